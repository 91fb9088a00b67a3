import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Nest gives every plain field a function that reads the property of the same name, which is what an executor does by itself: without
 * them compiled execution reads rows directly. A field with a function of its own keeps it.
 */
export function withoutPropertyReaders(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === 'rootFieldResolver') field.resolve = undefined;
    }
  }
  return schema;
}
