import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import type { Client } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';

const OWN = `{ ownSessions { id browser system way assurance begunAt lastSeenAt current } }`;
const TIMES = `{ viewer { sessionExpiresAt sessionEndsAt assurance } }`;
const KEEP = 'mutation { keepSession { serverTime expiresAt endsAt } }';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const MINUTE = 60_000;

let world: World;
let region: string;
beforeAll(async () => {
  world = await createWorld({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '12' });
  ({ region = '' } = await world.addActors({ key: 'region' }));
});
afterAll(async () => world.stop());

const hashIn = (client: Client) =>
  createHash('sha256')
    .update((client.cookieHeader ?? '').slice('samsyn='.length))
    .digest();
const change = async (client: Client, what: string) =>
  world.sql('samsyn_door', `UPDATE identity.session SET ${what} WHERE token_hash = $1`, [hashIn(client)]);
const rowOf = async (client: Client) =>
  (
    await world.sql<{ seen: Date; ends: Date }>(
      'samsyn_door',
      'SELECT last_seen_at AS seen, expires_at AS ends FROM identity.session WHERE token_hash = $1',
      [hashIn(client)],
    )
  )[0];
const isOut = async (client: Client) => (await client.ask('{ viewer { id } }')).viewer === null;
const elsewhere = async () => new Promise((resolve) => setTimeout(resolve, 2_100)); // what this process remembers of a session

/** The same person in several browsers. */
async function twoBrowsers(more = 1): Promise<[Client, ...Client[]]> {
  const first = await world.as('COORDINATOR', region);
  const { demoSignIns } = await first.ask('{ demoSignIns { key displayName } }');
  const { viewer } = await first.ask('{ viewer { displayName } }');
  const { key } = demoSignIns.find((one: { displayName: string }) => one.displayName === viewer.displayName);
  const others = await Promise.all(Array.from({ length: more }, async () => world.anonymous().signIn(key)));
  return [first, ...others];
}

describe('how long a session lasts', () => {
  it('is thirty minutes from what a person last did, and twelve hours in any case', async () => {
    const client = await world.as('EDITOR');
    const { viewer } = await client.ask(TIMES);
    const now = Date.now();
    expect(Date.parse(viewer.sessionExpiresAt) - now).toBeGreaterThan(29.9 * MINUTE);
    expect(Date.parse(viewer.sessionExpiresAt) - now).toBeLessThanOrEqual(30 * MINUTE);
    expect(Date.parse(viewer.sessionEndsAt) - now).toBeGreaterThan(719 * MINUTE);
  });

  it('is not made longer by what a page asks, only by what a person does', async () => {
    const client = await world.as('COORDINATOR', region);
    await change(client, `last_seen_at = now() - interval '20 minutes'`);
    await elsewhere();
    const before = await rowOf(client);
    for (const query of [
      TIMES,
      OWN,
      '{ sectors { __typename } }',
      '{ sessionTimes { expiresAt } }',
      '{ demoSignIns { key } }',
    ])
      await client.ask(query);
    await client.fetch('/filer/x');
    expect(await rowOf(client)).toEqual(before);
    const { viewer } = await client.ask(TIMES);
    expect(Date.parse(viewer.sessionExpiresAt) - Date.now()).toBeLessThan(10 * MINUTE);

    const { keepSession } = await client.ask(KEEP);
    expect(Date.parse(keepSession.expiresAt) - Date.now()).toBeGreaterThan(29.9 * MINUTE);
    expect((await client.ask(TIMES)).viewer.sessionExpiresAt).toBe(keepSession.expiresAt);
  });

  it('ends after twelve hours whatever is done', async () => {
    const client = await world.as('EDITOR');
    await change(client, `expires_at = now() + interval '3 minutes'`);
    const { keepSession } = await client.ask(KEEP);
    expect(keepSession.expiresAt).toBe(keepSession.endsAt);
    expect(Date.parse(keepSession.endsAt) - Date.now()).toBeLessThanOrEqual(3 * MINUTE);
    const { ends } = (await rowOf(client)) ?? {};
    expect(ends?.toISOString()).toBe(keepSession.endsAt);
  });

  it('cannot be put off once it has ended', async () => {
    const client = await world.as('EDITOR');
    await change(client, `last_seen_at = now() - interval '31 minutes'`);
    const { data, errors } = await client.send(KEEP);
    expect(data?.keepSession ?? null).toBeNull();
    expect(errors.every(({ extensions }) => extensions.code === 'UNAUTHENTICATED')).toBe(true);
    await elsewhere();
    expect(await isOut(client)).toBe(true);
  });
});

const END = 'mutation ($id: ID!) { endSession(id: $id) { ... on SessionsEnded { count } } }';
const END_OTHERS = 'mutation { endOtherSessions { ... on SessionsEnded { count } } }';

/** Bytes in hex, a uuid, or a time. */
const MADE = /^(?:\\x[0-9a-f]+|[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}|\d{4}-\d\d-\d\dT[\d:.+-]+)$/u;

describe("the list of one's sessions", () => {
  it('tells them apart by two words, and names no place', async () => {
    const [first] = await twoBrowsers(1);
    const { ownSessions } = await first.ask(OWN);
    expect(ownSessions).toHaveLength(2);
    expect(ownSessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(ownSessions[0]).toMatchObject({ browser: null, system: null, way: 'DEMO', assurance: 'EMAIL' });
    expect(Object.keys(ownSessions[0]).sort()).toEqual(
      ['id', 'browser', 'system', 'way', 'assurance', 'begunAt', 'lastSeenAt', 'current'].sort(),
    );
  });

  it('keeps the browser as a word and never its whole name', async () => {
    const client = world.anonymous();
    const { demoSignIns } = await (await world.as('READER', region)).ask('{ demoSignIns { key role } }');
    const { key } = demoSignIns.find(({ role }: { role: string }) => role === 'READER');
    const signIn = `mutation ($key: String!) { signInDemo(key: $key) { __typename } }`;
    await client.send(signIn, { key }, { 'user-agent': FIREFOX });
    const { ownSessions } = await client.ask(OWN);
    expect(ownSessions[0]).toMatchObject({ browser: 'Firefox', system: 'Windows', current: true });
    // Hashes, ids and times are left out: any three digits turn up in them by chance.
    const kept = await world.sql<{ session: Record<string, unknown> }>(
      'samsyn_door',
      'SELECT to_jsonb(s) AS session FROM identity.session s',
    );
    const words = kept
      .flatMap(({ session }) => Object.entries(session))
      .filter(([, value]) => !MADE.test(String(value)));
    expect(words).toContainEqual(['browser', 'Firefox']);
    expect(words.filter(([, value]) => /145|Gecko|NT 10|127\.0\.0\.1/u.test(String(value)))).toEqual([]);
  });

  it('lets one end one of them, and all the others', async () => {
    const [first, second, third, fourth] = (await twoBrowsers(3)) as [Client, Client, Client, Client];
    const { ownSessions } = await second.ask(OWN);
    const { id } = ownSessions.find(({ current }: { current: boolean }) => current);
    expect(await first.ask(END, { id })).toEqual({ endSession: { count: 1 } });
    expect(await first.ask(END, { id })).toEqual({ endSession: { count: 0 } });
    expect([await isOut(second), await isOut(first), await isOut(third)]).toEqual([true, false, false]);
    expect(await first.ask(END_OTHERS)).toEqual({ endOtherSessions: { count: 2 } });
    expect([await isOut(third), await isOut(fourth), await isOut(first)]).toEqual([true, true, false]);
    expect((await first.ask(OWN)).ownSessions).toHaveLength(1);
  });

  it("is one's own only: nobody ends another's, nor sees it", async () => {
    const [mine, theirs] = [await world.as('COORDINATOR', region), await world.as('COORDINATOR', region)];
    const { ownSessions } = await theirs.ask(OWN);
    for (const id of [ownSessions[0].id, 'x', '']) {
      expect(await mine.ask(END, { id })).toEqual({ endSession: { count: 0 } });
    }
    await mine.ask(END_OTHERS);
    expect(await isOut(theirs)).toBe(false);
    expect(JSON.stringify(await mine.ask(OWN))).not.toContain(ownSessions[0].id);
  });
});

describe('a session that was ended elsewhere', () => {
  it('is out within five seconds in a process that knows nothing of it, its open subscription too', async () => {
    const client = await world.as('COORDINATOR', region);
    const cookie = client.cookieHeader ?? '';
    expect(await isOut(client)).toBe(false);
    const socket = await listening(world.url, cookie);
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    const from = Date.now();
    await change(client, 'revoked_at = now()');
    while (!(await isOut(client))) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(await closed).toBe(4403);
    expect(Date.now() - from).toBeLessThan(5_000);
  });
});

describe('sessions that the operator ends from a shell', () => {
  const samsyn = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('../../../../cli/dist/main.js', import.meta.url)), ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: world.databaseUrl },
    });
  const ended = (...args: string[]) => JSON.parse(samsyn('sessions', 'end', ...args).stdout).ended as number;

  it('are those of one person, in all browsers, or everybody’s', async () => {
    const [here, there] = await twoBrowsers();
    const other = await world.as('EDITOR');
    const { viewer } = await here.ask('{ viewer { id } }');
    expect(ended('--user', viewer.id)).toBe(2);
    await elsewhere();
    expect(await Promise.all([here, there, other].map(async (one) => one && isOut(one)))).toEqual([true, true, false]);
    expect(ended('--user', viewer.id)).toBe(0);
    expect(ended('--all')).toBeGreaterThan(0);
    await elsewhere();
    expect(await isOut(other)).toBe(true);
  });

  it.each([[], ['--user', 'x'], ['--all', '--user', '00000000-0000-0000-0000-000000000000'], ['alla']])(
    'are none when it is not clear whose: %j',
    async (...args) => {
      const client = await world.as('EDITOR');
      expect(samsyn('sessions', 'end', ...args)).toMatchObject({ status: 2, stdout: '' });
      await elsewhere();
      expect(await isOut(client)).toBe(false);
    },
  );
});

async function listening(url: string, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie },
    origin: url,
  });
  await new Promise((resolve, reject) => {
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.once('message', resolve);
    socket.once('error', reject);
  });
  return socket;
}
