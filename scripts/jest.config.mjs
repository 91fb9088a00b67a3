export default {
  displayName: 'scripts',
  testEnvironment: 'node',
  rootDir: '.',
  testMatch: ['<rootDir>/spec/**/*.spec.mjs'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 2,
};
