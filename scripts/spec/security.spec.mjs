import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fixture.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const doc = read('docs/security.md');
const named = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);

/** The program's own source, without what only tests and the demonstration use. */
const SOURCES = ['apps', 'libs']
  .flatMap((kind) => readdirSync(join(ROOT, kind)).map((project) => `${kind}/${project}/src`))
  .filter((folder) => !folder.startsWith('apps/e2e'))
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((file) => `${folder}/${String(file)}`))
  .filter((file) => /\.tsx?$/.test(file) && !/spec\.|\/testing\/|\/demo\//.test(file))
  .map((file) => ({ file, text: read(file) }));

it('every table of the database has a level, once', () => {
  const migrations = readdirSync(join(ROOT, 'apps/api/migrations')).map((file) => read(`apps/api/migrations/${file}`));
  const all = migrations.join('\n');
  const gone = new Set(named(all, /DROP TABLE (?:IF EXISTS )?([a-z]+\.[a-z_]+)/g));
  const tables = named(all, /CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([a-z]+\.[a-z_]+)/g);
  const lines = doc.split('\n').filter((line) => line.startsWith('| `'));
  const levels = lines.flatMap((line) =>
    named(line, /`((?:register|identity|workspace|record|office|operations)\.[a-z_]+)`/g),
  );
  expect(levels.toSorted()).toEqual(tables.filter((table) => !gone.has(table)).toSorted());
});

it('everything that the page keeps in the browser is named', () => {
  const web = SOURCES.filter(({ file }) => file.startsWith('apps/web'));
  const keys = new Set(web.flatMap(({ text }) => named(text, /['"`](samsyn\.[A-Za-z]+)/g)));
  expect(keys.size).toBeGreaterThan(5);
  expect(new Set(named(doc, /`(samsyn\.[A-Za-z]+)`/g))).toEqual(keys);
  const touching = web.filter(({ text }) => /localStorage|sessionStorage|indexedDB|caches\./.test(text));
  expect(touching.map(({ file }) => file).toSorted()).toEqual([
    'apps/web/src/features/responses/sync/forget-unsent.ts',
    'apps/web/src/features/responses/sync/journal.ts',
    'apps/web/src/features/writing/copies.ts',
    'apps/web/src/features/writing/sealed-copy.ts',
    'apps/web/src/lib/kept.ts',
    'apps/web/src/lib/stored.ts',
  ]);
});

it('one hash is used for everything, and what must not be guessed comes from the system', () => {
  const hashes = SOURCES.flatMap(({ text }) => named(text, /create(?:Hash|Hmac)\(\s*'([^']+)'/g));
  expect(hashes.length).toBeGreaterThan(5);
  expect(new Set(hashes)).toEqual(new Set(['sha256']));
  // a pause before another try, a port for the embedded server: nobody gains by guessing them
  const dice = SOURCES.filter(({ text }) => text.includes('Math.random'));
  expect(dice.map(({ file }) => file).toSorted()).toEqual([
    'apps/api/src/platform/db/unit-of-work.ts',
    'libs/embedded-postgres/src/ports.ts',
  ]);
  // the page where anybody checks a receipt, and the seal on unsent words, use the browser's own means
  const ciphers = SOURCES.filter(({ text }) => /create(?:Cipher|Decipher|Sign|Verify)|subtle\./.test(text));
  expect(ciphers.map(({ file }) => file).toSorted()).toEqual([
    'apps/web/src/features/seal/seal.ts',
    'apps/web/src/features/verify/keys.ts',
  ]);
  const signing = SOURCES.filter(({ text }) => /generateKeyPair|createPrivateKey/.test(text));
  expect(signing.map(({ file }) => file).toSorted()).toEqual([
    'apps/api/src/config/environment.ts',
    'apps/api/src/modules/responses/use-cases/receipt-signer.ts',
  ]);
});

it('runs no text as program, starts no other program, asks no address but those of its settings', () => {
  const found = (pattern, but = /^$/) =>
    SOURCES.filter(({ file, text }) => pattern.test(text) && !but.test(file)).map(({ file }) => file);
  expect(found(/\beval\(|new Function\(|dangerouslySetInnerHTML|node:vm/)).toEqual([]);
  // the database under npm start only, and itself for a file of an export: with words of its own, nobody else's
  expect(found(/node:child_process/, /^libs\/embedded-postgres|exports\/use-cases\/export-process\.ts$/)).toEqual([]);
  expect(found(/\bfork\(/)).toEqual(['apps/api/src/modules/exports/use-cases/export-process.ts']);
  expect(found(/\bfork\((?!program\(\),)/)).toEqual([]);
  // the sign-in service is asked by openid-client, and for the keys of a logout token by jose; nothing else of the server asks anything over HTTP by itself
  expect(found(/(?<![\w.])fetch\(|\bhttps?\.(?:get|request)\(|from 'undici'/, /^apps\/web/)).toEqual([]);
  // the page asks its own address only
  expect(found(/(?<![\w.])fetch\((?!['`]\/[\w.])|new WebSocket\(|XMLHttpRequest|sendBeacon/)).toEqual([]);
});

it('every setting with an address stands among what is spoken to', () => {
  const section = doc.slice(doc.indexOf('## What it speaks to'), doc.indexOf('## Cryptography'));
  const settings = named(
    read('apps/api/src/config/environment.ts') + read('apps/api/src/config/oidc.ts'),
    /^\s+([A-Z_]+(?:_URL|_ISSUER))\b/gm,
  );
  expect(settings.length).toBeGreaterThan(3);
  expect(new Set(named(section, /`([A-Z_]+(?:_URL|_ISSUER))`/g))).toEqual(new Set(settings));
});

it('every security line of the log is described to who watches it', () => {
  const codes = named(read('apps/api/src/platform/log/security.ts'), /^\s+\| '([A-Z_]+)'/gm);
  expect(codes.length).toBeGreaterThan(5);
  const operations = read('docs/operations.md');
  const table = operations.slice(operations.indexOf('### What to watch for'), operations.indexOf('## The event log'));
  for (const code of codes) expect(table).toMatch(new RegExp(`\\b${code}\\b`));
});

it('every secret among the settings has its row in the policy for keys', () => {
  const policy = doc.slice(
    doc.indexOf('### Policy for keys'),
    doc.indexOf('\n## ', doc.indexOf('### Policy for keys')),
  );
  const [kept, lost] = policy.split('**When one is known to others**');
  const secrets = named(read('apps/api/src/config/secrets.ts'), /'([A-Z_]+)'/g);
  expect(secrets.length).toBeGreaterThan(5);
  const rowOf = (text, secret) => text.split('\n').filter((line) => new RegExp(`^\\|[^|]*\`${secret}\``).test(line));
  for (const secret of new Set(secrets)) {
    expect([secret, rowOf(kept, secret).length, rowOf(lost, secret).length]).toEqual([secret, 1, 1]);
    // purpose, period, owner, making, changing, destroying
    const cells = rowOf(kept, secret)[0].split('|').slice(1, -1);
    expect([secret, cells.length, cells.filter((cell) => cell.trim() === '')]).toEqual([secret, 7, []]);
  }
});
