import { Injectable } from '@nestjs/common';
import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode, type SelectionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

export type CompiledDocument = CompiledQuery<Record<string, unknown>, Record<string, unknown>>;

const REMEMBERED = 500;
const LONGEST = 20_000;

/**
 * Operations as compiled functions, by their text: about half the processor time of a large answer against walking them field by field.
 * Only what has passed validation and the limits is put here; the last 500 are remembered.
 */
@Injectable()
export class CompiledDocuments {
  private readonly byText = new Map<string, CompiledDocument | null>();

  /** The compiled form of a document that has been validated before; undefined when it has not been asked for lately, null when it cannot be compiled. */
  known(text: string, operationName: string | null | undefined): CompiledDocument | null | undefined {
    const key = keyOf(text, operationName);
    const found = this.byText.get(key);
    if (found === undefined) return undefined;
    this.byText.delete(key); // put last again: the first is the one not asked for the longest
    this.byText.set(key, found);
    return found;
  }

  /** Compiles a validated document, or says with null that the ordinary executor must run it. */
  compile(
    schema: GraphQLSchema,
    document: DocumentNode,
    text: string,
    operationName: string | null | undefined,
  ): CompiledDocument | null {
    if (text.length > LONGEST) return null;
    const compiled = isSuited(document) ? compileQuery(schema, document, operationName ?? undefined) : null;
    const result = compiled !== null && isCompiledQuery(compiled) ? (compiled as CompiledDocument) : null;
    this.byText.set(keyOf(text, operationName), result);
    if (this.byText.size > REMEMBERED) this.byText.delete(this.byText.keys().next().value ?? '');
    return result;
  }
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
