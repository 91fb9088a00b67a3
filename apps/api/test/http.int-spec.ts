import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Line, listen } from './lines.ts';
import { publish, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let lines: Line[];
beforeAll(async () => {
  const ears = listen();
  ({ lines } = ears);
  world = await createWorld({}, ears.log);
});
afterAll(async () => world.stop());

const post = async (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** The status line of what the server says to bytes of one's own making. */
async function said(...lineOfRequest: string[]): Promise<string> {
  const { hostname, port } = new URL(world.url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(lineOfRequest.join('\r\n')));
    socket.on('data', (part: Buffer) => (answer += part.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
    setTimeout(() => socket.destroy(), 1_000);
  });
}

describe('every answer', () => {
  it.each(['/livez', '/readyz', '/oidc', '/filer/x', '/export/remiss/x/yttrande.docx', '/finns-inte'])(
    '%s says what it is, how it is written, and that it is nothing else and in no frame',
    async (path) => {
      const { headers } = await fetch(`${world.url}${path}`);
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );

  it('is for no other site to read', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const [path, method] of [
      ['/livez', 'GET'],
      ['/oidc', 'GET'],
      ['/graphql', 'OPTIONS'],
      ['/filer', 'OPTIONS'],
    ] as const) {
      const response = await fetch(`${world.url}${path}`, { method, headers });
      const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
      expect([path, names]).toEqual([path, []]);
    }
  });
});

it('of the folder of the page nothing hidden is given out, and no list of what is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-web-'));
  for (const name of ['.git', 'assets']) mkdirSync(join(folder, name));
  for (const name of ['index.html', '.env', '.git/config.txt', 'assets/app.js', 'assets/.env.js']) {
    writeFileSync(join(folder, name), `<p>${name}</p>`);
  }
  const served = await createWorld({ SAMSYN_WEB_DIR: folder });
  try {
    const get = async (path: string): Promise<[number, string]> => {
      const response = await fetch(`${served.url}${path}`);
      return [response.status, await response.text()];
    };
    expect(await get('/assets/app.js')).toEqual([200, '<p>assets/app.js</p>']);
    for (const path of ['/.env', '/.git/config.txt', '/assets/.env.js', '/assets/%2e%2e/.env']) {
      expect([path, ...(await get(path))]).toEqual([path, 404, '']);
    }
    for (const path of ['/assets', '/assets/', '/.git/']) expect((await get(path))[1]).toBe('<p>index.html</p>');
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true });
  }
});

it('a session over https lies in a cookie that no script, no other host and no plain connection gets', async () => {
  const secure = await createWorld({ PUBLIC_URL: 'https://samsyn.example.se' });
  try {
    await secure.as('EDITOR');
    const [{ key }] = (await secure.anonymous().ask('{ demoSignIns { key } }')).demoSignIns;
    const query = 'mutation ($k: String!) { signInDemo(key: $k) { __typename } }';
    const { headers } = await secure.anonymous().send(query, { k: key });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-samsyn=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/u),
    ]);
  } finally {
    await secure.stop();
  }
});

describe('a request', () => {
  it('by TRACE is not sent back', async () => {
    const { hostname, port } = new URL(world.url);
    const status = await new Promise((resolve) => {
      request({ hostname, port, method: 'TRACE', path: '/livez' }, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(status).toBeGreaterThanOrEqual(400);
  });

  it.each<[string, ...string[]]>([
    ['two lengths', 'Content-Length: 2', 'Content-Length: 40'],
    ['a length and pieces', 'Content-Length: 2', 'Transfer-Encoding: chunked'],
    ['pieces of an unknown kind', 'Transfer-Encoding: chunked, x'],
    ['a length that is none', 'Content-Length: +2'],
  ])('with %s is refused whole, and nothing is read after it', async (_, ...headers) => {
    const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers, '', '{}'];
    const answer = await said(...head, 'GET /livez HTTP/1.1', 'Host: localhost', '', '');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer.match(/HTTP\/1\.1 /gu)).toHaveLength(1);
  });

  it.each([
    '{"query":"{ viewer { id } }","variables":{"__proto__":{"owned":1}}}',
    '{"query":"{ viewer { id } }","__proto__":{"owned":1}}',
    '{"query":"{ viewer { id } }","variables":{"constructor":{"prototype":{"owned":1}}}}',
  ])('that means to change what all objects are made of does not: %s', async (body) => {
    expect((await post(body)).status).toBe(400);
    expect(({} as Record<string, unknown>)['owned']).toBeUndefined();
  });

  it('cannot say itself where it comes from, but through a proxy that is believed', async () => {
    const [alone, behind] = [
      await createWorld({ LIMITS_FACTOR: '1' }),
      await createWorld({ LIMITS_FACTOR: '1', TRUSTED_PROXIES: '1' }),
    ];
    const codeFrom = async (to: World, address: string): Promise<string> => {
      const query = `mutation { signInDemo(key: "x") { __typename ... on Refusal { code } } }`;
      return (await to.anonymous().send(query, {}, { 'x-forwarded-for': address })).data.signInDemo.code;
    };
    // two hundred in a row are allowed, and one more every third second
    const codesOf = async (to: World, suffix: string): Promise<Set<string>> => {
      const codes = new Set<string>();
      for (let n = 0; n < 40 && !codes.has('TOO_MANY'); n += 1) {
        const tries = Array.from({ length: 10 }, async (_, k) => codeFrom(to, `10.0.${n}.${k}${suffix}`));
        for (const code of await Promise.all(tries)) codes.add(code);
      }
      return codes;
    };
    try {
      expect(await codesOf(alone, '')).toContain('TOO_MANY'); // no proxy: the header says nothing
      expect(await codesOf(behind, ', 192.0.2.7')).toContain('TOO_MANY'); // one: only what it wrote itself, the last
      expect(await codeFrom(behind, '10.0.0.1, 192.0.2.8')).toBe('NOT_FOUND');
    } finally {
      await Promise.all([alone.stop(), behind.stop()]);
    }
  });
});

describe('the log', () => {
  it('tells of a sign-in how and how surely, and of nobody', async () => {
    lines.length = 0;
    const reader = await signedIn();
    expect(lines.filter(({ security }) => security === 'SIGNED_IN')).toEqual([
      expect.objectContaining({ level: 'info', way: 'DEMO', assurance: 'EMAIL' }),
    ]);
    const { viewer } = await reader.ask('{ viewer { id displayName } }');
    for (const value of [viewer.id, viewer.displayName]) expect(JSON.stringify(lines)).not.toContain(value);
  });

  it('tells which right somebody lacked, over both ways', async () => {
    const reader = await signedIn();
    lines.length = 0;
    await reader.send('{ drafts { id } }');
    await reader.upload('a.txt', Buffer.from('x'));
    await world.anonymous().send('{ drafts { id } }');
    const denied = lines.filter(({ security }) => security === 'DENIED');
    expect(denied.map(({ level, right, role }) => [level, right, role])).toEqual([
      ['warn', 'draft.read', 'READER'],
      ['warn', 'file.upload', 'READER'],
      ['warn', 'draft.read', 'none'],
    ]);
  });

  it('tells that a thing was not reached, by which operation and in which role; not whose it is, or whether it is at all', async () => {
    const { id } = await publish(world);
    const { theirs = '', mine = '' } = await world.addActors({ key: 'theirs' }, { key: 'mine' });
    const officer = await world.as('CASE_OFFICER');
    const [foreign, own] = [
      await sendRound(officer, id, [theirs], { title: 'Deras remiss' }),
      await sendRound(officer, id, [mine], { title: 'Vår remiss' }),
    ];
    const reader = await world.as('READER', mine);
    const writer = await world.as('CONTRIBUTOR', mine);
    const none = '00000000-0000-4000-8000-000000000000';
    lines.length = 0;
    for (const slug of [foreign.slug, 'finns-inte']) {
      await reader.send('query ($s: String!) { round(slug: $s) { id } }', { s: slug });
      await reader.fetch(`/export/remiss/${slug}/yttrande.docx`);
    }
    for (const roundId of [foreign.id, none, 'x']) {
      await writer.send('mutation ($r: ID!) { openMyResponse(roundId: $r) { id } }', { r: roundId });
    }
    for (const draft of [none, 'x']) await officer.send('query ($d: ID!) { draft(id: $d) { id } }', { d: draft });
    const told = lines.filter(({ security }) => security === 'NOT_REACHED');
    expect(told.map(({ level, operation, role }) => [level, operation, role])).toEqual([
      ['warn', 'round', 'READER'],
      ['warn', '/export/remiss/:slug/yttrande.docx', 'READER'],
      ['warn', 'round', 'READER'],
      ['warn', '/export/remiss/:slug/yttrande.docx', 'READER'],
      ...Array.from({ length: 3 }, () => ['warn', 'openMyResponse', 'CONTRIBUTOR']),
      ...Array.from({ length: 2 }, () => ['warn', 'draft', 'CASE_OFFICER']),
    ]);
    const says = (body: boolean) =>
      new Set(told.filter(({ role }) => (role === 'CASE_OFFICER') !== body).flatMap((line) => Object.keys(line)));
    expect(says(true)).toEqual(new Set(['level', 'time', 'security', 'operation', 'role', 'msg']));
    expect(says(false)).toEqual(new Set([...says(true), 'user']));
    lines.length = 0;
    await reader.ask('query ($r: ID!) { myResponse(roundId: $r) { id } }', { r: own.id }); // nothing begun yet
    await reader.ask('query ($s: String!) { round(slug: $s) { id } }', { s: own.slug });
    await world.anonymous().ask('{ invitation(token: "x") { roundTitle } }');
    expect(lines.filter(({ security }) => security !== undefined)).toEqual([]);
  });

  it('has the fault that nobody foresaw, under the number that the person is told and nothing more', async () => {
    const officer = await world.as('CASE_OFFICER');
    await world.sql('owner', 'ALTER TABLE register.actor_sector RENAME TO sector_away');
    lines.length = 0;
    const { errors, status } = await officer.send('{ sectors { sector actors } }');
    await world.sql('owner', 'ALTER TABLE register.sector_away RENAME TO actor_sector');
    const [error] = errors;
    expect([status, error?.extensions.code]).toEqual([200, 'INTERNAL_SERVER_ERROR']);
    expect(error?.message).toContain(error?.extensions.id);
    expect(JSON.stringify(errors)).not.toMatch(/register|SELECT|42P01|\.ts|\.js/u);
    const [line] = lines.filter(({ level }) => level === 'error');
    expect(line).toMatchObject({ errorId: error?.extensions.id, fault: { code: '42P01' } });
    expect(JSON.stringify(line)).not.toContain('SELECT');
    const { viewer } = await officer.ask('{ viewer { id } }');
    expect(line?.['user']).toBe(viewer.id);
  });

  it('says who at the authority was let in or was refused, and of a body nobody, however many ask at once', async () => {
    lines.length = 0;
    const [administrator, reader] = [await world.as('ADMINISTRATOR'), await signedIn()];
    const { viewer } = await administrator.ask('{ viewer { id } }');
    const signIns = lines.filter(({ security }) => security === 'SIGNED_IN');
    expect(signIns.map(({ user }) => user)).toEqual([viewer.id, undefined]);
    lines.length = 0;
    const both = [administrator, reader].flatMap((one) => Array.from({ length: 40 }, () => one));
    await Promise.all(both.map(async (one) => one.send('{ drafts { id } }')));
    await administrator.upload('a.txt', Buffer.from('x'));
    const denied = lines.filter(({ security }) => security === 'DENIED');
    const whoOf = (wanted: string) => new Set(denied.filter(({ role }) => role === wanted).map(({ user }) => user));
    expect([denied.length, whoOf('ADMINISTRATOR'), whoOf('READER')]).toEqual([
      81,
      new Set([viewer.id]),
      new Set([undefined]),
    ]);
    expect(lines.filter((line) => line['security'] === undefined && 'user' in line)).toEqual([]);
  });
});

let bodies = 0;
async function signedIn() {
  bodies += 1;
  const { [`b${bodies}`]: organisationId } = await world.addActors({ key: `b${bodies}` });
  return world.as('READER', organisationId);
}
