import { Injectable } from '@nestjs/common';
import { checkCopy, type CopyProblem, type Statute } from '@samsyn/statute';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { found } from '../../../platform/refusals.ts';
import {
  DraftRepository,
  type DraftStep,
  type LockedDraft,
  pathOf,
  provisionRecords,
  type ProvisionView,
  undoneOf,
  statuteOf,
  VersionsQuery,
} from '../../drafts/index.ts';
import { type Present, presentIn } from '../store/presence.store.ts';

/** What was done last, and can be undone. */
export interface LastChangeView {
  code: string;
  /** Where, as it stood then. */
  address: string | null;
  by: string | null;
  at: Date;
}

export interface CheckView extends Omit<CopyProblem, 'code' | 'severity'> {
  code: string;
  severity: 'ERROR' | 'WARNING';
}

export interface WorkingCopyView {
  __typename: 'WorkingCopy';
  draftId: string;
  title: string;
  enactingClause: string | null;
  state: 'IN_REVIEW' | 'PUBLISHED';
  followsVersionId: string | null;
  /** Counts every change: what a command states it was given on. */
  head: number;
  provisions: ProvisionView[];
  checks: CheckView[];
  lastChange: LastChangeView | null;
  /** What was undone last, and can be done again. */
  undone: LastChangeView | null;
  present: Present[];
  updatedAt: Date;
  updatedBy: string;
}

const FOLLOWS = 'SELECT follows_version_id AS follows FROM office.draft WHERE id = $1';

/** A draft as several write it: the whole text, what should be looked at, what can be undone, and who is there. */
@Injectable()
export class WorkingCopyQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly versions: VersionsQuery,
  ) {}

  async run(caller: AuthorityCaller, draftId: string): Promise<WorkingCopyView | null> {
    const base = await this.baseOf(caller, draftId);
    return this.db.inTransaction(caller, async (tx) => {
      const draft = await this.drafts.read(tx, draftId);
      return draft === null ? null : this.view(tx, base, draft);
    });
  }

  /**
   * The text that a draft began from; null where it follows none. To be asked for before the transaction of a change: one that holds a connection
   * and waits for a second would, with others like it, wait for ever.
   */
  async baseOf(caller: AuthorityCaller, draftId: string): Promise<Statute | null> {
    const [row] = await this.db.read<{ follows: string | null }>(caller, FOLLOWS, [draftId], 'draft-follows');
    const version = row?.follows ? await this.versions.one(caller, row.follows) : null;
    return version === null ? null : statuteOf(version);
  }

  /** The copy as it stands inside a transaction: what a change answers with. */
  async after(tx: Transaction, base: Statute | null, draftId: string): Promise<WorkingCopyView> {
    return this.view(tx, base, found(await this.drafts.read(tx, draftId)));
  }

  private async view(tx: Transaction, base: Statute | null, { row, statute }: LockedDraft): Promise<WorkingCopyView> {
    const follows = row.followsVersionId;
    const steps = row.state === 'PUBLISHED' ? [] : await this.drafts.steps(tx, row.id);
    return {
      __typename: 'WorkingCopy',
      ...{ draftId: row.id, title: statute.title, state: row.state, followsVersionId: follows, head: row.version },
      enactingClause: statute.enactingClause ?? null,
      provisions: provisionRecords(statute),
      checks: checkCopy(base, statute).map(({ code, severity, ...rest }) => ({
        ...rest,
        code: capitals(code),
        severity: severity === 'error' ? 'ERROR' : 'WARNING',
      })),
      ...{ lastChange: lastOf(pathOf(steps)), undone: changeView(undoneOf(steps)) },
      present: await presentIn(tx, row.id),
      ...{ updatedAt: row.updatedAt, updatedBy: row.updatedByName },
    };
  }
}

/** The first state is the text that came in: there is nothing to undo. */
function lastOf(path: readonly DraftStep[]): LastChangeView | null {
  return changeView(path.length < 2 ? undefined : path.at(-1));
}

function changeView(last: DraftStep | undefined): LastChangeView | null {
  if (last === undefined) return null;
  const [code = '', ...address] = last.operation.split(': ');
  return { code, address: address.join(': ') || null, by: last.madeBy, at: last.madeAt };
}

const capitals = (word: string): string => word.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
