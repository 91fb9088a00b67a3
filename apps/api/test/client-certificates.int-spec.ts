import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { type Database, database } from '@samsyn/embedded-postgres';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { readEnvironment } from '../src/config/environment.ts';
import { createApp } from '../src/create-app.ts';
import { migrate } from '../src/platform/db/index.ts';
import { Pools, SIDES } from '../src/platform/db/pools.ts';
import { Mailer } from '../src/platform/mail/index.ts';
import { APP, AUTHORITY, type Certified, OWNER, SERVER } from './certified.ts';
import { UNTRUSTED } from './untrusted.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-certificates-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lays a certificate in two files and says where, as an address does. */
function files(name: string, { cert, key }: Certified): Record<'sslcert' | 'sslkey', string> {
  const [sslcert, sslkey] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)] as const;
  writeFileSync(sslcert, cert);
  writeFileSync(sslkey, key, { mode: 0o600 });
  return { sslcert, sslkey };
}

/** A PostgreSQL of its own that lets the program's logins in by certificate and by nothing else. */
describe('a database that takes no password', () => {
  let server: Database;
  let dir: string;
  beforeAll(async () => {
    server = await database({ name: 'samsyn_by_certificate', ephemeral: true });
    dir = server.dataDir ?? '';
    writeFileSync(join(folder, 'ca.crt'), AUTHORITY);
    for (const [name, text] of Object.entries({
      'ca.crt': AUTHORITY,
      'server.crt': SERVER.cert,
      'server.key': SERVER.key,
    })) {
      writeFileSync(join(dir, name), text, { mode: 0o600 });
      if (process.getuid?.() === 0) chownSync(join(dir, name), statSync(dir).uid, statSync(dir).gid);
    }
    await demandCertificates();
  });
  afterAll(async () => server.stop());

  async function demandCertificates(): Promise<void> {
    const secrets = JSON.parse(readFileSync(join(dir, 'samsyn-secrets.json'), 'utf8')) as { superuser: string };
    const url = Object.assign(new URL(server.url), { username: 'postgres', password: secrets.superuser }).href;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const set of [
      `ssl = on`,
      `ssl_cert_file = 'server.crt'`,
      `ssl_key_file = 'server.key'`,
      `ssl_ca_file = 'ca.crt'`,
    ])
      await client.query(`ALTER SYSTEM SET ${set}`);
    writeFileSync(join(dir, 'pg_hba.conf'), 'hostssl all all 127.0.0.1/32 cert\n');
    await client.query('SELECT pg_reload_conf()');
    await client.end();
    while ((await comesIn(server.url)) === 'in') await sleep(50);
  }

  const address = (username: string, query: Record<string, string>, password = ''): string => {
    const url = Object.assign(new URL(server.url), { hostname: 'localhost', username, password });
    url.search = new URLSearchParams({
      sslmode: 'verify-full',
      sslrootcert: join(folder, 'ca.crt'),
      ...query,
    }).toString();
    return url.href;
  };

  async function comesIn(url: string): Promise<string> {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return 'in';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  it('is migrated and run on certificates alone, each login by its own', async () => {
    const { username } = new URL(server.url);
    const owner = address(username, files('owner', OWNER));
    const app = address('samsyn_app', files('app', APP));
    await migrate(owner, app);
    const environment = readEnvironment({
      NODE_ENV: 'production',
      DATABASE_URL: owner,
      DATABASE_APP_URL: app,
      LOG_LEVEL: 'silent',
    });
    const program = await createApp(environment);
    try {
      await program.listen(0, '127.0.0.1');
      expect((await fetch(`${await program.getUrl()}/readyz`)).status).toBe(200);
      for (const side of SIDES) {
        const { rows } = await program.get(Pools).pool(side).query('SELECT session_user AS login');
        expect(rows).toEqual([{ login: 'samsyn_app' }]);
      }
    } finally {
      await program.close();
    }
  });

  it('lets nobody in with another’s certificate, one that nobody vouched for, none, or the right password', async () => {
    const { username, password } = new URL(server.url);
    expect(await comesIn(address(username, files('owner', OWNER)))).toBe('in');
    const refused = [
      address(username, files('app', APP)),
      address(username, files('untrusted', UNTRUSTED)),
      address(username, {}),
      address(username, {}, password),
      server.url,
    ];
    for (const url of refused)
      expect(await comesIn(url)).toMatch(/certificate|pg_hba|unknown ca|Connection terminated|ECONNRESET/iu);
  });
});

it('a mail server knows the program by its certificate, where the address names one', async () => {
  const callers: string[] = [];
  const server = new SMTPServer({
    ...SERVER,
    secure: true,
    ca: AUTHORITY,
    requestCert: true,
    rejectUnauthorized: false,
    authOptional: true,
    onSecure: (socket, _, done) => {
      const known = socket instanceof TLSSocket && socket.authorized;
      callers.push(known ? String(socket.getPeerCertificate().subject.CN) : 'nobody');
      done();
    },
    onData: (stream, _, done) => void stream.resume().on('end', () => done()),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const send = async (query: Record<string, string>): Promise<void> => {
    const SMTP_URL = `smtps://localhost:${port}?${new URLSearchParams({ 'tls.ca': AUTHORITY, ...query }).toString()}`;
    const mailer = new Mailer(readEnvironment({ DATABASE_URL: 'postgres://samsyn@localhost/samsyn', SMTP_URL }), {
      of: async () => null,
    });
    await mailer.send({ to: 'a@region.example', subject: 'x', text: 'x', messageId: '<x@samsyn>' });
  };
  try {
    await send(files('app', APP));
    await send({});
    expect(callers).toEqual(['samsyn_app', 'nobody']);
    expect(
      () =>
        new Mailer(
          readEnvironment({
            DATABASE_URL: 'postgres://samsyn@localhost/samsyn',
            SMTP_URL: 'smtps://localhost?sslcert=/nowhere&sslkey=/nowhere',
          }),
          { of: async () => null },
        ),
    ).toThrow(/ENOENT/u);
  } finally {
    await new Promise<void>((resolve) => server.close(resolve));
  }
});
