import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let outdated = false;

/** Takes note when the api says that it does not know what this page asks: the page is of another version than the service. */
export function noteOutdated(errors: readonly { extensions?: { code?: unknown } }[] | undefined): void {
  if (outdated || !errors?.some(({ extensions }) => extensions?.code === 'UNKNOWN_DOCUMENT')) return;
  outdated = true;
  for (const listener of listeners) listener();
}

/** Whether the page must be loaded anew. */
export function useOutdated(): boolean {
  return useSyncExternalStore(subscribe, () => outdated);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
