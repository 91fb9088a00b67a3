import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { parse } from 'graphql';
import { askedBelow } from './asked-below.ts';

const schema = buildSchema(`
  type Query { list(of: ID): Page }
  type Page { nodes: [Node!]! total: Int }
  type Node { id: ID name: String inner: Inner }
  type Inner { a: Int b: Int c: Int }`);

/** What the resolver of `list` is told is asked for: of its nodes, and inside them. */
async function asked(query: string, variables: Record<string, unknown> = {}): Promise<string[][]> {
  const seen: string[][] = [];
  const list = (_: unknown, __: unknown, info: GraphQLResolveInfo): null => {
    seen.push([...askedBelow(info)], [...askedBelow(info, 'nodes')], [...askedBelow(info, 'nodes', 'inner')]);
    return null;
  };
  const fields = schema.getQueryType()?.getFields() ?? {};
  if (fields['list']) fields['list'].resolve = (source, args, _, info) => list(source, args, info);
  const { errors } = await graphql({ schema, source: query, variableValues: variables });
  expect(errors).toBeUndefined();
  const first = seen.splice(0).map((names) => [...names].sort());
  const compiled = compileQuery(schema, parse(query));
  if (!isCompiledQuery(compiled)) throw new Error('not compiled');
  for (const _ of ['once', 'again']) {
    await compiled.query({}, {}, variables);
    expect(seen.splice(0).map((names) => [...names].sort())).toEqual(first); // walked and compiled alike
  }
  return first;
}

it('names what is asked for, under whatever name it is shown', async () => {
  expect(await asked('{ list { nodes { id called: name } } }')).toEqual([['nodes'], ['id', 'name'], []]);
  expect(await asked('{ list { all: nodes { inner { c a } } total } }')).toEqual([
    ['nodes', 'total'],
    ['inner'],
    ['a', 'c'],
  ]);
});

it('looks into fragments, named and not, and puts together what is asked for twice', async () => {
  const query = `{ list { nodes { ...Parts } } list { nodes { ... on Node { id } inner { b } } } }
    fragment Parts on Node { name inner { ...Deep } } fragment Deep on Inner { a }`;
  expect(await asked(query)).toEqual([['nodes'], ['id', 'inner', 'name'], ['a', 'b']]);
});

it('counts what a variable may leave out, or take in', async () => {
  const query =
    'query ($no: Boolean = false) { list { nodes { id name @include(if: $no) inner @skip(if: true) { a } } } }';
  expect(await asked(query, { no: false })).toEqual([['nodes'], ['id', 'inner', 'name'], ['a']]);
});
