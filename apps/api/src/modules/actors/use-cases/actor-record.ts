import type { ActorKind } from '@samsyn/consultation';
import type { NameKind, SectorRole } from '../store/actor.row.ts';

/**
 * A body as the source of the register describes it. Days are ISO, both ends included. `key` is what other records call it by and
 * never changes; what is left out is not known.
 */
export interface ActorRecord {
  key: string;
  kind: ActorKind;
  organisationNumber?: string;
  countyCode?: string;
  municipalityCode?: string;
  civilDefenceRegion?: string;
  healthCareRegion?: string;
  mailbox?: string;
  names: { name: string; kind: NameKind; validFrom?: string; validTo?: string; note?: string; sources: string[] }[];
  predecessors: { key: string; from: string; kind: 'MERGER' | 'SUCCESSION'; note?: string }[];
  sectors: { sector: string; role: SectorRole; validFrom?: string; validTo?: string; sources: string[] }[];
}

/** The last day of each body that another has taken over from, by key: the day before the other began. */
export function lastDays(records: readonly ActorRecord[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { predecessors } of records) {
    for (const { key, from } of predecessors) {
      const day = dayBefore(from);
      const known = days.get(key);
      if (known === undefined || day < known) days.set(key, day);
    }
  }
  return days;
}

function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}

/** Keys that are pointed at but not described, sorted; an empty list means that the records hang together. */
export function missingPredecessors(records: readonly ActorRecord[]): string[] {
  const known = new Set(records.map(({ key }) => key));
  const named = records.flatMap(({ predecessors }) => predecessors.map(({ key }) => key));
  return [...new Set(named.filter((key) => !known.has(key)))].sort();
}
