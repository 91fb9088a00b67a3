import type { NotUnderstood, SourceBlock } from '@samsyn/statute';
import { ReadRefusal, type ReadLimits } from './result.ts';

type NewBlock = Omit<SourceBlock, 'line'>;

/**
 * Collects blocks in reading order and writes the plain text beside them, so that every block knows its line.
 * A table row's `text` is its cells joined by ' | '.
 */
export class BlockBuilder {
  readonly blocks: SourceBlock[] = [];
  readonly warnings: NotUnderstood[] = [];
  private readonly lines: string[] = [];
  private readonly limits: Pick<ReadLimits, 'blocks'>;

  constructor(limits: Pick<ReadLimits, 'blocks'>) {
    this.limits = limits;
  }

  /** Adds a block; one without words and without a marker is not a block. Several lines become several blocks. */
  add(block: NewBlock): void {
    const [first, ...rest] = block.kind === 'tableRow' ? [oneLine(block.text)] : block.text.split('\n').map(tidy);
    if (first || block.marker) this.push({ ...block, text: first as string });
    const page = block.page === undefined ? {} : { page: block.page };
    for (const text of rest) if (text !== '') this.push({ kind: 'paragraph', text, gapBefore: false, ...page });
  }

  addRow(cells: string[], header: boolean, page?: number): void {
    const tidied = cells.map(oneLine);
    if (tidied.some((cell) => cell !== ''))
      this.add({
        kind: 'tableRow',
        text: tidied.join(' | '),
        cells: tidied,
        header,
        ...(page === undefined ? {} : { page }),
      });
  }

  /** Notes a passage that was left out or not understood, at the line the next block will get. */
  warn(text: string, reason: string): void {
    this.warnings.push({ line: this.lines.length + 1, text: shorten(text), reason });
  }

  get plainText(): string {
    return this.lines.join('\n');
  }

  private push(block: NewBlock): void {
    if (this.blocks.length >= this.limits.blocks)
      throw new ReadRefusal('TOO_LARGE', `more than ${this.limits.blocks} blocks`);
    if (block.gapBefore && this.lines.length > 0) this.lines.push('');
    this.lines.push(block.marker ? `${block.marker} ${block.text}`.trimEnd() : block.text);
    this.blocks.push({ line: this.lines.length, ...block });
  }
}

// Soft hyphens and zero-width characters carry no words; a non-breaking hyphen and the many spaces are the plain ones to a reader.
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const tidy = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/\u2011/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
const oneLine = (text: string): string => tidy(text.replace(/\s+/g, ' '));

/** At most 200 characters of a passage, for messages. */
export function shorten(text: string): string {
  const line = oneLine(text);
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
