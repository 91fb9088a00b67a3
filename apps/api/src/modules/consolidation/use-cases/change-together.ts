import { Injectable } from '@nestjs/common';
import { checkCommentDocument } from '@samsyn/editor';
import { IN_PARTS, INHERITED, problem, type Problem, settlingProblem, TOGETHER_MOST } from '@samsyn/consultation';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuse, refuseAll, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { SimilarComments } from '../queries/similar-comments.ts';
import {
  keepStep,
  lockTogether,
  saveTogether,
  type TogetherRow,
  validateTogether,
  type Written,
} from '../store/together.store.ts';
import { REASON_MAX, reopening } from './assess-comment.ts';
import { refuseDecidedUpon } from '../store/decided-upon.ts';

export interface Together {
  roundId: string;
  /** Just what was previewed: each comment with the version of its assessment that was seen. */
  rows: readonly { commentId: string; expectedVersion: number }[];
}

export interface AssessTogetherInput extends Together {
  disposition: string;
  reason: string;
  text: unknown;
}

export interface TogetherDone {
  __typename: 'TogetherDone';
  stepId: string;
  changed: number;
  /** How many of them have words of their own that wait. */
  remaining: number;
}
/** Most rows that a refusal names. */
const TOLD_MOST = 20;

type Outcome = TogetherDone | Stale | Refusal;

/** Several comments in one step: all as they were seen, or none. Each keeps a row of its own, so that no count ever changes. */
@Injectable()
export class ChangeTogether {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
    private readonly similar: SimilarComments,
  ) {}

  async assess(caller: AuthorityCaller, input: AssessTogetherInput, gone: AbortSignal): Promise<Outcome> {
    const checked = input.text === null ? null : checkCommentDocument(input.text);
    if (checked !== null && !checked.ok) return refuseAll(checked.problems);
    const reason = input.reason.trim();
    if (reason === '')
      return refuse(
        'REASON_MISSING',
        'Skriv skälet till bedömningen. En åtgärd utan skäl kan inte redovisas.',
        'reason',
      );
    if (reason.length > REASON_MAX)
      return refuse('REASON_TOO_LONG', `Korta skälet till högst ${REASON_MAX} tecken.`, 'reason');
    const text = checked === null || checked.empty ? null : checked.doc;
    // worked out before the transaction: what each says beside what it shares with others
    const waits = await this.similar.withOwnWords(caller, input.roundId, gone);
    return this.change(caller, input, 'ASSESS', async (tx, rows) => {
      const written = await saveTogether(tx, caller, { ...input, reason, text }, rows, waits);
      if (written.length < rows.length) return null;
      for (const { originalId, before } of rows) {
        const about = { by: caller, roundId: input.roundId, objectType: 'comment', objectId: originalId };
        const version = (before?.version ?? 0) + 1;
        if (before?.state === 'VALIDATED') await recordEvent(tx, { ...reopening(before, { version }), ...about });
        const data = {
          version,
          disposition: input.disposition,
          before: before?.disposition ?? null,
          together: rows.length,
        };
        await recordEvent(tx, { kind: 'COMMENT_ASSESSED', data, ...about });
      }
      return written;
    });
  }

  async validate(caller: AuthorityCaller, input: Together): Promise<Outcome> {
    return this.change(caller, input, 'VALIDATE', async (tx, rows) => {
      const refused = rows.flatMap((row) => {
        const { before } = row;
        const proposal = { state: before?.state ?? null, proposedBy: before?.updatedById ?? '' };
        const stops = settlingProblem(proposal, { by: caller.userId, outcome: 'VALIDATED', word: '' });
        return stops === null ? [] : [ofBody(row, stops)];
      });
      if (refused.length > 0) return refuseAll(refused.slice(0, TOLD_MOST));
      const written = await validateTogether(tx, caller, rows);
      for (const { originalId, before } of rows) {
        const data = {
          version: (before?.version ?? 0) + 1,
          disposition: before?.disposition ?? null,
          together: rows.length,
        };
        const about = { by: caller, roundId: input.roundId, objectType: 'comment', objectId: originalId };
        await recordEvent(tx, { kind: 'ASSESSMENT_VALIDATED', data, ...about });
      }
      return written;
    });
  }

  /** `write` answers null where another's came in between. */
  private async change(
    caller: AuthorityCaller,
    input: Together,
    act: 'ASSESS' | 'VALIDATE',
    write: (tx: Transaction, rows: readonly TogetherRow[]) => Promise<Written[] | Refusal | null>,
  ): Promise<Outcome> {
    const { roundId, rows: given } = input;
    if (given.length === 0 || given.length > TOGETHER_MOST)
      return refuse('TOO_MANY', `Välj mellan 1 och ${TOGETHER_MOST} synpunkter åt gången.`);
    return this.db.inTransaction(caller, async (tx): Promise<Outcome> => {
      const rows = await lockTogether(tx, roundId, given);
      // one row for each body's point: not the same twice, as it was and as a supplement repeats it
      if (rows.length < given.length || new Set(rows.map(({ originalId }) => originalId)).size < rows.length)
        return notFound();
      const meanwhile = changedMeanwhile(rows);
      if (meanwhile !== null) return meanwhile;
      const elsewhere = rows.filter(({ inParts, inherits }) => inParts || inherits).slice(0, TOLD_MOST);
      if (elsewhere.length > 0)
        return refuseAll(elsewhere.map((row) => ofBody(row, row.inParts ? IN_PARTS : INHERITED)));
      const late = await refuseDecidedUpon(
        tx,
        roundId,
        rows.map(({ before }) => before?.state ?? null),
      );
      if (late !== null) return late;
      const written = await write(tx, rows);
      if (written === null) return changedMeanwhile(await lockTogether(tx, roundId, given)) ?? notFound();
      if (!Array.isArray(written)) return written;
      const stepId = await keepStep(tx, caller, { roundId, act }, rows, written);
      const ids = rows.map(({ commentId }) => commentId);
      tx.afterCommit(() => this.live.changed({ roundId, topic: 'assessments', ids, audience: { side: 'AUTHORITY' } }));
      const remaining = written.filter(({ state }) => state === 'REMAINDER').length;
      return { __typename: 'TogetherDone', stepId, changed: written.length, remaining };
    });
  }
}

const ofBody = ({ organisationName }: TogetherRow, { code, message }: Problem): Problem =>
  problem(code, `${organisationName}: ${message}`);

/** Which rows are not as they were seen; the answer names who changed the first, and lists them all. */
function changedMeanwhile(rows: readonly TogetherRow[]): Stale | null {
  const changed = rows.filter(({ before, expectedVersion }) => (before?.version ?? 0) !== expectedVersion);
  const [first] = changed;
  if (first === undefined) return null;
  const by = first.before;
  return stale(
    {
      version: by?.version ?? 0,
      changedAt: by?.settledAt ?? by?.updatedAt ?? new Date(0),
      changedBy: by?.settledBy ?? by?.updatedBy ?? '',
    },
    { commentIds: changed.map(({ commentId }) => commentId) },
  );
}
