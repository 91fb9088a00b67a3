import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createClient, type Client as LiveClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Client, Loose } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { readEnvironment } from '../../config/environment.ts';
import { createApp } from '../../create-app.ts';
import { Live } from './live.ts';

const SUBSCRIPTION = {
  authority: 'subscription ($id: ID!) { roundChanged(roundId: $id) { roundId topic ids } }',
  body: 'subscription ($id: ID!) { myResponseChanged(roundId: $id) { roundId topic ids } }',
};
const roundId = crypto.randomUUID();

let world: World;
let other: NestFastifyApplication;
let organisationId: string;
let stranger: string;
beforeAll(async () => {
  world = await createWorld();
  ({ a: organisationId = '', b: stranger = '' } = await world.addActors({ key: 'a' }, { key: 'b' }));
  other = await createApp(
    readEnvironment({
      DATABASE_URL: world.databaseUrl,
      LOG_LEVEL: 'silent',
      SAMSYN_PROCESS: 'web',
      DATABASE_POOL: '2',
    }),
  );
});
afterAll(async () => {
  await other.close();
  await world.stop();
});

const socketUrl = (): string => `${world.url.replace('http', 'ws')}/graphql`;
const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that listens; what it hears is put in `heard`. */
async function listen(
  client: Client,
  query: string,
): Promise<{ heard: Loose[]; closed: Promise<unknown>; live: LiveClient }> {
  const { cookieHeader } = client;
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: cookieHeader ?? '' } });
    }
  }
  const live = createClient({
    url: socketUrl(),
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
  });
  const heard: Loose[] = [];
  const closed = new Promise((resolve) => {
    live.subscribe(
      { query, variables: { id: roundId } },
      {
        next: ({ data, errors }) => void heard.push(data ?? errors),
        error: resolve,
        complete: () => resolve('complete'),
      },
    );
  });
  await pause(300);
  return { heard, closed, live };
}

describe('a change', () => {
  it('reaches the pages of the side it is for, from this process and from another, as one message a moment', async () => {
    const authority = await listen(await world.as('CASE_OFFICER'), SUBSCRIPTION.authority);
    const own = await listen(await world.as('COORDINATOR', organisationId), SUBSCRIPTION.body);
    const foreign = await listen(await world.as('COORDINATOR', stranger), SUBSCRIPTION.body);
    const [here, there] = [world.app.get(Live), other.get(Live)];
    here.changed({ roundId, topic: 'comments', ids: ['c1'], audience: { organisationId } });
    here.changed({ roundId, topic: 'comments', ids: ['c2', 'c1'], audience: { organisationId } });
    there.changed({ roundId, topic: 'board', ids: ['i1'], audience: { side: 'AUTHORITY' } });
    there.changed({ roundId: crypto.randomUUID(), topic: 'board', ids: ['x'], audience: { side: 'AUTHORITY' } });
    await pause(500);
    expect(own.heard).toEqual([{ myResponseChanged: { roundId, topic: 'comments', ids: ['c1', 'c2'] } }]);
    expect(authority.heard).toEqual([{ roundChanged: { roundId, topic: 'board', ids: ['i1'] } }]);
    expect(foreign.heard).toEqual([]);
    await Promise.all([authority, own, foreign].map(async ({ live }) => live.dispose()));
  });

  it('of many things goes in several messages, whole', async () => {
    const authority = await listen(await world.as('EDITOR'), SUBSCRIPTION.authority);
    const ids = Array.from({ length: 1_000 }, () => crypto.randomUUID());
    other.get(Live).changed({ roundId, topic: 'assessments', ids, audience: { side: 'AUTHORITY' } });
    await pause(600);
    const heard = authority.heard.flatMap(({ roundChanged }) => roundChanged.ids);
    expect(heard.sort()).toEqual(ids.sort());
    await authority.live.dispose();
  });

  it('of a body cannot be heard by one who stands in the authority’s role in the database', async () => {
    await expect(world.sql('samsyn_authority', 'SELECT name FROM operations.live_channel')).rejects.toThrow(
      'permission denied',
    );
    await expect(
      world.sql('samsyn_body', 'SELECT name FROM operations.live_channel', [], organisationId),
    ).rejects.toThrow('permission denied');
  });
});

describe('a socket', () => {
  const upgrade = async (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
      socket.on('open', () => {
        resolve(101);
        socket.close();
      });
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0));
      socket.on('error', () => resolve(-1));
    });

  it('is opened only for somebody signed in, from our own page, at the one address', async () => {
    const cookie = (await world.as('CASE_OFFICER')).cookieHeader ?? '';
    expect(await upgrade('/graphql', { cookie })).toBe(101);
    expect(await upgrade('/graphql', {})).toBe(401);
    expect(await upgrade('/graphql', { cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade('/collab', { cookie })).toBe(404);
    expect(await upgrade('/graphqlx', { cookie })).toBe(404);
  });

  it('carries no queries and no mutations', async () => {
    const officer = await world.as('CASE_OFFICER');
    const { closed, heard, live } = await listen(officer, 'mutation { signOut }');
    expect(await closed).not.toBe('complete');
    expect(heard).toEqual([]);
    expect((await officer.ask('{ viewer { id } }')).viewer).not.toBeNull();
    await live.dispose();
  });

  it('answers the other side’s subscription with nothing', async () => {
    const body = await listen(await world.as('COORDINATOR', organisationId), SUBSCRIPTION.authority);
    world.app.get(Live).changed({ roundId, topic: 'board', ids: ['i1'], audience: { side: 'AUTHORITY' } });
    await pause(300);
    expect(JSON.stringify(body.heard)).not.toContain('i1');
    await body.live.dispose();
  });

  it('is cut when the session ends', async () => {
    const officer = await world.as('CASE_OFFICER');
    const { closed } = await listen(officer, SUBSCRIPTION.authority);
    await officer.ask('mutation { signOut }');
    expect(await closed).toMatchObject({ code: 4403 });
  }, 20_000);
});
