import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FollowedReference, ReviseCommand, Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';
import { draftChange, DraftRepository, type LockedDraft } from '../../drafts/index.ts';
import { WorkingCopyQuery, type WorkingCopyView } from '../queries/working-copy.query.ts';
import { type ClashView, type CommandInput, commandOf, carryOut, type LeftView, nameOf } from './command.ts';

export interface RevisedView {
  __typename: 'RevisedDraft';
  copy: WorkingCopyView;
  followed: FollowedReference[];
  left: LeftView[];
  created: string[];
  /** Others had changed other things meanwhile. */
  rebased: boolean;
  merged: boolean;
}

/** Nothing was changed: others have changed the very same. What was written is in it, beside what now stands there. */
export interface RevisionClashView {
  __typename: 'RevisionClash';
  message: string;
  changedBy: string;
  changedAt: Date;
  words: ClashView[];
  copy: WorkingCopyView;
}

export type RevisedOutcome = RevisedView | RevisionClashView | Refusal;

/** A draft held for a change, and the text it began from. */
interface HeldCopy {
  draft: LockedDraft;
  base: Statute | null;
}

const COMMANDS_MOST = 100;
const PUBLISHED = 'Utkastet är publicerat och kan inte ändras. Börja på nästa version i stället.';
const CLASH = 'hann ändra samma sak före dig. Ingenting har sparats.';
const AHEAD = 'Sidan är inte i takt med utkastet. Läs sidan igen.';

/** Changes a working copy by commands, on what the person saw: what others have changed meanwhile elsewhere does not stand in the way. */
@Injectable()
export class ReviseDraft {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly copies: WorkingCopyQuery,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    draftId: string,
    expectedHead: number,
    inputs: readonly CommandInput[],
  ): Promise<RevisedOutcome> {
    if (inputs.length === 0 || inputs.length > COMMANDS_MOST)
      return refuse('COMMANDS', `Skicka minst en och högst ${COMMANDS_MOST} ändringar åt gången.`, 'commands');
    const commands: ReviseCommand[] = [];
    for (const input of inputs) {
      const command = commandOf(input);
      if ('__typename' in command) return command;
      commands.push(command);
    }
    const base = await this.copies.baseOf(caller, draftId);
    return this.db.inTransaction<RevisedOutcome>(caller, async (tx) => {
      const draft = found(await this.drafts.lock(tx, draftId));
      return this.within(tx, caller, { draft, base }, expectedHead, commands);
    });
  }

  /** The same with the draft already held. */
  async within(
    tx: Transaction,
    caller: AuthorityCaller,
    held: HeldCopy,
    expectedHead: number,
    commands: readonly ReviseCommand[],
  ): Promise<RevisedOutcome> {
    const { draft, base } = held;
    const { row, statute } = draft;
    if (row.state === 'PUBLISHED') return refuse('ALREADY_PUBLISHED', PUBLISHED);
    if (expectedHead > row.version) return refuse('HEAD_UNKNOWN', AHEAD, 'expectedHead');
    const rebased = expectedHead < row.version;
    const seen = rebased ? await this.drafts.stateAt(tx, row.id, expectedHead) : null;
    // what she saw was undone on the review page: nothing tells what she meant
    if (rebased && seen === null) return this.clash(tx, held, []);
    const carried = carryOut(statute, seen, commands, randomUUID);
    if (carried.__typename === 'Refusal') return carried;
    if (carried.__typename === 'Clash') return this.clash(tx, held, carried.words);
    const { kinship, followed, left, created, merged } = carried;
    await this.drafts.change(tx, caller, draft, carried.statute, nameOf(statute, carried.statute, commands, created), {
      kinship,
    });
    tx.afterCommit(() => this.live.changed(draftChange(row.id)));
    const copy = await this.copies.after(tx, base, row.id);
    return { __typename: 'RevisedDraft', copy, followed, left, created, rebased, merged };
  }

  private async clash(
    tx: Transaction,
    { draft: { row }, base }: HeldCopy,
    words: ClashView[],
  ): Promise<RevisionClashView> {
    return {
      __typename: 'RevisionClash',
      message: `${row.updatedByName} ${CLASH}`,
      ...{ changedBy: row.updatedByName, changedAt: row.updatedAt, words },
      copy: await this.copies.after(tx, base, row.id),
    };
  }
}
