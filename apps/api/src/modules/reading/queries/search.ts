/** What somebody looks for: a place in the text, or words. */
export interface Sought {
  /** "3 kap. 4 a §", "7 §", "3 kap.", "bilaga 2"; null: not a place. */
  place: string | null;
  /** The words, every one of them looked for by its beginning. */
  beginnings: string[];
  /** The words as patterns, each in the ways it may stand anywhere, also inside a compound. */
  anywhere: string[][];
}

const CHAPTER = /^(\d+)\s*([a-z])?\s*kap\.?\s*/u;
const SECTION = /^(\d+)\s*([a-z])?\s*§{1,2}$/u;
const ANNEX = /^bilaga(?:\s+(\d+))?$/u;
const SHORTEST_PART = 3;
/** What loses its vowel when an ending comes: lager, lagret; medel, medlet; tecken, tecknet. */
const SYNCOPE = /^(.{2,})e([lnr])$/u;

/** Reads what was typed in the search field. */
export function soughtIn(typed: string): Sought {
  const text = typed.normalize('NFC').toLowerCase().trim();
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    place: placeIn(text),
    beginnings: words,
    // a shorter one is found by its beginning alone: its letters stand in almost every text
    anywhere: words.filter(({ length }) => length >= SHORTEST_PART).map(waysOf),
  };
}

function waysOf(word: string): string[] {
  const [, stem, end] = SYNCOPE.exec(word) ?? [];
  return stem === undefined ? [`%${word}%`] : [`%${word}%`, `%${stem}${end}%`];
}

function placeIn(text: string): string | null {
  const annex = ANNEX.exec(text);
  if (annex !== null) return annex[1] === undefined ? 'bilaga' : `bilaga ${annex[1]}`;
  const chapter = CHAPTER.exec(text);
  const rest = chapter === null ? text : text.slice(chapter[0].length);
  const section = SECTION.exec(rest);
  if (chapter !== null && rest !== '' && section === null) return null;
  const named = (label: RegExpExecArray | null, mark: string): string[] =>
    label === null ? [] : [`${[label[1], label[2]].filter(Boolean).join(' ')} ${mark}`];
  return [...named(chapter, 'kap.'), ...named(section, '§')].join(' ') || null;
}
