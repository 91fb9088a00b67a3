/** PostgreSQL cannot be reached, is starting or stopping, or is busier than the request may wait: the same request may succeed soon. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(override readonly cause: unknown) {
    super('the database cannot be reached');
  }
}

/** Seconds after which a client is told to try again. */
export const RETRY_AFTER_SECONDS = 2;

interface DatabaseError {
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
  detail?: unknown;
  message?: unknown;
}

function shape(error: unknown): DatabaseError {
  if (typeof error !== 'object' || error === null) return {};
  // TypeORM wraps what the driver threw
  const inner = (error as { driverError?: unknown }).driverError;
  return typeof inner === 'object' && inner !== null ? inner : error;
}

/** The SQLSTATE (five characters) or the system's error code (`ECONNREFUSED`); undefined for another error. */
export function databaseCode(error: unknown): string | undefined {
  const { code } = shape(error);
  return typeof code === 'string' ? code : undefined;
}

/** The name of the unique constraint that was violated; undefined for every other error. */
export function uniqueViolation(error: unknown): string | undefined {
  const { code, constraint } = shape(error);
  return code === '23505' && typeof constraint === 'string' ? constraint : undefined;
}

const LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
// admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, lock_not_available
const PASSING = new Set(['57P01', '57P02', '57P03', '53300', '55P03']);
const LOST_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client was closed|not queryable|connection error/iu;

// A database closed for maintenance shares its code with faults of a statement; only while connecting does it say this.
const isShut = (message: unknown): boolean => typeof message === 'string' && message.includes('accepting connections');

/** Whether the fault is the connection's or the server's state, not the statement's. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Unavailable) return true;
  const { code, message } = shape(error);
  if (typeof code === 'string') {
    return LOST.has(code) || PASSING.has(code) || code.startsWith('08') || (code === '55000' && isShut(message));
  }
  return typeof message === 'string' && LOST_WORDS.test(message);
}

/** A refusal by a trigger, in words for the person (SQLSTATE SY002, the code as its detail); undefined for another error. */
export function refusedByDatabase(error: unknown): { code: string; message: string } | undefined {
  const { code, detail, message } = shape(error);
  if (code !== 'SY002' || typeof detail !== 'string' || typeof message !== 'string') return undefined;
  return { code: detail, message };
}

/** Whether two transactions met and this one may simply be run again. */
export function isCollision(error: unknown): boolean {
  const code = databaseCode(error);
  return code === '40001' || code === '40P01';
}

/** Whether an id (or another value) was not even of its type: nothing can be found by it. */
export function isMalformedValue(error: unknown): boolean {
  const code = databaseCode(error);
  return code === '22P02' || code === '22003';
}

/** Whether a text holds what PostgreSQL cannot keep (the NUL character, half a surrogate pair). */
export function isUnstorableText(error: unknown): boolean {
  const code = databaseCode(error);
  return code === '22021' || code === '22P05';
}
