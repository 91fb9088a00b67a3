import preset from '../../jest.preset.mjs';

const { maxWorkers, ...project } = preset;

export default {
  maxWorkers,
  testTimeout: 30_000, // a world is a database and a program; on a busy machine that takes its time
  projects: [
    { ...project, displayName: 'api', rootDir: 'src', testMatch: ['**/*.spec.ts'] },
    {
      ...project,
      displayName: 'api-postgres',
      rootDir: '.',
      testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/test/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
};
