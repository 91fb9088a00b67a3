import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./swc.node.json', import.meta.url), 'utf8'));

/** The Jest base of every project: ESM, swc with decorators, sources through the `@samsyn/source` condition. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@samsyn/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  maxWorkers: 2,
  // What takes a second on a quiet machine may take ten on a busy one; a test that hangs is found all the same.
  testTimeout: 30_000,
};
