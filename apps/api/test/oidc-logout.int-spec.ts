import { once } from 'node:events';
import type { JWTPayload } from 'jose';
import { WebSocket } from 'ws';
import { LOG } from '../src/platform/log/index.ts';
import { Browser } from './oidc-browser.ts';
import { NUMBERS } from './oidc-facts.ts';
import { Forger, type LogoutForgery } from './oidc-forger.ts';
import { type Person, RealProvider } from './oidc-provider.ts';
import { createOidcWorld, type OidcWorld, saidIn } from './oidc-world.ts';
import { createWorld } from './world.ts';

const PATH = '/oidc/utloggning';
const officer: Person = {
  sub: 'a-1',
  claims: { name: 'Handläggare 1', organisation_number: NUMBERS.authority, roles: 'handläggare' },
};
const coordinator: Person = {
  sub: 'b-1',
  claims: { name: 'Samordnare 1', organisation_number: NUMBERS.uppsala, roles: 'samordnare' },
};

/** What the sign-in service says, straight to the installation. */
async function tell(world: OidcWorld, body: URLSearchParams | string, headers: Record<string, string> = {}) {
  const response = await world.anonymous().fetch(PATH, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text(), kept: response.headers.get('cache-control') };
}
const form = (token: string) => new URLSearchParams({ logout_token: token });
const said = (world: OidcWorld, kind: string) =>
  world.lines.filter((line) => 'security' in line && line.security === kind);
/** What goes as it should is of a lesser level than what the world keeps of its log. */
function hear(world: OidcWorld): object[] {
  const lines: object[] = [];
  const log: { info: unknown } = world.app.get(LOG);
  log.info = (line: object) => void lines.push(line);
  return lines;
}

describe('signing out at the provider', () => {
  let provider: RealProvider;
  let world: OidcWorld;
  let heard: object[];
  beforeAll(async () => {
    provider = await RealProvider.start();
    world = await createOidcWorld(provider.issuer);
    provider.installation = world.url;
    heard = hear(world);
  });
  afterAll(async () => {
    await world.stop();
    await provider.stop();
  });
  async function signIn(person: Person): Promise<Browser> {
    provider.atTheKeys = person;
    const browser = new Browser(world);
    await browser.signIn();
    expect(await browser.viewer()).not.toBeNull();
    return browser;
  }

  it('ends the session that came of it here, and no other: neither a colleague’s nor the same person’s at another screen', async () => {
    const [here, there, colleague] = [await signIn(coordinator), await signIn(coordinator), await signIn(officer)];
    await here.signOutAt(provider.issuer);
    expect(await here.viewer()).toBeNull();
    expect(await there.viewer()).not.toBeNull();
    expect(await colleague.viewer()).not.toBeNull();
    expect(heard).toContainEqual({ security: 'ENDED_BY_PROVIDER', sessions: 1 });
    await there.signOutAt(provider.issuer);
    expect(await there.viewer()).toBeNull();
  });

  it('ends a session of which the provider said nothing at the sign-in, by its subject', async () => {
    const [mine, other] = [await signIn(coordinator), await signIn(officer)];
    await world.sql('owner', 'UPDATE identity.session SET provider_session = NULL');
    await mine.signOutAt(provider.issuer);
    expect(await mine.viewer()).toBeNull();
    expect(await other.viewer()).not.toBeNull();
  });

  it('cuts the socket of a page that stands open', async () => {
    const browser = await signIn(officer);
    const headers = { cookie: `samsyn=${browser.cookie('samsyn')}` };
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await once(socket, 'message');
    const closed = once(socket, 'close');
    await browser.signOutAt(provider.issuer);
    await closed;
    expect(await browser.viewer()).toBeNull();
  });
});

describe('a word that somebody was signed out', () => {
  let forger: Forger;
  let world: OidcWorld;
  let browser: Browser;
  beforeAll(async () => {
    forger = await Forger.start();
    world = await createOidcWorld(forger.issuer);
  });
  afterAll(async () => {
    await world.stop();
    await forger.stop();
  });
  beforeEach(async () => {
    browser = new Browser(world);
    await browser.signIn();
  });

  const other = (change: object) => (right: JWTPayload) => ({ ...right, ...change });
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const ok = { status: 200, text: '', kept: 'no-store' };
  const no = { status: 400, text: '{"error":"invalid_request"}', kept: 'no-store' };

  it('ends every session of its subject, once, and says so in the log without saying whose', async () => {
    const token = await forger.logoutToken();
    expect(await tell(world, form(token))).toEqual(ok);
    expect(await browser.viewer()).toBeNull();
    await browser.signIn();
    expect(await tell(world, form(token))).toEqual(no); // played again
    expect(said(world, 'LOGOUT_REFUSED').at(-1)).toMatchObject({ reason: 'used before' });
    expect(await browser.viewer()).not.toBeNull();
  });

  it('of two that come at once with the same token one is taken', async () => {
    const token = await forger.logoutToken();
    const both = await Promise.all([tell(world, form(token)), tell(world, form(token))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('about nobody who is here is taken: there is nothing to end', async () => {
    for (const change of [{ sub: 'ingen' }, { sub: undefined, sid: 'ingen' }]) {
      expect(await tell(world, form(await forger.logoutToken({ claims: other(change) })))).toEqual(ok);
    }
    expect(await browser.viewer()).not.toBeNull();
  });

  const cases: [string, LogoutForgery | (() => Promise<LogoutForgery>), string][] = [
    ['of another issuer', { claims: other({ iss: 'https://annan.example.se' }) }, 'iss'],
    ['for another', { claims: other({ aud: 'annan' }) }, 'aud'],
    ['for nobody', { claims: other({ aud: undefined }) }, 'aud'],
    [
      'that is over',
      { claims: (right) => ({ ...right, iat: Number(right.iat) - 300, exp: Number(right.iat) - 60 }) },
      'exp',
    ],
    ['without an end', { claims: other({ exp: undefined }) }, 'exp'],
    ['of another hour', { claims: (right) => ({ ...right, iat: Number(right.iat) - 3_600 }) }, 'iat'],
    [
      'of tomorrow',
      { claims: (right) => ({ ...right, iat: Number(right.iat) + 86_400, exp: Number(right.iat) + 90_000 }) },
      'iat',
    ],
    ['of no time', { claims: other({ iat: undefined }) }, 'iat'],
    ['without a name of its own', { claims: other({ jti: undefined }) }, 'jti'],
    ['with an empty name', { claims: other({ jti: '' }) }, 'jti'],
    ['with a nonce, as a sign-in has', { claims: other({ nonce: 'a'.repeat(43) }) }, 'nonce'],
    ['with a nonce of nothing', { claims: other({ nonce: null }) }, 'nonce'],
    ['of nothing that has happened', { claims: other({ events: undefined }) }, 'events'],
    [
      'of something else that has happened',
      { claims: other({ events: { 'https://annan.example.se': {} } }) },
      'events',
    ],
    ['whose event is no object', { claims: other({ events: { [EVENT]: true } }) }, 'events'],
    ['whose events are a list', { claims: other({ events: [EVENT] }) }, 'events'],
    ['about nobody', { claims: other({ sub: undefined }) }, 'of nobody'],
    ['about one that is no name', { claims: other({ sub: { $ne: '' } }) }, 'sub'],
    ['about a session that is no name', { claims: other({ sid: 7 }) }, 'sid'],
    ['of another kind', { header: { typ: 'JWT' } }, 'typ'],
    ['of no kind', { header: { typ: undefined } }, 'typ'],
    ['by a key nobody was told of', { foreignKey: true }, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['by a key that is not shown', { header: { kid: 'annan' } }, 'ERR_JWKS_NO_MATCHING_KEY'],
    ['without a signature', { header: { alg: 'none' } }, 'ERR_JOSE_ALG_NOT_ALLOWED'],
    [
      'signed by the shown key as if it were a secret',
      async () => ({ header: { alg: 'HS256' }, secret: await forger.shownKey() }),
      'ERR_JOSE_ALG_NOT_ALLOWED',
    ],
  ];

  it.each(cases)('%s is refused, and ends nothing', async (_, forgery, reason) => {
    const token = await forger.logoutToken(typeof forgery === 'function' ? await forgery() : forgery);
    expect(await tell(world, form(token))).toEqual(no);
    expect(said(world, 'LOGOUT_REFUSED').at(-1)).toMatchObject({ code: 'OIDC_TOKEN', reason });
    expect(await browser.viewer()).not.toBeNull();
  });

  it('that is none, or comes in another form, is refused', async () => {
    const token = await forger.logoutToken();
    const json = { 'content-type': 'application/json' };
    const bodies: [URLSearchParams | string, Record<string, string>?][] = [
      [new URLSearchParams()],
      [new URLSearchParams({ token })],
      [`logout_token=${token}&logout_token=${token}`, { 'content-type': 'application/x-www-form-urlencoded' }],
      [form('inget')],
      [form('a'.repeat(9_000))],
      [form(await forger.logoutToken({ claims: other({ more: 'a'.repeat(9_000) }) }))],
      [JSON.stringify({ logout_token: token }), json],
    ];
    for (const [body, headers] of bodies) expect(await tell(world, body, headers)).toEqual(no);
    expect(await browser.viewer()).not.toBeNull();
    expect(await tell(world, form(token))).toEqual(ok); // none of them used it up
  });

  it('from a page of another site is kept out; from no page, as the service comes, it is let in', async () => {
    const token = await forger.logoutToken();
    const pages: Record<string, string>[] = [
      { origin: 'https://annan.example.se' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of pages) {
      expect((await tell(world, form(token), headers)).status).toBe(403);
    }
    expect(await browser.viewer()).not.toBeNull();
    expect(await tell(world, form(token))).toEqual(ok);
  });

  it('that cannot be checked, since the service shows no keys, is refused; and taken when it does again', async () => {
    const token = await forger.logoutToken();
    forger.forgery = { broken: 'keys' };
    expect(await tell(world, form(token))).toEqual(no);
    expect(said(world, 'LOGOUT_REFUSED').at(-1)).toMatchObject({ code: 'OIDC_UNAVAILABLE' });
    forger.forgery = {};
    expect(await tell(world, form(token))).toEqual(ok);
  });

  it('by a key that was taken out of use is refused, and by the new one is taken', async () => {
    const before = await forger.logoutToken();
    await forger.rotate();
    expect(await tell(world, form(before))).toEqual(no);
    expect(await tell(world, form(await forger.logoutToken()))).toEqual(ok);
  });

  it('leaves nothing of itself in the log, and what is kept of it is reached by the door alone', async () => {
    expect(saidIn(world.lines)).not.toMatch(/[Hh]emlig|annan|eyJ|[0-9a-f]{16}/u);
    const rows = await world.sql<{ row: string }>('samsyn_door', 'SELECT t::text AS row FROM identity.logout_token t');
    expect(rows.length).toBeGreaterThan(0);
    for (const role of ['samsyn_authority', 'samsyn_body'] as const) {
      await expect(world.sql(role, 'SELECT 1 FROM identity.logout_token')).rejects.toThrow('permission denied');
    }
    await world.sql('owner', `UPDATE identity.logout_token SET expires_at = now() - interval '1 second'`);
    expect(await tell(world, form(await forger.logoutToken()))).toEqual(ok);
    expect(await world.sql('samsyn_door', 'SELECT 1 FROM identity.logout_token')).toHaveLength(1);
  });
});

it('where no sign-in service is set nobody can say so, nor try for ever', async () => {
  const world = await createWorld({ LIMITS_FACTOR: '1' });
  const post = async (): Promise<number> =>
    (await world.anonymous().fetch(PATH, { method: 'POST', body: form('x') })).status;
  try {
    expect(await post()).toBe(400);
    const answers = new Set<number>();
    // a thousand in a row are allowed, and one more every second
    for (let n = 0; n < 60 && !answers.has(429); n += 1) {
      for (const status of await Promise.all(Array.from({ length: 50 }, post))) answers.add(status);
    }
    expect([...answers].sort()).toEqual([400, 429]);
  } finally {
    await world.stop();
  }
});
