import { AsyncLocalStorage } from 'node:async_hooks';

interface Asking {
  user?: string;
}

const asking = new AsyncLocalStorage<Asking>();

/** Does the rest of a request: what is found out of who asks holds for its lines, and for no other's. */
export function duringRequest(rest: () => void): void {
  asking.run({}, rest);
}

/** Notes who asks, when it is somebody at the authority. Of a body's people nothing is ever noted: the authority reads this log, and must not learn when a body is at work. */
export function noteWho(caller: { side: 'AUTHORITY' | 'BODY'; userId: string } | null): void {
  const store = asking.getStore();
  if (store !== undefined && caller?.side === 'AUTHORITY') store.user = caller.userId;
}

/** What a line says of who asked: security lines and faults alone. A sign-in says itself who came in. */
export function whoAsks(line: object): Asking {
  const told = 'fault' in line || ('security' in line && line.security !== 'SIGNED_IN');
  return told ? { ...asking.getStore() } : {};
}
