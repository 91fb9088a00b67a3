import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { createDatabase, type TestDatabase } from './database.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let database: TestDatabase;
let web: string;
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('build first: npm run build -w @samsyn/api');
  database = await createDatabase();
  web = mkdtempSync(join(tmpdir(), 'samsyn-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Samsyn</title><script nonce="__CSP_NONCE__"></script>');
  const script = `export const long = '${'x'.repeat(3_000)}';`;
  writeFileSync(join(web, 'assets/app-4f3a2b1c.js'), script);
  writeFileSync(join(web, 'assets/app-4f3a2b1c.js.br'), brotliCompressSync(script));
});
afterAll(async () => {
  rmSync(web, { recursive: true });
  await database.drop();
});

interface Run {
  child: ChildProcess;
  url: string;
  out: () => string;
  ended: Promise<number | null>;
}

function start(settings: Record<string, string>, port: number): Run {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.url, PORT: String(port), ...settings },
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, url: `http://127.0.0.1:${port}`, out: () => out, ended };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function ready(run: Run): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(`${run.url}/readyz`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not start: ${run.out()}`);
}

describe('the process', () => {
  it('says all that is wrong with its settings, and ends', async () => {
    const run = start({ DATABASE_URL: '', SAMSYN_DEMO: 'ja', SMTP_URL: 'x' }, 0);
    expect(await run.ended).toBe(1);
    for (const name of ['DATABASE_URL', 'SAMSYN_DEMO', 'SMTP_URL']) expect(run.out()).toContain(name);
    expect(run.out()).not.toContain('    at ');
  });

  it('says when its port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const run = start({}, port);
    expect(await run.ended).toBe(1);
    expect(run.out()).toContain(`Port ${port} är upptagen`);
    server.close();
  });

  it('says when the database does not answer', async () => {
    const run = start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, await freePort());
    expect(await run.ended).toBe(1);
    expect(run.out()).toContain('Databasen svarar inte');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in order on %s: what is under way is answered, nothing new is begun',
    async (signal) => {
      const port = await freePort();
      const run = start({}, port);
      await ready(run);
      const [head, tail] = halves(JSON.stringify({ query: '{ demoSignIns { key } }' }));
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (part: Buffer) => (answer += part.toString()));
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.write(head);
      await pause(200);
      run.child.kill(signal);
      await pause(200);
      const late = await fetch(`${run.url}/livez`).then(
        ({ status }) => status,
        () => 'refused',
      );
      expect(['refused', 503]).toContain(late);
      socket.write(tail);
      await closed;
      expect(answer).toMatch(/^HTTP\/1\.1 200/u);
      expect(answer).toContain('"demoSignIns":[]');
      expect(await run.ended).toBe(0);
    },
  );
});

/** A request in two parts, so that it can be under way for as long as one likes. */
function halves(body: string): [head: string, tail: string] {
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  return [head + body.slice(0, 10), body.slice(10)];
}

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the page and the API at one address', () => {
  let run: Run;
  beforeAll(async () => {
    run = start({ SAMSYN_WEB_DIR: web, SAMSYN_DEMO: 'true' }, await freePort());
    await ready(run);
  });
  afterAll(async () => {
    run.child.kill('SIGTERM');
    await run.ended;
  });

  it.each(['/', '/remiss/planering/v1/3-kap/2-§', '/inbjudan/abc', '/utkast?x=1'])(
    '%s is the page, with a policy of its own each time, and kept by nobody',
    async (path) => {
      const response = await fetch(`${run.url}${encodeURI(path)}`);
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(response.headers.get('etag')).toBeNull();
      const [, nonce] = /<script nonce="([\w+/=]{22,24})">/u.exec(await response.text()) ?? [];
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic';`);
      for (const part of ["default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'"]) {
        expect(policy).toContain(part);
      }
      expect(policy).not.toContain('unsafe');
      const again = await fetch(`${run.url}${encodeURI(path)}`);
      expect(await again.text()).not.toContain(nonce);
    },
  );

  it('a file with a hash in its name is kept for a year, and sent small', async () => {
    const response = await fetch(`${run.url}/assets/app-4f3a2b1c.js`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(await response.text()).toContain('export const long');
  });

  it.each(['/assets/saknas-12345678.js', '/favicon.ico', '/..%2f..%2fetc%2fpasswd.txt', '/%00.js', '/%zz'])(
    '%s is not there',
    async (path) => {
      const { status } = await fetch(`${run.url}${path}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  it('the log tells of requests but nothing of what was in them', async () => {
    await fetch(`${run.url}/inbjudan/hemlig-nyckel?q=hemlig-fraga`);
    await fetch(`${run.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation Hemligt($k: String!) { signInDemo(key: $k) { __typename } }',
        variables: { k: 'hemlig-variabel' },
      }),
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const lines = run
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { operation?: string; route?: string });
    expect(lines.some(({ operation, route }) => operation === 'Hemligt' && route === '/graphql')).toBe(true);
    for (const word of ['hemlig-nyckel', 'hemlig-fraga', 'hemlig-variabel']) expect(run.out()).not.toContain(word);
  });

  it('large answers are sent small', async () => {
    const query = `{ ${Array.from({ length: 8 }, (_, n) => `a${n}: demoSignIns { key displayName organisationName about }`).join(' ')} __typename }`;
    const response = await fetch(`${run.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(200);
  });
});
