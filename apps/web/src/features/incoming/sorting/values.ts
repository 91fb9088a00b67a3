import type { CutValuesInput } from '@samsyn/contracts/incoming';
import type { Piece } from '../use-incoming.ts';

/** What is stated of a piece, as it stands. */
export function valuesOf({ use, places, kind, stance, wording, transcript, reason }: Piece): CutValuesInput {
  return { use, places: [...places], kind, stance: stance ?? null, wording, transcript, reason };
}
