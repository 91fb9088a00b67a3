import type { Provision, Statute } from '../model.ts';
import { walk } from '../tree.ts';

/** A term that a text gives a meaning to. */
export interface DefinedTerm {
  /** As printed, without quotation marks. */
  term: string;
  /** Other names given with it (`vattenverk eller anläggning`, an abbreviation in brackets), itself among them. */
  names: string[];
  /** The provision that says what it means. */
  provisionId: string;
  address: string;
  /** It stands in a list of terms; else in a sentence, of something that is said there. */
  isListed: boolean;
  /** The provision it holds in: the one that its text names, else the chapter, of a sentence the section; null: all of the text. */
  scope: string | null;
}

/** The words before a list whose members are terms with their meanings: nothing is named in them. */
const LIST =
  /(?:(?:avses|förstås|menas) med|(?:avses|förstås|menas|betyder|definitioner|begrepp|termer|betydelse)(?! med)(?!\p{L})[^.;]{0,60})(?:\s+följande[^.;]{0,40})?:?$/iu;
const TERM = /^[”"“]?(?!\d)([^:.;]{2,70}?)[”"“]?:\s+\S/u;
/** `Med vårdgivare avses i denna lag …` at the beginning of a sentence. */
const SENTENCE = /(?:^|[.]\s)Med ([\p{Ll}”"“][^.,;:]{1,60}?) (?:avses|förstås|menas)(?= )/gu;
const HERE =
  /\b(?:i|enligt) (?:detta kapitel|dessa kapitel|denna paragraf|denna bestämmelse|denna bilaga|avdelningen|denna avdelning|första stycket|andra stycket|tredje stycket|\d+)/iu;
/** A meaning that is given to what somebody else has said, or to a pronoun, names no term. */
const NO_TERM =
  /^(?:det(?:ta|samma)?|den(?:na)?|dessa|de|vad|sådan[at]?)\b|\b(?:enligt|som|ovan|avses)\b|\d\s*(?:§|kap)/iu;

/** The head of a list in two columns. */
const COLUMN = /^(?:begrepp|betydelse|beteckning|definition|förklaring|term|ord|uttryck|kommentar)(?:er|ar)?$/iu;
/** A sign or a measure is used in ways that words do not tell. */
const WORD = /\p{L}{4}/u;

const bare = (term: string): string =>
  term
    .replaceAll(/[”"“]/gu, '')
    .replace(/^(?:begreppet|uttrycket|termen|ordet)\s+/iu, '')
    .trim();

/** The names of a term: what stands in brackets after it, and each of several with `eller` or a comma between, where that is one word each. */
function namesOf(term: string): string[] {
  const outside = term.replaceAll(/\s*\([^)]*\)/gu, '').trim();
  const inside = [...term.matchAll(/\(([^)]{2,40})\)/gu)].map(([, name = '']) => name.trim());
  const several = outside.split(/\s+(?:eller|respektive|och)\s+|\s*[,;/]\s*/u).filter((name) => name.length > 1);
  return [...new Set([outside, ...several, ...inside].filter(Boolean))];
}

/** The terms that a text defines, in reading order. Transitional provisions and what is no part of the text are left out. */
export function definedTerms({ provisions }: Pick<Statute, 'provisions'>): DefinedTerm[] {
  const found: DefinedTerm[] = [];
  for (const { provision, ancestors } of walk(provisions)) {
    const line = [...ancestors, provision];
    if (line.some(({ kind }) => kind === 'transitional' || kind === 'impactAssessment')) continue;
    const lead = leadOf(ancestors);
    for (const printed of termsIn(provision, lead)) {
      const term = bare(printed);
      if (!WORD.test(term) || NO_TERM.test(term) || COLUMN.test(term)) continue;
      const { id, address } = provision;
      const isListed = provision.kind !== 'subsection';
      const scope = scopeOf(isListed ? lead : provision.text, isListed, ancestors);
      found.push({ term, names: namesOf(term), provisionId: id, address, isListed, scope });
    }
  }
  return found;
}

const leadOf = (ancestors: readonly Provision[]): string => ancestors.at(-1)?.text ?? '';

function termsIn({ kind, text, cells }: Provision, lead: string): string[] {
  if (kind === 'definition') return [cells?.[0] ?? TERM.exec(text)?.[1] ?? ''];
  if (kind === 'item') return LIST.test(lead.slice(-120)) ? [TERM.exec(text)?.[1] ?? ''] : [];
  if (kind !== 'subsection') return [];
  return [...text.matchAll(SENTENCE)].map(([, term = '']) => term);
}

function scopeOf(lead: string, isListed: boolean, ancestors: readonly Provision[]): string | null {
  const isNarrow = !isListed || (HERE.test(lead) && !/kapitel/iu.test(lead));
  const holders = isNarrow ? ['section', 'generalAdvice', 'annex'] : ['chapter', 'annex'];
  return ancestors.find(({ kind }) => holders.includes(kind))?.id ?? null;
}
