import type { Evidence } from './score.ts';

/** What the sureness of a pair is judged by. */
export interface PairEvidence extends Evidence {
  /** Score minus the best score either side reaches with anyone else; the score itself where there is no rival. */
  margin: number;
  /** Words of the shorter text. */
  words: number;
}

/** Texts with less in common (cosine) are never sure, however well number and neighbours fit: a new rule may have taken an old one's place. */
const LIKE_ENOUGH = 0.3;
const UNSURE = 0.45;

/** Sureness 0–1 that a chosen pair is the same provision. */
export function pairConfidence(evidence: PairEvidence): number {
  const length = Math.min(1, Math.log(1 + evidence.words) / Math.log(60));
  const z =
    -4.2 +
    6 * evidence.cosine +
    2.5 * evidence.gap +
    3 * Math.min(0.6, evidence.margin) +
    1.2 * length +
    0.5 * evidence.sameNumber +
    0.4 * evidence.sameHeading;
  const sure = 1 / (1 + Math.exp(-z));
  return evidence.cosine < LIKE_ENOUGH ? Math.min(UNSURE, sure) : sure;
}

/** Likeness (cosine) of a provision in another chapter, below which it is never sure: what stands there may be a new rule on the same subject. */
const LIKE_ENOUGH_ELSEWHERE = 0.75;

/** Sureness of a pair that turned out to stand in another chapter than what stood around it. */
export function confidenceElsewhere(confidence: number, likeness: number): number {
  return likeness < LIKE_ENOUGH_ELSEWHERE ? Math.min(UNSURE, confidence) : confidence;
}
