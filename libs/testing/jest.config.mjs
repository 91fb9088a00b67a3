import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'testing', rootDir: 'src', testMatch: ['**/*.spec.ts', '**/*.spec.tsx'] };
