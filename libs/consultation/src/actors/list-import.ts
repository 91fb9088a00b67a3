import type { KnownActor } from './import-plan.ts';
import { organisationNumber } from './organisation-number.ts';

/** What a row of a file with a list of bodies means. */
export const LIST_LINE_OUTCOMES = ['FOUND', 'SEVERAL', 'ENDED', 'UNKNOWN', 'TWICE'] as const;
export type ListLineOutcome = (typeof LIST_LINE_OUTCOMES)[number];

export interface ListLine {
  /** The row of the file, the first being 1. */
  row: number;
  /** What stands there. */
  said: string;
  outcome: ListLineOutcome;
  /** The body that is meant, where that is plain. */
  actorId: string | null;
  /** Its name now; of a row that is not plain the same as what is said. */
  name: string;
  /** Whom it may mean: several of that name, or those that came after one that has ended. */
  candidates: readonly { id: string; name: string }[];
}

type Known = Pick<KnownActor, 'id' | 'key' | 'name' | 'endedOn' | 'otherNames' | 'organisationNumber'> & {
  shortName?: string | null;
};

const HEADS = ['namn', 'instans', 'remissinstans', 'aktör', 'organisation', 'myndighet', 'mottagare'];
const NUMBER_HEADS = ['organisationsnummer', 'orgnr', 'org.nr', 'org nr'];
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[\s–-]+/gu, ' ')
    .trim();

/**
 * Whom the rows of a list mean: by organisation number, by name, by an earlier or other name. Nobody is guessed: what fits several, nobody or
 * a body that has ended is told, with those it may mean. `after` leads from a body that has ended to those that came after it.
 */
export function listFromRows(
  rows: readonly (readonly string[])[],
  known: readonly Known[],
  after: ReadonlyMap<string, readonly string[]>,
): ListLine[] {
  const columns = columnsOf(rows[0] ?? []);
  const index = indexOf(known);
  const byId = new Map(known.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return rows.slice(columns === null ? 0 : 1).flatMap((cells, place): ListLine[] => {
    const { name, number } = wordsIn(cells, columns);
    if (name === '' && number === null) return [];
    const said = name === '' ? (number ?? '') : name;
    const line = { row: place + (columns === null ? 1 : 2), said, name: said, actorId: null, candidates: [] };
    const found = index.numbers.get(number ?? '') ?? index.names.get(folded(name)) ?? [];
    return [judged(line, found, { byId, after, seen })];
  });
}

function judged(
  line: Omit<ListLine, 'outcome'>,
  found: readonly Known[],
  register: { byId: ReadonlyMap<string, Known>; after: ReadonlyMap<string, readonly string[]>; seen: Set<string> },
): ListLine {
  const here = found.filter(({ endedOn }) => endedOn === null);
  const [only, ...others] = here;
  const choices = (some: readonly Known[]) => some.map(({ id, name }) => ({ id, name }));
  if (only !== undefined && others.length === 0) {
    const outcome = register.seen.has(only.id) ? 'TWICE' : 'FOUND';
    register.seen.add(only.id);
    return { ...line, outcome, actorId: only.id, name: only.name };
  }
  if (here.length > 1) return { ...line, outcome: 'SEVERAL', candidates: choices(here) };
  const ended = found.length > 0;
  const next = found.flatMap(({ id }) => register.after.get(id) ?? []).flatMap((id) => register.byId.get(id) ?? []);
  return { ...line, outcome: ended ? 'ENDED' : 'UNKNOWN', candidates: choices(next) };
}

interface Columns {
  name: number;
  number: number;
}

/** Which column holds what; null where the first row is no head. */
function columnsOf(head: readonly string[]): Columns | null {
  const at = (heads: readonly string[]): number => head.findIndex((cell) => heads.includes(folded(cell)));
  const [name, number] = [at(HEADS), at(NUMBER_HEADS)];
  return name < 0 && number < 0 ? null : { name, number };
}

function wordsIn(cells: readonly string[], columns: Columns | null): { name: string; number: string | null } {
  const tidy = (cell: string | undefined): string => (cell ?? '').normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (columns !== null)
    return { name: tidy(cells[columns.name]), number: organisationNumber(tidy(cells[columns.number])) };
  const number = cells.map((cell) => organisationNumber(tidy(cell))).find((one) => one !== null) ?? null;
  const name = cells.map(tidy).find((cell) => cell !== '' && organisationNumber(cell) === null) ?? '';
  return { name, number };
}

function indexOf(known: readonly Known[]): { names: Map<string, Known[]>; numbers: Map<string, Known[]> } {
  const [names, numbers] = [new Map<string, Known[]>(), new Map<string, Known[]>()];
  const put = (map: Map<string, Known[]>, key: string, one: Known): void => {
    const there = map.get(key) ?? [];
    if (key !== '' && !there.includes(one)) map.set(key, [...there, one]);
  };
  for (const one of known) {
    for (const name of [one.name, one.shortName ?? '', one.key, ...one.otherNames]) put(names, folded(name), one);
    put(numbers, one.organisationNumber ?? '', one);
  }
  return { names, numbers };
}
