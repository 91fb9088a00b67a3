import type { Caller } from '../caller.ts';
import { type Log, securityEvent } from '../log/index.ts';

/** Somebody with the right to an operation that names things, who was let in to it. */
export interface Admitted {
  caller: NonNullable<Caller>;
  /** The field's name, or the route's pattern. */
  operation: string;
  handler: object;
}

const ADMITTED = Symbol('admitted');
type Noting = Record<symbol, Map<string, Admitted> | undefined>;

/** Notes, on a request or on the context of a GraphQL operation, that somebody was let in to an operation that is not open to all. */
export function noteAdmitted(on: object, admitted: Admitted): void {
  const noting = on as Noting;
  (noting[ADMITTED] ??= new Map()).set(admitted.operation, admitted);
}

export function admittedTo(on: object, operation: string): Admitted | undefined {
  return (on as Noting)[ADMITTED]?.get(operation);
}

/**
 * A line in the log for a thing that somebody with the right to the operation asked for by its name, and that was not there for them; one for
 * each operation of a request. Whether it is not there at all or is somebody else's is not told, since it is not known: row-level security gives
 * no row for either, and a look past it would be the hole it is there to close. Neither who asked nor for what: see DENIED.
 */
export function tellNotReached(log: Log, on: object, operation: string): void {
  const admitted = admittedTo(on, operation);
  if (admitted === undefined) return; // open to all, refused at the door, or told
  (on as Noting)[ADMITTED]?.delete(operation);
  securityEvent(log, 'NOT_REACHED', { operation, role: admitted.caller.role });
}
