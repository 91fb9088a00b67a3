import { Injectable } from '@nestjs/common';
import { checkCommentDocument } from '@samsyn/editor';
import { problem, type Problem } from '@samsyn/consultation';
import { databaseCode } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { CommentStore, type CommentAsWritten, type CommentToSave } from '../store/comment.store.ts';
import { anchorProblems, type AnchorToCheck } from './anchor-problems.ts';
import { notWritable } from './closed-to-writing.ts';

export interface CommentSaved {
  __typename: 'SavedComment';
  id: string;
  version: number;
  updatedAt: Date;
}

export const WORDING_MAX = 20_000;
export const REASON_MAX = 5_000;
const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Autosave of one comment. The same words sent twice are one comment and no conflict; other words on top of a colleague's are refused as stale,
 * with the colleague's text, so that both can stay on the page.
 */
@Injectable()
export class SaveComment {
  constructor(
    private readonly comments: CommentStore,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, input: CommentToSave & AnchorToCheck): Promise<CommentSaved | Stale | Refusal> {
    const checked = checkCommentDocument(input.body);
    if (!checked.ok) return refuseAll(checked.problems);
    const comment: CommentToSave = { ...input, body: checked.doc };
    const problems = [
      ...shapeProblems(comment),
      ...(await this.placeProblems(caller, input)),
      ...(await this.endorsedProblems(caller, input)),
    ];
    if (problems.length > 0) return refuseAll(problems);
    const written = await this.write(caller, comment);
    if (written === 'UNKNOWN_PROVISION') return unknownProvision();
    if (written === undefined) return this.explain(caller, comment);
    this.live.changed({
      roundId: comment.roundId,
      topic: 'comments',
      ids: [comment.id],
      audience: { organisationId: caller.organisationId },
    });
    return { __typename: 'SavedComment', id: comment.id, ...written };
  }

  // Only a phrase has words to be held against the text: the other targets cost no look-up.
  private async placeProblems(caller: BodyCaller, input: AnchorToCheck & { roundId: string }): Promise<Problem[]> {
    if (input.target !== 'PHRASE')
      return input.segments.length > 0 ? [problem('ANCHOR_NOT_A_PHRASE', 'Bara en markerad fras har ett citat.')] : [];
    const ids = [
      ...new Set([
        ...(input.provisionId === null ? [] : [input.provisionId]),
        ...input.segments.map((segment) => segment.provisionId),
      ]),
    ];
    return anchorProblems(input, await this.comments.texts(caller, input.roundId, ids));
  }

  /** What is endorsed has been read: it is another body's point in this round, on the same place, and may be read by this one. */
  private async endorsedProblems(
    caller: BodyCaller,
    { roundId, endorsesCommentId }: CommentToSave,
  ): Promise<Problem[]> {
    if (endorsesCommentId === null || (await this.comments.readsPoint(caller, roundId, endorsesCommentId))) return [];
    return [
      problem(
        'POINT_NOT_VISIBLE',
        'Synpunkten går inte att läsa. Skriv den med egna ord i stället.',
        'endorsesCommentId',
      ),
    ];
  }

  private async write(
    caller: BodyCaller,
    comment: CommentToSave,
  ): Promise<{ version: number; updatedAt: Date } | 'UNKNOWN_PROVISION' | undefined> {
    try {
      return await this.comments.save(caller, comment);
    } catch (error) {
      if (databaseCode(error) === FOREIGN_KEY_VIOLATION) return 'UNKNOWN_PROVISION';
      throw error;
    }
  }

  /** Nothing was written: why? */
  private async explain(caller: BodyCaller, comment: CommentToSave): Promise<CommentSaved | Stale | Refusal> {
    const [now, answer] = [
      await this.comments.find(caller, comment.id),
      await this.comments.answerStanding(caller, comment.roundId),
    ];
    const sent = now !== undefined && comment.keepsText === true ? { ...comment, body: now.body } : comment;
    if (now !== undefined && now.roundId === comment.roundId && sameWords(now, sent)) {
      return { __typename: 'SavedComment', id: now.id, version: now.version, updatedAt: now.updatedAt };
    }
    if (answer === null) return this.comments.absence(caller, comment.roundId);
    const closed = notWritable(answer, comment.expectedEdition);
    if (closed !== null) return closed;
    const context = await this.comments.shownForContext(caller, comment.roundId, comment.provisionId);
    if (context !== null) return context;
    if (now === undefined || now.roundId !== comment.roundId) return notFound();
    return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy }, now);
  }
}

/** What a body gets when it writes about a provision that the round's version does not have. */
export function unknownProvision(): Refusal {
  return refuse(
    'PROVISION_UNKNOWN',
    'Bestämmelsen finns inte i remissens version. Ladda om sidan; din text finns kvar.',
    'provisionId',
  );
}

function shapeProblems(comment: CommentToSave): Problem[] {
  const problems: Problem[] = [];
  if ((comment.target === 'WHOLE') !== (comment.provisionId === null)) {
    problems.push(
      problem('TARGET_MISMATCH', 'Ange bestämmelsen som synpunkten gäller, eller hela förslaget.', 'provisionId'),
    );
  }
  if ((comment.proposedWording?.length ?? 0) > WORDING_MAX) {
    problems.push(
      problem('WORDING_TOO_LONG', `Korta ändringsförslaget till högst ${WORDING_MAX} tecken.`, 'proposedWording'),
    );
  }
  if ((comment.proposedReason?.length ?? 0) > REASON_MAX) {
    problems.push(problem('REASON_TOO_LONG', `Korta motiveringen till högst ${REASON_MAX} tecken.`, 'proposedReason'));
  }
  return problems;
}

function sameWords(now: CommentAsWritten, sent: CommentToSave): boolean {
  const words = ({
    provisionId,
    target,
    segments,
    kind,
    body,
    proposedWording,
    proposedReason,
    endorsesCommentId,
  }: Omit<CommentToSave, 'expectedVersion' | 'expectedEdition'>): string =>
    JSON.stringify([provisionId, target, kind, proposedWording, proposedReason, endorsesCommentId]) +
    sortedJson(segments) +
    sortedJson(body);
  return now.deletedAt === null && words(now) === words(sent);
}

// jsonb keeps no order of keys.
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
