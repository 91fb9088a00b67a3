import { flattenProvisions } from '@samsyn/consultation';
import { canonicalText, normalizeAddress, walk, type Provision } from '@samsyn/statute';
import { lawOf, onlyWords } from './rows.ts';
import type { ReadRow } from './tables.ts';
import { plainLines, WHOLE } from './words.ts';

/** Where a row belongs: a provision's id, or `WHOLE` for the draft as a whole. */
export type Place = string;

/** Less alike than this, a text is another text. */
const ALIKE = 0.3;

/** The text a form was made from, as its rows point into it. */
export class FormPlaces {
  private readonly provisions = new Map<string, Provision>();
  private readonly units: ReadonlySet<string>;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly above = new Map<string, string>();
  private readonly byAddress = new Map<string, string>();
  private readonly byLaw = new Map<string, string | null>();

  constructor(provisions: readonly Provision[]) {
    const flat = flattenProvisions(provisions);
    this.numbers = new Map(flat.map(({ provision, ordinal }) => [provision.id, ordinal]));
    this.units = new Set(flat.flatMap(({ provision, unitId }) => (provision.id === unitId ? [unitId] : [])));
    for (const { provision, ancestors } of walk(provisions)) {
      this.provisions.set(provision.id, provision);
      const parent = ancestors.at(-1);
      if (parent) this.above.set(provision.id, parent.id);
      this.byAddress.set(folded(provision.address), provision.id);
      if (parent && onlyWords(parent) === provision) continue;
      const law = plainLines(lawOf(provision));
      this.byLaw.set(law, this.byLaw.has(law) ? null : provision.id);
    }
  }

  /** True for what stances are taken on: a § and the like. */
  isUnit(id: string): boolean {
    return this.units.has(id);
  }

  has(id: string): boolean {
    return this.provisions.has(id);
  }

  /** Its number in reading order; 0 for the whole. */
  order(place: Place): number {
    return this.numbers.get(place) ?? 0;
  }

  address(place: Place): string {
    return place === 'WHOLE' ? WHOLE : (this.provisions.get(place) as Provision).address;
  }

  law(id: string): string {
    return lawOf(this.provisions.get(id) as Provision);
  }

  /** The place an address column names; undefined when it names none. */
  named(address: string): Place | undefined {
    const words = canonicalText(address);
    if (words.toLowerCase() === WHOLE.toLowerCase()) return 'WHOLE';
    return this.byAddress.get(folded(words)) ?? this.byAddress.get(folded(normalizeAddress(words) ?? words));
  }

  /** The only provision with exactly these words. */
  withLaw(law: string): string | undefined {
    const words = plainLines(law);
    return words === '' ? undefined : (this.byLaw.get(words) ?? undefined);
  }

  /** The outermost of several provisions that begin in one row; undefined when they do not stand in one another. */
  outermost(ids: readonly string[]): string | undefined {
    return ids.find((id) => ids.every((other) => this.stands(other, id)));
  }

  /** True when the text column still says what the provision says, or nearly so. */
  alike(row: ReadRow, id: string): boolean {
    return likeness(row.law, this.law(id)) >= ALIKE;
  }

  private stands(id: string, within: string): boolean {
    for (let at: string | undefined = id; at !== undefined; at = this.above.get(at)) if (at === within) return true;
    return false;
  }
}

const folded = (address: string): string => canonicalText(address).toLowerCase();

/** Share of words two texts have in common (Dice), 0–1. */
function likeness(a: string, b: string): number {
  const [left, right] = [bag(a), bag(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((word) => right.has(word)).length;
  return (2 * shared) / (left.size + right.size);
}

const bag = (text: string): Set<string> =>
  new Set(Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word));
