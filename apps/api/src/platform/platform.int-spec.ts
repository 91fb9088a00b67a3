import pg from 'pg';
import { createWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world.stop());

describe('the ground floor', () => {
  it('answers who is signed in', async () => {
    const answer = await world.anonymous().ask('{ viewer { id } demoSignIns { key } }');
    expect(answer).toEqual({ viewer: null, demoSignIns: [] });
  });

  it('is alive and ready', async () => {
    for (const path of ['/livez', '/readyz']) {
      const response = await fetch(`${world.url}${path}`);
      expect([path, response.status, await response.json()]).toEqual([path, 200, { status: 'ok' }]);
    }
  });

  it('sends headers that allow nothing from elsewhere', async () => {
    const { headers } = await fetch(`${world.url}/livez`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers.get('strict-transport-security')).toBeNull(); // over plain http it would say nothing
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('asks for https for a year where its address is https', async () => {
    const secure = await createWorld({ PUBLIC_URL: 'https://samsyn.example.se' });
    const { headers } = await fetch(`${secure.url}/livez`);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    await secure.stop();
  });

  it('answers what is not there with a refusal, not with a page of its own', async () => {
    const response = await fetch(`${world.url}/finns-inte`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });
});

describe('an operation asked again, word for word', () => {
  const CASES: { what: string; query: string; variables?: object; operationName?: string; accept?: string }[] = [
    { what: 'data', query: '{ demoSignIns { key role } }' },
    { what: 'nothing', query: '{ viewer { id } }' },
    { what: 'an error beside data', query: '{ viewer { id } draft(id: "x") { id } }' },
    { what: 'an error without data', query: '{ drafts { id } }' },
    {
      what: 'a refusal',
      query: 'mutation ($k: String!) { signInDemo(key: $k) { __typename ... on Refusal { code } } }',
      variables: { k: 'x' },
    },
    { what: 'a variable that is missing', query: 'query ($t: String!) { invitation(token: $t) { roundTitle } }' },
    {
      what: 'a variable of the wrong kind',
      query: 'query ($t: String!) { invitation(token: $t) { roundTitle } }',
      variables: { t: 3 },
    },
    {
      what: 'one of two operations',
      query: 'query A { viewer { id } } query B { demoSignIns { key } }',
      operationName: 'B',
    },
    {
      what: 'an operation that is not there',
      query: 'query A { viewer { id } } query B { demoSignIns { key } }',
      operationName: 'C',
    },
    {
      what: 'the type that was asked for',
      query: '{ viewer { role } }',
      accept: 'application/graphql-response+json, application/json',
    },
  ];

  it.each(CASES)('is answered as the first time: $what', async ({ accept, what: _, ...body }) => {
    const ask = async () => {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(accept ? { accept } : {}) },
        body: JSON.stringify(body),
      });
      const of = (name: string) => response.headers.get(name);
      return {
        status: response.status,
        type: of('content-type'),
        cache: of('cache-control'),
        body: await response.json(),
      };
    };
    const first = await ask();
    expect(first.cache).toBe('no-store');
    for (let n = 0; n < 2; n += 1) expect(await ask()).toEqual(first);
  });

  it('is not answered to a form, nor to another site', async () => {
    const body = JSON.stringify({ query: '{ demoSignIns { key role } }' });
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${world.url}/graphql`, { method: 'POST', headers, body })).status;
    expect(await ask({ 'content-type': 'application/json' })).toBe(200);
    expect(await ask({ 'content-type': 'text/plain' })).not.toBe(200);
    expect(await ask({ 'content-type': 'application/json', origin: 'https://evil.example' })).toBe(403);
  });
});

describe('when the database is away', () => {
  it('says to come back, at once and both ways, and works again when it is back', async () => {
    const away = await createWorld({ DATABASE_POOL: '2' });
    const admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
    await admin.connect();
    try {
      const officer = await away.as('CASE_OFFICER');
      const queries = ['{ sectors { sector } }', '{ sectors { actors } }'];
      await officer.ask(queries[0] ?? ''); // remembered: the quick way
      const name = new URL(away.databaseUrl).pathname.slice(1);
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND application_name LIKE 'samsyn%'`,
      );
      const asked = performance.now();
      for (const query of queries) {
        const { status, headers, errors } = await officer.send(query);
        expect([status, headers.get('retry-after'), errors[0]?.extensions.code]).toEqual([503, '2', 'UNAVAILABLE']);
        const stranger = await away.anonymous().send(query, {}, { cookie: `samsyn=${'a'.repeat(43)}` });
        expect([stranger.status, stranger.headers.get('retry-after')]).toEqual([503, '2']);
      }
      expect((await fetch(`${away.url}/livez`)).status).toBe(200);
      expect((await fetch(`${away.url}/readyz`)).status).toBe(503);
      expect(performance.now() - asked).toBeLessThan(10_000);
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      expect((await officer.send(queries[0] ?? '')).status).toBe(200);
      expect((await fetch(`${away.url}/readyz`)).status).toBe(200);
    } finally {
      await admin.end();
      await away.stop();
    }
  });
});

describe('hostile requests', () => {
  const send = async (body: string, headers: Record<string, string> = {}) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const ask = async (query: string) =>
    (await send(JSON.stringify({ query }))).json() as Promise<{ errors: { message: string }[] }>;

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s are not run', async (_, headers) => {
    const response = await send('{"query":"mutation { signOut }"}', headers as Record<string, string>);
    expect(response.status).toBe(403);
  });

  it('that a form could send without asking are not run', async () => {
    const response = await send('{"query":"{ viewer { id } }"}', { 'content-type': 'text/plain' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('by GET change nothing', async () => {
    const query = encodeURIComponent('mutation { signOut }');
    const response = await fetch(`${world.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  it.each(['{', '[]', 'null', '"x"', '{"query":1}', '{"query":""}', '{"query":"{"}'])(
    'the body %s is refused',
    async (body) => {
      const response = await send(body);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    },
  );

  it('too large a body is refused in Swedish', async () => {
    const response = await send(JSON.stringify({ query: `# ${'x'.repeat(5_000_000)}` }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ problem: { message: 'Det du skickade är för stort.' } });
  });

  it('too deep, too wide and circling queries are refused before they are run', async () => {
    const circle =
      'query { demoSignIns { ...a } } fragment a on DemoSignIn { key ...b } fragment b on DemoSignIn { key ...a }';
    const aliases = `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`;
    const tokens = `{ viewer { ${'id '.repeat(1_100)} } }`;
    const bomb = `query { viewer { ...f0 } } ${Array.from({ length: 20 }, (_, n) => `fragment f${n} on Viewer { id ...f${n + 1} ...f${n + 1} }`).join(' ')} fragment f20 on Viewer { id }`;
    for (const query of [circle, aliases, tokens, bomb]) {
      const { errors } = await ask(query);
      expect(errors.length).toBeGreaterThan(0);
    }
  });

  it('a foreign host name is refused', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const { hostname, port } = new URL(world.url);
      request({ hostname, port, path: '/livez', headers: { host: 'evil"><b>' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(400);
  });
});
