// "2 b §", "11 kap.", "§ 4", "1 000", "7 dygn": what a line must not break in two.
const PARTS =
  /(?<=\d) (?=[a-z]? ?§|kap\.|[a-z] §|\d{3}(?!\d)|st\b|p\b)|(?<=\d [a-z]) (?=§)|(?<=§) (?=\d)|(?<=§ \d[a-z]?) (?=st\b|p\b)/g;

/** The text with non-breaking spaces inside references and numbers. As long as the text itself, so that every offset still holds. */
export function bound(text: string): string {
  return text.includes(' ') ? text.replace(PARTS, '\u00a0') : text;
}
