import type { Client, Loose } from '../../../test/client.ts';
import { codeIn, COLLEAGUES, INVITE, mailedWorld, type MailedWorld, VIEWER } from '../../../test/people.ts';
import { publish, sendRound } from '../../../test/remiss.ts';

const REFUSED = '... on Refusal { code message }';
const ACCOUNT = '{ account { id displayName email keeper passkeys { id } } }';
const NAME = `mutation ($n: String!) { it: saveMyName(displayName: $n) { __typename ... on Account { displayName } ${REFUSED} } }`;
const REQUEST = `mutation ($e: String!) { it: requestAddressCode(email: $e) { __typename ${REFUSED} } }`;
const CONFIRM = `mutation ($c: String!) { it: confirmAddress(code: $c) { __typename ... on Account { email } ${REFUSED} } }`;
const BY_LINK = `mutation ($t: String!) { it: acceptInvitation(token: $t) { __typename ... on SignedIn { viewer { id } } ${REFUSED} } }`;

let mailed: MailedWorld;
let organisationId: string;
let person: Client;

beforeAll(async () => {
  mailed = await mailedWorld();
  ({ a: organisationId = '' } = await mailed.world.addActors({ key: 'a' }));
  person = await mailed.coordinator(organisationId, 'registrator@region.example');
});
afterAll(async () => mailed.stop());

const ask = async (client: Client, query: string, variables = {}): Promise<Loose> =>
  (await client.ask(query, variables)).it;
const account = async (client: Client): Promise<Loose> => (await client.ask(ACCOUNT)).account;
const viewer = async (client: Client): Promise<Loose> => (await client.ask(VIEWER)).viewer;
/** Asks for the address, and reads the code that came there. */
async function addressCode(client: Client, address: string, nth = 1): Promise<string> {
  expect(await ask(client, REQUEST, { e: address })).toMatchObject({ __typename: 'CodeRequested' });
  return codeIn(await mailed.letter(address, 'byta e-postadress', nth));
}

describe("one's own account", () => {
  it('has the address the invitation was mailed to, and the name one gives it', async () => {
    expect(await account(person)).toMatchObject({ email: 'registrator@region.example', keeper: 'BODY', passkeys: [] });
    expect(await ask(person, NAME, { n: '  Registrator   1 ' })).toEqual({
      __typename: 'Account',
      displayName: 'Registrator 1',
    });
    expect(await ask(person, NAME, { n: 'x' })).toMatchObject({ code: 'NAME_WRONG' });
    expect(await ask(person, NAME, { n: 'x'.repeat(81) })).toMatchObject({ code: 'NAME_WRONG' });
  });

  it('moves to a new address by the code that came there; the old address is told and lets nobody in', async () => {
    const code = await addressCode(person, 'ny@region.example');
    expect((await account(person)).email).toBe('registrator@region.example'); // nothing before the code
    expect(await ask(person, CONFIRM, { c: '00000000' })).toMatchObject({ code: 'CODE_WRONG' });
    expect(await ask(person, CONFIRM, { c: code })).toEqual({ __typename: 'Account', email: 'ny@region.example' });
    expect(await ask(person, CONFIRM, { c: code })).toMatchObject({ code: 'CODE_SPENT' });
    await mailed.letter('registrator@region.example', 'Din e-postadress i Samsyn har bytts');
    const browser = mailed.world.anonymous();
    await mailed.codeFor(browser, 'ny@region.example');
    const [known] = await mailed.world.sql<{ n: number }>(
      'samsyn_door',
      `SELECT count(*)::int AS n FROM identity.app_user WHERE email = 'registrator@region.example'`,
    );
    expect(known?.n).toBe(0);
  });

  it('does not take an address that a colleague has, nor a code that was mailed for somebody else or for a sign-in', async () => {
    const other = await mailed.colleague(person, 'kollega@region.example', 'COORDINATOR', 'Kollega');
    const taken = await addressCode(other, 'ny@region.example', 2);
    expect(await ask(other, CONFIRM, { c: taken })).toMatchObject({ code: 'ADDRESS_TAKEN' });
    const code = await addressCode(person, 'annan@region.example');
    const cookie = `${other.cookieHeader}; ${person.otherCookie('samsyn-kod')}`;
    expect((await mailed.world.anonymous().send(CONFIRM, { c: code }, { cookie })).data.it.code).toBe('CODE_SPENT');
    const forSignIn = await mailed.codeFor(person, 'ny@region.example');
    expect(await ask(person, CONFIRM, { c: forSignIn })).toMatchObject({ code: 'CODE_SPENT' });
    expect((await account(person)).email).toBe('ny@region.example');
  });

  it('is kept elsewhere for the authority’s people and the demonstration’s', async () => {
    for (const client of [await mailed.world.as('CASE_OFFICER'), await mailed.world.as('READER', organisationId)]) {
      expect((await account(client)).keeper).not.toBe('BODY');
      expect(await ask(client, NAME, { n: 'Något annat' })).toMatchObject({ code: 'ACCOUNT_KEPT_ELSEWHERE' });
    }
  });
});

describe('a link from the authority', () => {
  let officer: Client;
  let versionId: string;
  const idOf = async (client: Client): Promise<string> => (await viewer(client)).id;
  /** A link that the office hands out by itself. */
  const handedOut = async (body: string): Promise<string> => {
    const round = await sendRound(officer, versionId, [body], { title: `Handlänk ${crypto.randomUUID()}` });
    const [row] = await mailed.world.sql<{ id: string }>(
      'samsyn_authority',
      'SELECT id FROM record.invitation WHERE round_id = $1',
      [round.id],
    );
    const { issueInvitationLink } = await officer.ask(
      `mutation ($i: ID!) { issueInvitationLink(invitationId: $i) { ... on InvitationLink { url } } }`,
      { i: row?.id },
    );
    return issueInvitationLink.url.split('#').at(-1);
  };

  beforeAll(async () => {
    officer = await mailed.world.as('CASE_OFFICER');
    versionId = (await publish(mailed.world)).id;
  });

  it('opens the account that has the mailbox, again and again', async () => {
    const { b = '' } = await mailed.world.addActors({ key: 'b' });
    const first = await mailed.coordinator(b, 'b@region.example');
    expect(await idOf(await mailed.coordinator(b, 'b@region.example'))).toBe(await idOf(first));
  });

  it('never opens an account that somebody has made their own: who hands it out cannot be anybody at the body', async () => {
    const { c = '' } = await mailed.world.addActors({ key: 'c' });
    const first = await mailed.coordinator(c, 'c@region.example');
    const browser = mailed.world.anonymous();
    const { viewer: came } = await ask(browser, BY_LINK, { t: await handedOut(c) });
    expect(came.id).not.toBe(await idOf(first));
    const { people } = (await first.ask(COLLEAGUES)).colleagues;
    expect(people.map(({ id }: { id: string }) => id)).toContain(came.id); // seen by those who are there already
    await mailed.letter('c@region.example', 'En ny samordnare har kommit in');
    // one that nobody has claimed is opened again, rather than made anew each time
    expect((await ask(mailed.world.anonymous(), BY_LINK, { t: await handedOut(c) })).viewer.id).toBe(came.id);
  });

  it('does not give back a role that the body has taken away', async () => {
    const { d = '' } = await mailed.world.addActors({ key: 'd' });
    const first = await mailed.coordinator(d, 'd@region.example');
    const reader = await mailed.colleague(first, 'lasare@region.example', 'READER', 'Läsare');
    const again = await mailed.coordinator(d, 'lasare@region.example');
    expect(await viewer(again)).toMatchObject({ id: await idOf(reader), role: 'READER' });
  });
});

describe('what the authority learns', () => {
  it('is the same whether or not a body has colleagues: no event, no row, no grant', async () => {
    const { e = '', f = '' } = await mailed.world.addActors({ key: 'e' }, { key: 'f' });
    const busy = await mailed.coordinator(e, 'e@region.example');
    await mailed.coordinator(f, 'f@region.example');
    const kinds = async (body: string) =>
      mailed.world.sql(
        'samsyn_authority',
        'SELECT kind, object_type, data FROM record.event WHERE organisation_id = $1 ORDER BY seq',
        [body],
      );
    await mailed.colleague(busy, 'e2@region.example', 'SIGNATORY', 'Undertecknare');
    const { people } = (await busy.ask(COLLEAGUES)).colleagues;
    const other = people.find(({ me }: { me: boolean }) => !me);
    await busy.ask(`mutation ($u: ID!) { changeColleagueRole(userId: $u, role: READER) { __typename } }`, {
      u: other.id,
    });
    await busy.ask(`mutation ($u: ID!) { removeColleague(userId: $u) { __typename } }`, { u: other.id });
    await ask(busy, NAME, { n: 'Samordnare 7' });
    expect(await kinds(e)).toEqual(await kinds(f));
    expect((await kinds(e)).length).toBe(1); // that the invitation was opened
    for (const table of [
      'app_user',
      'session',
      'passkey',
      'colleague_invitation',
      'colleague_token',
      'email_code',
      'people_event',
      'letter',
    ]) {
      for (const role of ['samsyn_authority', 'samsyn_body'] as const) {
        await expect(mailed.world.sql(role, `SELECT count(*) FROM identity.${table}`, [], e)).rejects.toThrow(
          /permission denied/u,
        );
      }
    }
  });

  it('and the body’s own log of its people cannot be bent by the program', async () => {
    const rows = await mailed.world.sql<{ kind: string }>(
      'samsyn_door',
      'SELECT kind FROM identity.people_event WHERE by_user IS NOT NULL',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'COLLEAGUE_INVITED',
        'COLLEAGUE_JOINED',
        'ROLE_CHANGED',
        'COLLEAGUE_REMOVED',
        'ADDRESS_CHANGED',
      ]),
    );
    for (const change of [
      `UPDATE identity.people_event SET kind = 'NOTHING'`,
      'DELETE FROM identity.people_event',
      'TRUNCATE identity.people_event',
    ]) {
      await expect(mailed.world.sql('samsyn_door', change)).rejects.toThrow(/permission denied/u);
      await expect(mailed.world.sql('owner', change)).rejects.toThrow(/immutable/u);
    }
  });
});

describe('without a mail server', () => {
  it('codes are not offered, and the coordinator hands the link over: it is shown once', async () => {
    const { createWorld } = await import('../../../test/world.ts');
    const world = await createWorld();
    try {
      const { a = '' } = await world.addActors({ key: 'a' });
      expect(await world.anonymous().ask('{ mailsCodes }')).toEqual({ mailsCodes: false });
      const coordinator = await world.as('COORDINATOR', a);
      const { inviteColleague } = await coordinator.ask(INVITE, { e: 'kollega@region.example', r: 'READER' });
      expect(inviteColleague.link).toMatch(/\/kollega#[\w-]{43}$/u);
      expect(JSON.stringify((await coordinator.ask(COLLEAGUES)).colleagues)).not.toContain('/kollega#');
    } finally {
      await world.stop();
    }
  });
});
