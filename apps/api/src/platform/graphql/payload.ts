import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';

/**
 * A mutation's answer as a union. Use cases answer with plain values that carry `__typename`, so the type is read from there:
 * no class is made for an answer, and none is both a table and a public type.
 */
export function payload<const Types extends readonly Type<object>[]>(name: string, types: () => Types): object {
  return createUnionType({
    name,
    types,
    resolveType: (value: { __typename: string }) => value.__typename,
  }) as object;
}
