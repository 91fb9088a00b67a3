import { Inject, Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type GraphQLLeafType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isSpecifiedScalarType,
  Kind,
  OperationTypeNode,
  type SelectionNode,
} from 'graphql';
import { type CompiledQuery, type CompilerOptions, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { Environment } from '../../config/environment.ts';
import { ENVIRONMENT } from '../environment.token.ts';

export type CompiledDocument = CompiledQuery<Record<string, unknown>, Record<string, unknown>>;

const REMEMBERED = 500;
const LONGEST = 20_000;

/**
 * Operations as compiled functions, by their text: about half the processor time of a large answer against walking them field by field.
 * Only what has passed validation and the limits is put here; the last 500 are remembered.
 */
@Injectable()
export class CompiledDocuments {
  private readonly byText = new LRUCache<string, { compiled: CompiledDocument | null }>({ max: REMEMBERED });

  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'NODE_ENV'>) {}

  /** The compiled form of a document that has been validated before; undefined when it has not been asked for lately, null when it cannot be compiled. */
  known(text: string, operationName: string | null | undefined): CompiledDocument | null | undefined {
    return this.byText.get(keyOf(text, operationName))?.compiled;
  }

  /** Compiles a validated document, or says with null that the ordinary executor must run it. */
  compile(
    schema: GraphQLSchema,
    document: DocumentNode,
    text: string,
    operationName: string | null | undefined,
  ): CompiledDocument | null {
    if (text.length > LONGEST) return null;
    const compiled = isSuited(document)
      ? compileQuery(schema, document, operationName ?? undefined, this.way(schema))
      : null;
    const result = compiled !== null && isCompiledQuery(compiled) ? (compiled as CompiledDocument) : null;
    this.byText.set(keyOf(text, operationName), { compiled: result });
    return result;
  }

  /**
   * Ids, numbers, texts and codes leave as they were read, unasked whether they are what the schema says: a draft has fourteen thousand of them,
   * and asking was half of what it cost. A code is called in the schema what it is called here (`codes.ts`). Under test each is asked, and one that
   * is not already what it would be sent as is an error.
   */
  private way(schema: GraphQLSchema): Partial<CompilerOptions> {
    if (this.environment.NODE_ENV !== 'test') return { disableLeafSerialization: true };
    const leaves = Object.values(schema.getTypeMap()).filter(isLeafType);
    const plain = leaves.filter((type) => isEnumType(type) || isSpecifiedScalarType(type));
    return { customSerializers: Object.fromEntries(plain.map((type) => [type.name, asItIs(type)])) };
  }
}

function asItIs(type: GraphQLLeafType): (value: unknown) => unknown {
  return (value) => {
    if (type.serialize(value) !== value)
      throw new TypeError(`${type.name} is sent as it was read, and this is none: ${String(value)}`);
    return value;
  };
}

function keyOf(text: string, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${text}`;
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
