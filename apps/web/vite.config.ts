import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { icuMessages } from './vite/icu-messages.ts';
import { WEIGHTS, weights } from './vite/weights.ts';

// `API` is the address of a running api (or of anything that speaks the contract) when the page is served by Vite.
const target = process.env['API'] ?? 'http://127.0.0.1:3000';
const proxy = {
  '/graphql': { target, ws: true },
  '/samskrivning': { target, ws: true },
  '/filer': { target },
  '/export': { target },
  '/oidc': { target },
  '/.well-known': { target },
};

const QUESTIONS =
  /\/src\/features\/questions\/(sections|question-fields|table-field|answering|questions\.module)\b|\/libs\/consultation\/(src|dist)\/questions\//;
const COMMON =
  /\/src\/(lib|app)\/(?!office)(session\/doubt|[a-z-]+)\.tsx?$|\/src\/ui\/(badge|button|classes|deadline|dialog|fault-notice|field|link|loading|notice|rich-text|select|text-field)(\.module\.css|\.tsx)$/;

// What every page with the law and comments on it uses; for the same reason.
const TEXT =
  /\/src\/law\/|\/src\/features\/comments\/(comment-card|commented-row|highlights|comment-value|compose|anchors|editor\/rich-text-field)|\/src\/ui\/(rich-text|radio-chips)|\/libs\/editor\/src\/(text|blocks|model)\.ts$/;

// Small pieces of the pages that come later. Each file of its own is a name more in the list that the first page carries.
const PIECES = /\/src\/ui\/(checkbox|empty-state|error-summary|file-drop|table|trouble-notice)(\.module\.css|\.tsx)$/;
// The frame of the pages of one answer.
const ROOM =
  /\/src\/features\/responses\/(room\/(room-context|lock-notice|room-page|use-room)|sync\/(journal|answer-views))\.tsx?$/;
const DAYS =
  /\/libs\/consultation\/src\/calendar\/|\/src\/features\/deadlines\/(time-left\.tsx|decision\.tsx|deadlines\.module\.css)$/;

export default defineConfig({
  plugins: [icuMessages(), react(), weights(WEIGHTS)],
  resolve: {
    conditions: ['@samsyn/source', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom'],
    // The catalogues come parsed (see vite/icu-messages.ts): the parser would be 9 kB for nothing.
    alias: {
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
      // Its package names the build with a developer's warnings for everybody.
      'react-router': fileURLToPath(
        new URL('../../node_modules/react-router/dist/production/index.mjs', import.meta.url),
      ),
    },
  },
  // Filled in by the api, for each answer anew.
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy, host: '127.0.0.1', port: Number(process.env['WEB_PORT'] ?? 5173) },
  preview: { proxy, host: '127.0.0.1' },
  build: {
    sourcemap: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Names alone: what a chunk is called stands in the list that every first page carries.
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        // What every page uses, in one file: as twenty small ones it is 4 kB heavier, and asked for twenty times.
        codeSplitting: {
          groups: [
            { name: 'common', test: COMMON },
            { name: 'text', test: TEXT },
            { name: 'pieces', test: PIECES },
            { name: 'days', test: DAYS },
            // What answers, builds and reads the questions of a round: in pieces it is heavier, and each piece is named to every first page.
            { name: 'questions', test: QUESTIONS },
            { name: 'room', test: ROOM },
            { name: 'seal', test: /\/src\/(features\/seal\/[a-z-]+|app\/session\/leave)\.tsx?$/ },
          ],
        },
      },
    },
  },
});
