import { formatAddress } from '../address.ts';
import { formatOrdinal } from '../label.ts';
import { adviceKey, annexMarker } from './markers.ts';
import type { Unit } from './unit.ts';

const NUMBER = /(\d{1,4})\s?([a-z](?![a-zåäö]))?/g;

/** Advice gathered at the end begins under a title of its own: `Verkets allmänna råd om tillämpningen av föreskrifterna om …`. */
const GATHERED_TITLE = /^\p{Lu}[^.]{2,120}s\s(?:\p{L}+\s){0,3}allmänna\s+råd\s+(?:om|till|för)\b/u;
const PROVISIONS_BEFORE = 2;
const KEYS_AFTER = 2;

/** Marks the units of advice gathered after the provisions. Nothing is marked unless provisions stand before it and keys (`Till 11 §`) in it. */
export function markGathered(units: readonly Unit[]): void {
  let sections = 0;
  for (let at = 0; at < units.length; at += 1) {
    const { text } = units[at] as Unit;
    if (/^\d{1,4}(?:\s?[a-z])?\s?§(?:\s\p{Lu}|$)/u.test(text)) sections += 1;
    if (sections < PROVISIONS_BEFORE || !opensGathered(units, at)) continue;
    const end = endOfGathered(units, at);
    const zone = units.slice(at, end);
    if (zone.filter((unit) => adviceKey(unit.text)).length < KEYS_AFTER) continue;
    for (const unit of zone) unit.gathered = true;
    return;
  }
}

function opensGathered(units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  if (!unit.gapBefore && !unit.afterPage) return false;
  return GATHERED_TITLE.test(unit.text) || GATHERED_TITLE.test(`${unit.text} ${units[at + 1]?.text ?? ''}`);
}

function endOfGathered(units: readonly Unit[], from: number): number {
  for (let at = from + 1; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    if ((unit.gapBefore || unit.afterPage) && annexMarker(unit.text)?.rest === '') return at;
  }
  return units.length;
}

/** The addresses that advice says it is about: `5 kap. 2 §`, `10–12 §§` (both ends), `2 och 4 §§`; none for a bare `Allmänna råd`. */
export function adviceTargets(about: string, inChapter?: string): string[] {
  const chapter = /(\d{1,3}\s?[a-z]?)\s?kap/.exec(about)?.[1] ?? inChapter;
  const numbers = about.replace(/\d{1,3}\s?[a-z]?\s?kap\.?/g, '');
  const found: string[] = [];
  for (const match of numbers.matchAll(NUMBER)) {
    const number = formatOrdinal({ figure: Number(match[1]), letter: match[2] ?? '' });
    const steps = chapter ? [{ kind: 'chapter' as const, value: chapter }] : [];
    found.push(formatAddress([...steps, { kind: 'section', value: number }]));
  }
  return found;
}
