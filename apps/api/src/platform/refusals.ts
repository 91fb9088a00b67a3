import type { Problem } from '@samsyn/consultation';

/** An expected refusal: nothing was changed, the person is told all problems at once. A value, not a fault. */
export interface Refusal {
  __typename: 'Refusal';
  code: string;
  message: string;
  problems: Problem[];
}

/** Somebody changed the thing first. `current` is the thing as it now stands. */
export interface Stale {
  __typename: 'Stale';
  message: string;
  currentVersion: number;
  changedAt: Date;
  changedBy: string;
  current: unknown;
}

/** A refusal with one sentence. */
export function refuse(code: string, message: string, field?: string): Refusal {
  const only: Problem = field === undefined ? { code, message } : { code, message, field };
  return { __typename: 'Refusal', code, message, problems: [only] };
}

/** A refusal with every problem found; the first gives its code. `problems` must not be empty. */
export function refuseAll(problems: readonly Problem[]): Refusal {
  const [first] = problems;
  if (first === undefined) throw new TypeError('a refusal needs at least one problem');
  const message = problems.length === 1 ? first.message : `${problems.length} saker behöver åtgärdas.`;
  return { __typename: 'Refusal', code: first.code, message, problems: [...problems] };
}

/** What a person without the right, and a person who asks for what is not there, both get. */
export function notFound(): Refusal {
  return refuse('NOT_FOUND', 'Det du söker finns inte, eller så har du inte tillgång till det.');
}

/** What one who is not signed in gets, whatever is asked for. */
export function notSignedIn(): Refusal {
  return refuse('UNAUTHENTICATED', 'Du är inte inloggad längre. Logga in igen för att fortsätta.');
}

/** Somebody else's change came first; `changedBy` is shown. */
export function stale(now: { version: number; changedAt: Date; changedBy: string }, current: unknown = null): Stale {
  return {
    __typename: 'Stale',
    message: `${now.changedBy} hann ändra före dig. Ingenting har sparats.`,
    currentVersion: now.version,
    changedAt: now.changedAt,
    changedBy: now.changedBy,
    current,
  };
}

/** Whether a use case answered no. A transaction that answers no is rolled back. */
export function isRefused(value: unknown): value is Refusal | Stale {
  if (typeof value !== 'object' || value === null) return false;
  const name = (value as { __typename?: unknown }).__typename;
  return name === 'Refusal' || name === 'Stale';
}

/** A refusal from deep inside a use case: rolls back like a fault and reaches the person like a refusal that was returned. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly value: Refusal | Stale) {
    super(value.__typename === 'Refusal' ? value.code : 'STALE');
  }
}

/** Throws a `Refused` when there is nothing: to be written where a row must be there to go on. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Refused(notFound());
  return value;
}
