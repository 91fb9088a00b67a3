import { createServer } from 'node:net';
import { until } from './mail-server.ts';
import { publish, sendRound } from './remiss.ts';
import { createWorld } from './world.ts';

const freePort = async (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

it('the demonstration’s letters go nowhere, and are read on a page that runs nothing', async () => {
  const world = await createWorld({
    SAMSYN_PROCESS: 'all',
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}/?demo=1`,
  });
  try {
    const { a = '' } = await world.addActors({ key: 'a', mailbox: 'registrator@region.example' });
    await sendRound(await world.as('CASE_OFFICER'), (await publish(world)).id, [a], { title: 'Brev <b>ett</b>' });
    const list = async () => (await fetch(`${world.url}/demo-post`)).text();
    await until(async () => (await list()).includes('registrator@region.example'));
    const page = await list();
    expect(page).not.toContain('<b>ett');
    const response = await fetch(`${world.url}${/\/demo-post\/brev\/[\w-]+/u.exec(page)?.[0] ?? ''}`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toMatch(/<a href="http[^"]*\/inbjudan#[\w-]{43}">/u);
  } finally {
    await world.stop();
  }
  const without = await createWorld({ SMTP_URL: 'smtp://127.0.0.1:9/' });
  try {
    expect((await fetch(`${without.url}/demo-post`)).status).toBe(404);
  } finally {
    await without.stop();
  }
});
