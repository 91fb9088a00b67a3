import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './fixture.mjs';
import { verdict } from '../signatures.mjs';

describe('the signatures of packages', () => {
  const one = { name: 'left', version: '1.0.0', location: 'node_modules/left' };

  it.each([
    ['all are right', { invalid: [], missing: [] }, 'passed'],
    ['one is wrong', { invalid: [one], missing: [] }, 'failed'],
    ['one is wrong and others are missing', { invalid: [one], missing: [one] }, 'failed'],
    ['the registry does not sign', { invalid: [], missing: [one] }, 'skipped'],
    ['the registry cannot be asked', { error: { code: 'ENOTFOUND', summary: 'https://registry.invalid' } }, 'skipped'],
  ])('%s', (_, answer, outcome) => {
    const { say, ...counts } = verdict(JSON.stringify(answer));
    expect(counts).toMatchObject({ passed: 0, failed: 0, skipped: 0, [outcome]: 1 });
    expect(say).not.toContain('registry.invalid');
    if (outcome === 'failed') expect(say).toContain('left@1.0.0');
  });

  it('no answer at all is none', () => expect(verdict('')).toMatchObject({ skipped: 1, failed: 0 }));
});

describe('the lock file', () => {
  let folder;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'samsyn-lock-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = (entry, allowScripts) => {
    const lock = join(folder, 'package-lock.json');
    writeFileSync(lock, JSON.stringify({ packages: { 'node_modules/@a/left': { version: '1.0.0', ...entry } } }));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ allowScripts }));
    try {
      execFileSync(process.execPath, [join(ROOT, 'scripts/lockcheck.mjs'), lock], { stdio: 'pipe' });
      return 'whole';
    } catch (error) {
      return String(error.stderr);
    }
  };
  const integrity = 'sha512-x';

  it('may hold a package that runs a script only when it is said whether it may', () => {
    expect(check({ integrity, hasInstallScript: true })).toContain('@a/left@1.0.0 kör ett skript');
    expect(check({ integrity, hasInstallScript: true }, { '@a/left': false })).toBe('whole');
    expect(check({ integrity, hasInstallScript: true }, { '@a/left': true })).toBe('whole');
  });

  it('holds a hash of each package, and no address', () => {
    expect(check({})).toContain('saknar kontrollsumma');
    expect(check({ integrity, resolved: 'https://registry.invalid/left.tgz' })).toContain('hämtadress');
    expect(check({ integrity })).toBe('whole');
  });
});

it('npm run sbom lists what the product is made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-sbom-'));
  try {
    const file = join(folder, 'sbom.json');
    execFileSync(process.execPath, [join(ROOT, 'scripts/sbom.mjs'), file], { cwd: ROOT, stdio: 'pipe' });
    const { bomFormat, components } = JSON.parse(readFileSync(file, 'utf8'));
    const names = components.map(({ purl }) => purl);
    expect(bomFormat).toBe('CycloneDX');
    for (const name of ['fastify', 'pg', 'react', 'graphql']) {
      expect(names.some((purl) => purl.startsWith(`pkg:npm/${name}@`))).toBe(true);
    }
    expect(names.some((purl) => purl.startsWith('pkg:npm/jest@'))).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);
