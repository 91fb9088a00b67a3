import { compareOrdinals, followsDirectly, type OrdinalLabel } from '../label.ts';
import type { Starts } from './found-starts.ts';
import { hasVerb, looksLikeHeading } from './headings.ts';
import { chapterMarker, itemMarker, partMarker, sectionMarker, temporalMarker } from './markers.ts';
import type { Unit } from './unit.ts';

type SectionMarker = NonNullable<ReturnType<typeof sectionMarker>>;

interface Candidate {
  at: number;
  number: OrdinalLabel;
  score: number;
  /** Sections: number of chapter starts before it. Chapters: number of section candidates before it. */
  era: number;
  variant: boolean;
  stub: boolean;
  /** Chapters: number of lines before it that look like the start of a part. */
  part: number;
}

/** How far back a chain may reach over candidates that turn out to be references. */
const REACH = 40;
/** Worth of a candidate that follows an unfinished sentence: only an exact place in the row outweighs it. */
const CUT_REFERENCE = -3;
/** Worth of one that follows a line without full stop: a heading, most often. */
const UNSURE = 1;
const NEVER = -5;

/** What it costs a chapter to stand in a list of chapters, and to bear the same number as the one before. */
const LISTED = 10;
const REPEATED = 6;
/** Units between two chapters of a list at most. */
const LIST_DISTANCE = 3;

const OPEN_END =
  /(?:(?<![\p{L}\d])(?:enligt|och|eller|samt|i|av|till|med|från|för|som|den|det|de|att|på|kap|kap\.|om|än|jämte|resp\.|respektive|§|§§)|[,–-])$/iu;
/** What stands in place of a section or chapter that is gone. */
const STUB = /^(?:har\s+(?:upphävts|upphört|betecknats)|upphävts?\s+genom|upphävd|\(?upph(?:ävd|\.)|\(?utgår|\(upph)/i;
const TERMINAL = /[.:;!?)”"/]$/;

/** Decides for every unit that looks like the start of a section or chapter whether it is one. `byGap`: only a blank line begins one. */
export function findStarts(units: readonly Unit[], byGap: boolean): Starts {
  const sections = sectionCandidates(units, byGap);
  const chapters = chosen(chapterCandidates(units, byGap, sections), chapterStep);
  const parts = new Set<number>();
  units.forEach((_unit, at) => {
    if (mayOpen(units, at, byGap) && isPart(units, at, chapters)) parts.add(at);
  });
  return { sections: chosen(countChapters(sections, chapters), sectionStep), chapters, parts };
}

/**
 * In text with blank lines between paragraphs a start needs one, or a temporal marker or a heading alone on the line above, or at least a full
 * stop there (typists forget a blank line now and then; `ungapped` starts must fit the row exactly).
 */
function mayOpen(units: readonly Unit[], at: number, byGap: boolean): boolean {
  const unit = units[at] as Unit;
  return (
    unit.kind !== 'tableRow' &&
    !unit.gathered &&
    (!byGap || !ungapped(units, at) || /[.:]$|\)$/.test(units[at - 1]?.text ?? ''))
  );
}

function ungapped(units: readonly Unit[], at: number): boolean {
  return !(units[at] as Unit).gapBefore && !follows(units, at) && !headingAbove(units, at);
}

/** The line above is a heading of one line, after a blank line or a full stop. */
function headingAbove(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (before && !before.gapBefore && !/\.$/.test(units[at - 2]?.text ?? '')) return false;
  return before !== undefined && looksLikeHeading(before) && !hasVerb(before.text) && !OPEN_END.test(before.text);
}

/** How many lines of titles may stand between the number of a part and the chapter or section that proves it to be one. */
const PART_REACH = 8;

function isPart(units: readonly Unit[], at: number, chapters: ReadonlySet<number>): boolean {
  const marker = partMarker((units[at] as Unit).text);
  if (!marker || /[.,;]$/.test(marker.rest) || /\.{4,}/.test(marker.rest) || /^[\p{Ll},;]/u.test(marker.rest))
    return false;
  for (let next = at + 1; next <= at + PART_REACH && next < units.length; next += 1) {
    const { text } = units[next] as Unit;
    if (chapters.has(next) || sectionMarker(text) || /^artikel\s\d/i.test(text)) return true;
    if (/[.:;,]$/.test(text) || itemMarker(text)) return false;
  }
  return false;
}

function chapterCandidates(units: readonly Unit[], byGap: boolean, sections: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  let era = 0;
  let part = 0;
  units.forEach((unit, at) => {
    while ((sections[era]?.at ?? Infinity) < at) era += 1;
    if (!mayOpen(units, at, byGap)) return;
    if (partMarker(unit.text)) part += 1;
    const marker = chapterMarker(unit.text);
    if (!marker) return;
    const listed = !STUB.test(marker.rest) && isListed(units, at, marker.number);
    const score = chapterScore(marker.rest, openness(units, at, byGap)) - (listed ? LISTED : 0);
    if (score > NEVER)
      found.push({
        at,
        number: marker.number,
        score,
        era,
        variant: follows(units, at),
        stub: STUB.test(marker.rest),
        part,
      });
  });
  return found;
}

/** The line below names a chapter too, or the one above names a chapter before this one: a list of chapters. */
function isListed(units: readonly Unit[], at: number, number: OrdinalLabel): boolean {
  const above = chapterLine(units[at - 1]);
  return chapterLine(units[at + 1]) !== undefined || (above !== undefined && compareOrdinals(above, number) < 0);
}

function chapterLine(unit: Unit | undefined): OrdinalLabel | undefined {
  const marker = chapterMarker(unit?.text ?? '');
  return marker && !STUB.test(marker.rest) && !/^\d/.test(marker.rest) ? marker.number : undefined;
}

function chapterScore(rest: string, state: Openness): number {
  if (/^(?:§|\d+(?:\s?[a-z])?(?:\s?[-–,]|\s?§|\s+(?:och|eller|samt)\s))/.test(rest)) return NEVER;
  if (rest === '') return state === 'closed' ? 2 : NEVER;
  if (STUB.test(rest)) return 4;
  if (/^[\p{Ll},;.]/u.test(rest)) return NEVER;
  if (/[,;]$/.test(rest) && state !== 'closed') return NEVER;
  return Math.min(4, WORTH[state]);
}

function sectionCandidates(units: readonly Unit[], byGap: boolean): Candidate[] {
  const found: Candidate[] = [];
  units.forEach((unit, at) => {
    if (!mayOpen(units, at, byGap)) return;
    const marker = sectionMarker(unit.text);
    if (!marker) return;
    const score = sectionScore(marker, units[at - 1], units[at + 1], openness(units, at, byGap));
    if (score <= NEVER) return;
    const variant = temporalMarker(marker.rest) !== undefined || follows(units, at);
    found.push({ at, number: marker.number, score, era: 0, variant, stub: STUB.test(marker.rest), part: 0 });
  });
  return found;
}

function countChapters(sections: readonly Candidate[], chapters: ReadonlySet<number>): Candidate[] {
  const starts = [...chapters].sort((a, b) => a - b);
  let era = 0;
  return sections.map((section) => {
    while ((starts[era] ?? Infinity) < section.at) era += 1;
    return { ...section, era };
  });
}

function sectionScore(
  marker: SectionMarker,
  before: Unit | undefined,
  after: Unit | undefined,
  state: Openness,
): number {
  const { rest } = marker;
  if (rest === '') return /^\p{Ll}{3}/u.test(after?.text ?? '') ? NEVER : Math.min(4, WORTH[state]);
  if (temporalMarker(rest) || STUB.test(rest)) return 5;
  if (/^\d{1,2} mom\.?\s/.test(rest)) return Number.parseInt(rest, 10) === 1 ? 5 : NEVER;
  if (/^[–-]\s\p{L}/u.test(rest)) return state === 'closed' ? UNSURE : NEVER;
  if (/^[\p{Ll}\d,.;:)–-]/u.test(rest) && !/^\d{1,2}[.)]?\s+\p{Lu}/u.test(rest)) return NEVER;
  if (before && /[:,]$/.test(before.text) && /,$/.test(rest)) return NEVER;
  return WORTH[state];
}

/** Whether the unit before breaks off in the middle of a sentence, so that what follows is a reference cut by the line. */
type Openness = 'closed' | 'unsure' | 'open';

function openness(units: readonly Unit[], at: number, byGap: boolean): Openness {
  if (byGap) return ungapped(units, at) ? 'open' : 'closed';
  const before = units[at - 1];
  // What the format itself calls a heading is whole, whatever its last word.
  if (!before || before.kind === 'heading' || (units[at] as Unit).kind === 'heading') return 'closed';
  if (OPEN_END.test(before.text)) return mayBeWhole(units, at) ? 'unsure' : 'open';
  return !(units[at] as Unit).gapBefore && !TERMINAL.test(before.text) && before.text.length > 60 ? 'unsure' : 'closed';
}

/** `… premiepension i 64 kap.` may end its paragraph; so may a heading at the very start. */
function mayBeWhole(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1] as Unit;
  const { gapBefore, afterPage } = units[at] as Unit;
  return (at === 1 && isLongHeading(before)) || (gapBefore && !afterPage && /\skap\.$/.test(before.text));
}

/** The first line of a text may be a heading that ends in a preposition; one or two words are more likely the rest of a sentence. */
function isLongHeading(unit: Unit): boolean {
  return looksLikeHeading(unit) && !hasVerb(unit.text) && unit.text.split(' ').length > 3;
}

const WORTH: Record<Openness, number> = { closed: 5, unsure: UNSURE, open: CUT_REFERENCE };

function follows(units: readonly Unit[], at: number): boolean {
  return temporalMarker(units[at - 1]?.text ?? '')?.rest === '';
}

/** The best row of candidates: high scores, numbers that follow each other. */
function chosen(candidates: readonly Candidate[], step: (before: Candidate, after: Candidate) => number): Set<number> {
  const best: number[] = [];
  const from: number[] = [];
  candidates.forEach((candidate, index) => {
    best[index] = candidate.score;
    from[index] = -1;
    for (let other = Math.max(0, index - REACH); other < index; other += 1) {
      const total = (best[other] as number) + candidate.score + step(candidates[other] as Candidate, candidate);
      if (total > (best[index] as number)) {
        best[index] = total;
        from[index] = other;
      }
    }
  });
  let at = best.reduce((top, value, index) => (top < 0 || value > (best[top] as number) ? index : top), -1);
  const picked = new Set<number>();
  for (; at >= 0; at = from[at] as number) picked.add((candidates[at] as Candidate).at);
  return picked;
}

function sectionStep(before: Candidate, after: Candidate): number {
  if (before.era !== after.era) return after.number.figure === 1 ? 2 : 0;
  return rowStep(before, after);
}

/** Chapters that follow each other without a section between are a list of chapters, not chapters. */
function chapterStep(before: Candidate, after: Candidate): number {
  if (before.part !== after.part && after.number.figure === 1) return 2;
  const listed = before.era === after.era && after.at - before.at <= LIST_DISTANCE && !before.stub && !after.stub;
  const again = compareOrdinals(before.number, after.number) === 0 && !after.variant;
  return rowStep(before, after) - (listed ? LISTED : 0) - (again ? REPEATED : 0);
}

/** Units between one number and the next that lower the worth of a step, by figure and by letter. */
const FIGURE_GAP = 0.3;
const LETTER_GAP = 0.5;

function rowStep(before: Candidate, after: Candidate): number {
  if (followsDirectly(before.number, after.number)) return 3;
  const order = compareOrdinals(before.number, after.number);
  if (order === 0) return after.variant || before.variant ? 1 : -3;
  if (order > 0) return after.number.figure === 1 ? -2 : -4;
  if (after.number.figure === before.number.figure) return -LETTER_GAP;
  return -Math.min(3, FIGURE_GAP * (after.number.figure - before.number.figure));
}
