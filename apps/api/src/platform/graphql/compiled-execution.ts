import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphqlContext } from './context.ts';

const REMEMBERED = 500;

type Compiled = CompiledQuery<Record<string, unknown>, Record<string, unknown>>;

/**
 * Runs operations as compiled functions instead of walking them field by field: about half the processor time of a large answer.
 * A document is compiled once and remembered (the last 500). What the compiler refuses, and questions about the schema itself, are
 * left to the ordinary executor by answering null.
 */
export function compiledExecution(
  formatErrors: (result: ExecutionResult) => ExecutionResult,
): ApolloServerPlugin<GraphqlContext> {
  const remembered = new Map<string, Compiled | null>();

  const compiledFor = (
    context: GraphQLRequestContext<GraphqlContext> & { document: DocumentNode },
  ): Compiled | null => {
    const key = `${context.queryHash ?? ''} ${context.request.operationName ?? ''}`;
    let compiled = remembered.get(key);
    if (compiled === undefined) compiled = compile(context.schema, context.document, context.request.operationName);
    else remembered.delete(key); // put last again: the first is the one not asked for the longest
    remembered.set(key, compiled);
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value ?? '');
    return compiled;
  };

  return {
    requestDidStart: async () => ({
      responseForOperation: async (context) => {
        const compiled = compiledFor(context);
        if (compiled === null) return null;
        const result = await compiled.query(undefined, context.contextValue, context.request.variables ?? {});
        return {
          http: context.response.http,
          body: { kind: 'single', singleResult: formatErrors(result as ExecutionResult) },
        };
      },
    }),
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Compiled | null {
  if (!isSuited(document)) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    disableLeafSerialization: false,
    customJSONSerializer: false,
  });
  return isCompiledQuery(compiled) ? (compiled as Compiled) : null;
}

// The compiler asks for a value where a variable that must not be null has a preset one (`$first: Int! = 50`): left to the executor.
function isSuited(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      (definition.operation !== OperationTypeNode.SUBSCRIPTION &&
        definition.selectionSet.selections.every((selection) => !asksAboutSchema(selection)) &&
        (definition.variableDefinitions ?? []).every(
          ({ type, defaultValue }) => defaultValue === undefined || type.kind !== Kind.NON_NULL_TYPE,
        )),
  );
}

function asksAboutSchema(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value.startsWith('__');
}
