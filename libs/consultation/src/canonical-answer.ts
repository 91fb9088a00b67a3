import { byCodeUnit, canonicalJson } from './canonical-json.ts';
import type { CommentKind, CommentTarget, Stance } from './codes.ts';

export const ANSWER_FORMAT = 'samsyn-answer-1';

/**
 * What a submitted answer is, for its content hash. Only these fields count; their order here does not. Times are not content.
 * A change of the fields or of what they mean is a new `format` beside the old one: what was hashed under the old must stay verifiable.
 */
export interface CanonicalAnswer {
  format: typeof ANSWER_FORMAT;
  roundId: string;
  versionId: string;
  versionHash: string;
  organisationId: string;
  overallStance: Stance;
  endorsesActorId: string | null;
  generalText: unknown;
  stances: { provisionId: string; stance: Stance }[];
  comments: {
    id: string;
    provisionId: string | null;
    target: CommentTarget;
    segments: unknown;
    kind: CommentKind;
    body: unknown;
    proposedWording: string | null;
    proposedReason: string | null;
  }[];
}

/** The canonical text of an answer: stances ordered by provision, comments by id, so that the order of writing does not change the hash. */
export function canonicalAnswer(answer: CanonicalAnswer): string {
  return canonicalJson({
    ...answer,
    stances: [...answer.stances].sort((a, b) => byCodeUnit(a.provisionId, b.provisionId)),
    comments: [...answer.comments].sort((a, b) => byCodeUnit(a.id, b.id)),
  });
}
