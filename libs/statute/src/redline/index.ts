export { isReplaced, redlineText, type RedlineOptions, type Segment } from './redline-text.ts';
