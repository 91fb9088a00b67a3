import type { ArgumentsHost } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLOutputType, type GraphQLResolveInfo, isNonNullType, isUnionType } from 'graphql';
import { isMalformedValue, refusedByDatabase } from '../db/errors.ts';
import { notFound, refuse, Refused, type Refusal, type Stale } from '../refusals.ts';
import { tellNotReached } from '../access/index.ts';
import type { Log } from '../log/index.ts';
import type { GraphqlContext } from './context.ts';
import { PublicError } from './errors.ts';
import { isNotFound } from './not-reached.ts';

/**
 * The value with which a refusal that was thrown reaches the person: the Refusal of a mutation's union; for a query null, so that no
 * access and no such thing look the same. An id that is not an id finds nothing. What is no refusal is thrown again.
 */
export function refusalValue(exception: unknown, host: ArgumentsHost, log: Log): unknown {
  const refusal = asRefusal(exception);
  if (refusal === null) throw exception;
  const gql = GqlArgumentsHost.create(host);
  const { returnType, fieldName } = gql.getInfo<GraphQLResolveInfo>();
  if (isNotFound(refusal)) tellNotReached(log, gql.getContext<GraphqlContext>(), fieldName);
  if (holds(returnType, refusal.__typename)) return refusal;
  const code = refusal.__typename === 'Refusal' ? refusal.code : 'STALE';
  if (!isNonNullType(returnType) && code === 'NOT_FOUND') return null;
  throw new PublicError(code, refusal.message);
}

function asRefusal(exception: unknown): Refusal | Stale | null {
  if (exception instanceof Refused) return exception.value;
  const refused = refusedByDatabase(exception);
  if (refused !== undefined) return refuse(refused.code, refused.message);
  return isMalformedValue(exception) ? notFound() : null;
}

function holds(type: GraphQLOutputType, name: string): boolean {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some((member) => member.name === name);
}
