import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'consultation',
  rootDir: 'src',
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  collectCoverageFrom: ['**/*.ts', '!**/*.spec.ts'],
  // With `--coverage` the run fails when less is covered.
  coverageThreshold: { global: { branches: 98, functions: 99, lines: 99, statements: 99 } },
};
