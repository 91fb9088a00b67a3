import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { RETRY_AFTER_SECONDS } from '../db/errors.ts';
import { type Log, securityEvent } from '../log/index.ts';
import type { GraphqlContext } from './context.ts';

const NAME_MOST = 60;

/** Where the request's log line finds the operation's name: a name, never what was asked with it. */
export const OPERATION = Symbol('operation');

export function noteOperation(request: FastifyRequest, name: string | null | undefined): void {
  (request as unknown as Record<symbol, string>)[OPERATION] = name?.slice(0, NAME_MOST) ?? 'unnamed';
}

/** Notes the operation's name on the request, for the log. */
export function operationNames(): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operationName, contextValue }) => noteOperation(contextValue.req, operationName),
    }),
  };
}

/** A line in the log for each request that no page of ours sends: not well formed, over the limits, from a form, several in one. */
export function hostileRequests(log: Log): ApolloServerPlugin<GraphqlContext> {
  const tell = (code: unknown): void =>
    securityEvent(log, 'HOSTILE_QUERY', { code: typeof code === 'string' ? code : 'BAD_REQUEST' });
  return {
    invalidRequestWasReceived: async () => tell('BAD_REQUEST'),
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, operation }) => {
        const code = errors.at(-1)?.extensions['code'];
        // an operation that was found has been run: what went wrong then is no attack on the server (but a mutation by GET is)
        if (!operation || code === 'BAD_REQUEST') tell(code);
      },
    }),
  };
}

/** What a machine between must know: 503 when the database is away, 429 when one must wait, 400 when nothing could be run, else 200. */
export function statusOf(errors: readonly GraphQLFormattedError[] | undefined, data: unknown): number {
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE')) return 503;
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'TOO_MANY')) return 429;
  return errors && data === undefined ? 400 : 200;
}

/** Says over HTTP how it went, and that no answer is to be kept by anybody between. */
export function httpOutcome(): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http } }) => {
        http.headers.set('cache-control', 'no-store');
        if (body.kind !== 'single') return;
        const { errors, data } = body.singleResult;
        const status = statusOf(errors, data);
        if (status === 503) http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
        if (status === 503 || status === 429 || (http.status ?? 200) === 200) http.status = status;
      },
    }),
  };
}
