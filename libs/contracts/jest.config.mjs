import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'contracts', rootDir: 'src', testMatch: ['**/*.spec.ts', '**/*.spec.tsx'] };
