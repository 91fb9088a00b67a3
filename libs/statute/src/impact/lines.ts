import { canonicalText } from '../canonical.ts';
import type { RemovedPassage, SourceBlock } from '../model.ts';

const LIST = /^(?:[•–—*·-]|\(?\d{1,3}[.)]|\(?[a-zåäö][.)])\s+\S/u;
const NUMBERED = /^\d{1,3}(?:\.\d{1,3})+\.?\s+\p{Lu}/u;
const MARKDOWN = /^(#{1,6})\s+(.*)$/u;
const RULE = /^[_\-–—=*.\s]{5,}$/u;
const PIPES = /^\|.*\|$/u;
/** A line shorter than this was not broken by a margin: what follows is a paragraph of its own. */
const WRAPPED = 45;

/**
 * The lines of a plain text as paragraphs, headings (`## 5.1 Regioner`), list items and rows (cells by tabs, or by `|`). What stands on lines of its
 * own stays apart; a line that was full runs on in the next.
 */
export function linesAsBlocks(lines: readonly SourceBlock[]): { blocks: SourceBlock[]; removed: RemovedPassage[] } {
  const blocks: SourceBlock[] = [];
  const removed: RemovedPassage[] = [];
  let before: SourceBlock | undefined;
  for (const line of lines) {
    const text = canonicalText(line.text);
    if (text === '') continue;
    if (RULE.test(text) || /^\|[\s:|-]+\|$/u.test(text)) {
      // the rule under the first row of a table says that it is a header
      if (text.startsWith('|') && blocks.at(-1)?.cells) blocks.at(-1)!.header = true;
      else removed.push({ line: line.line, text, kind: 'rule' });
      before = undefined;
      continue;
    }
    const last = blocks.at(-1);
    if (last && before && runsOn(line, before, last)) last.text = joined(last.text, text);
    else blocks.push(blockOf(line, text));
    before = line;
  }
  return { blocks: withHeaders(blocks), removed };
}

function runsOn(line: SourceBlock, before: SourceBlock, last: SourceBlock): boolean {
  if (line.gapBefore || last.kind === 'heading' || last.kind === 'tableRow') return false;
  if (LIST.test(line.text) || NUMBERED.test(line.text) || line.text.includes('\t') || PIPES.test(line.text))
    return false;
  return before.text.length >= WRAPPED && !MARKDOWN.test(line.text);
}

/** A word cut at the end of a line is put together again; `plan- och` stays. */
function joined(first: string, second: string): string {
  const cut = /\p{Ll}-$/u.test(first) && /^(?!och\b|eller\b|samt\b)\p{Ll}/u.test(second);
  return cut ? first.slice(0, -1) + second : `${first} ${second}`;
}

function blockOf(line: SourceBlock, text: string): SourceBlock {
  const heading = MARKDOWN.exec(text);
  if (heading) return { ...line, kind: 'heading', level: heading[1]!.length, text: plain(heading[2] ?? '') };
  const cells = PIPES.test(text)
    ? text.slice(1, -1).split('|')
    : line.text.includes('\t')
      ? line.text.split('\t')
      : null;
  if (cells === null) return { ...line, text: plain(text) };
  return { ...line, kind: 'tableRow', text, cells: cells.map((cell) => plain(canonicalText(cell))) };
}

const plain = (text: string): string => text.replaceAll('**', '');

/** Cells by tabs, and those of a PDF, have no rule under their first row: it is a header where it has no figures and those below have. */
export function withHeaders(blocks: readonly SourceBlock[]): SourceBlock[] {
  const hasFigure = (block: SourceBlock | undefined): boolean =>
    (block?.cells ?? []).slice(1).some((cell) => /\d/u.test(cell));
  return blocks.map((block, at) => {
    const first = block.kind === 'tableRow' && blocks[at - 1]?.kind !== 'tableRow';
    const next = blocks[at + 1];
    return first && next?.kind === 'tableRow' && !hasFigure(block) && hasFigure(next)
      ? { ...block, header: true }
      : block;
  });
}
