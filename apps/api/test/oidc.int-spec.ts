import { Browser } from './oidc-browser.ts';
import { NUMBERS } from './oidc-facts.ts';
import { type Person, RealProvider } from './oidc-provider.ts';
import { createOidcWorld, type OidcWorld, saidIn } from './oidc-world.ts';
import { publish, sendRound } from './remiss.ts';

const officer: Person = {
  sub: 'a-1',
  acr: 'loa3',
  claims: {
    name: 'Handläggare 1',
    email: 'h1@example.se',
    organisation_number: NUMBERS.authority,
    roles: ['x', 'handläggare'],
  },
};
const coordinator: Person = {
  sub: 'b-1',
  acr: 'loa3',
  claims: { name: 'Samordnare 1', organisation_number: '16' + NUMBERS.uppsala.replace('-', ''), roles: 'samordnare' },
};
const like = (person: Person, claims: object, acr = person.acr): Person => ({
  sub: person.sub,
  ...(acr === undefined ? {} : { acr }),
  claims: { ...person.claims, ...claims },
});

let provider: RealProvider;
let world: OidcWorld;
beforeAll(async () => {
  provider = await RealProvider.start();
  world = await createOidcWorld(provider.issuer, { OIDC_ACR_VALUES: 'loa3 loa2' });
});
afterAll(async () => {
  await world.stop();
  await provider.stop();
});

async function signIn(person: Person | null, query = '', browser = new Browser(world)) {
  provider.atTheKeys = person;
  return { browser, address: await browser.signIn(query) };
}

const sessionRows = async () =>
  world.sql<{ acr: string; old: number; open: boolean }>(
    'samsyn_door',
    `SELECT acr, extract(epoch FROM now() - authenticated_at)::int AS old, revoked_at IS NULL AS open
     FROM identity.session ORDER BY created_at DESC`,
  );

describe('signing in at the provider', () => {
  it('lets one of the authority in, in the role the provider gives, and goes on to where they were going', async () => {
    const { browser, address } = await signIn(officer, `?till=${encodeURIComponent('/remiss/r-1?flik=svar#s3')}`);
    expect(address).toBe('/remiss/r-1?flik=svar#s3');
    expect(await browser.viewer()).toMatchObject({
      side: 'AUTHORITY',
      role: 'CASE_OFFICER',
      displayName: 'Handläggare 1',
      organisationName: 'Socialstyrelsen',
    });
    const asked = new URL(browser.trail[0] ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('acr_values')).toBe('loa3 loa2');
    expect(asked.get('scope')).toBe('openid profile email');
    for (const secret of ['state', 'nonce', 'code_challenge']) expect(asked.get(secret)).toMatch(/^[\w-]{43}$/u);
    expect((await sessionRows())[0]).toMatchObject({ acr: 'loa3', open: true });
    expect(await world.sql('owner', 'SELECT 1 FROM identity.oidc_attempt')).toEqual([]);
  });

  it('is begun by a press on our own page, and by no other site', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      const { status, headers: sent } = await world.anonymous().fetch('/oidc/start', { redirect: 'manual', headers });
      expect([status, sent.get('location'), sent.getSetCookie()]).toEqual([303, '/logga-in', []]);
    }
    const own = await world
      .anonymous()
      .fetch('/oidc/start', { redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' } });
    expect(own.headers.getSetCookie()).toHaveLength(1);
  });

  it('lets a body in by its organisation number, whatever the mail address says', async () => {
    const email = 'nagon@socialstyrelsen.example.se';
    const { browser, address } = await signIn(like(coordinator, { email }));
    expect(address).toBe('/');
    expect(await browser.viewer()).toMatchObject({
      side: 'BODY',
      role: 'COORDINATOR',
      organisationId: world.actors['uppsala'],
      organisationName: 'Region uppsala',
    });
  });

  it('knows a person again, and takes over a new name', async () => {
    const before = await (await signIn(coordinator)).browser.viewer();
    const after = await (await signIn(like(coordinator, { name: 'Samordnare 2' }))).browser.viewer();
    expect(after).toEqual({ ...before, displayName: 'Samordnare 2' });
  });

  it('makes one person of several first sign-ins at once', async () => {
    provider.atTheKeys = { ...coordinator, sub: 'b-2' };
    const browsers = Array.from({ length: 6 }, () => new Browser(world));
    const returns = await Promise.all(browsers.map(async (browser) => ({ browser, back: await browser.almost() })));
    const stops = await Promise.all(returns.map(async ({ browser, back }) => browser.follow(back)));
    expect(new Set(stops.map(({ address }) => address))).toEqual(new Set(['/']));
    const ids = await Promise.all(browsers.map(async (browser) => (await browser.viewer()).id));
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps the two apart that one person is who acts for two bodies', async () => {
    const first = await signIn(coordinator);
    const second = await signIn(like(coordinator, { organisation_number: NUMBERS.stockholm }));
    const [one, two] = [await first.browser.viewer(), await second.browser.viewer()];
    expect(two.organisationId).toBe(world.actors['stockholm']);
    expect(one.organisationId).toBe(world.actors['uppsala']);
    expect(two.id).not.toBe(one.id);
  });

  it('is never lent to who comes by an invitation link: that is another person, whom nobody vouches for', async () => {
    const identified = await (await signIn(coordinator)).browser.viewer();
    const round = await sendRound(await world.as('CASE_OFFICER'), (await publish(world)).id, [
      identified.organisationId,
    ]);
    const [invitation] = await world.sql<{ id: string }>(
      'samsyn_authority',
      'SELECT id FROM record.invitation WHERE round_id = $1',
      [round.id],
    );
    const inviting = await world.as('CASE_OFFICER');
    const { issueInvitationLink } = await inviting.ask(
      `mutation ($id: ID!) { issueInvitationLink(invitationId: $id) { ... on InvitationLink { url } } }`,
      { id: invitation?.id },
    );
    const { acceptInvitation } = await world
      .anonymous()
      .ask(`mutation ($t: String!) { acceptInvitation(token: $t) { ... on SignedIn { viewer { id role } } } }`, {
        t: issueInvitationLink.url.split('#').at(-1),
      });
    expect(acceptInvitation.viewer.role).toBe('COORDINATOR');
    expect(acceptInvitation.viewer.id).not.toBe(identified.id);
  });

  it('sets cookies that script cannot read, takes its own away again, and puts nothing in a cache', async () => {
    provider.atTheKeys = officer;
    const browser = new Browser(world);
    const back = await browser.almost();
    expect(browser.cookie('samsyn-oidc')).toMatch(/^[\w-]{43}$/u);
    const { kept, headers } = await browser.follow(back);
    expect(kept).toEqual([
      'samsyn-oidc=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
      expect.stringMatching(/^samsyn=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u),
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(browser.cookie('samsyn-oidc')).toBeUndefined();
  });
});

describe('the session', () => {
  it('before it is ended: what was planted beforehand is worth nothing', async () => {
    const { browser } = await signIn(officer);
    const planted = browser.cookie('samsyn');
    const asPlanted = async () =>
      (await world.anonymous().send('{ viewer { id } }', {}, { cookie: `samsyn=${planted}` })).data.viewer;
    expect(await asPlanted()).toEqual({ id: expect.any(String) });
    await signIn(officer, '', browser);
    expect(browser.cookie('samsyn')).not.toBe(planted);
    expect(await browser.viewer()).not.toBeNull();
    expect(await asPlanted()).toBeNull();
  });

  it('of a former role is ended, at once and everywhere', async () => {
    const person = { ...coordinator, sub: 'b-3' };
    const { browser: elsewhere } = await signIn(person);
    expect(await elsewhere.viewer()).toMatchObject({ role: 'COORDINATOR' });
    const { browser } = await signIn(like(person, { roles: ['alla'] }));
    expect(await browser.viewer()).toMatchObject({ role: 'READER' });
    expect(await elsewhere.viewer()).toBeNull();
  });

  it('is in the log for the authority only, in ids and codes', async () => {
    await signIn(officer);
    await signIn(coordinator);
    const events = await world.sql<{ side: string; data: object; row: string }>(
      'owner',
      `SELECT side, data, e::text AS row FROM record.event e WHERE kind = 'SIGNED_IN'`,
    );
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map(({ side }) => side))).toEqual(new Set(['AUTHORITY']));
    expect(events.at(-1)?.data).toEqual({ acr: 'loa3', confirmed: false });
    expect(JSON.stringify(events)).not.toMatch(/Handläggare|example|a-1/u);
  });
});

describe('a confirmation before a signature', () => {
  it('asks the person anew although the provider knows them, and says when that was', async () => {
    const { browser } = await signIn(officer);
    const asked = provider.asked;
    await signIn(officer, '', browser);
    expect(provider.asked).toBe(asked); // known at the provider: nobody is asked
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { address } = await signIn(officer, '?bekrafta=1&till=/svar', browser);
    expect(provider.asked).toBe(asked + 1);
    expect(address).toBe('/svar');
    const [row] = await sessionRows();
    expect(row?.old).toBeLessThanOrEqual(1);
  });

  it('by somebody else is refused, and changes nobody', async () => {
    const { browser } = await signIn(officer);
    browser.forget(provider.issuer);
    const { address } = await signIn({ ...officer, sub: 'a-2' }, '?bekrafta=1', browser);
    expect(address).toBe('/logga-in?fel=OIDC_OTHER_PERSON');
    expect(await browser.viewer()).toMatchObject({ displayName: 'Handläggare 1' });
  });
});

describe('who is let in nowhere', () => {
  const cases: [string, Person | null, string][] = [
    ['one who presses cancel', null, 'OIDC_CANCELLED'],
    [
      'without an organisation number',
      like(coordinator, { organisation_number: undefined }),
      'OIDC_ORGANISATION_MISSING',
    ],
    ['with a personal number', like(coordinator, { organisation_number: '811218-9876' }), 'OIDC_ORGANISATION_MISSING'],
    [
      'with a number that adds up to nothing',
      like(coordinator, { organisation_number: '232100-0025' }),
      'OIDC_ORGANISATION_MISSING',
    ],
    [
      'with the numbers of two bodies',
      like(coordinator, { organisation_number: [NUMBERS.uppsala, NUMBERS.stockholm] }),
      'OIDC_ORGANISATION_MISSING',
    ],
    [
      'of a body that is not in the register',
      like(coordinator, { organisation_number: '232100-0040' }),
      'OIDC_ORGANISATION_UNKNOWN',
    ],
    [
      'of a body that has ceased to be',
      like(coordinator, { organisation_number: NUMBERS.closed }),
      'OIDC_ORGANISATION_UNKNOWN',
    ],
    ['without a role', like(coordinator, { roles: [] }), 'OIDC_ROLE_MISSING'],
    ['of a body, with a role of the authority', like(coordinator, { roles: ['handläggare'] }), 'OIDC_ROLE_MISSING'],
    [
      'of the authority, with a role of the bodies',
      like(officer, { roles: ['samordnare', 'chef'] }),
      'OIDC_ROLE_MISSING',
    ],
    ['identified too weakly', like(officer, {}, 'loa1'), 'OIDC_ASSURANCE'],
  ];

  it.each(cases)('%s', async (_, person, code) => {
    const before = await world.sessions();
    const { browser, address } = await signIn(person === null ? null : { ...person, sub: `n-${code}` });
    expect(address).toBe(`/logga-in?fel=${code}`);
    expect(await browser.viewer()).toBeNull();
    expect(await world.sessions()).toBe(before);
    expect(world.lines.at(-1)).toMatchObject({ code });
    expect(await world.sql('owner', `SELECT 1 FROM identity.app_user WHERE oidc_subject LIKE 'n-%'`)).toEqual([]);
  });

  it('and the log says why without a name, number or address', () => {
    expect(world.lines.length).toBeGreaterThanOrEqual(cases.length);
    expect(saidIn(world.lines)).not.toMatch(/Samordnare|Handläggare|example|\d{6}-?\d{4}|code=|eyJ/u);
  });
});

it('the page is told whether there is such a sign-in', async () => {
  expect(await (await world.anonymous().fetch('/oidc')).json()).toEqual({ available: true });
});
