import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuthorityCaller, BodyCaller, Caller } from '../caller.ts';
import { notFound, Refused } from '../refusals.ts';

/** What every resolver can reach: who asks, and over HTTP the request and the answer (for the session cookie only). */
export interface GraphqlContext {
  caller: Caller;
  req: FastifyRequest;
  reply: FastifyReply | null;
}

/** Finds out who asks, from the session cookie's value. Provided by the identity module. */
export interface CallerSource {
  /** The person the session belongs to, or null: no session, ended, expired. */
  callerOf(sessionToken: string | undefined): Promise<Caller>;
}
export const CALLER_SOURCE = Symbol('CALLER_SOURCE');

export function contextOf(execution: ExecutionContext): GraphqlContext {
  return GqlExecutionContext.create(execution).getContext<GraphqlContext>();
}

/** Who asks; null when nobody is signed in. For operations with `@PublicBecause`. */
export const CurrentCaller = createParamDecorator((_: unknown, execution: ExecutionContext): Caller => {
  return contextOf(execution).caller;
});

/** Who asks, of whichever side. The permission has been checked, so somebody is signed in. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext) => {
  const { caller } = contextOf(execution);
  if (caller === null) throw new Refused(notFound());
  return caller;
});

/** Who asks, at the authority; for anybody else the operation is not there. */
export const CurrentOfficer = createParamDecorator((_: unknown, execution: ExecutionContext): AuthorityCaller => {
  const { caller } = contextOf(execution);
  if (caller?.side !== 'AUTHORITY') throw new Refused(notFound());
  return caller;
});

/** Who asks, at a body; for anybody else the operation is not there. */
export const CurrentBody = createParamDecorator((_: unknown, execution: ExecutionContext): BodyCaller => {
  const { caller } = contextOf(execution);
  if (caller?.side !== 'BODY') throw new Refused(notFound());
  return caller;
});
