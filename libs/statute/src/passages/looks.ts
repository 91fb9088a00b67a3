import type { Passage } from './types.ts';

const END_OF_SENTENCE = /[.!?:;,"”»)]\s*$/u;
const WORDS_OR_SIGN = /[\p{L}§]/u;

/** A line that stands over what follows: short, without the end of a sentence. Where the file says so itself, that counts. */
export function looksLikeHeading({ text, kind }: Passage, after?: Passage): boolean {
  if (kind === 'heading') return true;
  const breaksOff = /^\p{Ll}/u.test(after?.text ?? '');
  if (kind !== 'paragraph' || breaksOff) return false;
  const words = text.trim().split(/\s+/u);
  const most = /^["”»]?[\p{Lu}\d]/u.test(text) ? 9 : 4;
  return words.length <= most && text.length <= 90 && !END_OF_SENTENCE.test(text);
}

/** Nothing but figures and signs: a page number, a line. */
export const isFurniture = ({ text }: Passage): boolean => !WORDS_OR_SIGN.test(text);

/** Goes on where the passage before it broke off (a page turned, a line that the reader could not join), or belongs to what was announced. */
export function goesOn(passage: Passage, before: Passage): boolean {
  if (passage.kind === 'footnote') return true;
  if (before.kind === 'heading' || passage.kind === 'heading') return false;
  if (/:\s*$/u.test(before.text)) return true;
  if (passage.kind === 'listItem' && before.kind === 'listItem') return true;
  const isOpen = !/[.!?"”»)]\s*$/u.test(before.text);
  return isOpen && /^[\p{Ll}\d]/u.test(passage.text.trim());
}

const LINE_OF_SENDER =
  /^(?:till\b.{0,60}$|datum\b|dnr\b|diarie(?:nr|nummer)\b|er(?:t)? (?:ref|dnr|beteckning|datum)|vår(?:t)? (?:ref|dnr|beteckning|datum)|handläggare\b.{0,80}$|kontaktperson\b|postadress\b|besöksadress\b|adress\b|box \d|telefon\b|tel\b|tfn\b|e-?post\b|webb\b|www\.|org(?:anisations)?\.?-?(?:nr|nummer)\b|sida \d|hej\b.{0,40}$|ämne:|från:|skickat:|kopia:)/iu;
const CLOSING =
  /^(?:med (?:vänlig|vänliga|bästa) hälsning|vänliga? hälsning|mvh\b|hälsningar\b|för [\p{L}\s]{3,60}(?:vägnar|räkning)$|enligt uppdrag\b)/iu;
const DECIDED_BY =
  /^(?:beslut i (?:detta|det här) ärende|detta (?:yttrande|beslut|remissvar) har beslutats|(?:detta|det här) ärende har avgjorts|i den slutliga (?:handläggningen|beredningen)|i handläggningen (?:av|har)|föredragande har varit)/iu;
const CONTACT = /^\S+@\S+\.\S+$|^\+?\d[\d\s()/-]{6,}$|^\d{3} ?\d{2} \p{Lu}/u;

/** Who sends, to whom, the greeting, the line with the address. */
export const isSender = ({ text }: Passage): boolean =>
  LINE_OF_SENDER.test(text.trim()) || CONTACT.test(text.trim()) || DECIDED_BY.test(text.trim());

/** After this line only names and addresses follow. */
export const isClosing = ({ text }: Passage): boolean => text.length <= 90 && CLOSING.test(text.trim());

const QUOTED = String.raw`\s*(?::|enligt följande:?)\s*["”»“]([^"”»“«]{15,4000})["”»“«]`;
const WORDING = new RegExp(String.raw`lydelse${QUOTED}`, 'iu');
const PHRASING = new RegExp(
  String.raw`(?:föreslår|förordar|bör|kan|ändras|förslagsvis)[^.]{0,120}(?:formuler(?:as|ing|ingen)|text(?:en)?)${QUOTED}`,
  'iu',
);

/** The wording that the words propose: what stands in quotation marks after `följande lydelse:`. */
export function proposedWording(text: string): string | null {
  const found = WORDING.exec(text) ?? PHRASING.exec(text);
  return found === null ? null : (found[1] as string).trim();
}
