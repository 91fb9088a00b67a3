import { createHash } from 'node:crypto';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { documents } from '@samsyn/contracts/documents';
import { type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { plannedApp } from '../../schema-text.ts';
import { limitsRule, QUERY_LIMITS } from './limits.ts';

describe('what the pages ask', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    ({ schema } = (await plannedApp()).get(GraphQLSchemaHost, { strict: false }));
  });

  const all = Object.entries(documents);

  it('is all on the list, once each', () => {
    expect(all.length).toBeGreaterThan(40);
    const names = all.map(([, text]) => /^(?:query|mutation|subscription) (\w+)/u.exec(text)?.[1]);
    expect(names).not.toContain(undefined);
  });

  it.each(all)('%s stands for its text', (hash, text) => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  // They go past the validation at run time.
  it.each(all.map(([, text]) => [text.slice(0, 60), text] as const))(
    '%s … fits the schema and the limits',
    (_, text) => {
      const document = parse(text, { maxTokens: QUERY_LIMITS.tokens });
      expect(validate(schema, document, [...specifiedRules, limitsRule])).toEqual([]);
    },
  );
});
