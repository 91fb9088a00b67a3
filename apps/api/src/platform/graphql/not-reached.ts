import {
  getNamedType,
  type GraphQLFieldResolver,
  GraphQLID,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { admittedTo, isOrdinaryNothing, tellNotReached } from '../access/index.ts';
import type { Log } from '../log/index.ts';
import { isRefused } from '../refusals.ts';
import type { GraphqlContext } from './context.ts';

type Resolver = GraphQLFieldResolver<unknown, GraphqlContext>;

/**
 * Has the log told of each operation whose answer says that what was named is not there. It looks at the answer where it is made: an
 * interceptor of Nest's would have every operation pass through a stream of its own.
 */
export function tellingNotReached(schema: GraphQLSchema, log: Log): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const resolve = field.resolve as Resolver | undefined;
      if (resolve === undefined) continue;
      const namesOne = field.args.some((arg) => arg.name === 'slug' || getNamedType(arg.type) === GraphQLID);
      field.resolve = (async (parent, args, context, info) => {
        const answer: unknown = await resolve(parent, args, context, info);
        if (saysNotThere(answer, namesOne, context, info)) tellNotReached(log, context, info.fieldName);
        return answer;
      }) satisfies Resolver as typeof field.resolve;
    }
  }
  return schema;
}

function saysNotThere(
  answer: unknown,
  namesOne: boolean,
  context: GraphqlContext,
  { fieldName }: GraphQLResolveInfo,
): boolean {
  if (answer !== null) return isNotFound(answer);
  const handler = namesOne && admittedTo(context, fieldName)?.handler;
  return typeof handler === 'function' && !isOrdinaryNothing(handler);
}

/** Whether it is the refusal that says that there is no such thing. */
export function isNotFound(value: unknown): boolean {
  return isRefused(value) && value.__typename === 'Refusal' && value.code === 'NOT_FOUND';
}
