import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownSettings, SETTINGS } from '../dockercheck.mjs';
import { ROOT } from './fixture.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** The settings in the tables of docs/operations.md: first cell, in code. */
const documented = [...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(([, name]) => name);
const ofApi = [...knownSettings(...SETTINGS.map(read))];
/** Read by the commands, before there is an api. */
const OF_COMMANDS = ['CHROME_PATH', 'SAMSYN_DATA_DIR', 'TEST_DATABASE_URL'];

it('docs/operations.md names every setting there is, once, and no other', () => {
  expect([...documented].sort()).toEqual([...ofApi, ...OF_COMMANDS].sort());
});
