import { formatNumber } from './docx/numbering.ts';
import { attribute, type HtmlElement } from './html-dom.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What a browser prints in front of a list item: `3.`, `c.`, or a dash for lists without order. */
export function markerOf(list: HtmlElement, item: HtmlElement, index: number): string {
  if (list.tagName === 'ul') return '–';
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  const value = Number.parseInt(attribute(item, 'value') ?? '', 10);
  const number = Number.isNaN(value) ? (Number.isNaN(start) ? 1 : start) + index : value;
  return `${formatNumber(number, FORMATS[attribute(list, 'type') ?? ''] ?? 'decimal')}.`;
}
