import { inertHtml } from '../../../lib/inert-html.ts';

/** A style attribute's name inside a start tag, and a start tag whatever stands quoted in it. */
const START_TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const STYLE_NAME = /(?<=[\s/"'])style(?=\s*=)/gi;
const STYLE_ELEMENT = /<style\b[\s\S]*?(?:<\/style\s*>|$)|<!--[\s\S]*?-->/gi;
const KEPT = 'data-style';

const declared = (style: string, property: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase();

const isBold = (weight: string): boolean => /^bold(er)?$/.test(weight) || Number(weight) >= 600;
const isItalic = (style: string): boolean => /^(italic|oblique)/.test(style);

/**
 * Pasted HTML without a single style, and with what the styles said of bold and italic said by elements. Word processors write their
 * emphasis as styles; the page's policy refuses every style attribute it meets, also in a text that is only being read.
 */
export function withoutStyles(html: string): string {
  const renamed = html.replace(STYLE_ELEMENT, '').replace(START_TAG, (tag) => tag.replace(STYLE_NAME, KEPT));
  const template = inertHtml(renamed);
  for (const element of template.content.querySelectorAll(`[${KEPT}]`)) {
    const style = element.getAttribute(KEPT) ?? '';
    element.removeAttribute(KEPT);
    sayByElement(element, declared(style, 'font-weight'), isBold, ['B', 'STRONG']);
    sayByElement(element, declared(style, 'font-style'), isItalic, ['I', 'EM']);
  }
  return template.innerHTML;
}

function sayByElement(
  element: Element,
  value: string | undefined,
  says: (value: string) => boolean,
  [short, long]: [string, string],
): void {
  if (value === undefined) return;
  const already = element.tagName === short || element.tagName === long;
  if (already && !says(value)) element.replaceWith(...element.childNodes);
  else if (!already && says(value)) {
    const emphasis = element.ownerDocument.createElement(long);
    emphasis.append(...element.childNodes);
    element.append(emphasis);
  }
}
