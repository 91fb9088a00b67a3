import { ApolloServer } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { CompiledDocuments } from './compiled-documents.ts';
import { compiledExecution } from './compiled-execution.ts';
import type { GraphqlContext } from './context.ts';

const typeDefs = `
  scalar DateTime
  enum Colour { RED GREEN }
  input Wish { colour: Colour! = GREEN, names: [String!] }
  type Leaf { name: String! at: DateTime colour: Colour parent: Leaf }
  type No { reason: String! }
  union Answer = Leaf | No
  type Query { leaf(first: Int! = 50, wish: Wish): Leaf leaves: [Leaf!]! answer(ok: Boolean!): Answer fails: String mustNot: Leaf! }
  type Mutation { change(name: String!): Answer! }`;

const leaf = { name: 'ek', at: '2026-01-01T00:00:00.000Z', colour: 'RED' };
const resolvers = {
  Query: {
    leaf: (_: unknown, args: object) => ({ ...leaf, name: JSON.stringify(args), parent: leaf }),
    leaves: async () => [leaf, { ...leaf, colour: null }],
    answer: (_: unknown, { ok }: { ok: boolean }) =>
      ok ? { __typename: 'Leaf', ...leaf } : { __typename: 'No', reason: 'nej' },
    fails: () => Promise.reject(new Error('trasigt')),
    mustNot: () => null,
  },
  Mutation: { change: (_: unknown, { name }: { name: string }) => ({ __typename: 'Leaf', ...leaf, name }) },
  Answer: { __resolveType: (value: { __typename: string }) => value.__typename },
};

const CASES: { query: string; variables?: Record<string, unknown> }[] = [
  { query: '{ leaf { name } }' },
  { query: 'query ($first: Int! = 7) { leaf(first: $first) { name } }' },
  { query: 'query ($first: Int) { leaf(first: $first) { name } }', variables: {} },
  { query: 'query ($wish: Wish) { leaf(wish: $wish) { name } }', variables: { wish: { colour: 'RED', names: ['a'] } } },
  { query: 'query ($wish: Wish) { leaf(wish: $wish) { name } }', variables: { wish: { colour: 'BLUE' } } },
  { query: 'query ($wish: Wish) { leaf(wish: $wish) { name } }', variables: { wish: 3 } },
  { query: '{ leaves { ...L } } fragment L on Leaf { name at colour ... on Leaf { other: name } }' },
  {
    query: 'query ($ok: Boolean!) { answer(ok: $ok) { __typename ... on Leaf { name } ... on No { reason } } }',
    variables: { ok: true },
  },
  {
    query: 'query ($ok: Boolean!) { answer(ok: $ok) { __typename ... on Leaf { name } ... on No { reason } } }',
    variables: { ok: false },
  },
  { query: 'query ($ok: Boolean!) { answer(ok: $ok) { __typename } }', variables: {} },
  { query: 'query ($s: Boolean!) { leaf { name @skip(if: $s) colour @include(if: $s) } }', variables: { s: true } },
  { query: '{ a: fails leaf { name } }' },
  { query: '{ mustNot { name } }' },
  {
    query:
      'mutation ($n: String!) { one: change(name: $n) { ... on Leaf { name } } two: change(name: "b") { ... on Leaf { name } } }',
    variables: { n: 'a' },
  },
  { query: '{ __typename leaf { __typename } }' },
  { query: '{ __schema { queryType { name } } }' },
];

/** What matters of an answer: the data, and where something went wrong. */
function essence(result: ExecutionResult): unknown {
  return { data: result.data ?? null, failed: (result.errors ?? []).map(({ path }) => path ?? 'request') };
}

describe.each(['test', 'production'] as const)('compiled execution, %s', (NODE_ENV) => {
  const plain = new ApolloServer<GraphqlContext>({ typeDefs, resolvers });
  const compiled = new ApolloServer<GraphqlContext>({
    typeDefs,
    resolvers,
    plugins: [compiledExecution(new CompiledDocuments({ NODE_ENV }), (result) => result)],
  });

  const run = async (server: ApolloServer<GraphqlContext>, query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: {} as GraphqlContext });
    if (body.kind !== 'single') throw new Error('not a single answer');
    return essence(JSON.parse(JSON.stringify(body.singleResult)) as ExecutionResult);
  };

  it.each(CASES)('answers $query as the ordinary executor does ($variables)', async ({ query, variables }) => {
    const expected = await run(plain, query, variables);
    expect(await run(compiled, query, variables)).toEqual(expected);
    expect(await run(compiled, query, variables)).toEqual(expected); // remembered now
  });
});

it('says under test of a value that it is not what it is sent as', async () => {
  const server = new ApolloServer<GraphqlContext>({
    typeDefs: 'type Query { count: Int text: String }',
    resolvers: { Query: { count: () => '5', text: () => '5' } },
    plugins: [compiledExecution(new CompiledDocuments({ NODE_ENV: 'test' }), (result) => result)],
  });
  const { body } = await server.executeOperation({ query: '{ count text }' }, { contextValue: {} as GraphqlContext });
  expect(body).toMatchObject({
    singleResult: {
      data: { count: null, text: '5' },
      errors: [{ message: 'Int is sent as it was read, and this is none: 5', path: ['count'] }],
    },
  });
});
