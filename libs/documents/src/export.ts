/** What the writing of a round's files needs, and nothing else: it is loaded in a process of its own. */
export type {
  CompilationBody,
  CompilationComment,
  CompilationLabels,
  CompilationPlaceholder,
  CompilationRound,
  CompilationSection,
  CompilationTextBlock,
  CompilationTheme,
  StanceMatrix,
  BodyStatus,
} from './compilation/data.ts';
export type { CompilationSource, PlacedComment, Selection } from './compilation/source.ts';
export type { SummaryData } from './compilation/summary.ts';
export { bodyTotals, type CompilationTotals } from './compilation/totals.ts';
export { type Asked, countedAs, writeExport } from './compilation/write.ts';
export { titleOf } from './compilation/kinds.ts';
export { countedIn, occurrencesIn } from './stream/read-back.ts';
export { SEALED_ROW, sealedContent, sealedFormat, sealedRows } from './compilation/sealed.ts';
export { themeWords } from './compilation/words.ts';
