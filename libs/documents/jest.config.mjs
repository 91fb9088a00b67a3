import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'documents',
  rootDir: 'src',
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  // the thread itself runs beside the tests
  collectCoverageFrom: ['**/*.ts', '!**/*.spec.ts', '!testing/**', '!worker/thread.ts'],
  // With `--coverage` the run fails when less is covered.
  coverageThreshold: { global: { branches: 98, functions: 98, lines: 99, statements: 99 } },
};
