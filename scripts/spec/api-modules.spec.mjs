import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { lay, ROOT } from './fixture.mjs';

/** Runs the api's rules on a few files of an imagined api. Gives the broken rules as "rule: from → to". */
function brokenRules(files) {
  const sources = Object.entries(files).map(([path, text]) => [`apps/api/src/${path}`, text]);
  const { root, remove } = lay(Object.fromEntries(sources));
  try {
    copyFileSync(join(ROOT, '.dependency-cruiser.cjs'), join(root, '.dependency-cruiser.cjs'));
    const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cruiser, 'apps/api/src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
    const short = (path) => path.replace('apps/api/src/', '').replace(/.*node_modules\//, '');
    return JSON.parse(stdout).summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${short(from)} → ${short(to)}`,
    );
  } finally {
    remove();
  }
}

const rounds = {
  'main.ts': `import './modules/rounds/index.ts';\nimport './modules/comments/index.ts';\n`,
  'modules/rounds/index.ts': `export * from './api/rounds.resolver.ts';\n`,
  'modules/rounds/api/rounds.resolver.ts': `import '@nestjs/graphql';\nimport '../use-cases/open-round.ts';\nexport const a = 1;\n`,
  'modules/rounds/use-cases/open-round.ts': `import '../store/round.repository.ts';\n`,
  'modules/rounds/store/round.repository.ts': `import 'typeorm';\nexport const rows = 1;\n`,
  'modules/comments/index.ts': `import '../rounds/index.ts';\nexport const b = 1;\n`,
};

it('modules that keep the order and enter by the door break nothing', () => {
  expect(brokenRules(rounds)).toEqual([]);
});

it.each([
  [
    'an earlier module that knows a later one',
    {
      'modules/rounds/use-cases/open-round.ts': `import '../store/round.repository.ts';\nimport '../../comments/index.ts';\n`,
    },
    'module-order-rounds: modules/rounds/use-cases/open-round.ts → modules/comments/index.ts',
  ],
  [
    'a module entered by the window',
    { 'modules/comments/index.ts': `import '../rounds/store/round.repository.ts';\nexport const b = 1;\n` },
    'module-through-its-door: modules/comments/index.ts → modules/rounds/store/round.repository.ts',
  ],
  [
    'a store that looks up',
    {
      'modules/rounds/store/round.repository.ts': `import 'typeorm';\nimport '../use-cases/close-round.ts';\n`,
      'modules/rounds/use-cases/close-round.ts': 'export const c = 1;\n',
    },
    'store-is-the-bottom: modules/rounds/store/round.repository.ts → modules/rounds/use-cases/close-round.ts',
  ],
  [
    'a use case that knows its resolver',
    {
      'modules/rounds/use-cases/open-round.ts': `import '../store/round.repository.ts';\nimport '../api/round.types.ts';\n`,
      'modules/rounds/api/round.types.ts': 'export const t = 1;\n',
    },
    'use-cases-and-queries-know-no-api: modules/rounds/use-cases/open-round.ts → modules/rounds/api/round.types.ts',
  ],
  [
    'TypeORM outside a store',
    { 'modules/rounds/use-cases/open-round.ts': `import 'typeorm';\nimport '../store/round.repository.ts';\n` },
    'typeorm-in-store-only: modules/rounds/use-cases/open-round.ts → typeorm/',
  ],
  [
    'GraphQL below the door',
    { 'modules/rounds/store/round.repository.ts': `import 'typeorm';\nimport '@nestjs/graphql';\n` },
    'graphql-at-the-door-only: modules/rounds/store/round.repository.ts → @nestjs/graphql/',
  ],
  [
    'plumbing that knows a module',
    {
      'main.ts': `${rounds['main.ts']}import './platform/db/index.ts';\n`,
      'platform/db/index.ts': `import '../../modules/rounds/index.ts';\n`,
    },
    'platform-knows-no-module: platform/db/index.ts → modules/rounds/index.ts',
  ],
  [
    'a module without a place in the order',
    {
      'main.ts': `${rounds['main.ts']}import './modules/gadgets/index.ts';\n`,
      'modules/gadgets/index.ts': 'export const g = 1;\n',
    },
    'module-in-the-order: main.ts → modules/gadgets/index.ts',
  ],
  [
    'a circle',
    {
      'modules/rounds/store/round.repository.ts': `import 'typeorm';\nimport './other.ts';\n`,
      'modules/rounds/store/other.ts': `import './round.repository.ts';\n`,
    },
    'no-cycles: modules/rounds/store/other.ts → modules/rounds/store/round.repository.ts',
  ],
  [
    'a file that nothing uses',
    { 'modules/rounds/use-cases/left.ts': 'export const l = 1;\n' },
    'no-orphans: modules/rounds/use-cases/left.ts',
  ],
  [
    'product code that uses a test',
    {
      'modules/rounds/use-cases/open-round.ts': `import '../store/round.repository.ts';\nimport './open-round.spec.ts';\n`,
      'modules/rounds/use-cases/open-round.spec.ts': 'export const s = 1;\n',
    },
    'not-to-tests: modules/rounds/use-cases/open-round.ts → modules/rounds/use-cases/open-round.spec.ts',
  ],
])('%s is caught', (_case, change, expected) => {
  expect(brokenRules({ ...rounds, ...change })).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
});
