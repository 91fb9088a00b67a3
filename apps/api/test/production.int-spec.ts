import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createWorld, type World } from './world.ts';

/** What production keeps to itself, also where an operator's own tools may ask what they like. */
describe('in production', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ NODE_ENV: 'production', SAMSYN_DEMO_IN_PRODUCTION: 'true', GRAPHQL_DOCUMENTS: 'any' });
  });
  afterAll(async () => world.stop());

  it.each(['{ __schema { types { name } } }', '{ __type(name: "Viewer") { fields { name } } }'])(
    'the schema is not told: %s',
    async (query) => {
      const { status, data, errors } = await world.anonymous().send(query);
      expect([status, data, errors[0]?.extensions.code]).toEqual([400, null, 'GRAPHQL_VALIDATION_FAILED']);
    },
  );

  it('a wrong name is not answered with the right one, and no place in the program is shown', async () => {
    const { status, errors } = await world.anonymous().send('{ vewer { id } }');
    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|"viewer"|stacktrace|\.[jt]s\b/iu);
  });

  it('nor over a socket', async () => {
    const officer = await world.as('CASE_OFFICER');
    const { cookieHeader } = officer;
    class WithCookie extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers: { cookie: cookieHeader ?? '' } });
      }
    }
    const url = `${world.url.replace('http', 'ws')}/graphql`;
    const live = createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0 });
    const errors = await new Promise((resolve) => {
      const query = 'subscription { roundChnged(roundId: "x") { ids } __schema { types { name } } }';
      live.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') });
    });
    await live.dispose();
    expect(errors).toEqual(expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]));
    expect(JSON.stringify(errors)).not.toMatch(/did you mean|roundChanged/iu);
  });

  it('only what the pages ask is answered unless it is said otherwise', async () => {
    const strict = await createWorld({ NODE_ENV: 'production', SAMSYN_DEMO: 'false' });
    const { status, errors } = await strict.anonymous().send('{ viewer { id } }');
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'UNKNOWN_DOCUMENT']);
    await strict.stop();
  });
});
