import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3';

/** What our PDFs have in common: the typeface, the colours, the margin. */
export const REGULAR = resolve(`${FONT}/400Regular/SourceSans3_400Regular.ttf`);
export const STRONG = resolve(`${FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`);
export const MARGIN = 64;
export const INK = '#1d2730';
export const LINE = '#c5ccd3';

export type Doc = InstanceType<typeof PDFDocument>;
export type Parent = ReturnType<Doc['struct']>;

/** The room between the margins, in points. */
export const across = (doc: Doc): number => doc.page.width - 2 * MARGIN;

/** What is to be seen, not to be read out: a line, the foot of a page. */
export function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** What is longer is no word, and would be measured anew from its every line to its end. */
const LONGEST_WORD = /\S{400}(?=\S)/gu;
const PLAIN = /^[ -~À-ÿ]*$/u;

/** The typeface has Latin, Greek and Cyrillic. What it lacks stands as a question mark. */
export function printable(doc: Doc, text: string): string {
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').replace(LONGEST_WORD, '$& ');
  if (PLAIN.test(words)) return words;
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font;
  const has = (character: string): boolean => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return Array.from(words, (one) => (has(one) ? one : '?')).join('');
}
