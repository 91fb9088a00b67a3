export { isReplaced, redlineText, type RedlineOptions, type Segment } from './redline-text.ts';
export { redlineStatutes } from './redline-statutes.ts';
export { rebuild, type RebuiltNode } from './rebuild.ts';
export type { BlockChange, RedlineBlock, RedlineChange, RedlineSource, StatuteRedline } from './types.ts';
export { changedSpans, type ChangedSpan, type SpanField, type SpanKind } from './spans.ts';
export { redlineHtml, type RedlineHtmlOptions, type RedlineView } from './html.ts';
export { listOfChanges, type RedlineLanguage } from './words.ts';
