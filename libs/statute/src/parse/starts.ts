import { compareOrdinals, followsDirectly, type OrdinalLabel } from '../label.ts';
import { chapterMarker, partMarker, sectionMarker } from './markers.ts';
import type { Unit } from './unit.ts';

/** Which units begin a section, a chapter or a part. */
export interface Starts {
  sections: Set<number>;
  chapters: Set<number>;
  parts: Set<number>;
}

interface Candidate {
  at: number;
  number: OrdinalLabel;
  score: number;
  /** Number of chapter starts before it: numbering may begin again after one. */
  chapter: number;
  variant: boolean;
}

/** How far back a chain may reach over candidates that turn out to be references. */
const REACH = 40;

const OPEN_END =
  /(?:(?<![\p{L}\d])(?:enligt|och|eller|samt|i|av|till|med|från|för|som|den|det|de|att|på|kap|kap\.|om|än|jämte|resp\.|respektive|§|§§)|[,–-])$/iu;
const TERMINAL = /[.:;!?)”"/]$/;

/** Decides for every unit that looks like the start of a section or chapter whether it is one. `byGap`: only a blank line begins one. */
export function findStarts(units: readonly Unit[], byGap: boolean): Starts {
  const parts = new Set<number>();
  units.forEach((unit, at) => {
    if (opensWithGap(unit, byGap) && isPart(units, at)) parts.add(at);
  });
  const chapters = chosen(chapterCandidates(units, byGap));
  const sections = chosen(sectionCandidates(units, byGap, chapters));
  return { sections, chapters, parts };
}

function opensWithGap(unit: Unit, byGap: boolean): boolean {
  return !byGap || unit.gapBefore;
}

function isPart(units: readonly Unit[], at: number): boolean {
  const marker = partMarker((units[at] as Unit).text);
  if (!marker) return false;
  return (
    marker.rest === '' ||
    (/^[\p{Lu}\d]/u.test(marker.rest) && !/[.,;]$/.test(marker.rest) && !/\.{4,}/.test(marker.rest))
  );
}

function chapterCandidates(units: readonly Unit[], byGap: boolean): Candidate[] {
  const found: Candidate[] = [];
  units.forEach((unit, at) => {
    if (!opensWithGap(unit, byGap)) return;
    const marker = chapterMarker(unit.text);
    if (!marker) return;
    const score = chapterScore(marker.rest, units, at);
    if (score > 0) found.push({ at, number: marker.number, score, chapter: 0, variant: follows(units, at) });
  });
  return found;
}

function chapterScore(rest: string, units: readonly Unit[], at: number): number {
  if (/^\d+(?:\s?[a-z])?(?:\s?[-–,]|\s?§|\s+och\s)/.test(rest)) return -5;
  if (rest === '') return continuesSentence(units, at) ? -5 : 2;
  if (/^har upphävts|^upphävt?s? genom|^\(?upphävd|^har betecknats/i.test(rest)) return 4;
  if (/^[\p{Ll},;]/u.test(rest)) return -5;
  if (/[,;]$/.test(rest) || /\.{4,}\s*\d*$/.test(rest)) return -3;
  return continuesSentence(units, at) ? -2 : 4;
}

function sectionCandidates(units: readonly Unit[], byGap: boolean, chapters: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  let chapter = 0;
  units.forEach((unit, at) => {
    if (chapters.has(at)) chapter += 1;
    if (!opensWithGap(unit, byGap)) return;
    const marker = sectionMarker(unit.text);
    if (!marker) return;
    const score = sectionScore(marker.rest, units, at);
    if (score > 0)
      found.push({
        at,
        number: marker.number,
        score,
        chapter,
        variant: /^\/[A-ZÅÄÖ]/.test(marker.rest) || follows(units, at),
      });
  });
  return found;
}

function sectionScore(rest: string, units: readonly Unit[], at: number): number {
  const open = continuesSentence(units, at);
  if (rest === '') return open ? -5 : 4;
  if (/^(?:\/|har (?:upphävts|betecknats)|upphävts? genom|\(?upph(?:ävd|\.)|har upphört)/i.test(rest)) return 5;
  if (/^\p{Ll}/u.test(rest)) return -5;
  if (/^[,.;:)–-]/.test(rest)) return -5;
  return open ? -1 : 5;
}

/** True when the unit before breaks off in the middle of a sentence, so that what follows is a reference cut by the line. */
function continuesSentence(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  if (!before) return false;
  if (OPEN_END.test(before.text)) return true;
  return !(units[at] as Unit).gapBefore && !TERMINAL.test(before.text) && before.text.length > 60;
}

function follows(units: readonly Unit[], at: number): boolean {
  return /^\/[^/]*[IU]:[^/]*\/$/.test(units[at - 1]?.text ?? '');
}

/** The best row of candidates: high scores, numbers that follow each other. */
function chosen(candidates: readonly Candidate[]): Set<number> {
  const best: number[] = [];
  const from: number[] = [];
  candidates.forEach((candidate, index) => {
    best[index] = candidate.score;
    from[index] = -1;
    for (let other = Math.max(0, index - REACH); other < index; other += 1) {
      const total = (best[other] as number) + candidate.score + transition(candidates[other] as Candidate, candidate);
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

function transition(before: Candidate, after: Candidate): number {
  if (before.chapter !== after.chapter) return after.number.figure === 1 ? 2 : 0;
  if (followsDirectly(before.number, after.number)) return 2;
  const order = compareOrdinals(before.number, after.number);
  if (order === 0) return after.variant || before.variant ? 1 : -3;
  if (order > 0) return after.number.figure === 1 ? -2 : -4;
  return -Math.min(3, 0.3 * (after.number.figure - before.number.figure));
}
