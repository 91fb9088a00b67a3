import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AssignmentSeed } from '@samsyn/testing';
import { csvRows } from './csv.ts';

/** What an assignment orders: who is to be heard or told, and what is to be reported when. */
export interface Orders {
  actors: string[];
  reports: string[];
  /** To whom it is reported, where that is said. */
  receivers: string[];
}

const FILE = resolve(
  process.env['SAMSYN_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  'uppdrag_seeds.csv',
);

/** The register of assignments, which is not part of the repository (`SAMSYN_DATA`). Where it is absent, what is committed of it stands in its place. */
export const ordersFrom = existsSync(FILE) ? 'uppdrag_seeds.csv' : 'the demonstration’s own register';

const REPORTS = new Set(['delredovisning', 'slutredovisning']);

/** The orders of the assignment that the register calls `SEED0`, `SEED1` … */
export function ordersOf(seed: AssignmentSeed): Orders {
  const [source = ''] = seed.sources;
  if (!existsSync(FILE)) return committed(seed);
  const number = source.replace('SEED', '').padStart(3, '0');
  const rows = csvRows(readFileSync(FILE, 'utf8'), ',').filter(([file = '']) => file.startsWith(`${number}_`));
  // The register has no rows of the fifth: what the demonstration says of it is all there is.
  if (rows.length === 0) return committed(seed);
  const reports = rows.filter(([, , kind = '']) => REPORTS.has(kind));
  const heard = rows.filter((row) => !reports.includes(row));
  return {
    actors: named(heard.map(([, , , , actor]) => actor)),
    reports: reports.map(([, , , , , day = '']) => day),
    receivers: named(reports.map(([, , , , actor]) => actor)),
  };
}

function committed(seed: AssignmentSeed): Orders {
  return {
    actors: named(seed.tasks.filter(({ ways }) => ways !== undefined).map(({ actor }) => actor)),
    reports: seed.tasks.flatMap(({ date }) => date ?? []),
    receivers: [],
  };
}

const named = (actors: readonly (string | undefined)[]): string[] => [
  ...new Set(actors.filter((actor): actor is string => actor !== undefined && actor !== '')),
];
