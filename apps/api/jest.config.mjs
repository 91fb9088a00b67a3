import preset from '../../jest.preset.mjs';

const { maxWorkers, ...project } = preset;

export default {
  maxWorkers,
  // What a file has loaded is never let go of: without this a worker of the last files spends most of its time on collecting garbage.
  workerIdleMemoryLimit: '900MB',
  testTimeout: 90_000, // a world is a database and a program; on a busy machine that takes its time
  projects: [
    { ...project, displayName: 'api', rootDir: 'src', testMatch: ['**/*.spec.ts'] },
    {
      ...project,
      displayName: 'api-postgres',
      rootDir: '.',
      testEnvironment: '<rootDir>/test/lasting-environment.mjs',
      testRunner: '<rootDir>/test/lasting-runner.mjs',
      testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/test/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
};
