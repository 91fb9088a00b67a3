/** Endings that a noun, an adjective or a verb gets, the longest first. */
const ENDINGS =
  'heternas heterna hetens heten heters heter andenas andena andet anden arnas ernas ornas arna erna orna arens aren ares ande ende ades ade ats ets ens ers ars ors are het iska isk na ns en et er an ar or at as es te de n t a e s'.split(
    ' ',
  );
/** What is left of a word must be able to carry it. */
const SHORTEST = 3;

const SAME = new Set(['', ...ENDINGS]);

/** A word without its ending, in small letters: `strålkällor` → `strålkäll`, `vårdgivaren` → `vårdgiv`. */
export function stemOf(word: string): string {
  const small = word.toLowerCase();
  const ending = ENDINGS.find(
    // herrelös, miljös: after a vowel it is the word’s own
    (one) =>
      small.endsWith(one) && small.length - one.length >= SHORTEST && !(one === 's' && /[aeiouyåäö]s$/u.test(small)),
  );
  return ending === undefined ? small : small.slice(0, -ending.length);
}

const WORD = /[\p{L}\p{N}]+(?:[-:][\p{L}\p{N}]+)*/gu;
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

/** Two that are alike but for vowels are one word in another form: hand, händer. */
export const folded = (text: string): string => text.toLowerCase().replaceAll(/[åä]/gu, 'a').replaceAll('ö', 'o');

const SMALL = new Set('en ett den det de att och eller som av i på för med till vid om den/det'.split(' '));

/** The words that carry a term, without their endings. */
export function stemsOf(term: string): string[] {
  const words = wordsIn(term).filter((word) => !SMALL.has(word.toLowerCase()));
  return (words.length > 0 ? words : wordsIn(term)).map(stemOf);
}

/** True of two forms of one word. One that the other is only a part of is another word. */
function isSame(word: string, other: string): boolean {
  if (stemOf(word) === stemOf(other)) return true;
  return [word, stemOf(word)].some((begins) => other.startsWith(begins) && SAME.has(other.slice(begins.length)));
}

/**
 * Where the term itself stands, in any of its forms, by its words one after the other. A word it is a part of does not count: `vårdgivare` is not
 * said by `vårdgivarregister`. Offsets in UTF-16 units of the text, the end not included.
 */
export function placesOf(term: string, text: string): { start: number; end: number }[] {
  const wanted = wordsIn(term.toLowerCase());
  const words = [...text.toLowerCase().matchAll(WORD)];
  return words.flatMap(({ index: start }, at) => {
    const here = words.slice(at, at + wanted.length);
    const last = here.at(-1);
    if (last === undefined || here.length < wanted.length) return [];
    return wanted.every((word, nth) => isSame(word, here[nth]?.[0] ?? ''))
      ? [{ start, end: last.index + last[0].length }]
      : [];
  });
}

/** What is done and who does it: `återkallelse`, `prövning` are spoken of by `återkalla`, `prövar`. */
const DOING = /(?:els(?:e|er|en|erna)|ning(?:ar|en|arna)?|ande(?:t|n)?)s?$/u;

/** What is looked for to tell whether a term is spoken of at all: its words without endings, with their vowels folded. */
export const rootsOf = (term: string): string[] =>
  stemsOf(
    term
      .toLowerCase()
      .split(/\s+/u)
      .map((word) => (word.replace(DOING, '').length > 3 ? word.replace(DOING, '') : word))
      .join(' '),
  ).map(folded);
