import { readFileSync } from 'node:fs';
import { PERMISSIONS } from '@samsyn/consultation';
import { permissionsText } from './permissions-text.ts';

describe('the page of rights', () => {
  it('in docs says what the table and the operations say; if not: npm run permissions -w @samsyn/api', async () => {
    const committed = readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
    expect(committed).toBe(await permissionsText());
    for (const permission of Object.keys(PERMISSIONS)) expect(committed).toContain(`\`${permission}\``);
  });
});
