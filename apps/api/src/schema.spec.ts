import { readFileSync } from 'node:fs';
import { schemaText } from './schema-text.ts';

describe('the contract', () => {
  it('in libs/contracts is what the api is; if not: npm run schema -w @samsyn/api', async () => {
    const committed = readFileSync(new URL('../../../libs/contracts/schema.graphql', import.meta.url), 'utf8');
    expect(await schemaText()).toBe(committed);
  });
});
