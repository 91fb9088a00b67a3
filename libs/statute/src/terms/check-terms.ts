import type { Provision, Statute } from '../model.ts';
import { findReferences } from '../references/find.ts';
import { ReferenceResolver } from '../references/resolve.ts';
import { flatten, ownHeading, walk } from '../tree.ts';
import { definedTerms, type DefinedTerm } from './terms.ts';
import { folded, placesOf, rootsOf, stemsOf } from './words.ts';

export type TermProblemCode = 'unusedTerm' | 'undefinedTerm' | 'noDefinition' | 'definedTwice';

/** Something about a term that a person should look at. `message` is Swedish. */
export interface TermProblem {
  code: TermProblemCode;
  address: string;
  provisionId: string;
  message: string;
}

/** Words of a text, where they stand. */
interface Said {
  id: string;
  address: string;
  text: string;
  folded: string;
}

/**
 * What is wrong with the terms of a text: defined and never used, defined twice where both hold, referred to as defined where nothing is; and, of a
 * text that was made of another (`base`), used although its definition is gone or is now of another term. Reading order of each.
 */
export function checkTerms(base: Statute | null, now: Statute): TermProblem[] {
  const said = wordsOf(now);
  const spoken = new Spoken(said);
  const terms = definedTerms(now);
  return [
    ...terms.filter(({ isListed }) => isListed).flatMap((term) => unused(term, spoken, now)),
    ...twice(terms, now),
    ...withoutDefinition(now, terms),
    ...(base === null ? [] : lost(definedTerms(base), terms, said)),
  ];
}

function wordsOf({ provisions }: Statute): Said[] {
  const said: Said[] = [];
  for (const { provision, ancestors } of walk(provisions)) {
    if ([...ancestors, provision].some(({ kind }) => kind === 'impactAssessment')) continue;
    const { id, address, label, kind } = provision;
    const text = [kind === 'generalAdvice' ? label : '', ownHeading(provision), provision.text]
      .filter(Boolean)
      .join(' ');
    if (text !== '') said.push({ id, address, text, folded: folded(text) });
  }
  return said;
}

/** All that is said, as one text to look in, and the places where each provision’s words begin there. */
class Spoken {
  private readonly text: string;
  private readonly starts: number[] = [];

  constructor(private readonly said: readonly Said[]) {
    let at = 0;
    for (const { folded: words } of said) {
      this.starts.push(at);
      at += words.length + 1;
    }
    this.text = said.map(({ folded: words }) => words).join('\n');
  }

  /** True where a provision but one speaks of something in whatever way: in a compound, with other words between, with its vowels changed. */
  of([first = '', ...rest]: readonly string[], butId: string): boolean {
    for (let at = this.text.indexOf(first); at >= 0;) {
      const index = this.at(at);
      const one = this.said[index];
      if (one !== undefined && one.id !== butId && rest.every((root) => one.folded.includes(root))) return true;
      // one look at each provision
      const next = this.starts[index + 1];
      at = next === undefined ? -1 : this.text.indexOf(first, next);
    }
    return false;
  }

  private at(place: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function unused({ term, names, provisionId, address }: DefinedTerm, spoken: Spoken, now: Statute): TermProblem[] {
  const roots = names.map(rootsOf).filter((one) => one.length > 0);
  const title = folded(now.title);
  const isSaid = roots.some((one) => spoken.of(one, provisionId) || one.every((root) => title.includes(root)));
  if (roots.length === 0 || isSaid) return [];
  return [{ code: 'unusedTerm', provisionId, address, message: `”${term}” definieras men används inte i texten.` }];
}

const keyOf = (name: string): string => stemsOf(name).join(' ');

function twice(terms: readonly DefinedTerm[], { provisions }: Statute): TermProblem[] {
  const inVariants = variants(provisions);
  const first = new Map<string, DefinedTerm>();
  const found: TermProblem[] = [];
  for (const one of terms) {
    // a category, or what is added in a sentence, is said again of other things
    if (!one.isListed || inVariants.has(one.provisionId) || /\s(?:[IVX\d]+|\p{L})$/u.test(one.term)) continue;
    const key = `${one.scope ?? ''} ${one.term.toLowerCase()}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, one);
    else if (before.provisionId !== one.provisionId) {
      const { provisionId, address, term } = one;
      const message = `”${term}” definieras också i ${before.address}.`;
      found.push({ code: 'definedTwice', provisionId, address, message });
    }
  }
  return found;
}

/** All that stands in one of several wordings of a provision. */
function variants(provisions: readonly Provision[]): Set<string> {
  const ids = new Set<string>();
  for (const { provision, ancestors } of walk(provisions))
    if ([...ancestors, provision].some(({ variant }) => variant !== undefined)) ids.add(provision.id);
  return ids;
}

/** Right before a reference: what it names is said to hold a definition. */
const NAMED =
  /(?:definition(?:en|erna|er)?(?: av [^.,;]{1,60})?|(?:som )?definieras|i den betydelse som (?:anges|framgår|sägs)|samma betydelse som) (?:i|av) $/iu;
const SAYS = /definitione|definieras i|betydelse som/iu;
/** Words of what does define. */
const DEFINING =
  /avse[rs]|betyder|betydelse|definition|definiera|begrepp|förstås|menas|term|likställs|räknas|anses|uttryck|beteckn/iu;

function withoutDefinition(statute: Statute, terms: readonly DefinedTerm[]): TermProblem[] {
  // few texts say it at all
  const saying = flatten(statute).filter(({ text }) => SAYS.test(text));
  if (saying.length === 0) return [];
  const resolver = new ReferenceResolver(statute);
  const { numberedThrough } = resolver;
  const defines = new Set(terms.map(({ provisionId }) => provisionId));
  const holds = (node: Provision): boolean =>
    // what an annex holds is often a picture or a table
    node.kind === 'annex' ||
    flatten({ provisions: [node] }).some(
      ({ id, text, heading }) => defines.has(id) || DEFINING.test(`${text} ${heading ?? ''}`),
    );
  return saying.flatMap(({ id, text, address }) =>
    findReferences(text, { address, numberedThrough }).flatMap((reference): TermProblem[] => {
      if (reference.act !== undefined || !NAMED.test(text.slice(Math.max(0, reference.start - 110), reference.start)))
        return [];
      const targets = reference.addresses.map((one) => resolver.resolve(one)).filter((one) => one !== undefined);
      if (targets.length === 0 || targets.some(holds)) return [];
      const message = `”${reference.text}” sägs innehålla en definition, men där finns ingen.`;
      return [{ code: 'noDefinition', provisionId: id, address, message }];
    }),
  );
}

/** Terms that had a definition and have none now, while the text still uses them. */
function lost(before: readonly DefinedTerm[], now: readonly DefinedTerm[], said: readonly Said[]): TermProblem[] {
  const kept = new Set(now.flatMap(({ names }) => names.map(keyOf)));
  const longer = now.flatMap(({ names }) => names);
  const told = new Set<string>();
  return before.flatMap((one): TermProblem[] => {
    if (told.has(keyOf(one.term))) return [];
    told.add(keyOf(one.term));
    if (one.names.some((name) => kept.has(keyOf(name)))) return [];
    const uses = said.filter(
      ({ id, text }) => id !== one.provisionId && one.names.slice(0, 1).some((name) => standsAlone(name, text, longer)),
    );
    const [first] = uses;
    if (first === undefined || uses.some(({ text }) => explains(one.term, text))) return [];
    const renamed = now.find(({ provisionId }) => provisionId === one.provisionId);
    const why = renamed === undefined ? 'har inte längre någon definition' : `definieras nu som ”${renamed.term}”`;
    const more = uses.length > 1 ? ` och på ${uses.length - 1} ${uses.length === 2 ? 'ställe' : 'ställen'} till` : '';
    const message = `”${one.term}” ${why} men används här${more}.`;
    return [{ code: 'undefinedTerm', provisionId: first.id, address: first.address, message }];
  });
}

/** The text says what it means, in words that no list has. */
const explains = (term: string, text: string): boolean =>
  placesOf(term, text).some(
    ({ start, end }) =>
      /^[”"“)]?\s*(?::|avses|menas|förstås|betyder|är )/u.test(text.slice(end)) ||
      /(?:avses|menas|förstås) (?:i .{1,40} )?med (?:en |ett )?[”"“]?$/u.test(text.slice(0, start)),
  );

/** Somewhere in the text it is said, and not only as a part of another term. */
function standsAlone(name: string, text: string, others: readonly string[]): boolean {
  const places = placesOf(name, text);
  if (places.length === 0) return false;
  const covered = others.flatMap((other) => placesOf(other, text));
  return places.some(({ start, end }) => !covered.some((other) => other.start <= start && end <= other.end));
}
