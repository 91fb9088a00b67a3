import preset from '../../jest.preset.mjs';

export default {
  maxWorkers: 2,
  projects: [
    { ...preset, displayName: 'api', rootDir: 'src', testMatch: ['**/*.spec.ts'] },
    {
      ...preset,
      displayName: 'api-postgres',
      rootDir: '.',
      testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/test/**/*.int-spec.ts'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
};
