import type { ApolloServerPlugin } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { CompiledDocuments } from './compiled-documents.ts';
import type { GraphqlContext } from './context.ts';

/** Runs what can be compiled as a compiled function; answers null, which leaves it to the ordinary executor, for the rest. */
export function compiledExecution(
  documents: CompiledDocuments,
  formatErrors: (result: ExecutionResult) => ExecutionResult,
): ApolloServerPlugin<GraphqlContext> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, source, request, contextValue, response }) => {
        const { operationName } = request;
        const compiled =
          documents.known(source, operationName) ?? documents.compile(schema, document, source, operationName);
        if (compiled === null) return null;
        const result = await compiled.query(undefined, contextValue, request.variables ?? {});
        return { http: response.http, body: { kind: 'single', singleResult: formatErrors(result as ExecutionResult) } };
      },
    }),
  };
}
