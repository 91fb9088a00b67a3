import { createServer } from 'node:net';
import { Problem } from './workspace.mjs';

/** Reads PORT; what is not a port is said to be none. */
export function portFrom(text, preset = 3000) {
  if (text === undefined || text.trim() === '') return preset;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Problem(
    `PORT=${text} är inte en port. Ange ett heltal mellan 1 och 65535.`,
    `PORT=${text} is not a port. Give a whole number between 1 and 65535.`,
  );
}

/** Refuses, with the way out, when something already listens there or we may not. */
export function requireFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      if (code === 'EACCES') {
        reject(
          new Problem(
            `Port ${port} kräver högre behörighet. Välj en port över 1023: PORT=3000 npm start`,
            `Port ${port} needs higher rights. Choose a port above 1023: PORT=3000 npm start`,
          ),
        );
      } else if (code === 'EADDRINUSE') {
        reject(
          new Problem(
            `Port ${port} är upptagen, kanske av en Samsyn som redan körs. Stoppa det andra programmet eller välj en annan port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
            `Port ${port} is in use, perhaps by a Samsyn already running. Stop the other program or choose another port with PORT=…`,
          ),
        );
      } else {
        reject(
          new Problem(
            `Det går inte att lyssna på ${host}:${port} (${code}).`,
            `Cannot listen on ${host}:${port} (${code}).`,
          ),
        );
      }
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** A port of 127.0.0.1 that is free now, below those of outgoing connections. */
export async function anyFreePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await requireFree(port, '127.0.0.1').then(
      () => true,
      () => false,
    );
    if (free) return port;
  }
}
