import { Injectable } from '@nestjs/common';
import { flatten, type FollowedReference, revise, type Statute } from '@samsyn/statute';
import { randomUUID } from 'node:crypto';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import { DraftRepository } from '../../drafts/index.ts';
import { type CommandInput, commandOf, type LeftView, leftView } from '../use-cases/command.ts';

/** What a command would do, before anybody decides on it. */
export interface CommandPreviewView {
  /** Why it cannot be done. */
  problem: string | null;
  /** The number that what is put in, moved or split off would get. */
  label: string | null;
  renumbered: { from: string; to: string }[];
  followed: FollowedReference[];
  left: LeftView[];
}

/** Carries out a command on the text as it stands, and keeps nothing of it. */
@Injectable()
export class PreviewQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
  ) {}

  async run(caller: AuthorityCaller, draftId: string, input: CommandInput): Promise<CommandPreviewView> {
    const command = commandOf(input);
    const { statute } = found(await this.db.inTransaction(caller, async (tx) => this.drafts.read(tx, draftId)));
    if ('__typename' in command) return nothing(command.message);
    let first: string | undefined;
    const revised = revise(statute, command, () => {
      const id = randomUUID();
      first ??= id;
      return id;
    });
    if (!revised.ok) return nothing(revised.message);
    const about = command.kind === 'move' ? command.id : first;
    const label = flatten(revised.statute).find(({ id }) => id === about)?.label ?? null;
    const { followed } = revised;
    const left = revised.left.map(leftView);
    return {
      problem: null,
      label: label === '' ? null : label,
      renumbered: renumbered(statute, revised.statute),
      followed,
      left,
    };
  }
}

const nothing = (problem: string): CommandPreviewView => ({
  ...{ problem, label: null, renumbered: [], followed: [], left: [] },
});

/** Those whose own number is another, in reading order. */
function renumbered(before: Statute, now: Statute): { from: string; to: string }[] {
  const old = new Map(flatten(before).map((one) => [one.id, one]));
  return flatten(now).flatMap(({ id, label, address }) => {
    const was = old.get(id);
    return was === undefined || was.label === label ? [] : [{ from: was.address, to: address }];
  });
}
