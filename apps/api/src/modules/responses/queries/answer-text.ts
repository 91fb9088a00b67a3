import { createHash } from 'node:crypto';
import { ANSWER_FORMAT, canonicalAnswer, type CanonicalAnswer } from '@samsyn/consultation';

/** The parts of an answer as they lie in the database, before or after submission. */
export type AnswerParts = Omit<CanonicalAnswer, 'format'>;

/** The canonical text of an answer: the same from the workspace and from the record, so that it can be written again at any time. */
export function answerText(parts: AnswerParts): string {
  return canonicalAnswer({
    format: ANSWER_FORMAT,
    roundId: parts.roundId,
    versionId: parts.versionId,
    versionHash: parts.versionHash,
    organisationId: parts.organisationId,
    overallStance: parts.overallStance,
    endorsesActorId: parts.overallStance === 'ENDORSES_OTHER' ? parts.endorsesActorId : null,
    generalText: parts.generalText,
    stances: parts.stances.map(({ provisionId, stance }) => ({ provisionId, stance })),
    comments: parts.comments.map(
      ({ id, provisionId, target, segments, kind, body, proposedWording, proposedReason }) => ({
        id,
        provisionId,
        target,
        segments,
        kind,
        body,
        proposedWording: proposedWording?.trim() || null,
        proposedReason: proposedReason?.trim() || null,
      }),
    ),
  });
}

/** The control code of an answer: SHA-256 of its canonical text, hex. Anyone can recompute it. */
export function codeOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
