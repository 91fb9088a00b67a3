import { adviceKey, adviceMarker, annexMarker, itemMarker, temporalMarker } from './markers.ts';
import type { Starts } from './found-starts.ts';
import type { Unit } from './unit.ts';

const LONGEST = 240;
const LOOK_AHEAD = 8;
/** `(SSMFS 2025:2)` at the end of a consolidated provision. */
const CHANGE_NOTE = /\s*\([A-ZÅÄÖ]{2,8}(?:-FS|FS)\s\d{4}:\d{1,4}\)$/;

/** True when the unit is a heading: the format says so, or it looks like one and stands right above a section, a chapter or advice. */
export function isHeading(units: readonly Unit[], at: number, starts: Starts): boolean {
  const unit = units[at] as Unit;
  if (unit.kind === 'heading') return true;
  if (!looksLikeHeading(unit)) return false;
  for (let next = at + 1; next <= at + LOOK_AHEAD; next += 1) {
    const following = units[next];
    if (!following) return next === at + 1;
    if (starts.sections.has(next) || starts.chapters.has(next) || starts.parts.has(next)) return true;
    if (following.gathered && adviceKey(following.text)) return true;
    if (adviceMarker(following.text) || annexMarker(following.text)?.rest === '') return true;
    if (!looksLikeHeading(following) && temporalMarker(following.text)?.rest !== '') return false;
  }
  return false;
}

/** `Lag (2020:1027)` at the end of a provision whose full stop was forgotten. */
const AMENDED = /(?:Lag|Förordning|Kungörelse)\s\(\d{4}:\d{1,5}\)$/;

/** Verbs of a sentence; a heading seldom has one. */
const VERB = /(?<!\p{L})(?:ska|skall|bör|får|måste|avses|anges|är|har|kan|innebär|omfattar|behöver|gäller)(?!\p{L})/u;

/** True when the words read like a sentence rather than a title. */
export function hasVerb(text: string): boolean {
  return VERB.test(text);
}

/** Short, begins with a capital or a figure, no full stop at the end, no list item. */
export function looksLikeHeading(unit: Unit): boolean {
  if (unit.kind === 'heading') return true;
  const text = unit.text.replace(CHANGE_NOTE, '');
  if (text !== unit.text && text.endsWith('.')) return false;
  if (AMENDED.test(text) || /\p{Ll}\. \p{Lu}.*\s/u.test(text)) return false;
  if (unit.kind !== 'paragraph' || text.length > LONGEST || !/^[\p{Lu}\d”"]/u.test(text)) return false;
  if (/[.:;,]$/.test(text) && !/(?<!\p{L})(?:m\.m|m\.fl|etc|kap|o\.d|dyl)\.$/u.test(text)) return false;
  const item = itemMarker(text);
  return !item || (item.style === 'decimal' && !/^\p{Ll}/u.test(item.rest));
}
