import type { RemovedPassage } from '../model.ts';
import { markContents } from './contents.ts';
import { liftFootnotes } from './footnotes.ts';
import { markFurniture } from './furniture.ts';
import { isApart, type Line, splitAtHeads, splitPages } from './pages.ts';
import type { Unit } from './unit.ts';

/** The lines of a text with what was taken out of it. `paged` tells text that came from printed pages. */
export interface Lines {
  units: Unit[];
  removed: RemovedPassage[];
  paged: boolean;
}

/** Splits a text into line units: page furniture and tables of contents out, footnotes hung on the words that carry their mark. */
export function readLines(text: string): Lines {
  const pages = splitAtHeads(splitPages(text));
  const paged = pages.length > 1 || text.includes('\f');
  markFurniture(pages, paged);
  markContents(pages.flat());
  if (paged) liftFootnotes(pages);
  const lines: Lines = { units: [], removed: [], paged };
  for (const page of pages) {
    let before: Line | undefined;
    let afterPage = lines.units.length > 0;
    for (const line of page) {
      const gapBefore = before?.removed !== undefined || before?.inNote === true || isApart(before, line);
      before = line;
      if (line.removed) lines.removed.push({ line: line.no, text: line.text, kind: line.removed });
      if (line.removed || line.inNote) continue;
      const unit: Unit = { line: line.no, text: line.text, kind: 'paragraph', gapBefore, raw: line.raw };
      if (afterPage) unit.afterPage = true;
      if (line.notes) unit.notes = line.notes;
      lines.units.push(unit);
      afterPage = false;
    }
  }
  return lines;
}
