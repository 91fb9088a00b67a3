/** What the log may say of a fault: what broke and where, never what somebody wrote. */
export interface FaultNote {
  type: string;
  code?: string;
  constraint?: string;
  table?: string;
  message?: string;
  at?: string[];
}

// Messages of these are made from names in our own code; others (JSON, SQL, files) quote what they were given.
const OWN_WORDS = new Set(['TypeError', 'RangeError', 'ReferenceError', 'AssertionError']);
const FRAMES = 12;

/** Describes a fault without content: no message that could quote a text, no values, only names and places. */
export function describeFault(error: unknown): FaultNote {
  if (!(error instanceof Error)) return { type: typeof error };
  const inner = innermost(error);
  const note: FaultNote = { type: inner.name };
  const facts = inner as { code?: unknown; constraint?: unknown; table?: unknown };
  if (typeof facts.code === 'string') note.code = facts.code;
  if (typeof facts.constraint === 'string') note.constraint = facts.constraint;
  if (typeof facts.table === 'string') note.table = facts.table;
  if (OWN_WORDS.has(inner.name)) note.message = inner.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  if (frames.length > 0) note.at = frames.slice(0, FRAMES).map((line) => line.trim());
  return note;
}

function innermost(error: Error): Error {
  const { driverError, originalError, cause } = error as {
    driverError?: unknown;
    originalError?: unknown;
    cause?: unknown;
  };
  const inner = [driverError, originalError, cause].find((candidate) => candidate instanceof Error);
  return inner instanceof Error && inner !== error ? innermost(inner) : error;
}
