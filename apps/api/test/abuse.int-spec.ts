import { randomBytes } from 'node:crypto';
import type { Client } from './client.ts';
import { type Line, listen } from './lines.ts';
import { openResponse, publish, sendRound } from './remiss.ts';
import { type Known, operationsOf, queryFor } from './sweep.ts';
import { createWorld, type World } from './world.ts';

const GUESSES = Number(process.env['SAMSYN_RUNS'] ?? 500);

/** What somebody tries who means ill: through another site, by guessing, by asking for more than a server can bear. */
describe('abuse', () => {
  let world: World;
  let officer: Client;
  let organisationId: string;
  let known: Known;
  let lines: Line[];

  beforeAll(async () => {
    const ears = listen();
    ({ lines } = ears);
    world = await createWorld({}, ears.log);
    ({ own: organisationId = '' } = await world.addActors({ key: 'own' }));
    const version = await publish(world);
    officer = await world.as('CASE_OFFICER');
    const { id, slug } = await sendRound(officer, version.id, [organisationId]);
    const provisionId = version.at['1 kap. 1 §'] ?? '';
    known = { roundId: id, slug, provisionId, commentId: provisionId, organisationId };
    await openResponse(await world.as('COORDINATOR', organisationId), id);
  });
  afterAll(async () => world.stop());

  const stateOf = async (): Promise<unknown> =>
    world.sql(
      'owner',
      `SELECT (SELECT count(*)::int FROM record.event) AS events, (SELECT json_agg(r.version) FROM office.round r) AS rounds,
         (SELECT count(*)::int FROM identity.session WHERE revoked_at IS NULL) AS sessions, (SELECT count(*)::int FROM workspace.comment) AS comments`,
    );

  describe('from another site, with the cookie of somebody who is signed in', () => {
    const mutations = operationsOf().filter(({ kind }) => kind === 'mutation');

    it.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
      '%s is not done',
      async (_name, mutation) => {
        const before = await stateOf();
        lines.length = 0;
        const query = queryFor(mutation, known, false);
        const form = new URLSearchParams({ query }).toString();
        const ways: [string, RequestInit][] = [
          ['/graphql', post('application/json', JSON.stringify({ query }), { origin: 'https://evil.example' })],
          ['/graphql', post('application/json', JSON.stringify({ query }), { 'sec-fetch-site': 'cross-site' })],
          ['/graphql', post('application/json', JSON.stringify({ query }), { 'sec-fetch-site': 'same-site' })],
          // what a form can send without asking first
          ['/graphql', post('text/plain', JSON.stringify({ query }))],
          ['/graphql', post('application/x-www-form-urlencoded', form)],
          [
            '/graphql',
            post(
              'multipart/form-data; boundary=x',
              `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${query}\r\n--x--`,
            ),
          ],
          [`/graphql?${form}`, { method: 'GET' }],
          [`/graphql?${form}`, { method: 'GET', headers: { 'apollo-require-preflight': '1' } }],
          ['/graphql', post('application/json', JSON.stringify([{ query }, { query }]))],
        ];
        for (const [path, init] of ways) {
          const { status } = await officer.fetch(path, init);
          expect({ path, init, status: status >= 400 && status < 500 ? '4xx' : status }).toEqual({
            path,
            init,
            status: '4xx',
          });
        }
        expect(await stateOf()).toEqual(before);
        expect(lines.filter(({ security }) => security !== undefined)).toHaveLength(ways.length); // one line each
      },
    );
  });

  it('by guessing: no invitation, no session, no demo key is hit', async () => {
    const guess = (): string => randomBytes(32).toString('base64url');
    const [token] = await world.sql<{ hash: string }>(
      'owner',
      `SELECT encode(token_hash, 'hex') AS hash FROM identity.session LIMIT 1`,
    );
    let hits = 0;
    for (let n = 0; n < GUESSES; n += 50) {
      const tried = Array.from({ length: 50 }, async (_, k) => {
        const secret = k === 0 ? (token?.hash ?? '') : guess(); // what the database holds is not the key
        const browser = world.anonymous();
        const { data } = await browser.send(
          'query ($t: String!) { invitation(token: $t) { roundTitle } viewer { id } }',
          { t: secret },
          { cookie: `samsyn=${secret}; __Host-samsyn=${secret}` },
        );
        if (data?.viewer || data?.invitation?.roundTitle) hits += 1;
      });
      await Promise.all(tried);
    }
    expect(hits).toBe(0);
  });

  it('with questions that would cost too much: refused before they are run, each in a moment', async () => {
    const nested = (depth: number): string =>
      `${'rounds { nodes { recipients { '.repeat(depth)} name ${'} } }'.repeat(depth)}`;
    const hostile = Array.from({ length: 40 }, (_, n) => [
      `{ ${nested(n + 3)} }`,
      `{ ${Array.from({ length: 16 + n }, (_unused, k) => `a${k}: viewer { id }`).join(' ')} }`,
      `{ viewer { ${'id '.repeat(1_000 + n)} } }`,
      `query { viewer { ...f0 } } ${Array.from({ length: 12 + n }, (_unused, k) => `fragment f${k} on Viewer { id ...f${k + 1} ...f${k + 1} }`).join(' ')} fragment f${12 + n} on Viewer { id }`,
      `{ viewer { id ${'@include(if: true) '.repeat(300 + n)} } }`,
    ]).flat();
    expect(hostile.length).toBeGreaterThanOrEqual(200);
    const times: number[] = [];
    lines.length = 0;
    const statements = await world.statementsDuring(async () => {
      for (const query of hostile) {
        const at = performance.now();
        const from = process.cpuUsage();
        const { status, errors } = await officer.send(query);
        const { user, system } = process.cpuUsage(from);
        times.push(performance.now() - at);
        expect({ query: query.slice(0, 80), refused: status === 400, code: typeof errors[0]?.extensions.code }).toEqual(
          {
            query: query.slice(0, 80),
            refused: true,
            code: 'string',
          },
        );
        expect((user + system) / 1000).toBeLessThan(200); // processor time of the whole process, the test's own included
      }
    });
    expect(statements.filter((text) => !text.includes('identity.session'))).toEqual([]);
    const told = lines.filter(({ security }) => security === 'HOSTILE_QUERY');
    expect(told).toHaveLength(hostile.length);
    expect(JSON.stringify(told)).not.toContain('viewer');
    times.sort((a, b) => a - b);
    console.info(
      `${hostile.length} hostile questions refused: median ${times[hostile.length / 2]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
    );
  });

  it.each([
    [
      'a text of a million signs',
      { query: 'query ($t: String!) { invitation(token: $t) { expired } }', variables: { t: 'x'.repeat(1_000_000) } },
    ],
    [
      'a list of ten thousand',
      { query: '{ viewer { id } }', variables: { ids: Array.from({ length: 10_000 }, () => 'x') } },
    ],
    ['a thousand brackets, a hundred times', { variables: { x: Array.from({ length: 100 }, () => brackets(1_000)) } }],
    ['a question padded with spaces', { query: `{ viewer { id } }${' '.repeat(1_000_000)}` }],
  ])('with %s: refused before it is looked at', async (_, body) => {
    lines.length = 0;
    const statements = await world.statementsDuring(async () => {
      const response = await officer.fetch('/graphql', post('application/json', JSON.stringify(body)));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ problem: { code: 'INPUT_TOO_LARGE' } });
    });
    expect(statements).toEqual([]);
    expect(lines.filter(({ security }) => security === 'HOSTILE_QUERY')).toHaveLength(1);
  });

  it('with pages longer than any: a page is two hundred at most', async () => {
    await world.addActors(...Array.from({ length: 250 }, (_, n) => ({ key: `many-${n}` })));
    const { data } = await officer.send('{ actors(first: 2147483647) { nodes { id } } }');
    expect(data.actors.nodes).toHaveLength(200);
  });
});

function post(type: string, body: string, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': type, ...headers }, body };
}

function brackets(depth: number): unknown {
  let value: unknown = 0;
  for (let n = 0; n < depth; n += 1) value = [value];
  return value;
}
