import preset from '../../jest.preset.mjs';

/** One file per task of a user, in a real browser, against the built product with the demo laid. One at a time: they share a world. */
export default {
  ...preset,
  displayName: 'e2e',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.e2e-spec.ts'],
  // A busy machine is five times slower than an idle one, and axe reads every cell of the matrix.
  testTimeout: 240_000,
  maxWorkers: 1,
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};
