import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'audit', rootDir: '.', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
