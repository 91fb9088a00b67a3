import type { ActorKind } from '@samsyn/consultation';

/** Dates are ISO days, both ends inclusive; absent means unknown (start) or still valid (end). `sources` are codes of `loadActorSources`, some with the place in the source in parentheses, or web addresses. */
export interface ActorName {
  name: string;
  kind: 'OFFICIAL' | 'SHORT' | 'ALIAS';
  validFrom?: string;
  validTo?: string;
  note?: string;
  sources: string[];
}

export interface ActorPredecessor {
  key: string;
  from: string;
  kind: 'MERGER' | 'SUCCESSION';
  note?: string;
}

/** Membership of a beredskapssektor. LISTED: named in the list of beredskapsmyndigheter without a sector. `asOf` is the day the annex was read; when the role began is not known. */
export interface ActorSector {
  sector: string;
  role: 'MEMBER' | 'LEAD' | 'LISTED';
  validFrom?: string;
  validTo?: string;
  asOf?: string;
  sources: string[];
}

/** What the register knows of one body. A former name keeps its period, so that an old document shows the name of its day.
 * Region Gotland is one actor with both a county and a municipality code: it is a municipality with the tasks of a region. */
export interface ActorSeed {
  key: string;
  kind: ActorKind;
  organisationNumber?: string;
  countyCode?: string;
  municipalityCode?: string;
  civilDefenceRegion?: string;
  leadsCivilDefenceRegion?: boolean;
  healthCareRegion?: string;
  note?: string;
  names: ActorName[];
  predecessors: ActorPredecessor[];
  sectors: ActorSector[];
}

export interface ActorSource {
  key: string;
  title: string;
  date: string;
  address?: string;
}
