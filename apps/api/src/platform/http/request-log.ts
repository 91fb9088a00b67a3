import type { FastifyInstance } from 'fastify';
import { OPERATION } from '../graphql/plugins.ts';
import { tellNotReached } from '../access/index.ts';
import type { Log } from '../log/index.ts';

/**
 * One line a request: what kind, how long, how it went. The path is the route's pattern, never the address itself, which may hold an
 * invitation's token or the name of a round; of a GraphQL request only the operation's name.
 */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode === 404) tellNotReached(log, request, request.routeOptions.url ?? 'none');
    const quiet = request.routeOptions.url === '/livez' || request.routeOptions.url === '/readyz';
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      operation: (request as unknown as Record<symbol, string | undefined>)[OPERATION],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    log[quiet ? 'debug' : 'info'](line, 'request');
  });
}
