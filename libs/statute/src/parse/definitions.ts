import { DEFINES } from './body.ts';
import { adviceMarker, itemMarker } from './markers.ts';
import type { Starts } from './found-starts.ts';
import type { Unit } from './unit.ts';

const LONGEST_TERM = 70;
/** Terms printed in one column before their explanations. */
const LONGEST_RUN = 60;

/**
 * Puts a term and its explanation together where print had them in two columns and the text has them one after the other, under a lead-in such
 * as `I dessa föreskrifter avses med`. A run of terms is paired only with a run of as many explanations; anything else stays as it was.
 */
export function pairDefinitions(units: readonly Unit[], starts: Starts): { units: Unit[]; starts: Starts } {
  const paired: Unit[] = [];
  const moved: Starts = { sections: new Set(), chapters: new Set(), parts: new Set() };
  const isStart = (at: number): boolean => starts.sections.has(at) || starts.chapters.has(at) || starts.parts.has(at);
  let defining = false;
  let at = 0;
  while (at < units.length) {
    const unit = units[at] as Unit;
    if (isStart(at)) note(starts, at, moved, paired.length);
    const run = defining && !isStart(at) ? pairRun(units, at, isStart) : undefined;
    if (run) {
      paired.push(...run.pairs);
      at = run.end;
      continue;
    }
    defining = DEFINES.test(unit.text);
    paired.push(unit);
    at += 1;
  }
  return { units: paired, starts: moved };
}

function note(from: Starts, at: number, to: Starts, index: number): void {
  if (from.sections.has(at)) to.sections.add(index);
  if (from.chapters.has(at)) to.chapters.add(index);
  if (from.parts.has(at)) to.parts.add(index);
}

/** `T E T E …` or `T T E E …` from `at` on. */
function pairRun(
  units: readonly Unit[],
  at: number,
  isStart: (at: number) => boolean,
): { pairs: Unit[]; end: number } | undefined {
  const pairs: Unit[] = [];
  let here = at;
  for (;;) {
    const terms = runOf(units, here, isStart, isTerm);
    const explanations = runOf(units, here + terms, isStart, isExplanation);
    if (terms === 0 || explanations < terms || (terms > 1 && explanations !== terms)) break;
    for (let offset = 0; offset < terms; offset += 1)
      pairs.push(pair(units[here + offset] as Unit, units[here + terms + offset] as Unit));
    here += 2 * terms;
  }
  return pairs.length > 0 ? { pairs, end: here } : undefined;
}

function runOf(
  units: readonly Unit[],
  at: number,
  isStart: (at: number) => boolean,
  is: (unit: Unit) => boolean,
): number {
  let count = 0;
  while (count < LONGEST_RUN && at + count < units.length && !isStart(at + count) && is(units[at + count] as Unit))
    count += 1;
  return count;
}

function isTerm(unit: Unit): boolean {
  const { text } = unit;
  return (
    unit.kind === 'paragraph' &&
    text.length <= LONGEST_TERM &&
    /^[\p{L}§]/u.test(text) &&
    !/[.:;,]$/.test(text) &&
    !itemMarker(text) &&
    !adviceMarker(text)
  );
}

function isExplanation(unit: Unit): boolean {
  return (
    unit.kind === 'paragraph' &&
    /[.,;]$|[.,;]\s\([^)]{3,30}\)$|\b(?:och|eller|samt)$/.test(unit.text) &&
    !itemMarker(unit.text) &&
    !adviceMarker(unit.text)
  );
}

function pair(term: Unit, explanation: Unit): Unit {
  const notes = [...(term.notes ?? []), ...(explanation.notes ?? [])];
  return {
    ...term,
    definition: true,
    text: `${term.text}: ${explanation.text}`,
    cells: [term.text, explanation.text],
    ...(notes.length > 0 ? { notes } : {}),
  };
}
