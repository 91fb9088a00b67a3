import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Client } from './client.ts';

export interface Sweep {
  operations: number;
  text: string;
  /** Operations that the server did not even understand: the sweep would prove nothing by them. */
  invalid: string[];
}

export interface Known {
  roundId: string;
  slug: string;
  commentId: string;
  provisionId: string;
  organisationId: string;
  /** What stands for arguments of other names. */
  [name: string]: string;
}

/** Asks every query and tries every mutation of the schema with every field it has, with ids of the secret answer wherever one fits. */
export async function askEverything(client: Client, known: Known): Promise<Sweep> {
  let text = '';
  let operations = 0;
  const invalid: string[] = [];
  for (const operation of operationsOf()) {
    if (['signOut', 'openRound', 'closeRound'].includes(operation.name)) continue; // they would end the round or the session that asks
    const answer = await client.send(queryFor(operation, known));
    text += JSON.stringify({ data: answer.data, errors: answer.errors });
    operations += 1;
    if (
      answer.errors.some(
        (error) =>
          error.extensions?.code === 'GRAPHQL_VALIDATION_FAILED' || error.extensions?.code === 'QUERY_TOO_LARGE',
      )
    )
      invalid.push(`${operation.name}: ${answer.errors[0]?.message}`);
  }
  return { operations, text, invalid };
}

/** A root field of the schema. */
export interface Operation {
  kind: 'query' | 'mutation';
  name: string;
  field: GraphQLField<unknown, unknown>;
}

/** Every query and mutation of the committed schema. */
export function operationsOf(): Operation[] {
  const schema = buildSchema(readFileSync(new URL('../../../libs/contracts/schema.graphql', import.meta.url), 'utf8'));
  const of = (kind: Operation['kind'], fields: Record<string, GraphQLField<unknown, unknown>> = {}): Operation[] =>
    Object.entries(fields).map(([name, field]) => ({ kind, name, field }));
  return [...of('query', schema.getQueryType()?.getFields()), ...of('mutation', schema.getMutationType()?.getFields())];
}

/** The operation with every field it has, and an argument wherever it takes one; of an object `guesses` says what stands for an id. */
export function queryFor({ kind, name, field }: Operation, known: Known, withFields = true): string {
  const args = field.args.map((arg) => `${arg.name}: ${literal(arg, known)}`).join(', ');
  const chosen = withFields ? selection(field.type, 0) : shallow(field.type);
  return `${kind} { ${name}${args === '' ? '' : `(${args})`} ${chosen} }`;
}

/** Just enough to see whether there is an answer: the type's name, and a refusal's code. */
function shallow(type: GraphQLOutputType): string {
  if (isNonNullType(type) || isListType(type)) return shallow(type.ofType as GraphQLOutputType);
  if (isUnionType(type))
    return type.getTypes().some(({ name }) => name === 'Refusal')
      ? '{ __typename ... on Refusal { code } }'
      : '{ __typename }';
  return isObjectType(type) ? '{ __typename }' : '';
}

function literal(arg: Pick<GraphQLArgument, 'name' | 'type'>, known: Known): string {
  if (arg.name === 'number') return '1';
  const guess: Record<string, string> = { id: known.commentId, search: 'hemlighet', ...known };
  return valueOf(arg.type, guess[arg.name] ?? known.roundId, known);
}

function valueOf(type: GraphQLInputType, guess: string, known: Known): string {
  if (isNonNullType(type)) return valueOf(type.ofType, guess, known);
  if (isListType(type)) return `[${valueOf(type.ofType, guess, known)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type))
    return `{ ${Object.values(type.getFields())
      .map((field) => `${field.name}: ${literal(field, known)}`)
      .join(', ')} }`;
  const scalars: Record<string, string> = {
    Int: '0',
    Boolean: 'false',
    DateTime: '"2030-01-01T00:00:00Z"',
    Day: '"2026-01-01"',
    JSON: '{ type: "doc", content: [] }',
  };
  return scalars[type.name] ?? JSON.stringify(guess === '' ? randomUUID() : guess);
}

function selection(type: GraphQLOutputType, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType as GraphQLOutputType, depth);
  if (isUnionType(type))
    return depth > 4
      ? '{ __typename }'
      : `{ __typename ${type
          .getTypes()
          .map((one) => `... on ${one.name} ${selection(one, depth + 1)}`)
          .join(' ')} }`;
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => field.args.length === 0);
  const chosen = fields.map((field) => {
    const below = selection(field.type, depth + 1);
    return depth > 3 && below !== '' ? '' : `${field.name} ${below}`;
  });
  return `{ __typename ${chosen.join(' ')} }`;
}
