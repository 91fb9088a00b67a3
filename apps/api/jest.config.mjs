import preset from '../../jest.preset.mjs';

const { maxWorkers, ...project } = preset;

export default {
  maxWorkers,
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
