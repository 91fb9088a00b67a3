import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { icuMessages } from './vite/icu-messages.ts';

// `API` is the address of a running api (or of anything that speaks the contract) when the page is served by Vite.
const target = process.env['API'] ?? 'http://127.0.0.1:3000';
const proxy = { '/graphql': { target, ws: true }, '/filer': { target }, '/export': { target } };

export default defineConfig({
  plugins: [icuMessages(), react()],
  resolve: {
    conditions: ['@samsyn/source', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom'],
    // The catalogues come parsed (see vite/icu-messages.ts): the parser would be 9 kB for nothing.
    alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
  },
  server: { proxy, host: '127.0.0.1', port: Number(process.env['WEB_PORT'] ?? 5173) },
  preview: { proxy, host: '127.0.0.1' },
  build: { sourcemap: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
});
