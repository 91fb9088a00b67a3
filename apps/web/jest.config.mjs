import preset from '../../jest.preset.mjs';

const [[pattern, [swc, options]]] = Object.entries(preset.transform);
const parser = { syntax: 'typescript', tsx: true };
const transform = { react: { runtime: 'automatic' } };

export default {
  ...preset,
  displayName: 'web',
  rootDir: 'src',
  roots: ['<rootDir>', '<rootDir>/../vite'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/../test/browser.mjs'],
  moduleNameMapper: { '\\.css$': '<rootDir>/../test/css.mjs' },
  transform: { [pattern]: [swc, { ...options, jsc: { ...options.jsc, parser, transform } }] },
};
