import { violationsOf } from '../boundaries.mjs';
import { lay, ROOT } from './fixture.mjs';

const project = (folder, scope) => ({
  [`${folder}/package.json`]: JSON.stringify({
    name: `@samsyn/${scope}`,
    version: '0.0.0',
    nx: { tags: [`scope:${scope}`] },
  }),
});

const workspace = {
  'package.json': JSON.stringify({ name: 'fixture', private: true, workspaces: ['apps/*', 'libs/*'] }),
  'package-lock.json': JSON.stringify({ name: 'fixture', lockfileVersion: 3, requires: true, packages: {} }),
  'nx.json': JSON.stringify({ analytics: false, neverConnectToCloud: true, useDaemonProcess: false }),
  ...project('libs/statute', 'statute'),
  ...project('libs/consultation', 'consultation'),
  ...project('libs/testing', 'testing'),
  ...project('apps/api', 'api'),
  ...project('apps/web', 'web'),
};

function violationsWith(files) {
  const { root, remove } = lay({ ...workspace, ...files });
  try {
    return violationsOf(root);
  } finally {
    remove();
  }
}

it('a workspace that keeps the rules has no violation', () => {
  expect(
    violationsWith({
      'libs/statute/src/index.ts': `import { diffArrays } from 'diff';\nexport const at = (when: Date) => new Date(when);\n`,
      'libs/consultation/src/index.ts': `export * from '@samsyn/statute';\n`,
      'libs/consultation/src/index.spec.ts': `import { readFileSync } from 'node:fs';\n`,
      'apps/api/src/main.ts': `import { createServer } from 'node:http';\nimport '@samsyn/consultation';\n`,
      'apps/api/src/main.int-spec.ts': `import '@samsyn/testing';\n`,
    }),
  ).toEqual([]);
});

it('every kind of breach is named with its file and line', () => {
  const violations = violationsWith({
    'libs/statute/src/upwards.ts': `\nimport type { Round } from '@samsyn/consultation';\n`,
    'libs/statute/src/io.ts': `export { readFileSync } from 'node:fs';\nexport const load = () => import('typeorm');\n`,
    'libs/statute/src/clock.ts': `export const now = () => new Date();\nexport const luck = () => Math.random();\n`,
    'libs/consultation/src/frame.ts': `import { Injectable } from '@nestjs/common';\nimport { parse } from 'graphql';\n`,
    'apps/web/src/sneak.ts': `import '../../api/src/main.ts';\n`,
    'apps/web/src/app.ts': `import '@samsyn/api';\n`,
    'apps/api/src/product.ts': `import '@samsyn/testing';\n`,
  });
  for (const expected of [
    'libs/statute/src/upwards.ts:2 får inte importera (must not import) @samsyn/consultation',
    'libs/statute/src/io.ts:1 får inte importera node I/O (must not import): node:fs',
    'libs/statute/src/io.ts:2 får inte importera server code (must not import): typeorm',
    'libs/statute/src/clock.ts:1 är inte ren (is not pure): new Date()',
    'libs/statute/src/clock.ts:2 är inte ren (is not pure): Math.random',
    'libs/consultation/src/frame.ts:1 får inte importera server code (must not import): @nestjs/common',
    'libs/consultation/src/frame.ts:2 får inte importera GraphQL (must not import): graphql',
    'apps/web/src/sneak.ts:1 lämnar sitt projekt (leaves its project): ../../api/src/main.ts',
    'apps/web/src/app.ts:1 får inte importera (must not import) @samsyn/api',
    'apps/api/src/product.ts:1 får inte importera (must not import) @samsyn/testing',
  ]) {
    expect(violations).toContain(expected);
  }
});

it('a dependency in package.json alone is seen, and a project without a rule', () => {
  const violations = violationsWith({
    'libs/statute/package.json': JSON.stringify({
      name: '@samsyn/statute',
      version: '0.0.0',
      dependencies: { '@samsyn/consultation': '*' },
      nx: { tags: ['scope:statute'] },
    }),
    'libs/new/package.json': JSON.stringify({ name: '@samsyn/new', version: '0.0.0', nx: { tags: [] } }),
  });
  expect(violations).toEqual(
    expect.arrayContaining([
      '@samsyn/statute får inte bero på (must not depend on) @samsyn/consultation',
      '@samsyn/new: taggen scope:? saknar regel (tag without a rule)',
    ]),
  );
});

it('stands in the workspace it is meant for', () => {
  expect(violationsOf(ROOT).filter((line) => line.includes('saknar regel'))).toEqual([]);
});
