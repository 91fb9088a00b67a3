import type { RemovedPassage } from '../model.ts';
import { canonicalText } from '../canonical.ts';
import type { Unit } from './unit.ts';

/** The lines of a text with what was taken out of it. `paged` tells text that came from printed pages. */
export interface Lines {
  units: Unit[];
  removed: RemovedPassage[];
  paged: boolean;
}

interface Line {
  no: number;
  raw: string;
  text: string;
  page: number;
}

const RULE = /^[_\-–—=*.\s]{5,}$/;

/** Splits a text into line units and takes page furniture out of it. */
export function readLines(text: string): Lines {
  const lines = splitLines(text);
  const removed: RemovedPassage[] = [];
  const paged = isPaged(lines);
  const heads = paged ? runningHeads(lines) : new Set<string>();
  const units: Unit[] = [];
  let gap = true;
  let page = 0;
  let afterPage = false;
  for (const line of lines) {
    if (line.page !== page) {
      page = line.page;
      afterPage = true;
    }
    if (!line.text) {
      gap = true;
      continue;
    }
    const kind = furnitureKind(line, lines, paged, heads);
    if (kind) {
      removed.push({ line: line.no, text: line.text, kind });
      if (kind !== 'rule') afterPage = true;
      gap = true;
      continue;
    }
    const unit: Unit = { line: line.no, text: line.text, kind: 'paragraph', gapBefore: gap, raw: line.raw };
    if (afterPage && units.length > 0) unit.afterPage = true;
    units.push(unit);
    gap = false;
    afterPage = false;
  }
  return { units, removed, paged };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let page = 0;
  text.split(/\r\n|[\n\r\u2028\u2029]/).forEach((content, index) => {
    // A form feed stands at the start of a page's first line, sometimes alone, sometimes several in a row.
    const pieces = content.split('\f');
    pieces.forEach((piece, at) => {
      if (at > 0) page += 1;
      if (at > 0 || pieces.length === 1 || piece)
        lines.push({ no: index + 1, raw: piece.trimEnd(), text: canonicalText(piece), page });
    });
  });
  return lines;
}

/** Text from printed pages has form feeds or repeated page heads. */
function isPaged(lines: readonly Line[]): boolean {
  if ((lines[lines.length - 1]?.page ?? 0) > 1) return true;
  return runningHeads(lines).size > 0;
}

const DESIGNATION_LINE =
  /^(?:[A-ZÅÄÖ]{2,8}(?:-FS|FS|F)?\s?)?(?:\d{4}:\d{1,4}|[A-ZÅÄÖ-]{2,12}FS)(?:\s\(?[A-Za-zåäöÅÄÖ .]{0,12}\d{0,3}\)?)?$/;

/** Short lines that come back on page after page: the designation, the name of the series. */
function runningHeads(lines: readonly Line[]): Set<string> {
  const seen = new Map<string, number>();
  for (const line of lines)
    if (line.text && line.text.length <= 60 && DESIGNATION_LINE.test(line.text))
      seen.set(line.text, (seen.get(line.text) ?? 0) + 1);
  return new Set([...seen].filter(([, times]) => times >= 3).map(([text]) => text));
}

function furnitureKind(
  line: Line,
  lines: readonly Line[],
  paged: boolean,
  heads: ReadonlySet<string>,
): RemovedPassage['kind'] | undefined {
  if (RULE.test(line.text)) return 'rule';
  if (!paged) return undefined;
  if (heads.has(line.text)) return 'runningHead';
  if (/\.{4,}\s*\d{1,3}$/.test(line.text) || /(?:\.\s){4,}\d{1,3}$/.test(line.text)) return 'tableOfContents';
  if (/^[-–]?\s?\d{1,3}\s?[-–]?$/.test(line.text) && standsAlone(line, lines)) return 'pageNumber';
  return undefined;
}

function standsAlone(line: Line, lines: readonly Line[]): boolean {
  const at = lines.indexOf(line);
  const before = lines[at - 1];
  const after = lines[at + 1];
  return (!before || !before.text) && (!after || !after.text || after.page !== line.page);
}
