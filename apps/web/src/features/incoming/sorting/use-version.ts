import { IncomingVersionDocument, type IncomingVersionQuery } from '@samsyn/contracts/incoming';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

type Provision = NonNullable<IncomingVersionQuery['version']>['provisions'][number];

/** The round's version as the work needs it: what each place is called, what it says, and all places to choose from. */
export interface VersionPlaces {
  address: (provisionId: string) => string;
  words: (provisionId: string) => string;
  options: { id: string; label: string; detail: string | undefined }[];
}

const DETAIL = 90;

/** Undefined while it is on its way. */
export function useVersion(id: string): VersionPlaces | undefined {
  const { data } = useQuery(IncomingVersionDocument, { variables: { id } });
  const provisions = data?.version?.provisions;
  return useMemo(() => (provisions === undefined ? undefined : placesOf(provisions)), [provisions]);
}

function placesOf(provisions: readonly Provision[]): VersionPlaces {
  const all = new Map(provisions.map((one) => [one.id, one]));
  const below = new Map<string | null, Provision[]>();
  for (const one of provisions) below.set(one.parentId ?? null, [...(below.get(one.parentId ?? null) ?? []), one]);
  const wordsOf = (one: Provision): string =>
    [one.text, ...(below.get(one.id) ?? []).map(wordsOf)].filter((text) => text !== '').join(' ');
  const words = (id: string): string => {
    const one = all.get(id);
    return one === undefined ? '' : wordsOf(one);
  };
  return {
    address: (id) => all.get(id)?.address ?? '–',
    words,
    options: provisions.map((one) => {
      const said = one.heading ?? words(one.id);
      return { id: one.id, label: one.address, detail: said === '' ? undefined : said.slice(0, DETAIL) };
    }),
  };
}
