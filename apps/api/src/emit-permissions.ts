import { writeFileSync } from 'node:fs';
import { permissionsText } from './permissions-text.ts';

/** `npm run permissions -w @samsyn/api`: writes docs/permissions.md anew. */
const file = new URL('../../../docs/permissions.md', import.meta.url);
writeFileSync(file, await permissionsText());
console.log('docs/permissions.md');
