import { formatOrdinal, type OrdinalLabel, romanValue, spelledOrdinal } from '../label.ts';

/** What the beginning of a unit looks like. Looking like a section is not yet being one: `starts.ts` decides. */
export type Marker =
  | { type: 'section'; number: OrdinalLabel; label: string; rest: string; noteMark?: string }
  | { type: 'chapter'; number: OrdinalLabel; label: string; rest: string }
  | { type: 'part'; label: string; rest: string }
  | { type: 'annex'; label: string; value: string; rest: string }
  | { type: 'advice'; label: string; about: string; rest: string };

const SECTION = /^(\d{1,4})\s?([a-z]{1,2})?\s?§(?!\s?§)\s?(?:(\d{1,2})(?=\s+[A-ZÅÄÖ]))?\.?\s*(.*)$/s;
const SECTION_SIGN_FIRST = /^§\s?(\d{1,4})\s?([a-z](?![a-zåäö]))?\s?[.:]?(?:\s+[–—-]\s+|\s+|$)(.*)$/s;
const CHAPTER = /^(\d{1,3})\s?([a-z])?\s?(kap(?:\.|\b|itlet\b))\.?\s*(.*)$/is;
const CHAPTER_WORD = /^(K(?:ap(?:itel|\.)|AP(?:ITEL|\.)))\s+(\d{1,3})\s?([a-z](?![a-zåäö]))?[.:]?\s*(.*)$/s;
const CHAPTER_SPELLED =
  /^(första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|tolvte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|adertonde|artonde|nittonde|tjugonde)\s+(kap(?:itlet|\.))[.:]?\s*(.*)$/is;
const PART = /^(avd(?:elning|\.)\s?([IVXLC]{1,7}|\d{1,2}|[A-Z])(?![\p{L}\d])[.:]?)\s*(.*)$/isu;
const PART_SPELLED =
  /^((?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde)\s+(?:avdelningen|delen))[.:]?\s*(.*)$/is;
/** With a capital: `bilaga 1` at the start of a line is a reference that print broke. */
const ANNEX =
  /^((?:Bilaga|BILAGA)(?:\s(\d{1,3}(?:[.:]\d{1,2}){0,3}\s?[a-zA-Z]?|[A-Z]\d{0,2}|[IVX]{1,6})(?![\p{L}\d]))?)(?:[.:]|\s?[–-]\s)?\s*(.*)$/su;
const ADVICE = /^(allmän(?:na|t)\s+råd)(?:\s+till\s+([^§]{0,60}§[^§]{0,60}§?))?[.:]?$/is;
const ADVICE_KEY =
  /^((?:råd\s+)?(till\s+)?((?:\d{1,3}\s?[a-z]?\s?kap\.?\s+)?\d{1,4}\s?[a-z]?(?:\s?(?:,|och|[-–])\s?\d{1,4}\s?[a-z]?){0,12}\s?§§?))(?:[.:]\s*|\s+|$)(.*)$/is;

/** `1 §`, `5 a §`, `7§`, also with a footnote figure glued to the sign, and `§ 5.` as older statutes print it. */
export function sectionMarker(text: string): Extract<Marker, { type: 'section' }> | undefined {
  const match = SECTION.exec(text);
  if (match) {
    const number = { figure: Number(match[1]), letter: (match[2] ?? '').toLowerCase() };
    const label = `${formatOrdinal(number)} §`;
    return { type: 'section', number, label, rest: match[4] as string, ...(match[3] ? { noteMark: match[3] } : {}) };
  }
  const first = SECTION_SIGN_FIRST.exec(text);
  if (!first) return undefined;
  const number = { figure: Number(first[1]), letter: first[2] ?? '' };
  return { type: 'section', number, label: `§ ${formatOrdinal(number)}`, rest: first[3] as string };
}

/** `3 kap. Tillsyn`, `2 kap`, `Kapitel 2`, `FÖRSTA KAPITLET`. */
export function chapterMarker(text: string): Extract<Marker, { type: 'chapter' }> | undefined {
  const match = CHAPTER.exec(text);
  if (match) {
    const number = { figure: Number(match[1]), letter: (match[2] ?? '').toLowerCase() };
    const word = /itlet/i.test(match[3] as string) ? (match[3] as string) : 'kap.';
    return { type: 'chapter', number, label: `${formatOrdinal(number)} ${word}`, rest: match[4] as string };
  }
  const worded = CHAPTER_WORD.exec(text);
  if (worded) {
    const number = { figure: Number(worded[2]), letter: worded[3] ?? '' };
    return { type: 'chapter', number, label: `${worded[1]} ${formatOrdinal(number)}`, rest: worded[4] as string };
  }
  const spelled = CHAPTER_SPELLED.exec(text);
  const figure = spelled && spelledOrdinal(spelled[1] as string);
  if (!spelled || !figure) return undefined;
  return {
    type: 'chapter',
    number: { figure, letter: '' },
    label: `${spelled[1]} ${spelled[2]}`,
    rest: spelled[3] as string,
  };
}

/** `AVD. I …`, `Avdelning I: …`, `Avdelning E …`, `FÖRSTA AVDELNINGEN`. */
export function partMarker(text: string): Extract<Marker, { type: 'part' }> | undefined {
  const match = PART.exec(text);
  if (match) return { type: 'part', label: (match[1] as string).trim(), rest: match[3] as string };
  const spelled = PART_SPELLED.exec(text);
  return spelled ? { type: 'part', label: spelled[1] as string, rest: spelled[2] as string } : undefined;
}

/** `Bilaga`, `Bilaga 2`, `BILAGA 2 a: Avgifter`. */
export function annexMarker(text: string): Extract<Marker, { type: 'annex' }> | undefined {
  const match = ANNEX.exec(text);
  if (!match) return undefined;
  return {
    type: 'annex',
    label: (match[1] as string).trim(),
    value: (match[2] ?? '').trim(),
    rest: match[3] as string,
  };
}

/** `Allmänna råd`, `Allmänt råd`, `Allmänna råd till 5 kap. 2 §`. */
export function adviceMarker(text: string): Extract<Marker, { type: 'advice' }> | undefined {
  const match = ADVICE.exec(text);
  return match ? { type: 'advice', label: text.replace(/[.:]$/, ''), about: match[2] ?? '', rest: '' } : undefined;
}

/** `Till 11 § Hanteringsinstruktioner är …`, or `11 §` alone: the way advice gathered at the end says what it is about. */
export function adviceKey(text: string): Extract<Marker, { type: 'advice' }> | undefined {
  const match = ADVICE_KEY.exec(text);
  if (!match || (!match[2] && match[4])) return undefined;
  return { type: 'advice', label: match[1] as string, about: match[3] as string, rest: match[4] as string };
}

/** The label of a list item and the words after it. `style` tells lists apart: items of one list share it. */
export interface ItemMarker {
  label: string;
  rest: string;
  style: 'figure' | 'figureParen' | 'letter' | 'roman' | 'dash' | 'bullet' | 'decimal';
  /** Figure, position in the alphabet or Roman value; 0 for dashes. */
  value: number;
}

const ITEM_FIGURE = /^(\d{1,3}\s?[a-zåäö]?\s?\.)(?:\s+|(?=[A-ZÅÄÖa-zåäö])|$)(?!\d)(.*)$/s;
const ITEM_PAREN = /^(\(?\d{1,3}\s?[a-z]?\))\s*(.*)$/s;
const ITEM_LETTER = /^(\(?([a-zåäö])(?:\)|\.(?=\s+\p{L}{2})))\s*(.*)$/su;
const ITEM_DOUBLE = /^(\(?(?:aa|bb|cc|dd|ee|[ivx]{2,5})\))\s*(.*)$/s;
const ITEM_DASH = /^([–—−-])(?:\s+|(?=\p{L}{2})|$)(.*)$/su;
const ITEM_BULLET = /^([•●▪■◦·*\uF0B7\u2022\u25E6])\s*(.*)$/s;
const ITEM_DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){1,4}\.?)\s+(.*)$/s;

/** Reads the label of a list item; undefined when the unit is no item. */
export function itemMarker(text: string): ItemMarker | undefined {
  const decimal = ITEM_DECIMAL.exec(text);
  if (decimal) return { label: decimal[1] as string, rest: decimal[2] as string, style: 'decimal', value: 0 };
  const figure = ITEM_FIGURE.exec(text);
  if (figure)
    return {
      label: tight(figure[1] as string),
      rest: figure[2] as string,
      style: 'figure',
      value: Number.parseInt(figure[1] as string, 10),
    };
  const paren = ITEM_PAREN.exec(text);
  if (paren)
    return {
      label: paren[1] as string,
      rest: paren[2] as string,
      style: 'figureParen',
      value: Number.parseInt((paren[1] as string).replace('(', ''), 10),
    };
  return letterMarker(text) ?? dashMarker(text);
}

function letterMarker(text: string): ItemMarker | undefined {
  const letter = ITEM_LETTER.exec(text);
  if (letter)
    return {
      label: letter[1] as string,
      rest: letter[3] as string,
      style: 'letter',
      value: 'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(letter[2] as string) + 1,
    };
  const double = ITEM_DOUBLE.exec(text);
  if (!double) return undefined;
  const word = (double[1] as string).replace(/[()]/g, '');
  const value = romanValue(word);
  return {
    label: double[1] as string,
    rest: double[2] as string,
    style: 'roman',
    value: value ?? word.charCodeAt(0) - 96,
  };
}

function dashMarker(text: string): ItemMarker | undefined {
  const dash = ITEM_DASH.exec(text);
  if (dash) return { label: dash[1] as string, rest: dash[2] as string, style: 'dash', value: 0 };
  const bullet = ITEM_BULLET.exec(text);
  return bullet ? { label: bullet[1] as string, rest: bullet[2] as string, style: 'bullet', value: 0 } : undefined;
}

function tight(label: string): string {
  return label.replace(/\s+\.$/, '.');
}

/** `/Upphör att gälla U:2026-07-01/`, `/Träder i kraft I:den dag regeringen bestämmer/`: the condition of a wording. */
export interface TemporalMarker {
  variant: string;
  subject: 'provision' | 'heading' | 'chapter';
  ends: boolean;
  rest: string;
}

const TEMPORAL =
  /^\/((?:(Rubriken|Kapitlet|Bilagan|Avdelningen|Underavdelningen)\s+)?(upphör att gälla|träder i kraft|Ny beteckning)[^/]{0,160}?[IU]:[^/]{1,120})\/\s*(.*)$/is;
const TEMPORAL_BRACKETS =
  /^\(((?:(Rubriken|Kapitlet|Bilagan)\s+)?(upphör att gälla|träder i kraft)\s(?:den\s)?\d[^()]{3,40})\)\s*(.*)$/is;

/** Reads a temporal marker at the start of a unit. */
export function temporalMarker(text: string): TemporalMarker | undefined {
  const match = TEMPORAL.exec(text) ?? TEMPORAL_BRACKETS.exec(text);
  if (!match) return undefined;
  const subject = match[2]?.toLowerCase();
  return {
    variant: text.startsWith('(') ? `(${match[1] as string})` : `/${match[1] as string}/`,
    subject: subject === 'rubriken' ? 'heading' : subject === 'kapitlet' ? 'chapter' : 'provision',
    ends: /upphör/i.test(match[3] as string),
    rest: match[4] as string,
  };
}

/** `2008:653` alone: the number of an amending statute above its transitional provisions. */
export function statuteNumber(text: string): string | undefined {
  return /^(?:(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö-]{1,9}\s)?\d{4}:\d{1,5}(?:\ss\.\s\d{1,4})?)$/.test(text) ? text : undefined;
}

/** The heading that opens the transitional provisions, also misspelled. */
export function isTransitionalHeading(text: string): boolean {
  return text.length < 70 && TRANSITIONAL.test(text);
}

const TRANSITIONAL =
  /^\[?(?:ikraftträdande(?:bestämmelser)?|(?:ikraftträdande-?\s?(?:och|samt)\s)?övergångsbest\p{L}{5,12}|ikraftträdande\s(?:och|samt)\supphävande)(?:\s(?:och|samt)\s(?:övergångsbestämmelser|upphävande(?:n)?|ikraftträdande))?[.:\]]?$/iu;
