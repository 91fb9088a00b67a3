import type { AttachedFile } from './attachments.ts';
import { byCodeUnit, canonicalJson } from './canonical-json.ts';
import type { CommentKind, CommentTarget, ResponseForm, Stance } from './codes.ts';
import type { FieldAnswer } from './questions/answers.ts';
import type { Questionnaire } from './questions/model.ts';

/** The first form of an answer. What was hashed under it stays verifiable: neither its fields nor their meaning ever change. */
export const FIRST_ANSWER_FORMAT = 'samsyn-answer-1';
/** The form that answers are given in now, where nothing but a text is asked about. */
export const ANSWER_FORMAT = 'samsyn-answer-2';
/** The form of an answer in a round that asks questions. */
export const QUESTIONS_FORMAT = 'samsyn-answer-3';
/** The form of an answer that files go with, whether or not the round asks questions. */
export const ATTACHMENTS_FORMAT = 'samsyn-answer-4';
export const ANSWER_FORMATS = [FIRST_ANSWER_FORMAT, ANSWER_FORMAT, QUESTIONS_FORMAT, ATTACHMENTS_FORMAT] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

interface CanonicalComment {
  /** The point: the same in every edition of the body's answer. */
  id: string;
  provisionId: string | null;
  target: CommentTarget;
  segments: unknown;
  kind: CommentKind;
  body: unknown;
  proposedWording: string | null;
  proposedReason: string | null;
}

/**
 * What a submitted answer is, for its content hash. Only these fields count; their order here does not. Times are not content.
 * A change of the fields or of what they mean is a new `format` beside the old one: what was hashed under the old must stay verifiable.
 */
export interface FirstCanonicalAnswer {
  format: typeof FIRST_ANSWER_FORMAT;
  roundId: string;
  versionId: string;
  versionHash: string;
  organisationId: string;
  overallStance: Stance;
  endorsesActorId: string | null;
  generalText: unknown;
  stances: { provisionId: string; stance: Stance }[];
  comments: CanonicalComment[];
}

/** The first form, and: whether it is an answer at all, what it follows, and which answer and points of others it endorses. */
export interface CanonicalAnswer extends Omit<FirstCanonicalAnswer, 'format' | 'overallStance' | 'comments'> {
  format: typeof ANSWER_FORMAT;
  form: ResponseForm;
  /** Control code of the body's submission before this one in the round. */
  previous: string | null;
  /** Null where the answer is given in another order. */
  overallStance: Stance | null;
  endorsesResponseId: string | null;
  comments: (CanonicalComment & { endorsesCommentId: string | null })[];
}

/** The second form, and: which questions were put, and what was answered to them, field by field. */
export interface CanonicalQuestionsAnswer extends Omit<CanonicalAnswer, 'format'> {
  format: typeof QUESTIONS_FORMAT;
  /** SHA-256 of the questions as they were sent, hex: `canonicalQuestions`. */
  questionsHash: string;
  /** Fields that hold something, numbers plain; in the order of question and field. */
  answers: FieldAnswer[];
}

/** The second or third form, and: which files go with it. */
export interface CanonicalAttachmentsAnswer extends Omit<CanonicalAnswer, 'format'> {
  format: typeof ATTACHMENTS_FORMAT;
  /** Null and empty where no questions were put. */
  questionsHash: string | null;
  answers: FieldAnswer[];
  attachments: AttachedFile[];
}

/** The canonical text of the questions of a round: what a body answers, and what is hashed when it does. */
export function canonicalQuestions(questionnaire: Questionnaire): string {
  return canonicalJson({ format: 'samsyn-questions-1', ...questionnaire });
}

/** The canonical text of an answer: stances ordered by provision, comments by id, files by hash and name, so that the order of writing does not change the hash. */
export function canonicalAnswer(
  answer: CanonicalAnswer | FirstCanonicalAnswer | CanonicalQuestionsAnswer | CanonicalAttachmentsAnswer,
): string {
  return canonicalJson({
    ...answer,
    ...('answers' in answer ? { answers: [...answer.answers].sort(byField) } : {}),
    ...('attachments' in answer ? { attachments: inOrder(answer.attachments) } : {}),
    stances: [...answer.stances].sort((a, b) => byCodeUnit(a.provisionId, b.provisionId)),
    comments: [...answer.comments].sort((a, b) => byCodeUnit(a.id, b.id)),
  });
}

/** Files in the order in which a code and a receipt name them. */
export function inOrder(files: readonly AttachedFile[]): AttachedFile[] {
  return files
    .map(({ title, fileName, size, sha256 }) => ({ title, fileName, size, sha256 }))
    .sort(
      (a, b) => byCodeUnit(a.sha256, b.sha256) || byCodeUnit(a.fileName, b.fileName) || byCodeUnit(a.title, b.title),
    );
}

const byField = (a: FieldAnswer, b: FieldAnswer): number =>
  byCodeUnit(a.questionId, b.questionId) || byCodeUnit(a.field, b.field);
