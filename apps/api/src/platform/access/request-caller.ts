import type { FastifyRequest } from 'fastify';
import type { Caller } from '../caller.ts';

const CALLER = Symbol('caller');

/** Notes who asks on an HTTP request; done by the guard before the controller runs. */
export function noteCaller(request: FastifyRequest, caller: Caller): void {
  (request as unknown as Record<symbol, Caller>)[CALLER] = caller;
}

/** Who asks, in a controller's method. */
export function callerOfRequest(request: FastifyRequest): Caller {
  return (request as unknown as Record<symbol, Caller | undefined>)[CALLER] ?? null;
}
