import type { GatesPartsFragment } from '@samsyn/contracts/gates';

export type Gates = GatesPartsFragment;
export type Gate = Gates['gates'][number];
