import type { DefaultTreeAdapterTypes } from 'parse5';
import { ReadRefusal } from './result.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Never words of the document. */
export const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript head meta link title svg math canvas iframe object embed audio video img picture map select option textarea input dialog datalist'.split(
    ' ',
  ),
);
/** Elements that begin on a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'html body div section article main header footer aside nav p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table blockquote pre figure figcaption details summary address fieldset legend hr center form hgroup'.split(
    ' ',
  ),
);

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

/** The words of an element with line breaks where blocks begin and end. */
export function allText(element: HtmlElement, depth: number): string {
  if (depth <= 0) throw new ReadRefusal('TOO_LARGE', 'HTML nested too deep');
  const words = element.childNodes.map((node) => {
    if ('value' in node) return node.value;
    if (!('tagName' in node) || DROPPED.has(node.tagName)) return '';
    if (node.tagName === 'br') return '\n';
    return BLOCKS.has(node.tagName) ? `\n${allText(node, depth - 1)}\n` : allText(node, depth - 1);
  });
  return words.join('');
}
