import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'consultation', rootDir: 'src', testMatch: ['**/*.spec.ts', '**/*.spec.tsx'] };
