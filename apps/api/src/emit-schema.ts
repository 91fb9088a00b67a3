import { writeFileSync } from 'node:fs';
import { schemaText } from './schema-text.ts';

/** `npm run schema -w @samsyn/api`: writes libs/contracts/schema.graphql anew. */
const file = new URL('../../../libs/contracts/schema.graphql', import.meta.url);
writeFileSync(file, await schemaText());
console.log('libs/contracts/schema.graphql');
