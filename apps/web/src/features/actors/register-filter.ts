import { ACTOR_KINDS, type ActorKind } from '@samsyn/consultation';
import type { ActorFilter } from '@samsyn/contracts/actors';

/** What the register page asks for, as it stands in the page's address: an address can be sent to a colleague. */
export interface RegisterFilter {
  search: string;
  kind: ActorKind | '';
  sector: string;
  county: string;
  includeEnded: boolean;
}

export const EMPTY_FILTER: RegisterFilter = { search: '', kind: '', sector: '', county: '', includeEnded: false };

/** Names of the address's parameters: Swedish, as the pages' paths are. */
const PARAMS = { search: 'sok', kind: 'slag', sector: 'sektor', county: 'lan', includeEnded: 'avslutade' } as const;

export function readFilter(params: URLSearchParams): RegisterFilter {
  const kind = params.get(PARAMS.kind) ?? '';
  return {
    search: params.get(PARAMS.search) ?? '',
    kind: isKind(kind) ? kind : '',
    sector: params.get(PARAMS.sector) ?? '',
    county: params.get(PARAMS.county) ?? '',
    includeEnded: params.get(PARAMS.includeEnded) === 'ja',
  };
}

/** Only what is set stands in the address; an empty filter gives an empty query string. */
export function writeFilter(filter: RegisterFilter): URLSearchParams {
  const params = new URLSearchParams();
  const search = filter.search.trim();
  if (search !== '') params.set(PARAMS.search, search);
  if (filter.kind !== '') params.set(PARAMS.kind, filter.kind);
  if (filter.sector !== '') params.set(PARAMS.sector, filter.sector);
  if (filter.county !== '') params.set(PARAMS.county, filter.county);
  if (filter.includeEnded) params.set(PARAMS.includeEnded, 'ja');
  return params;
}

/** The filter as the api takes it; what is not set is left out. */
export function toActorFilter(filter: RegisterFilter): ActorFilter {
  const search = filter.search.trim();
  return {
    ...(search === '' ? {} : { search }),
    ...(filter.kind === '' ? {} : { kind: filter.kind }),
    ...(filter.sector === '' ? {} : { sector: filter.sector }),
    ...(filter.county === '' ? {} : { county: filter.county }),
    ...(filter.includeEnded ? { includeEnded: true } : {}),
  };
}

export function isEmptyFilter(filter: RegisterFilter): boolean {
  return writeFilter(filter).size === 0;
}

function isKind(value: string): value is ActorKind {
  return (ACTOR_KINDS as readonly string[]).includes(value);
}
