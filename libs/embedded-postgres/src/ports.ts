import { createServer } from 'node:net';

/** Below 32 768, where systems begin to hand out ports for outgoing connections, so that none is taken between look and use. */
const LOWEST = 20_000;
const HIGHEST = 31_999;

/** Whether nothing listens on the port of 127.0.0.1 at this moment. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A port nothing listens on now. Somebody may still come first: the caller tries again when the server says so. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
    if (await isFree(port)) return port;
  }
}
