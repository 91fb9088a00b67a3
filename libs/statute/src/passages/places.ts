import { parseAddress } from '../address.ts';
import type { Statute } from '../model.ts';
import { findReferences, type LegalReference } from '../references/find.ts';
import { isStub, ReferenceResolver } from '../references/resolve.ts';
import type { PlaceOffer } from './types.ts';

/** A reference of the answer with the places in the version it means. */
export interface FoundPlaces {
  start: number;
  end: number;
  places: PlaceOffer[];
}

/** Finds which places of one version an answer's words name. */
export class PlaceFinder {
  private readonly resolver: ReferenceResolver;

  constructor(statute: Pick<Statute, 'provisions'>) {
    this.resolver = new ReferenceResolver(statute);
  }

  /** In reading order; `section`: the address the words are read under, for `andra stycket`. Other acts' places are left out. */
  find(text: string, section?: string): FoundPlaces[] {
    const context = {
      numberedThrough: this.resolver.numberedThrough,
      ...(section === undefined ? {} : { address: section }),
    };
    return findReferences(text, context).flatMap((reference) => {
      const places = this.meant(reference);
      return places.length === 0 ? [] : [{ start: reference.start, end: reference.end, places }];
    });
  }

  private meant({ act, amendmentNote, addresses, text }: LegalReference): PlaceOffer[] {
    if (act !== undefined || amendmentNote) return [];
    const places = new Map<string, PlaceOffer>();
    for (const address of addresses) {
      const provision = this.resolver.resolve(address) ?? this.resolver.resolve(sectionOf(address));
      if (provision === undefined || isStub(provision)) continue;
      places.set(provision.id, { provisionId: provision.id, address: provision.address, written: text.trim() });
    }
    return [...places.values()];
  }
}

/** The address up to its section; the address itself where it has none. */
export function sectionOf(address: string): string {
  return /^.*?§(?= |$)/u.exec(address)?.[0] ?? address;
}

/** True when the address names something below a section. */
export function isBelowSection(address: string): boolean {
  const steps = parseAddress(address) ?? [];
  const at = steps.findIndex(({ kind }) => kind === 'section');
  return at >= 0 && at < steps.length - 1;
}
