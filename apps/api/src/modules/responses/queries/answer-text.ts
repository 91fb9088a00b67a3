import { createHash } from 'node:crypto';
import {
  ANSWER_FORMAT,
  ATTACHMENTS_FORMAT,
  type AttachedFile,
  type AnswerFormat,
  canonicalAnswer,
  type CanonicalAnswer,
  type FieldAnswer,
  FIRST_ANSWER_FORMAT,
  QUESTIONS_FORMAT,
  type Stance,
} from '@samsyn/consultation';

/** The parts of an answer as they lie in the database, before or after submission. */
export interface AnswerParts extends Omit<CanonicalAnswer, 'format'> {
  /** Of the questions that are answered; null where none are put. */
  questionsHash: string | null;
  answers: readonly FieldAnswer[];
  /** The files that go with it; none where left out. */
  attachments?: readonly AttachedFile[];
}

/** The canonical text of an answer: the same from the workspace and from the record, so that it can be written again at any time. */
export function answerText(parts: AnswerParts, format: AnswerFormat = formatOf(parts)): string {
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
  const later = {
    ...whole,
    form: parts.form,
    previous: parts.previous,
    overallStance: parts.overallStance,
    endorsesResponseId: parts.overallStance === 'ENDORSES_OTHER' ? parts.endorsesResponseId : null,
    comments: parts.comments.map((one) => ({ ...wordsOf(one), endorsesCommentId: one.endorsesCommentId })),
  };
  if (format === ANSWER_FORMAT) return canonicalAnswer({ ...later, format });
  const answers = parts.answers.map(({ questionId, field, value }) => ({ questionId, field, value }));
  if (format === ATTACHMENTS_FORMAT) {
    const { questionsHash, attachments = [] } = parts;
    return canonicalAnswer({ ...later, format, questionsHash, answers, attachments: [...attachments] });
  }
  return canonicalAnswer({ ...later, format, questionsHash: parts.questionsHash ?? '', answers });
}

/** The form in which an answer is given. */
export function formatOf({
  questionsHash,
  attachments = [],
}: Pick<AnswerParts, 'questionsHash' | 'attachments'>): AnswerFormat {
  if (attachments.length > 0) return ATTACHMENTS_FORMAT;
  return questionsHash === null ? ANSWER_FORMAT : QUESTIONS_FORMAT;
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
