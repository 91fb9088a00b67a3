import { canonicalText } from '../canonical.ts';
import type { NewId, Provision, RemovedPassage, SourceBlock } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { withCells } from '../table-row.ts';
import { hasVerb } from '../parse/headings.ts';
import { linesAsBlocks, withHeaders } from './lines.ts';
import { IMPACT_NAME } from './official.ts';
import { headingNumber } from './places.ts';

/** A konsekvensutredning as it was read, with addresses; `removed` is what was taken out on purpose. */
export interface ReadImpact {
  impact: Provision;
  removed: RemovedPassage[];
}

interface ReadingOf {
  lines?: boolean;
  byLook?: boolean;
  innerIds?: Readonly<Record<string, readonly string[]>>;
}

/** `Konsekvensutredning – föreskrifter om …`, `Konsekvensutredning: …`. */
const TITLE = /^konsekvensutredning(?:en)?(?:\s*[–—:-]\s*|\s+|$)(.*)$/iu;
const MARKER = /^([•–—*·-]|\(?\d{1,3}[.)]|\(?[a-zåäö][.)])\s+(?=\S)/u;
const SHORT = 120;

/**
 * Reads a document as a konsekvensutredning: headings by their style or number, paragraphs, lists (under the paragraph that introduces them) and
 * tables. It is no statute: a § in it is a § of another act. `lines`: the blocks are the lines of a plain text, to be joined to paragraphs. `byLook`:
 * what is a heading or a header row was guessed from how it looks (a PDF), so that a number says more. `innerIds`: by the id of a block, the further ids that begin in it, outermost first.
 */
export function parseImpactAssessment(
  source: readonly SourceBlock[],
  newId: NewId,
  { lines = false, byLook = false, innerIds = {} }: ReadingOf = {},
): ReadImpact {
  const { blocks, removed } = lines
    ? linesAsBlocks(source)
    : byLook
      ? pagesAsBlocks(source)
      : { blocks: source, removed: [] };
  const tree = new ImpactTree(newId, innerIds);
  const styled = blocks.some(({ kind }) => kind === 'heading');
  const [first] = blocks;
  const title = first === undefined ? null : TITLE.exec(canonicalText(first.text));
  const titled = title !== null && first!.text.length <= 2 * SHORT && (first!.kind === 'heading' || !styled);
  const rest = titled ? blocks.slice(1) : blocks;
  const looksSo = (block: SourceBlock, next: SourceBlock | undefined): boolean =>
    styled ? byLook && headingNumber(wordsOf(block)) !== undefined && isHeading(block, next) : isHeading(block, next);
  rest.forEach((block, at) => tree.add(block, looksSo(block, rest[at + 1])));
  const root: Provision = {
    ...{ id: newId(), kind: 'impactAssessment', label: IMPACT_NAME, address: '', text: '' },
    heading: titled ? capital(title[1] ?? '') : '',
    children: withLevels(tree.children),
  };
  return { impact: assignAddresses([root])[0] as Provision, removed };
}

/** Of a table that runs over pages the header stands once; a numbered heading is as deep as its number. */
function pagesAsBlocks(source: readonly SourceBlock[]): { blocks: SourceBlock[]; removed: RemovedPassage[] } {
  const blocks: SourceBlock[] = [];
  const removed: RemovedPassage[] = [];
  let header: SourceBlock | undefined;
  for (const block of source) {
    if (block.kind !== 'tableRow') header = undefined;
    else if (header === undefined) header = block;
    else if (block.page !== header.page && block.text === header.text && !/\d/u.test(block.text)) {
      removed.push({ line: block.line, text: block.text, kind: 'runningHead' });
      continue;
    }
    const depth = block.kind === 'heading' ? headingNumber(wordsOf(block))?.split('.').length : undefined;
    blocks.push(depth === undefined ? block : { ...block, level: depth });
  }
  return { blocks: withHeaders(blocks), removed };
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** Without styles: a numbered or short line with no full stop, above what is no further line of the same list. */
function isHeading(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'listItem') return false;
  const text = wordsOf(block);
  if (next === undefined || text.length > SHORT || /[.:;,!?]$/u.test(text)) return false;
  const number = headingNumber(text);
  if (number === undefined)
    return block.kind === 'paragraph' && /^\p{Lu}/u.test(text) && !hasVerb(text) && !isListed(block) && !isListed(next);
  if (!/^[\d.]+\s+["”]?\p{Lu}/u.test(text)) return false;
  return number.includes('.') || !follows(number, headingNumber(wordsOf(next)));
}

const isListed = ({ kind, text }: SourceBlock): boolean => kind === 'listItem' || MARKER.test(text);

const follows = (number: string, next: string | undefined): boolean => Number(next) === Number(number) + 1;

const wordsOf = ({ marker, text }: SourceBlock): string =>
  canonicalText(marker === undefined ? text : `${marker} ${text}`);

/** The outermost headings are of level 1, whatever the document called them. */
function withLevels(children: readonly Provision[]): Provision[] {
  const levels = children.flatMap(({ kind, level }) => (kind === 'heading' ? [level ?? 1] : []));
  const outermost = Math.min(...levels);
  return children.map((child) =>
    child.kind === 'heading' ? { ...child, level: Math.min(3, (child.level ?? 1) - outermost + 1) } : child,
  );
}

class ImpactTree {
  readonly children: Provision[] = [];
  private readonly newId: NewId;
  private readonly innerIds: Readonly<Record<string, readonly string[]>>;
  private readonly ids = new Set<string>();

  constructor(newId: NewId, innerIds: Readonly<Record<string, readonly string[]>>) {
    this.newId = newId;
    this.innerIds = innerIds;
  }

  add(block: SourceBlock, isUnstyledHeading: boolean): void {
    if (block.kind === 'footnote') return this.note(canonicalText(block.text));
    if (block.kind === 'tableRow') return this.row(block);
    const text = wordsOf(block);
    if (text === '') return;
    if (block.kind === 'heading' || isUnstyledHeading) {
      const level = block.level ?? (headingNumber(text)?.split('.').length || 1);
      this.children.push({ ...this.node(block, 'heading', text), level });
      return;
    }
    const typed = MARKER.exec(block.text);
    if (block.kind === 'listItem' || typed) this.item(block, typed);
    else this.children.push(this.node(block, 'subsection', text));
  }

  private row(block: SourceBlock): void {
    const cells = (block.cells ?? [block.text]).map(canonicalText);
    if (cells.every((cell) => cell === '')) return;
    const row = withCells(this.node(block, 'tableRow', ''), cells);
    this.children.push({ ...row, ...(block.header ? { header: true } : {}) });
  }

  /** Under the paragraph before; a list that nothing introduces stands in a paragraph without words. */
  private item(block: SourceBlock, typed: RegExpExecArray | null): void {
    const marker = block.marker ?? typed?.[1] ?? '–';
    const label = /[\p{L}\p{N}]/u.test(marker) ? marker : '–';
    const text = canonicalText(typed && block.marker === undefined ? block.text.slice(typed[0].length) : block.text);
    if (text === '') return;
    let last = this.children.at(-1);
    let own = block;
    if (last?.kind !== 'subsection') {
      // the paragraph has no line of its own: its id stands with that of its first item
      const [inner] = this.innerIds[block.id ?? ''] ?? [];
      const { id: _id, ...bare } = block;
      last = this.node(inner === undefined ? bare : block, 'subsection', '');
      if (inner !== undefined) own = { ...block, id: inner };
      this.children.push(last);
    }
    const holder = (block.depth ?? 0) > 0 ? last.children.at(-1) : undefined;
    const node = this.node(own, holder ? 'subitem' : 'item', text);
    (holder ?? last).children.push({ ...node, label });
  }

  private note(text: string): void {
    const last = this.children.at(-1);
    if (last && text !== '') last.notes = [...(last.notes ?? []), text];
  }

  private node(block: SourceBlock, kind: Provision['kind'], text: string): Provision {
    const id = block.id !== undefined && !this.ids.has(block.id) ? block.id : this.newId();
    this.ids.add(id);
    return { id, kind, label: '', address: '', text, children: [] };
  }
}
