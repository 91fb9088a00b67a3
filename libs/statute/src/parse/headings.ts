import { adviceMarker, annexMarker, itemMarker, temporalMarker } from './markers.ts';
import type { Starts } from './starts.ts';
import type { Unit } from './unit.ts';

const LONGEST = 240;
const LOOK_AHEAD = 8;

/** True when the unit is a heading: the format says so, or it looks like one and stands right above a section, a chapter or advice. */
export function isHeading(units: readonly Unit[], at: number, starts: Starts): boolean {
  const unit = units[at] as Unit;
  if (unit.kind === 'heading') return true;
  if (!looksLikeHeading(unit)) return false;
  for (let next = at + 1; next <= at + LOOK_AHEAD; next += 1) {
    const following = units[next];
    if (!following) return next === at + 1;
    if (starts.sections.has(next) || starts.chapters.has(next) || starts.parts.has(next)) return true;
    if (adviceMarker(following.text) || annexMarker(following.text)?.rest === '') return true;
    if (!looksLikeHeading(following) && temporalMarker(following.text)?.rest !== '') return false;
  }
  return false;
}

/** Short, begins with a capital or a figure, no full stop at the end, no list item. */
export function looksLikeHeading(unit: Unit): boolean {
  const { text } = unit;
  if (unit.kind === 'heading') return true;
  if (unit.kind !== 'paragraph' || text.length > LONGEST || !/^[\p{Lu}\d”"]/u.test(text)) return false;
  if (/[.:;,]$/.test(text) && !/(?:m\.m|m\.fl|etc|kap|o\.d|dyl)\.$/.test(text)) return false;
  const item = itemMarker(text);
  return !item || item.style === 'decimal';
}
