import type { ApolloServerPlugin } from '@apollo/server';
import { RETRY_AFTER_SECONDS } from '../db/errors.ts';
import type { GraphqlContext } from './context.ts';

const NAME_MOST = 60;

/** Where the request's log line finds the operation's name: a name, never what was asked with it. */
export const OPERATION = Symbol('operation');

/** Notes the operation's name on the request, for the log. */
export function operationNames(): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operationName, contextValue }) => {
        const named = contextValue.req as unknown as Record<symbol, string | undefined>;
        named[OPERATION] = operationName?.slice(0, NAME_MOST) ?? 'unnamed';
      },
    }),
  };
}

/** Says over HTTP what a machine between must know: 503 with the time to wait when the database is away, 400 when nothing could be run. */
export function httpOutcome(): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response }) => {
        if (response.body.kind !== 'single') return;
        const { errors, data } = response.body.singleResult;
        if (errors?.some((error) => error.extensions?.['code'] === 'UNAVAILABLE')) {
          response.http.status = 503;
          response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
        } else if (errors && data === undefined && (response.http.status ?? 200) === 200) {
          response.http.status = 400;
        }
      },
    }),
  };
}
