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
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answers what is not there with a refusal, not with a page of its own', async () => {
    const response = await fetch(`${world.url}/finns-inte`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ problem: { code: 'NOT_FOUND' } });
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
