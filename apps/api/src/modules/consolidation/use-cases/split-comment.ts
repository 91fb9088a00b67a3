import { Injectable } from '@nestjs/common';
import { type AssessmentState, partCountProblems, partProblems, type PartSpan } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { found, refuse, refuseAll, type Refusal } from '../../../platform/refusals.ts';
import { cutParts, decideWhole, joinParts, lockParts, standingParts } from '../store/part.store.ts';
import { refuseDecidedUpon } from '../store/decided-upon.ts';

export interface SplitCommentInput {
  commentId: string;
  /** The parts it was seen in; none: whole. */
  expectedParts: readonly string[];
  /** The parts it is to be in; none: whole again. */
  parts: readonly PartSpan[];
}

export interface SplitCommentDone {
  __typename: 'CommentParts';
  commentId: string;
  ids: string[];
}

interface Cut {
  roundId: string;
  originalId: string;
  text: string;
  disposition: string | null;
  state: AssessmentState | null;
}

const COMMENT = `
  SELECT c.round_id AS "roundId", c.original_id AS "originalId", c.body_text AS text, a.disposition, a.state
  FROM record.comment c LEFT JOIN office.assessment a ON a.comment_id = c.original_id WHERE c.id = $1`;

/** Cuts a comment into parts, cuts it anew, or makes it whole again. What was submitted stays as it is; a span that stays keeps what was decided of it. */
@Injectable()
export class SplitComment {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(caller: AuthorityCaller, input: SplitCommentInput): Promise<SplitCommentDone | Refusal> {
    const count = partCountProblems(input.parts);
    if (count.length > 0) return refuseAll(count);
    return this.db.inTransaction<SplitCommentDone | Refusal>(caller, async (tx) => {
      const asked = found(await tx.one<Cut>(COMMENT, [input.commentId], 'parts-comment'));
      const { roundId, originalId } = asked;
      await lockParts(tx, originalId);
      const problems = partProblems(asked.text, input.parts);
      if (problems.length > 0) return refuseAll(problems);
      const late = await refuseDecidedUpon(tx, roundId, [asked.state]);
      if (late !== null) return late;
      const refused = await this.cut(tx, caller, asked, input);
      if (refused !== null) return refused;
      await decideWhole(tx, caller, originalId);
      const kind = input.parts.length === 0 ? 'COMMENT_JOINED' : 'COMMENT_SPLIT';
      const data = { parts: input.parts.length, before: asked.disposition };
      await recordEvent(tx, { kind, by: caller, roundId, objectType: 'comment', objectId: originalId, data });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'assessments', ids: [input.commentId], audience: { side: 'AUTHORITY' } }),
      );
      const now = await standingParts(tx, originalId);
      return { __typename: 'CommentParts', commentId: input.commentId, ids: now.map(({ id }) => id) };
    });
  }

  private async cut(
    tx: Transaction,
    caller: AuthorityCaller,
    { roundId, originalId }: Cut,
    { expectedParts, parts }: SplitCommentInput,
  ): Promise<Refusal | null> {
    const before = await standingParts(tx, originalId);
    if (before.map(({ id }) => id).join(' ') !== expectedParts.join(' '))
      return refuse(
        'PARTS_CHANGED',
        'Någon hann dela synpunkten på ett annat sätt före dig. Se hur den nu är delad och gör om din delning.',
      );
    const key = ({ start, end, provisionId }: PartSpan): string => `${start} ${end} ${provisionId ?? ''}`;
    const [had, wanted] = [new Set(before.map(key)), new Set(parts.map(key))];
    const joined = before.filter((part) => !wanted.has(key(part)));
    await joinParts(
      tx,
      caller,
      joined.map(({ id }) => id),
    );
    const added = parts.filter((part) => !had.has(key(part)));
    const cut = await cutParts(tx, caller, { roundId, commentId: originalId, parts: added });
    return cut === added.length ? null : refuse('PLACE_UNKNOWN', 'Välj en plats som finns i förslaget.', 'parts');
  }
}
