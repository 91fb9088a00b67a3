import { createHash } from 'node:crypto';
import {
  ANSWER_FORMAT,
  type AnswerFormat,
  canonicalAnswer,
  type CanonicalAnswer,
  FIRST_ANSWER_FORMAT,
  type Stance,
} from '@samsyn/consultation';

/** The parts of an answer as they lie in the database, before or after submission. */
export type AnswerParts = Omit<CanonicalAnswer, 'format'>;

/** The canonical text of an answer: the same from the workspace and from the record, so that it can be written again at any time. */
export function answerText(parts: AnswerParts, format: AnswerFormat = ANSWER_FORMAT): string {
  const whole = {
    roundId: parts.roundId,
    versionId: parts.versionId,
    versionHash: parts.versionHash,
    organisationId: parts.organisationId,
    endorsesActorId: parts.overallStance === 'ENDORSES_OTHER' ? parts.endorsesActorId : null,
    generalText: parts.generalText,
    stances: parts.stances.map(({ provisionId, stance }) => ({ provisionId, stance })),
  };
  if (format === FIRST_ANSWER_FORMAT)
    return canonicalAnswer({
      ...whole,
      format,
      overallStance: parts.overallStance as Stance,
      comments: parts.comments.map(wordsOf),
    });
  return canonicalAnswer({
    ...whole,
    format,
    form: parts.form,
    previous: parts.previous,
    overallStance: parts.overallStance,
    endorsesResponseId: parts.overallStance === 'ENDORSES_OTHER' ? parts.endorsesResponseId : null,
    comments: parts.comments.map((one) => ({ ...wordsOf(one), endorsesCommentId: one.endorsesCommentId })),
  });
}

type CommentParts = AnswerParts['comments'][number];

function wordsOf(comment: CommentParts): Omit<CommentParts, 'endorsesCommentId'> {
  const { id, provisionId, target, segments, kind, body, proposedWording, proposedReason } = comment;
  return {
    id,
    provisionId,
    target,
    segments,
    kind,
    body,
    proposedWording: proposedWording?.trim() || null,
    proposedReason: proposedReason?.trim() || null,
  };
}

/** The control code of an answer: SHA-256 of its canonical text, hex. Anyone can recompute it. */
export function codeOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
