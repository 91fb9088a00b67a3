import { createHash } from 'node:crypto';
import { documents } from '@samsyn/contracts/documents';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer, Client, Loose } from './client.ts';
import { type Line, listen } from './lines.ts';
import { createWorld, type World } from './world.ts';

const TOOLS_KEY = 'k'.repeat(40);
const OWN = '{ viewer { id } }';

let world: World;
let lines: Line[];
let officer: Client;

const hashOf = (name: string): string => {
  const [hash] = Object.entries(documents).find(([, text]) => new RegExp(`^\\w+ ${name}\\b`, 'u').test(text)) ?? [];
  if (hash === undefined) throw new Error(`no page asks ${name}`);
  return hash;
};
const byHash = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

async function send(client: Client, body: object, headers: Record<string, string> = {}): Promise<Answer<Loose>> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data = null, errors = [] } = (await response.json()) as Loose;
  return { status: response.status, data, errors, headers: response.headers };
}

beforeAll(async () => {
  const ears = listen();
  ({ lines } = ears);
  // as in production; the world itself is a tool
  world = await createWorld({ GRAPHQL_DOCUMENTS: 'trusted', GRAPHQL_TOOLS_KEY: TOOLS_KEY }, ears.log);
  officer = await world.as('CASE_OFFICER');
});
afterAll(async () => world.stop());

describe('where only the documents of our pages are answered', () => {
  it('a page asks by the hash and is answered as by the text', async () => {
    const byPage = await send(officer, { variables: {}, extensions: byHash(hashOf('Viewer')) });
    expect([byPage.status, byPage.data.viewer.role]).toEqual([200, 'CASE_OFFICER']);
    const query = documents[hashOf('Viewer')];
    const byTool = await send(officer, { query }, { 'x-samsyn-tools': TOOLS_KEY });
    expect(byTool.data).toEqual(byPage.data);
  });

  it.each(Object.entries(documents).filter(([, text]) => !text.startsWith('subscription')))(
    'each of them is run: %s',
    async (hash, text) => {
      const { status, errors } = await send(world.anonymous(), { variables: {}, extensions: byHash(hash) });
      // without its variables or a session it comes to nothing, but it was known and could be run
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('UNKNOWN_DOCUMENT');
      expect({ text, status: status < 500 ? 'answered' : status }).toEqual({ text, status: 'answered' });
    },
  );

  it.each([
    ['a text of its own', { query: OWN }, {}],
    ['a text and no key', { query: OWN }, { 'x-samsyn-tools': '' }],
    ['a text and another key', { query: OWN }, { 'x-samsyn-tools': 'x'.repeat(40) }],
    ['a hash that no page has', { extensions: byHash('0'.repeat(64)) }, {}],
    [
      'a text together with its own hash, to have it learnt',
      { query: OWN, extensions: byHash(createHash('sha256').update(OWN).digest('hex')) },
      {},
    ],
    ['something that is no hash', { extensions: { persistedQuery: { sha256Hash: '__proto__' } } }, {}],
    ['a list', [{ query: OWN }], {}],
    ['nothing', {}, {}],
  ])('%s is refused with what to do, before anything is asked of the database', async (_, body, headers) => {
    lines.length = 0;
    const statements = await world.statementsDuring(async () => {
      const { status, data, errors } = await send(officer, body, headers);
      expect([status, data, errors[0]?.extensions.code]).toEqual([400, null, 'UNKNOWN_DOCUMENT']);
      expect(errors[0]?.message).toContain('Läs in sidan på nytt');
    });
    expect(statements).toEqual([]);
    const told = lines.filter(({ security }) => security === 'UNKNOWN_DOCUMENT');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('viewer');
  });

  it.each([
    ['GET', `/graphql?query=${encodeURIComponent(OWN)}`, {}],
    ['GET', `/graphql?query=${encodeURIComponent(OWN)}`, { 'apollo-require-preflight': '1' }],
    ['GET', `/graphql?extensions=${encodeURIComponent(JSON.stringify(byHash(hashOf('Viewer'))))}`, {}],
  ])('%s %s is refused', async (method, path, headers) => {
    expect((await officer.fetch(path, { method, headers })).status).toBe(400);
  });

  it('a client that says it reads the newer media type gets the refusal in it', async () => {
    const { headers, errors } = await send(officer, { query: OWN }, { accept: 'application/graphql-response+json' });
    expect(headers.get('content-type')).toContain('application/graphql-response+json');
    expect(errors[0]?.extensions.code).toBe('UNKNOWN_DOCUMENT');
  });

  it('a live page listens by the hash; with a text of its own it hears nothing', async () => {
    const subscription = Object.entries(documents).find(([, text]) => text.includes('{roundChanged('));
    const variables = { roundId: crypto.randomUUID(), id: crypto.randomUUID() };
    const [hash = '', text = ''] = subscription ?? [];
    expect(await outcome({ query: '', variables, extensions: byHash(hash) })).toBe('listening');
    expect(await outcome({ query: text, variables })).toMatchObject([{ extensions: { code: 'UNKNOWN_DOCUMENT' } }]);
    expect(await outcome({ query: '', variables, extensions: byHash('0'.repeat(64)) })).toMatchObject([
      { extensions: { code: 'UNKNOWN_DOCUMENT' } },
    ]);
  });
});

/** What becomes of a subscription within a moment. */
async function outcome(payload: { query: string; variables: object; extensions?: object }): Promise<unknown> {
  const { cookieHeader } = officer;
  class WithCookie extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: cookieHeader ?? '' } });
    }
  }
  const live = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithCookie,
    retryAttempts: 0,
  });
  const asked = payload as Parameters<typeof live.subscribe>[0];
  const refused = new Promise((resolve) => {
    live.subscribe(asked, { next: resolve, error: resolve, complete: () => resolve('complete') });
  });
  const patience = new Promise((resolve) => setTimeout(() => resolve('listening'), 700));
  const result = await Promise.race([refused, patience]);
  await live.dispose();
  return result;
}
