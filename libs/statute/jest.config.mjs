import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'statute', rootDir: 'src', testMatch: ['**/*.spec.ts', '**/*.spec.tsx'] };
