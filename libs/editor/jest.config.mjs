import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'editor', rootDir: 'src', testMatch: ['**/*.spec.ts', '**/*.spec.tsx'] };
