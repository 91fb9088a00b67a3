import { parse } from 'parse5';
import type { BlockBuilder } from './block-builder.ts';
import { allText, allWords, attribute, BLOCKS, DROPPED, findElements, type HtmlElement } from './html-dom.ts';
import { markerOf } from './html-list.ts';
import { readHtmlTable } from './html-table.ts';
import { ReadRefusal, type ReadLimits } from './result.ts';
import { addLines } from './text.ts';

/** Furniture of a web page: left out, but said so. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'button', 'form', 'aside']);
const GAPLESS: ReadonlySet<string> = new Set(['dd']);

/** Reads a web page. The element `main` is the document when there is exactly one, else the body. Nothing is fetched or run. */
export function readHtml(text: string, builder: BlockBuilder, limits: Pick<ReadLimits, 'xmlDepth'>): void {
  const document = parse(text);
  // The parser makes the element where a page has none.
  const root = document.childNodes.find((node) => node.nodeName === 'html') as HtmlElement;
  const mains = findElements(root, 'main', limits.xmlDepth);
  new HtmlReader(builder, limits).read(mains.length === 1 && mains[0] ? mains[0] : root);
}

interface ListPlace {
  depth: number;
  marker?: string;
}

class HtmlReader {
  private readonly builder: BlockBuilder;
  private readonly limits: Pick<ReadLimits, 'xmlDepth'>;
  private words = '';
  private breaks = 0;

  constructor(builder: BlockBuilder, limits: Pick<ReadLimits, 'xmlDepth'>) {
    this.builder = builder;
    this.limits = limits;
  }

  read(root: HtmlElement): void {
    this.children(root, undefined, 0);
    this.flush({ kind: 'paragraph', gapBefore: true });
  }

  private children(element: HtmlElement, list: ListPlace | undefined, depth: number): void {
    if (depth > this.limits.xmlDepth) throw new ReadRefusal('TOO_LARGE', 'HTML nested too deep');
    for (const node of element.childNodes) {
      if ('value' in node) this.words += node.value.replace(/[ \t\n\f\r]+/g, ' ');
      else if ('tagName' in node) this.element(node, list, depth + 1);
    }
  }

  private element(element: HtmlElement, list: ListPlace | undefined, depth: number): void {
    const tag = element.tagName;
    if (DROPPED.has(tag) || attribute(element, 'hidden') !== undefined) return;
    if (FURNITURE.has(tag)) {
      const words = allWords(element, this.limits.xmlDepth);
      if (words !== '') this.builder.warn(words, 'Sidans meny, sidfot eller formulär är utelämnad.');
      return;
    }
    if (tag === 'br') this.lineBreak(list);
    else if (!BLOCKS.has(tag)) this.inline(element, list, depth);
    else {
      this.flushParagraph(list);
      this.blockElement(element, list, depth);
    }
  }

  private inline(element: HtmlElement, list: ListPlace | undefined, depth: number): void {
    // A raised link to a footnote is a call, not a digit of the text.
    if (element.tagName === 'sup' && findElements(element, 'a', 8).length > 0) return;
    this.children(element, list, depth);
  }

  private blockElement(element: HtmlElement, list: ListPlace | undefined, depth: number): void {
    const tag = element.tagName;
    const heading = /^h([1-6])$/.exec(tag);
    if (tag === 'table') readHtmlTable(element, this.builder, this.limits.xmlDepth);
    else if (tag === 'pre') addLines(allText(element, this.limits.xmlDepth), this.builder);
    else if (tag === 'ul' || tag === 'ol') this.list(element, list, depth);
    else {
      this.children(element, list, depth);
      if (heading) this.flush({ kind: 'heading', level: Number(heading[1]), gapBefore: true });
      else if (GAPLESS.has(tag)) this.flush({ kind: 'paragraph', gapBefore: false });
      else this.flushParagraph(list);
    }
  }

  private list(element: HtmlElement, outer: ListPlace | undefined, depth: number): void {
    const place = outer ? outer.depth + 1 : 0;
    let index = 0;
    for (const node of element.childNodes) {
      if ('value' in node) this.words += node.value.replace(/[ \t\n\f\r]+/g, ' ');
      if (!('tagName' in node)) continue;
      this.flushParagraph(outer);
      if (node.tagName !== 'li') {
        this.element(node, outer, depth + 1);
        continue;
      }
      const item: ListPlace = { depth: Math.min(place, 8), marker: markerOf(element, node, index) };
      index += 1;
      this.children(node, item, depth + 1);
      this.flushParagraph(item);
    }
    this.flushParagraph(outer);
  }

  /** Two line breaks in a row part paragraphs, as pages written without paragraph elements do. */
  private lineBreak(list: ListPlace | undefined): void {
    this.breaks = this.words.trim() === '' || this.words.endsWith('\n') ? this.breaks + 1 : 1;
    if (this.breaks >= 2) this.flushParagraph(list);
    else this.words += '\n';
  }

  /** The first paragraph of a list item bears its marker. */
  private flushParagraph(list: ListPlace | undefined): void {
    if (list?.marker === undefined) this.flush({ kind: 'paragraph', gapBefore: true });
    else if (this.flush({ kind: 'listItem', marker: list.marker, depth: list.depth, gapBefore: false }))
      delete list.marker;
  }

  private flush(block: Omit<Parameters<BlockBuilder['add']>[0], 'text'>): boolean {
    const text = this.words.trim();
    this.words = '';
    this.breaks = 0;
    if (text === '') return false;
    this.builder.add({ ...block, text });
    return true;
  }
}
