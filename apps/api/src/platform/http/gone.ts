import type { FastifyReply } from 'fastify';

/** Says stop when whoever asked has gone away before the answer was sent: nobody waits for what is being written. */
export function goneSignal(reply: FastifyReply | null): AbortSignal {
  const stop = new AbortController();
  reply?.raw.once('close', () => {
    if (!reply.raw.writableFinished) stop.abort();
  });
  return stop.signal;
}
