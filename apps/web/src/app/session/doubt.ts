const listeners = new Set<() => void>();

/** Says that the session may have ended: a socket was closed for it, or the api did not know who asked. Who watches over the session asks the api. */
export function doubtSession(): void {
  for (const listener of listeners) listener();
}

export function onDoubt(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
