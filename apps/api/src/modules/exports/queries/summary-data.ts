import { positionPlace } from '@samsyn/consultation';
import type { SummaryData } from '@samsyn/documents/export';
import type { PositionsView } from '../../positions/index.ts';
import { textBlocks } from './text-blocks.ts';

/** A summary as a file is written from it: own words as they are printed, by their place. */
export function summaryOf({ positions, texts, decidedOn }: PositionsView): SummaryData {
  const printed = texts.map(({ part, subjectId, text }) => [positionPlace(part, subjectId), textBlocks(text)] as const);
  return { positions, decidedOn, texts: Object.fromEntries(printed.filter(([, blocks]) => blocks.length > 0)) };
}
