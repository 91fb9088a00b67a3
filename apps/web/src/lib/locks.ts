/** Holds a name for this window; the function that lets it go, or null when another window has it. Where the browser has no locks, it is always free. */
export async function hold(name: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined;
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return resolve(null);
      await new Promise<void>((release) => resolve(() => release()));
    });
  });
}
