import { findReferences } from '@samsyn/statute';

/** A provision of the version that was spoken of. */
export interface TextPlace {
  id: string;
  address: string;
  heading?: string | null;
  text: string;
}

/** The provisions that words name, in the order in which they name them: `4 kap. 3 § andra stycket`; the § where the text has no such stycke. */
export function placesNamed(words: string, provisions: readonly TextPlace[]): TextPlace[] {
  const byAddress = new Map(provisions.map((place) => [place.address, place]));
  const named = findReferences(words, { outside: true }).filter(({ act }) => act === undefined);
  const found = named.flatMap(({ addresses }) => addresses.flatMap((address) => nearest(address, byAddress) ?? []));
  return [...new Set(found)];
}

function nearest(address: string, byAddress: ReadonlyMap<string, TextPlace>): TextPlace | null {
  const exact = byAddress.get(address);
  if (exact !== undefined) return exact;
  const section = /^(?:.*? )?\d+(?: [a-z])? §/u.exec(address)?.[0];
  return section === undefined ? null : (byAddress.get(section) ?? null);
}
