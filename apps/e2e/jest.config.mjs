import preset from '../../jest.preset.mjs';

/**
 * One file per task of a user, in a real browser, against the built product with the demo laid. They share a world: each file makes its own
 * rounds, and one that ends sessions has a body of its own.
 */
export default {
  ...preset,
  displayName: 'e2e',
  rootDir: '.',
  testMatch: ['<rootDir>/src/**/*.e2e-spec.ts'],
  // A busy machine is five times slower than an idle one, and axe reads every cell of the matrix.
  testTimeout: 240_000,
  // Much of it is waiting: for a session to run out (two minutes and more), for a letter, for a line to come back.
  maxWorkers: 3,
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};
