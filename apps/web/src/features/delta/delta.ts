import type { RoundDeltaQuery } from '@samsyn/contracts/delta';

/** What a round is about that follows an earlier one. */
export type Delta = NonNullable<RoundDeltaQuery['roundDelta']>;
