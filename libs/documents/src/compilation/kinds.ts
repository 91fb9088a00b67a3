import { type ExportKind, exportTitle } from '@samsyn/consultation';
import type { Selection } from './source.ts';

/** Which comments each kind holds, in which order; the list of bodies and the summary count them all and print none. */
export const SELECTIONS: Readonly<Record<ExportKind, Selection>> = {
  BY_PROVISION: { order: 'PROVISION', part: 'ALL' },
  BY_BODY: { order: 'BODY', part: 'ALL' },
  GENERAL: { order: 'PROVISION', part: 'WHOLE' },
  IMPACT: { order: 'PROVISION', part: 'CONSEQUENCE' },
  BODIES: { order: 'PROVISION', part: 'ALL' },
  SUMMARY: { order: 'PROVISION', part: 'ALL' },
};

export const titleOf = (kind: ExportKind, round: string): string => `${exportTitle(kind)}: ${round}`;
