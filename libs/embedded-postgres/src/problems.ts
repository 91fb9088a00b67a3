/** What can stop the database from running, as a code that a caller may act on. */
export type ProblemCode =
  | 'unwritable'
  | 'disk-full'
  | 'wrong-version'
  | 'port-taken'
  | 'leftover-memory'
  | 'foreign-owner'
  | 'no-binaries'
  | 'no-account'
  | 'busy'
  | 'damaged'
  | 'refused'
  | 'unknown';

/** A refusal written for the person at the terminal: Swedish first, then English, then what the server itself said. */
export class DatabaseProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, swedish: string, english: string, detail = '') {
    super([swedish, english, detail.trim()].filter(Boolean).join('\n'));
    this.name = 'DatabaseProblem';
    this.code = code;
  }
}

const lastLines = (log: string, count: number): string => log.trimEnd().split('\n').slice(-count).join('\n');

interface Place {
  dir: string;
  port: number;
}

/** Turns the log of a server (or of initdb) that gave up into a problem with a way out. Needs `lc_messages=C`. */
export function problemFromLog(log: string, { dir, port }: Place): DatabaseProblem {
  const detail = lastLines(log, 12);
  if (/No space left on device/i.test(log)) return diskFull(dir, detail);
  if (/Address already in use|could not bind/i.test(log)) return portTaken(port);
  if (/pre-existing shared memory block/i.test(log)) {
    return new DatabaseProblem(
      'leftover-memory',
      `En tidigare PostgreSQL håller ännu minne för ${dir}. Avsluta den processen (se numret nedan) och försök igen.`,
      `An earlier PostgreSQL still holds memory for ${dir}. End that process (see the number below) and try again.`,
      detail,
    );
  }
  if (/lock file "postmaster\.pid" already exists/i.test(log)) return busy(dir);
  if (/database files are incompatible with server/i.test(log)) return damaged(dir, detail);
  if (/Permission denied|Read-only file system/i.test(log)) return unwritable(dir, detail);
  if (/error while loading shared libraries|Library not loaded/i.test(log)) return noBinaries(detail);
  if (
    /could not locate a valid checkpoint record|could not find the database system|invalid data in|could not open file "(global|base)/i.test(
      log,
    )
  ) {
    return damaged(dir, detail);
  }
  return new DatabaseProblem(
    'unknown',
    `PostgreSQL startade inte i ${dir}.`,
    `PostgreSQL did not start in ${dir}.`,
    detail,
  );
}

export const unwritable = (dir: string, detail = ''): DatabaseProblem =>
  new DatabaseProblem(
    'unwritable',
    `Det går inte att skriva i ${dir}. Ge ditt konto rätt att skriva där eller använd en egen server med DATABASE_URL.`,
    `Cannot write in ${dir}. Give your account the right to write there, or use a server of your own with DATABASE_URL.`,
    detail,
  );

export const diskFull = (dir: string, detail = ''): DatabaseProblem =>
  new DatabaseProblem(
    'disk-full',
    `Disken är full: PostgreSQL får inte plats i ${dir}. Frigör minst 200 MB och försök igen.`,
    `The disk is full: PostgreSQL does not fit in ${dir}. Free at least 200 MB and try again.`,
    detail,
  );

export const portTaken = (port: number): DatabaseProblem =>
  new DatabaseProblem(
    'port-taken',
    `Port ${port} är upptagen av ett annat program. Välj en annan port för databasen.`,
    `Port ${port} is taken by another program. Choose another port for the database.`,
  );

export const wrongVersion = (dir: string, found: string, ours: string): DatabaseProblem =>
  new DatabaseProblem(
    'wrong-version',
    `Databasen i ${dir} är skapad av PostgreSQL ${found}, men här körs ${ours}. Flytta innehållet med pg_dump och pg_restore, eller flytta undan mappen för att börja om.`,
    `The database in ${dir} was made by PostgreSQL ${found}, but this is ${ours}. Move its content with pg_dump and pg_restore, or move the folder away to begin anew.`,
  );

export const foreignOwner = (dir: string, owner: number): DatabaseProblem =>
  new DatabaseProblem(
    'foreign-owner',
    `Databasen i ${dir} tillhör ett annat konto (uid ${owner}). Kör som det kontot eller som root, eller flytta undan mappen för att börja om.`,
    `The database in ${dir} belongs to another account (uid ${owner}). Run as that account or as root, or move the folder away to begin anew.`,
  );

export const noBinaries = (detail: string): DatabaseProblem =>
  new DatabaseProblem(
    'no-binaries',
    'Den inbyggda PostgreSQL kan inte köras på den här datorn. Använd en egen server med DATABASE_URL.',
    'The embedded PostgreSQL cannot run on this machine. Use a server of your own with DATABASE_URL.',
    detail,
  );

export const busy = (dir: string): DatabaseProblem =>
  new DatabaseProblem(
    'busy',
    `En annan process startar eller stoppar databasen i ${dir}. Vänta en stund och försök igen.`,
    `Another process is starting or stopping the database in ${dir}. Wait a moment and try again.`,
  );

export const damaged = (dir: string, detail: string): DatabaseProblem =>
  new DatabaseProblem(
    'damaged',
    `Databasen i ${dir} är skadad eller ofullständig. Läs tillbaka en säkerhetskopia, eller flytta undan mappen för att börja om.`,
    `The database in ${dir} is damaged or incomplete. Restore a back-up, or move the folder away to begin anew.`,
    detail,
  );

/** The system's code of an error, such as ENOENT. Asks for no class: errors may come from another realm. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** A failed file operation as a problem; anything that is not about room or rights is passed on as it was. */
export function problemFromFile(error: unknown, dir: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(dir, String(error));
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return unwritable(dir, String(error));
  return error;
}
