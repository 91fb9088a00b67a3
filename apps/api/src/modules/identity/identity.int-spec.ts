import { createHash, randomBytes } from 'node:crypto';
import type { Client } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';

const VIEWER = `{ viewer { id displayName side role organisationName organisationId can sessionExpiresAt } }`;
const SIGN_IN = `mutation ($key: String!) { signInDemo(key: $key) { __typename ... on SignedIn { goTo viewer { role } } ... on Refusal { code } } }`;

let world: World;
let region: string;
beforeAll(async () => {
  world = await createWorld();
  ({ uppsala: region = '' } = await world.addActors({
    key: 'uppsala',
    names: [{ name: 'Region Uppsala', kind: 'OFFICIAL', sources: [] }],
  }));
});
afterAll(async () => world.stop());

const viewerOf = async (client: Client) => (await client.ask(VIEWER)).viewer;

describe('signing in', () => {
  it('gives who one is and what one may', async () => {
    const officer = await viewerOf(await world.as('CASE_OFFICER'));
    expect(officer).toMatchObject({
      side: 'AUTHORITY',
      role: 'CASE_OFFICER',
      organisationName: 'Socialstyrelsen',
      organisationId: null,
    });
    expect(officer.can).toContain('round.open');
    expect(officer.can).not.toContain('draft.publish');
    const body = await viewerOf(await world.as('SIGNATORY', region));
    expect(body).toMatchObject({ side: 'BODY', organisationName: 'Region Uppsala', organisationId: region });
    expect(body.can).toContain('response.submit');
    expect(Date.parse(body.sessionExpiresAt)).toBeGreaterThan(Date.now());
  });

  it('keeps of a token only its hash, and sets a cookie that script cannot read', async () => {
    const client = world.anonymous();
    await world.as('EDITOR'); // makes the sign-in
    const { demoSignIns } = await client.ask('{ demoSignIns { key role displayName organisationName } }');
    const { key } = demoSignIns.find(({ role }: { role: string }) => role === 'EDITOR');
    const { headers } = await client.send(SIGN_IN, { key });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^samsyn=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u);
    const token = cookie.slice('samsyn='.length, 'samsyn='.length + 43);
    const stored = await world.sql<{ hash: string }>(
      'samsyn_door',
      `SELECT encode(token_hash, 'hex') AS hash FROM identity.session`,
    );
    expect(stored.map(({ hash }) => hash)).toContain(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('with a key that is none is refused', async () => {
    const { signInDemo } = await world.anonymous().ask(SIGN_IN, { key: 'okänd' });
    expect(signInDemo).toEqual({ __typename: 'Refusal', code: 'NOT_FOUND' });
  });

  it('again ends the session before: a token that was planted beforehand is worth nothing', async () => {
    const client = await world.as('REGISTRAR');
    const planted = client.cookieHeader ?? '';
    const { demoSignIns } = await client.ask('{ demoSignIns { key } }');
    await client.signIn(demoSignIns[0].key);
    expect(client.cookieHeader).not.toBe(planted);
    const { data } = await world.anonymous().send(VIEWER, {}, { cookie: planted });
    expect(data.viewer).toBeNull();
  });
});

describe('signing out', () => {
  it('ends the session at once', async () => {
    const client = await world.as('EDITOR');
    const cookie = client.cookieHeader ?? '';
    expect(await viewerOf(client)).not.toBeNull();
    await client.ask('mutation { signOut }');
    const { data } = await world.anonymous().send(VIEWER, {}, { cookie });
    expect(data.viewer).toBeNull();
    expect(client.cookieHeader).toBeUndefined();
  });

  it('without a session is no mistake', async () => {
    expect(await world.anonymous().ask('mutation { signOut }')).toEqual({ signOut: true });
  });
});

describe('a session', () => {
  it('lets nobody in when it was idle too long, is older than its last hour, or was revoked', async () => {
    const changes = [
      `last_seen_at = now() - interval '5 hours'`,
      `expires_at = now() - interval '1 second'`,
      'revoked_at = now()',
    ];
    const clients = await Promise.all(changes.map(async () => world.as('EDITOR')));
    for (const [n, client] of clients.entries()) {
      const hash = createHash('sha256')
        .update((client.cookieHeader ?? '').slice('samsyn='.length))
        .digest();
      await world.sql('samsyn_door', `UPDATE identity.session SET ${changes[n]} WHERE token_hash = $1`, [hash]);
    }
    await new Promise((resolve) => setTimeout(resolve, 5_100)); // what another process has ended may be remembered for five seconds
    for (const client of clients) {
      expect(await viewerOf(client)).toBeNull();
      const { errors } = await client.send('{ drafts { id } }');
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it.each([
    ['no cookie', ''],
    ['an empty one', 'samsyn='],
    ['one that is too short', 'samsyn=x'],
    ['one of the right form', `samsyn=${'a'.repeat(43)}`],
    ['one that is far too long', `samsyn=${'a'.repeat(5_000)}`],
    ['one with odd characters', 'samsyn=%00'],
  ])('cannot be made up: %s', async (_, cookie) => {
    const { status, data } = await world.anonymous().send(VIEWER, {}, { cookie });
    expect([status, data.viewer]).toEqual([200, null]);
  });

  it('costs the database nothing while it is remembered', async () => {
    const client = await world.as('EDITOR');
    await client.ask(VIEWER);
    expect(await world.statementsDuring(async () => client.ask(VIEWER))).toEqual([]);
  });
});

describe('one without the right', () => {
  it('is told what one is told who asks for what is not there', async () => {
    const reader = await world.as('READER', region);
    const { data, errors } = await reader.send('{ draft(id: "x") { id } }');
    expect([data.draft, errors]).toEqual([null, []]);
    const list = await reader.send('{ drafts { id } }');
    expect(list.errors[0]).toMatchObject({
      message: 'Det du söker finns inte, eller så har du inte tillgång till det.',
    });
  });

  it('who is not signed in hears that, whatever is asked', async () => {
    const nobody = world.anonymous();
    for (const query of ['{ draft(id: "x") { id } }', '{ drafts { id } }']) {
      expect((await nobody.send(query)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    const { data } = await nobody.send(
      `mutation { publishDraft(draftId: "x", expectedVersion: 1) { __typename ... on Refusal { code } } }`,
    );
    expect(data.publishDraft).toEqual({ __typename: 'Refusal', code: 'UNAUTHENTICATED' });
  });
});

describe('without the demonstration', () => {
  it('nobody signs in by a key', async () => {
    const strict = await createWorld({ SAMSYN_DEMO: 'false' });
    try {
      await strict.app.get((await import('./index.ts')).SaveDemoUser).run({
        ...{
          demoKey: 'kvar',
          displayName: 'Handläggare',
          side: 'AUTHORITY',
          role: 'CASE_OFFICER',
          organisationId: null,
          about: '',
        },
      });
      expect(await strict.anonymous().ask('{ demoSignIns { key } }')).toEqual({ demoSignIns: [] });
      const { signInDemo } = await strict.anonymous().ask(SIGN_IN, { key: 'kvar' });
      expect(signInDemo.code).toBe('NOT_FOUND');
    } finally {
      await strict.stop();
    }
  });
});

describe('an invitation that was never sent', () => {
  it('opens nothing', async () => {
    const token = randomBytes(32).toString('base64url');
    const nobody = world.anonymous();
    expect(await nobody.ask(`query ($t: String!) { invitation(token: $t) { roundTitle } }`, { t: token })).toEqual({
      invitation: null,
    });
    const { acceptInvitation } = await nobody.ask(
      `mutation ($t: String!) { acceptInvitation(token: $t) { ... on Refusal { code } } }`,
      { t: token },
    );
    expect(acceptInvitation.code).toBe('INVITATION_UNKNOWN');
  });
});
