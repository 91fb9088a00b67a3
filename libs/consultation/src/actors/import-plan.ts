import { ACTOR_KINDS, type ActorKind } from '../codes.ts';
import { type Day, isDay } from '../calendar/days.ts';
import { labels } from '../labels.ts';
import { type ActorFacts, actorFactProblems, actorNameProblems, renameProblems } from './actor-rules.ts';
import { organisationNumber } from './organisation-number.ts';

/** The columns of the register as a file, in and out. */
export const REGISTER_COLUMNS = [
  'Nyckel',
  'Namn',
  'Namnet gäller från',
  'Slag',
  'Organisationsnummer',
  'Län',
  'E-post',
] as const;
type Column = (typeof REGISTER_COLUMNS)[number];

/** A body as the register has it. */
export interface KnownActor extends ActorFacts {
  id: string;
  key: string;
  name: string;
  nameFrom: Day | null;
  endedOn: Day | null;
  kind: ActorKind;
  /** The county's name. */
  county: string | null;
  /** Names it had before, and other spellings. */
  otherNames: readonly string[];
}

export const IMPORT_OUTCOMES = ['NEW', 'RENAMED', 'CHANGED', 'SAME', 'MISSING', 'ERROR'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What would come of a line, or of a body that the file does not name. */
export interface ImportLine {
  outcome: ImportOutcome;
  /** The line in the file, the head being the first; null for a body that the file does not name. */
  row: number | null;
  name: string;
  /** The body it is about; null of a new one. */
  actorId: string | null;
  /** What changes, as words; of an error what is wrong and what to do, with its column. */
  words: readonly string[];
  /** What is written. */
  write: ImportWrite | null;
}

export interface ImportWrite extends ActorFacts {
  name: string;
  from: Day | null;
  kind: ActorKind;
  county: string | null;
}

const COLUMN_WORD = (column: Column, words: string): string => `${column}: ${words}`;
const lower = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC').trim();

/** What a file would do to the register; nothing is done. Bodies that the file leaves out are told, and stay as they are. */
export function importPlan(
  rows: readonly (readonly string[])[],
  known: readonly KnownActor[],
  counties: readonly string[],
): ImportLine[] {
  const [head = [], ...lines] = rows;
  const columns = new Map<Column, number>();
  for (const column of REGISTER_COLUMNS) {
    const place = head.findIndex((one) => lower(one) === lower(column));
    if (place >= 0) columns.set(column, place);
  }
  if (!columns.has('Namn')) {
    const words = ['Filens första rad ska vara rubriker, minst ”Namn”. Läs ut registret och utgå från den filen.'];
    return [{ outcome: 'ERROR', row: 1, name: '', actorId: null, words, write: null }];
  }
  const seen = new Set<string>();
  const told = lines.flatMap((cells, place): ImportLine[] => {
    if (cells.every((one) => one.trim() === '')) return [];
    const cell = (column: Column): string | null => {
      const at = columns.get(column);
      return at === undefined ? null : (cells[at] ?? '').normalize('NFC').trim().replace(/\s+/gu, ' ');
    };
    const line = lineOf(cell, known, counties);
    const once = line.actorId ?? lower(line.name);
    const twice = seen.has(once);
    seen.add(once);
    const words = twice
      ? [COLUMN_WORD('Namn', 'samma aktör står på en tidigare rad. Ta bort den ena raden.')]
      : line.words;
    return [{ ...line, words, row: place + 2, ...(twice && { outcome: 'ERROR' as const, write: null }) }];
  });
  const missing = known.filter(({ id, endedOn }) => endedOn === null && !seen.has(id));
  return [
    ...told,
    ...missing.map(({ id, name }): ImportLine => ({
      ...{ outcome: 'MISSING', row: null, name, actorId: id, words: [], write: null },
    })),
  ];
}

type Cell = (column: Column) => string | null;
type Line = Omit<ImportLine, 'row'>;

function lineOf(cell: Cell, known: readonly KnownActor[], counties: readonly string[]): Line {
  const name = cell('Namn') ?? '';
  const same = findKnown(cell, known);
  if (typeof same === 'string') return wrong(name, null, [same]);
  const kind = kindOf(cell('Slag'), same?.kind ?? null);
  const from = cell('Namnet gäller från') || null;
  const write: ImportWrite = {
    ...{ name, from, kind: kind ?? 'OTHER', county: kept(cell('Län'), same?.county) },
    organisationNumber: numbered(kept(cell('Organisationsnummer'), same?.organisationNumber)),
    mailbox: kept(cell('E-post'), same?.mailbox),
  };
  const problems = [
    ...actorNameProblems(name).map(({ message }) => COLUMN_WORD('Namn', message)),
    ...(kind === null
      ? [COLUMN_WORD('Slag', `välj något av ${Object.values(labels('sv').actorKind).join(', ')}.`)]
      : []),
    ...(same !== null && kind !== null && kind !== same.kind
      ? [COLUMN_WORD('Slag', `aktören är ${labels('sv').actorKind[same.kind]} i registret. Slaget ändras inte här.`)]
      : []),
    ...(from === null || isDay(from) ? [] : [COLUMN_WORD('Namnet gäller från', 'skriv dagen som 2026-01-31.')]),
    ...(write.county === null || counties.includes(write.county)
      ? []
      : [COLUMN_WORD('Län', 'skriv länets hela namn, till exempel Uppsala län.')]),
    ...actorFactProblems(write).map(({ message, field }) =>
      COLUMN_WORD(field === 'mailbox' ? 'E-post' : 'Organisationsnummer', message),
    ),
    ...takenNumber(write, same, known),
  ];
  if (problems.length > 0) return wrong(name, same?.id ?? null, problems);
  if (same === null) return { outcome: 'NEW', name, actorId: null, words: [], write };
  return changeOf(same, write);
}

const wrong = (name: string, actorId: string | null, words: readonly string[]): Line => ({
  ...{ outcome: 'ERROR', name, actorId, words, write: null },
});

/** By key, else by number, else by the name it has: another name in the line of a body that is known is a change of name. */
function findKnown(cell: Cell, known: readonly KnownActor[]): KnownActor | string | null {
  const [key, name] = [cell('Nyckel') ?? '', lower(cell('Namn') ?? '')];
  const number = organisationNumber(cell('Organisationsnummer') ?? '');
  if (key !== '') {
    const byKey = known.find((one) => one.key === key);
    return byKey ?? COLUMN_WORD('Nyckel', `${key} finns inte i registret. Lämna nyckeln tom för en ny aktör.`);
  }
  const found =
    known.find((one) => number !== null && one.organisationNumber === number) ??
    known.find((one) => one.endedOn === null && lower(one.name) === name);
  if (found !== undefined) return found;
  const before = known.find((one) => one.otherNames.some((other) => lower(other) === name));
  if (before === undefined) return null;
  return COLUMN_WORD(
    'Namn',
    `är ett annat namn på ${before.name}. Skriv det namnet, eller ange aktörens nyckel ${before.key}.`,
  );
}

function changeOf(now: KnownActor, write: ImportWrite): Line {
  const { id: actorId, name } = now;
  const changes = [
    changed('Organisationsnummer', now.organisationNumber, write.organisationNumber),
    changed('Län', now.county, write.county),
    changed('E-post', now.mailbox, write.mailbox),
  ].filter((words) => words !== null);
  if (write.name === name) {
    if (changes.length === 0) return { outcome: 'SAME', name, actorId, words: [], write: null };
    if (now.endedOn !== null) return wrong(name, actorId, ['Aktören har upphört och ändras inte mer.']);
    return { outcome: 'CHANGED', name, actorId, words: changes, write };
  }
  if (write.from === null || write.from === now.nameFrom) {
    const words = `ange den dag då ${write.name} börjar gälla i stället för ${name}.`;
    return wrong(write.name, actorId, [COLUMN_WORD('Namnet gäller från', words)]);
  }
  const problems = renameProblems(now, write.name, write.from);
  if (problems.length > 0)
    return wrong(
      write.name,
      actorId,
      problems.map(({ message }) => message),
    );
  const words = [`${name} heter ${write.name} från ${write.from}`, ...changes];
  return { outcome: 'RENAMED', name: write.name, actorId, words, write };
}

function changed(column: Column, before: string | null, after: string | null): string | null {
  return before === after ? null : COLUMN_WORD(column, `${before ?? 'tomt'} → ${after ?? 'tomt'}`);
}

/** A column that the file lacks leaves things as they are; an empty cell empties. */
const kept = (cell: string | null, before: string | null | undefined): string | null =>
  cell === null ? (before ?? null) : cell === '' ? null : cell;
const numbered = (text: string | null): string | null => (text === null ? null : (organisationNumber(text) ?? text));

function kindOf(cell: string | null, before: ActorKind | null): ActorKind | null {
  if (cell === null || cell === '') return before;
  return ACTOR_KINDS.find((kind) => kind === cell || lower(labels('sv').actorKind[kind]) === lower(cell)) ?? null;
}

function takenNumber(write: ImportWrite, same: KnownActor | null, known: readonly KnownActor[]): string[] {
  const { organisationNumber: number } = write;
  const other = known.find((one) => number !== null && one.organisationNumber === number && one.id !== same?.id);
  return other === undefined ? [] : [COLUMN_WORD('Organisationsnummer', `${other.name} har redan det numret.`)];
}
