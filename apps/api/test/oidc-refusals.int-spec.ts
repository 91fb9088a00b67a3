import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWTPayload } from 'jose';
import { Browser } from './oidc-browser.ts';
import { type Forgery, Forger } from './oidc-forger.ts';
import { NUMBERS } from './oidc-facts.ts';
import { createOidcWorld, type OidcWorld, saidIn } from './oidc-world.ts';
import { createWorld } from './world.ts';

let forger: Forger;
let world: OidcWorld;
beforeAll(async () => {
  forger = await Forger.start();
  world = await createOidcWorld(forger.issuer);
});
afterAll(async () => {
  await world.stop();
  await forger.stop();
});
beforeEach(() => {
  forger.forgery = {};
});

/** Follows an address to its end, which must be the sign-in page with this code and nothing else; and nobody may be signed in. */
async function refused(browser: Browser, address: string, code: string): Promise<void> {
  const before = await world.sessions();
  const stop = await browser.follow(address);
  expect([stop.address, world.lines.at(-1)]).toEqual([`/logga-in?fel=${code}`, expect.objectContaining({ code })]);
  expect(await world.sessions()).toBe(before);
  expect(await browser.viewer()).toBeNull();
}

const START = '/oidc/start?till=/remiss/r-1';
const other = (change: object) => (right: JWTPayload) => ({ ...right, ...change });
const hoursAgo = (right: JWTPayload, hours: number) => (right.iat ?? 0) - hours * 3_600;

it('a provider that tells the truth lets one in', async () => {
  const browser = new Browser(world);
  expect((await browser.follow(START)).address).toBe('/remiss/r-1');
  expect(await browser.viewer()).toMatchObject({ role: 'CASE_OFFICER' });
});

it('an RSA key of 2048 bits will do', async () => {
  forger.forgery = { rsaBits: 2048 };
  expect((await new Browser(world).follow(START)).address).toBe('/remiss/r-1');
});

describe('what is not what was asked for lets nobody in', () => {
  const cases: [string, Forgery, string, string?][] = [
    ['another nonce', { claims: other({ nonce: 'a'.repeat(43) }) }, 'OIDC_TOKEN', 'nonce'],
    ['no nonce', { claims: other({ nonce: undefined }) }, 'OIDC_TOKEN'],
    ['another issuer', { claims: other({ iss: 'https://annan.example.se' }) }, 'OIDC_TOKEN', 'iss'],
    ['another audience', { claims: other({ aud: 'annan' }) }, 'OIDC_TOKEN', 'aud'],
    ['meant for others as well', { claims: other({ aud: ['samsyn', 'annan'], azp: 'annan' }) }, 'OIDC_TOKEN'],
    ['an expired token', { claims: (right) => ({ ...right, exp: hoursAgo(right, 1) }) }, 'OIDC_TOKEN', 'exp'],
    ['a token without an end', { claims: other({ exp: undefined }) }, 'OIDC_TOKEN'],
    ['a time that is none', { claims: other({ auth_time: 'nu' }) }, 'OIDC_TOKEN'],
    ['a token of nobody', { claims: other({ sub: undefined }) }, 'OIDC_TOKEN'],
    ['a key nobody was told of', { foreignKey: true }, 'OIDC_TOKEN'],
    ['no signature', { unsigned: true }, 'OIDC_TOKEN'],
    ['an RSA key of 1024 bits', { rsaBits: 1024 }, 'OIDC_TOKEN'],
    ['no token at all', { withoutIdToken: true }, 'OIDC_TOKEN'],
    ['a code of somebody else', { answer: { code: 'x' } }, 'OIDC_TOKEN', 'invalid_grant'],
    ['an answer from another provider', { answer: { iss: 'https://annan.example.se' } }, 'OIDC_TOKEN'],
    ['another state', { answer: { state: 'a'.repeat(43) } }, 'OIDC_STATE'],
    ['no state', { answer: { state: '' } }, 'OIDC_STATE'],
    ['a refusal', { answer: { error: 'login_required' } }, 'OIDC_DENIED', 'login_required'],
    ['a refusal in odd words', { answer: { error: 'Hemlig <b>' } }, 'OIDC_DENIED', 'odd code'],
    [
      'facts of somebody else',
      { claims: other({ roles: undefined }), userinfo: { sub: 'annan', roles: 'handläggare' } },
      'OIDC_TOKEN',
    ],
    ['an error page for a token', { broken: 'token' }, 'OIDC_UNAVAILABLE'],
    ['no keys', { broken: 'keys' }, 'OIDC_UNAVAILABLE'],
    ['no facts', { claims: other({ roles: undefined }), broken: 'userinfo' }, 'OIDC_UNAVAILABLE'],
    [
      'an organisation only in what is not signed',
      {
        claims: other({ organisation_number: '811218-9876', name: undefined }),
        userinfo: { sub: 'hemlig-person', organisation_number: NUMBERS.authority },
      },
      'OIDC_ORGANISATION_MISSING',
    ],
  ];

  it.each(cases)('%s', async (_, forgery, code, reason = '') => {
    forger.forgery = forgery;
    await refused(new Browser(world), START, code);
    expect(JSON.stringify(world.lines.at(-1))).toContain(reason);
  });

  it('a confirmation with an identification of this morning, or of no time at all', async () => {
    for (const time of [(right: JWTPayload) => hoursAgo(right, 2), () => undefined]) {
      forger.forgery = { claims: (right) => ({ ...right, auth_time: time(right) }) };
      await refused(new Browser(world), '/oidc/start?bekrafta=1', 'OIDC_TOO_OLD');
    }
  });

  it('and neither log nor address holds anything of it', () => {
    expect(world.lines.length).toBeGreaterThan(cases.length);
    expect(saidIn(world.lines)).not.toMatch(/[Hh]emlig|annan|eyJ|\d{6}-\d{4}|[0-9a-f]{32}|[\w-]{43}/u);
  });
});

describe('an answer is good once, in one browser, for ten minutes', () => {
  it('played again it is refused, and the session it gave lives on', async () => {
    const browser = new Browser(world);
    const back = await browser.almost();
    await browser.follow(back);
    const again = await browser.follow(back);
    expect(again.address).toBe('/logga-in?fel=OIDC_STATE');
    expect(await browser.viewer()).not.toBeNull();
    await refused(new Browser(world), back, 'OIDC_STATE');
  });

  it('of two that come at once one is let in', async () => {
    const browser = new Browser(world);
    const back = await browser.almost();
    const stops = await Promise.all([browser.follow(back), browser.follow(back)]);
    expect(stops.map(({ address }) => address).sort()).toEqual(['/', '/logga-in?fel=OIDC_STATE']);
  });

  it('a code that was used already is refused with a state of its own', async () => {
    const first = new Browser(world);
    const used = new URL(await first.almost(), forger.issuer).searchParams.get('code') ?? '';
    await first.signIn();
    await first.follow(`/oidc/aterkomst?code=${used}&state=x`);
    const victim = new Browser(world);
    forger.forgery = { answer: { code: used } };
    await refused(victim, START, 'OIDC_TOKEN'); // redeemed with another verifier
  });

  it('in another browser it is refused, and used up', async () => {
    const mine = new Browser(world);
    const back = await mine.almost();
    await refused(new Browser(world), back, 'OIDC_OTHER_BROWSER');
    const theirs = new Browser(world);
    await theirs.almost(); // has begun one of its own
    const next = await mine.almost();
    await refused(theirs, next, 'OIDC_OTHER_BROWSER');
    await refused(mine, next, 'OIDC_STATE');
  });

  it('after ten minutes it is refused, and what nobody came back for is cleared away', async () => {
    const browser = new Browser(world);
    const back = await browser.almost();
    await world.sql('owner', `UPDATE identity.oidc_attempt SET expires_at = now() - interval '1 second'`);
    await refused(browser, back, 'OIDC_STATE');
    await browser.almost();
    await world.sql('owner', `UPDATE identity.oidc_attempt SET expires_at = now() - interval '1 second'`);
    await browser.almost();
    expect(await world.sql('owner', 'SELECT 1 FROM identity.oidc_attempt')).toHaveLength(1);
  });

  it('two states are none', async () => {
    const browser = new Browser(world);
    const back = await browser.almost();
    await refused(browser, `${back}&state=x`, 'OIDC_STATE');
  });
});

describe('what is kept of a sign-in on its way', () => {
  it('is reached by the door alone, and opens nothing to who reads it', async () => {
    const browser = new Browser(world);
    const back = new URL(await browser.almost(), forger.issuer);
    const [row] = await world.sql<{ row: string }>('samsyn_door', 'SELECT a::text AS row FROM identity.oidc_attempt a');
    expect(row?.row).toContain('/');
    expect(row?.row).not.toContain(back.searchParams.get('state'));
    expect(row?.row).not.toContain(browser.cookie('samsyn-oidc'));
    for (const role of ['samsyn_authority', 'samsyn_body'] as const) {
      await expect(world.sql(role, 'SELECT 1 FROM identity.oidc_attempt')).rejects.toThrow('permission denied');
    }
    await expect(world.sql('samsyn_door', 'SELECT mailbox FROM register.actor')).rejects.toThrow('permission denied');
  });
});

describe('the provider', () => {
  it('may change its keys from one moment to the next', async () => {
    for (let n = 0; n < 2; n += 1) {
      await forger.rotate();
      expect(await new Browser(world).signIn()).toBe('/');
    }
  });

  it('was asked once who it is', () => {
    expect(forger.requests['/.well-known/openid-configuration']).toBe(1);
  });

  it('too slow, is given up after five seconds', async () => {
    forger.forgery = { late: 'token' };
    const begun = performance.now();
    await refused(new Browser(world), START, 'OIDC_UNAVAILABLE');
    const seconds = (performance.now() - begun) / 1000;
    expect(seconds).toBeGreaterThan(4.5);
    expect(seconds).toBeLessThan(7);
  });

  it('down, or with another name than it was asked by, lets nobody in; and is asked again the next time', async () => {
    const gone = await Forger.start();
    const elsewhere = await createOidcWorld(gone.issuer);
    try {
      const [before, never] = [new Browser(elsewhere), new Browser(elsewhere)];
      for (const forgery of [{ broken: 'discovery' }, { name: 'https://annan.example.se' }] as const) {
        gone.forgery = forgery;
        expect(await never.signIn()).toBe('/logga-in?fel=OIDC_UNAVAILABLE');
      }
      gone.forgery = {};
      const back = await before.almost(); // a failure is not remembered
      await gone.stop();
      expect((await before.follow(back)).address).toBe('/logga-in?fel=OIDC_UNAVAILABLE');
      expect(await before.viewer()).toBeNull();
    } finally {
      await elsewhere.stop();
    }
  });

  it('that points elsewhere is not followed', async () => {
    const asked: string[] = [];
    const elsewhere = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(302, { location: '/inside' }).end();
    });
    await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    const pointing = await createOidcWorld(`http://127.0.0.1:${port}`);
    try {
      expect(await new Browser(pointing).signIn()).toBe('/logga-in?fel=OIDC_UNAVAILABLE');
      expect(asked).toEqual(['/.well-known/openid-configuration']);
    } finally {
      await pointing.stop();
      elsewhere.close();
    }
  });

  it('is reached over https with a cookie that no other host can plant', async () => {
    const secure = await createOidcWorld(forger.issuer, { PUBLIC_URL: 'https://samsyn.test' });
    try {
      const { headers } = await secure.anonymous().fetch('/oidc/start', { redirect: 'manual' });
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-samsyn-oidc=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/u),
      ]);
      const to = new URL(headers.get('location') ?? '');
      expect(to.searchParams.get('redirect_uri')).toBe('https://samsyn.test/oidc/aterkomst');
    } finally {
      await secure.stop();
    }
  });

  it('is none where none is set', async () => {
    const without = await createWorld();
    try {
      const client = without.anonymous();
      expect(await (await client.fetch('/oidc')).json()).toEqual({ available: false });
      for (const path of ['/oidc/start', '/oidc/aterkomst?code=x&state=y']) {
        const { status, headers } = await client.fetch(path, { redirect: 'manual' });
        expect([status, headers.get('location')]).toEqual([303, '/logga-in?fel=OIDC_NOT_CONFIGURED']);
      }
    } finally {
      await without.stop();
    }
  });
});
