/**
 * Legal tokens: what a lawyer reads as one sign stays one token (`5 a §`, `10–12 §§`, `2 kap.`, `2010:900`, `1 000,50`, `m.m.`),
 * so that no redline, index or anchor ever cuts a label or a word in two.
 */
export interface Token {
  /** The sign itself, never empty save for leading white space. */
  core: string;
  /** The white space that follows it. */
  space: string;
  /** UTF-16 offset of the core in the text. */
  start: number;
}

const number = '\\d+(?:\\s?[a-z](?![\\p{L}\\p{N}]))?';
const dash = '\\s?[–—−-]\\s?';
const range = `${number}(?:${dash}${number})?`;

const pattern = new RegExp(
  [
    // 5 a §, 10–12 §§, 2–4 kap., § 5a
    `${range}\\s?§§?`,
    `${range}\\s?kap(?:\\.|\\b)`,
    '§§?\\s?\\d+[a-z]?',
    // the members of a list of §§: "2 a, 2 b och 4 §§"
    '\\d+\\s[a-z](?=(?:(?:,\\s|\\s(?:och|eller|samt)\\s|\\s?[–—−-]\\s?)\\d+(?:\\s[a-z](?!\\p{L}))?)+\\s?§)',
    '(?:https?://|www\\.)\\S*[^\\s.,;:)]',
    // 2026-07-01, 2010:900, 1 000,50, 1–3, 3.2.1
    '\\d{4}-\\d{2}-\\d{2}',
    '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d+)?(?!\\d)',
    '\\d+(?:[.,:]\\d+)*(?:[–—−-]\\d+(?:[.,:]\\d+)*)?(?![\\p{L}\\p{N}])',
    // m.m., t.ex., fr.o.m., t. ex.
    '(?:[mfts]\\.\\s?(?:o\\.\\s?)?(?:m\\.|ex\\.|fl\\.|k\\.|d\\.)|fr\\.\\s?o\\.\\s?m\\.|bl\\.\\s?a\\.)',
    '\\p{L}{1,4}(?:\\.\\p{L}{1,4})+\\.',
    '(?:kap|st|nr|jfr|dvs|prop|bet|resp|ev|ca|art|dir|min|max|tel|mom|punkt)\\.(?=\\s[\\p{Ll}\\p{N}(])',
    // words, with their hyphens and colons inside: EU:s, bygg- och, it-system
    "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:[-‑’':/][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*-?(?![\\p{L}\\p{N}\\p{M}])",
    // anything else, one sign with its combining marks
    '[^\\s]\\p{M}*',
  ].join('|'),
  'uy',
);
const whiteSpace = /\s*/uy;

/** Splits a text into tokens; joining `core + space` of all of them gives the text back, byte for byte. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = spaceAt(text, 0);
  if (at > 0) tokens.push({ core: '', space: text.slice(0, at), start: 0 });
  while (at < text.length) {
    pattern.lastIndex = at;
    const core = pattern.exec(text)![0];
    const end = at + core.length;
    const next = spaceAt(text, end);
    tokens.push({ core, space: text.slice(end, next), start: at });
    at = next;
  }
  return tokens;
}

function spaceAt(text: string, from: number): number {
  whiteSpace.lastIndex = from;
  whiteSpace.exec(text);
  return whiteSpace.lastIndex;
}

const stopWords = new Set(
  (
    'och eller samt i på av för med till från om som att det den de en ett är var vid enligt under över mellan genom efter ' +
    'har hos mot när dels så sin sitt sina dess deras denna detta dessa , ; : – - ( )'
  )
    .split(' ')
    .filter((word) => word !== ''),
);

/** True for small words and signs that carry no rule of their own; words that do (`inte`, `får`, `ska`) are never among them. */
export function isStopWord(core: string): boolean {
  return stopWords.has(core.toLowerCase());
}
