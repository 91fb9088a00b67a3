import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import { readEnvironment } from '../src/config/environment.ts';
import { createApp } from '../src/create-app.ts';
import { Mailer } from '../src/platform/mail/index.ts';
import { Browser } from './oidc-browser.ts';
import { createOidcWorld } from './oidc-world.ts';
import { UNTRUSTED } from './untrusted.ts';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

async function at(server: Server): Promise<number> {
  servers.push(server);
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const DATABASE_URL = 'postgres://samsyn:x@localhost:5432/samsyn';
const MAIL = { to: 'a@region.example', subject: 'x', text: 'x', messageId: '<x@samsyn>' };
const send = async (SMTP_URL: string): Promise<void> =>
  new Mailer(readEnvironment({ DATABASE_URL, SMTP_URL }), { of: async () => null }).send(MAIL);

describe('who shows a certificate that nobody has vouched for', () => {
  it('as the sign-in service is told nothing', async () => {
    let asked = 0;
    const port = await at(createHttpsServer(UNTRUSTED, () => (asked += 1)));
    const world = await createOidcWorld(`https://localhost:${port}`);
    try {
      expect(await new Browser(world).signIn()).toBe('/logga-in?fel=OIDC_UNAVAILABLE');
      expect(asked).toBe(0);
    } finally {
      await world.stop();
    }
  });

  it('as the mail server gets no mail', async () => {
    let heard = '';
    const port = await at(
      createTlsServer(UNTRUSTED, (socket) => socket.on('data', (part) => (heard += part.toString()))),
    );
    await expect(send(`smtps://user:secret@localhost:${port}`)).rejects.toThrow(/self.signed/u);
    expect(heard).toBe('');
  });

  it('as the database gets no password, where its address says verify-full', async () => {
    let heard = '';
    const port = await at(
      createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => {
          socket.write('S'); // "TLS, yes"
          const inside = new TLSSocket(socket, { isServer: true, ...UNTRUSTED });
          inside.on('data', (part: Buffer) => (heard += part.toString()));
          inside.on('error', () => undefined);
        });
      }),
    );
    const environment = readEnvironment({
      DATABASE_URL: `postgres://samsyn:secret@localhost:${port}/samsyn?sslmode=verify-full`,
      LOG_LEVEL: 'silent',
      SAMSYN_PROCESS: 'web',
    });
    await expect(createApp(environment)).rejects.toThrow(/self.signed/u);
    expect(heard).toBe('');
  });
});

it('a mail server that has no TLS gets no password and no mail, where its address says requireTLS', async () => {
  let heard = '';
  const port = await at(
    createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 mail\r\n');
      socket.on('data', (part: Buffer) => {
        heard += part.toString();
        socket.write(part.toString().startsWith('EHLO') ? '250-mail\r\n250 AUTH PLAIN\r\n' : '502 no\r\n');
      });
    }),
  );
  await expect(send(`smtp://user:secret@localhost:${port}?requireTLS=true`)).rejects.toThrow();
  expect(heard).toMatch(/^EHLO/u);
  expect(heard).not.toMatch(/AUTH|MAIL FROM/u);
});
