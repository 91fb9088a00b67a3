import { byCodeUnit, canonicalJson } from './canonical-json.ts';
import type { CommentKind, CommentTarget, ResponseForm, Stance } from './codes.ts';

/** The first form of an answer. What was hashed under it stays verifiable: neither its fields nor their meaning ever change. */
export const FIRST_ANSWER_FORMAT = 'samsyn-answer-1';
/** The form that answers are given in now. */
export const ANSWER_FORMAT = 'samsyn-answer-2';
export const ANSWER_FORMATS = [FIRST_ANSWER_FORMAT, ANSWER_FORMAT] as const;
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

/** The canonical text of an answer: stances ordered by provision, comments by id, so that the order of writing does not change the hash. */
export function canonicalAnswer(answer: CanonicalAnswer | FirstCanonicalAnswer): string {
  return canonicalJson({
    ...answer,
    stances: [...answer.stances].sort((a, b) => byCodeUnit(a.provisionId, b.provisionId)),
    comments: [...answer.comments].sort((a, b) => byCodeUnit(a.id, b.id)),
  });
}
