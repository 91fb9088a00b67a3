import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { BlockBuilder } from './block-builder.ts';
import { markerOf } from './html-list.ts';
import { readHtmlTable } from './html-table.ts';
import { ReadRefusal, type ReadLimits } from './result.ts';
import { addLines } from './text.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Never words of the document. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript head meta link title svg math canvas iframe object embed audio video img picture map select option textarea input dialog datalist'.split(
    ' ',
  ),
);
/** Furniture of a web page: left out, but said so. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer', 'button', 'form', 'aside']);
const BLOCKS: ReadonlySet<string> = new Set(
  'html body div section article main header footer aside nav p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table blockquote pre figure figcaption details summary address fieldset legend hr center form hgroup'.split(
    ' ',
  ),
);
const GAPLESS: ReadonlySet<string> = new Set(['dd']);

/** Reads a web page. The element `main` is the document when there is exactly one, else the body. Nothing is fetched or run. */
export function readHtml(text: string, builder: BlockBuilder, limits: Pick<ReadLimits, 'xmlDepth'>): void {
  const document = parse(text);
  const root = document.childNodes.find((node): node is HtmlElement => node.nodeName === 'html');
  if (!root) return;
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
    if (['td', 'th'].includes(element.tagName)) this.words += ' ';
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
      if (!('tagName' in node)) continue;
      if (node.tagName !== 'li') {
        this.element(node, outer, depth + 1);
        continue;
      }
      const item: ListPlace = { depth: Math.min(place, 8), marker: markerOf(element, node, index) };
      index += 1;
      this.children(node, item, depth + 1);
      this.flushParagraph(item);
    }
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

/** The value of an attribute, undefined when it is not there. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Elements of that name, outermost only, down to a depth. */
export function findElements(element: HtmlElement, tag: string, depth: number): HtmlElement[] {
  if (depth <= 0) return [];
  return element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === tag ? [node] : findElements(node, tag, depth - 1);
  });
}

/** The words of an element on one line, without what never is words. */
export function allWords(element: HtmlElement, depth: number): string {
  return allText(element, depth).replace(/\s+/g, ' ').trim();
}

function allText(element: HtmlElement, depth: number): string {
  if (depth <= 0) throw new ReadRefusal('TOO_LARGE', 'HTML nested too deep');
  const words = element.childNodes.map((node) => {
    if ('value' in node) return node.value;
    if (!('tagName' in node) || DROPPED.has(node.tagName)) return '';
    if (node.tagName === 'br') return '\n';
    return BLOCKS.has(node.tagName) ? `\n${allText(node, depth - 1)}\n` : allText(node, depth - 1);
  });
  return words.join('');
}
