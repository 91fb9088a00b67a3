import { canonicalText } from '../canonical.ts';
import type { NewId, Provision, RemovedPassage, SourceBlock } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { withCells } from '../table-row.ts';
import { hasVerb } from '../parse/headings.ts';
import { linesAsBlocks } from './lines.ts';
import { IMPACT_NAME } from './official.ts';
import { headingNumber } from './places.ts';

/** A konsekvensutredning as it was read, with addresses; `removed` is what was taken out on purpose. */
export interface ReadImpact {
  impact: Provision;
  removed: RemovedPassage[];
}

/** `Konsekvensutredning – föreskrifter om …`, `Konsekvensutredning: …`. */
const TITLE = /^konsekvensutredning(?:en)?(?:\s*[–—:-]\s*|\s+|$)(.*)$/iu;
const MARKER = /^([•–—*·-]|\(?\d{1,3}[.)]|\(?[a-zåäö][.)])\s+(?=\S)/u;
const SHORT = 120;

/**
 * Reads a document as a konsekvensutredning: headings by their style or number, paragraphs, lists (under the paragraph that introduces them) and
 * tables. It is no statute: a § in it is a § of another act. `lines`: the blocks are the lines of a plain text, to be joined to paragraphs.
 */
export function parseImpactAssessment(
  source: readonly SourceBlock[],
  newId: NewId,
  { lines = false }: { lines?: boolean } = {},
): ReadImpact {
  const { blocks, removed } = lines ? linesAsBlocks(source) : { blocks: source, removed: [] };
  const tree = new ImpactTree(newId);
  const styled = blocks.some(({ kind }) => kind === 'heading');
  const [first] = blocks;
  const title = first === undefined ? null : TITLE.exec(canonicalText(first.text));
  const titled = title !== null && first!.text.length <= 2 * SHORT && (first!.kind === 'heading' || !styled);
  const rest = titled ? blocks.slice(1) : blocks;
  rest.forEach((block, at) => tree.add(block, !styled && isHeading(block, rest[at + 1])));
  const root: Provision = {
    ...{ id: newId(), kind: 'impactAssessment', label: IMPACT_NAME, address: '', text: '' },
    heading: titled ? capital(title[1] ?? '') : '',
    children: withLevels(tree.children),
  };
  return { impact: assignAddresses([root])[0] as Provision, removed };
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
  private readonly ids = new Set<string>();

  constructor(newId: NewId) {
    this.newId = newId;
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
    if (last?.kind !== 'subsection') {
      last = { ...this.node({ line: 0, text: '', kind: 'paragraph' }, 'subsection', ''), children: [] };
      this.children.push(last);
    }
    const holder = (block.depth ?? 0) > 0 ? last.children.at(-1) : undefined;
    const node = this.node(block, holder ? 'subitem' : 'item', text);
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
