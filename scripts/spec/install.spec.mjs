import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matchesLock } from '../support/install.mjs';
import { ROOT } from './fixture.mjs';

const other = process.platform === 'linux' ? 'darwin' : 'linux';
const LOCKED = {
  '': { name: 'x' },
  'libs/a': { version: '1.0.0' },
  'node_modules/a': { resolved: 'libs/a', link: true },
  'node_modules/b': { version: '2.0.0' },
  'node_modules/ours': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  'node_modules/theirs': { version: '1.0.0', optional: true, os: [other], cpu: [process.arch] },
};

function matches(installed) {
  const root = mkdtempSync(join(tmpdir(), 'samsyn-lock-'));
  try {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
    if (installed)
      writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
    return matchesLock(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const RIGHT = { 'node_modules/b': { version: '2.0.0' }, 'node_modules/ours': { version: '1.0.0' } };

it.each([
  ['what the lock file says', RIGHT, true],
  ['nothing', undefined, false],
  ['an older version', { ...RIGHT, 'node_modules/b': { version: '1.9.0' } }, false],
  ['a package too few', { 'node_modules/ours': { version: '1.0.0' } }, false],
  [
    'another platform’s binaries',
    { 'node_modules/b': { version: '2.0.0' }, 'node_modules/theirs': { version: '1.0.0' } },
    false,
  ],
])('node_modules with %s is judged so', (_case, installed, expected) => {
  expect(matches(installed)).toBe(expected);
});

it('knows this very workspace as installed', () => expect(matchesLock(ROOT)).toBe(true));
