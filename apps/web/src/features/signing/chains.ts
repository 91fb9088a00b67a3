import type { Chain } from '@samsyn/contracts';

/** In the order they are shown. */
export const CHAIN_ORDER: readonly Chain[] = ['DIRECT', 'REVIEW', 'BOARD'];
