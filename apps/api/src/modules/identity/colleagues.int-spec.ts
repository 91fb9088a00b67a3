import type { Client, Loose } from '../../../test/client.ts';
import { ACCEPT, COLLEAGUES, INVITE, linkIn, mailedWorld, type MailedWorld, VIEWER } from '../../../test/people.ts';

const REFUSED = '... on Refusal { code message }';
const LIST = `... on Colleagues { people { id role } invitations { id email } } ${REFUSED}`;
const RESEND = `mutation ($i: ID!) { it: resendColleagueInvitation(colleagueInvitationId: $i) { __typename ${LIST} } }`;
const WITHDRAW = `mutation ($i: ID!) { it: withdrawColleagueInvitation(colleagueInvitationId: $i) { __typename ${LIST} } }`;
const ROLE = `mutation ($u: ID!, $r: BodyRole!) { it: changeColleagueRole(userId: $u, role: $r) { __typename ${LIST} } }`;
const REMOVE = `mutation ($u: ID!) { it: removeColleague(userId: $u) { __typename ${LIST} } }`;
const PREVIEW =
  'query ($t: String!) { colleagueInvitation(token: $t) { organisationName email role inviterRole alreadyUsed expired } }';

let mailed: MailedWorld;
let own: string;
let foreign: string;
let coordinator: Client;
let stranger: Client;

beforeAll(async () => {
  mailed = await mailedWorld();
  ({ own = '', foreign = '' } = await mailed.world.addActors({ key: 'own' }, { key: 'foreign' }));
  coordinator = await mailed.coordinator(own, 'registrator@region.example');
  stranger = await mailed.coordinator(foreign, 'registrator@kommun.example');
});
afterAll(async () => mailed.stop());

const ask = async (client: Client, query: string, variables = {}): Promise<Loose> =>
  (await client.ask(query, variables)).it;
const viewer = async (client: Client): Promise<Loose> => (await client.ask(VIEWER)).viewer;
const list = async (client: Client): Promise<Loose> => (await client.ask(COLLEAGUES)).colleagues;
const invite = async (client: Client, email: string, role: string): Promise<Loose> =>
  (await client.ask(INVITE, { e: email, r: role })).inviteColleague;
const accept = async (browser: Client, token: string, name: string): Promise<Loose> =>
  (await browser.ask(ACCEPT, { t: token, n: name })).acceptColleagueInvitation;
const invitationTo = async (client: Client, email: string): Promise<Loose> =>
  (await list(client)).invitations.find((one: { email: string }) => one.email === email);

describe('a colleague', () => {
  it('is invited in a role, sees who asks before anything is used up, gives a name and comes in', async () => {
    expect(await invite(coordinator, ' Anna.Handlaggare@Region.Example ', 'CONTRIBUTOR')).toMatchObject({
      __typename: 'Colleagues',
      link: null,
      invitations: [{ email: 'anna.handlaggare@region.example', role: 'CONTRIBUTOR' }],
    });
    const token = linkIn(await mailed.letter('anna.handlaggare@region.example', 'Inbjudan till Region own'));
    const browser = mailed.world.anonymous();
    for (let n = 0; n < 3; n += 1) {
      expect((await browser.ask(PREVIEW, { t: token })).colleagueInvitation).toEqual({
        organisationName: 'Region own',
        email: 'anna.handlaggare@region.example',
        role: 'CONTRIBUTOR',
        inviterRole: 'COORDINATOR',
        alreadyUsed: false,
        expired: false,
      });
    }
    expect(await accept(browser, token, ' ')).toMatchObject({ code: 'NAME_WRONG' });
    expect(await accept(browser, token, '  Handläggare \n 1 ')).toMatchObject({
      __typename: 'SignedIn',
      viewer: { displayName: 'Handläggare 1', role: 'CONTRIBUTOR', organisationName: 'Region own', assurance: 'EMAIL' },
    });
    expect(await accept(mailed.world.anonymous(), token, 'Någon annan')).toMatchObject({ code: 'INVITATION_USED' });
    const { people, invitations } = await list(coordinator);
    expect(invitations).toEqual([]);
    expect(people).toMatchObject([
      { displayName: 'Samordnare', email: 'registrator@region.example', role: 'COORDINATOR', me: true, keeper: 'BODY' },
      { displayName: 'Handläggare 1', email: 'anna.handlaggare@region.example', role: 'CONTRIBUTOR', me: false },
    ]);
    expect(Date.parse(people[1].lastSeenAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('comes in once by a link, also when two press at the same time', async () => {
    await invite(coordinator, 'tva@region.example', 'READER');
    const token = linkIn(await mailed.letter('tva@region.example', 'Inbjudan'));
    const four = await Promise.all(
      Array.from({ length: 4 }, async () => accept(mailed.world.anonymous(), token, 'Läsare')),
    );
    expect(four.map(({ __typename: name }) => name).sort()).toEqual(['Refusal', 'Refusal', 'Refusal', 'SignedIn']);
  });

  it('gets a new session: one that was planted in the browser before is ended', async () => {
    await invite(coordinator, 'plantera@region.example', 'READER');
    const token = linkIn(await mailed.letter('plantera@region.example', 'Inbjudan'));
    const browser = await mailed.world.as('READER', foreign);
    const planted = browser.cookieHeader ?? '';
    expect(await accept(browser, token, 'Läsare 9')).toMatchObject({ __typename: 'SignedIn' });
    expect((await mailed.world.anonymous().send(VIEWER, {}, { cookie: planted })).data.viewer).toBeNull();
  });

  it('is invited once to an address, and not to one that somebody has', async () => {
    await invite(coordinator, 'vantar@region.example', 'READER');
    expect(await invite(coordinator, 'VANTAR@region.example', 'SIGNATORY')).toMatchObject({ code: 'ALREADY_INVITED' });
    expect(await invite(coordinator, 'registrator@region.example', 'READER')).toMatchObject({ code: 'ADDRESS_TAKEN' });
    expect(await invite(coordinator, 'ingen adress', 'READER')).toMatchObject({ code: 'ADDRESS_WRONG' });
    // at another body it is another person
    expect(await invite(stranger, 'registrator@region.example', 'READER')).toMatchObject({ __typename: 'Colleagues' });
  });

  it('is not given a role of the authority', async () => {
    const { errors } = await coordinator.send(INVITE, { e: 'roll@region.example', r: 'ADMINISTRATOR' });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('an invitation', () => {
  it('that is sent again has a new link, and the old one opens nothing', async () => {
    await invite(coordinator, 'igen@region.example', 'READER');
    const first = linkIn(await mailed.letter('igen@region.example', 'Inbjudan'));
    const { id } = await invitationTo(coordinator, 'igen@region.example');
    expect(await ask(coordinator, RESEND, { i: id })).toMatchObject({ __typename: 'Colleagues' });
    const second = linkIn(await mailed.letter('igen@region.example', 'Inbjudan', 2));
    expect(second).not.toBe(first);
    expect(await accept(mailed.world.anonymous(), first, 'Läsare 3')).toMatchObject({ code: 'INVITATION_EXPIRED' });
    expect(await accept(mailed.world.anonymous(), second, 'Läsare 3')).toMatchObject({ __typename: 'SignedIn' });
    expect(await ask(coordinator, RESEND, { i: id })).toMatchObject({ code: 'INVITATION_CLOSED' });
  });

  it('that is taken back, is past its day, or was made up opens nothing', async () => {
    await invite(coordinator, 'ater@region.example', 'READER');
    const token = linkIn(await mailed.letter('ater@region.example', 'Inbjudan'));
    const { id } = await invitationTo(coordinator, 'ater@region.example');
    await mailed.world.sql('samsyn_door', `UPDATE identity.colleague_invitation SET expires_at = now() WHERE id = $1`, [
      id,
    ]);
    expect(await accept(mailed.world.anonymous(), token, 'Läsare 4')).toMatchObject({ code: 'INVITATION_EXPIRED' });
    expect((await invitationTo(coordinator, 'ater@region.example')).expired).toBe(true);
    await ask(coordinator, RESEND, { i: id });
    const again = linkIn(await mailed.letter('ater@region.example', 'Inbjudan', 2));
    expect(await ask(coordinator, WITHDRAW, { i: id })).toMatchObject({ __typename: 'Colleagues' });
    expect(await accept(mailed.world.anonymous(), again, 'Läsare 4')).toMatchObject({ code: 'INVITATION_EXPIRED' });
    const { colleagueInvitation } = await mailed.world.anonymous().ask(PREVIEW, { t: 'a'.repeat(43) });
    expect(colleagueInvitation).toBeNull();
    expect(await accept(mailed.world.anonymous(), 'a'.repeat(43), 'Läsare 4')).toMatchObject({
      code: 'INVITATION_UNKNOWN',
    });
  });

  it('keeps of its link only the hash, and in the queue nothing', async () => {
    await invite(coordinator, 'hemlig@region.example', 'READER');
    const token = linkIn(await mailed.letter('hemlig@region.example', 'Inbjudan'));
    const kept = await mailed.world.sql<{ row: string }>(
      'owner',
      `SELECT t::text AS row FROM identity.colleague_token t UNION ALL SELECT i::text FROM identity.colleague_invitation i
       UNION ALL SELECT j.payload::text FROM graphile_worker._private_jobs j`,
    );
    expect(kept.map(({ row }) => row).join('\n')).not.toContain(token);
  });
});

describe('a role', () => {
  it('that is changed ends the sessions of the person, who comes back in the new one', async () => {
    const browser = await mailed.colleague(coordinator, 'byter@region.example', 'READER', 'Byter');
    const { id } = await viewer(browser);
    expect(await ask(coordinator, ROLE, { u: id, r: 'SIGNATORY' })).toMatchObject({ __typename: 'Colleagues' });
    expect(await viewer(browser)).toBeNull();
    const code = await mailed.codeFor(browser, 'byter@region.example');
    await browser.ask(`mutation ($c: String!) { signInByCode(code: $c) { __typename } }`, { c: code });
    expect(await viewer(browser)).toMatchObject({ id, role: 'SIGNATORY' });
  });

  it('of one who is taken out is gone: no session, no code, no passkey, and what she had sent is taken back', async () => {
    const browser = await mailed.colleague(coordinator, 'slutar@region.example', 'COORDINATOR', 'Slutar');
    const { id } = await viewer(browser);
    await invite(browser, 'avslutarens@region.example', 'READER');
    const token = linkIn(await mailed.letter('avslutarens@region.example', 'Inbjudan'));
    expect(await ask(coordinator, REMOVE, { u: id })).toMatchObject({ __typename: 'Colleagues' });
    expect(await viewer(browser)).toBeNull();
    expect(await accept(mailed.world.anonymous(), token, 'Läsare 5')).toMatchObject({ code: 'INVITATION_EXPIRED' });
    const [row] = await mailed.world.sql<{ email: string | null; name: string; ended: boolean }>(
      'samsyn_door',
      'SELECT email, display_name AS name, ended_at IS NOT NULL AS ended FROM identity.app_user WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ email: null, name: 'Slutar', ended: true });
    expect((await list(coordinator)).people.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(await ask(coordinator, ROLE, { u: id, r: 'READER' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of the last coordinator stays, also when two take each other out at the same time', async () => {
    const alone = await viewer(stranger);
    expect(await ask(stranger, ROLE, { u: alone.id, r: 'READER' })).toMatchObject({ code: 'LAST_COORDINATOR' });
    expect(await ask(stranger, REMOVE, { u: alone.id })).toMatchObject({ code: 'LAST_COORDINATOR' });
    await mailed.world.as('COORDINATOR', foreign); // one of the demonstration does not count
    expect(await ask(stranger, REMOVE, { u: alone.id })).toMatchObject({ code: 'LAST_COORDINATOR' });
    const other = await mailed.colleague(stranger, 'andra@kommun.example', 'COORDINATOR', 'Samordnare 2');
    const second = await viewer(other);
    const outcomes = await Promise.all([
      stranger.send(REMOVE, { u: second.id }),
      other.send(REMOVE, { u: alone.id }),
      stranger.send(ROLE, { u: alone.id, r: 'READER' }),
    ]);
    expect(outcomes.filter(({ data }) => data?.it?.__typename === 'Colleagues').length).toBeGreaterThanOrEqual(1);
    const left = await mailed.world.sql<{ n: number }>(
      'samsyn_door',
      `SELECT count(*)::int AS n FROM identity.app_user WHERE organisation_id = $1 AND role = 'COORDINATOR' AND ended_at IS NULL AND demo_key IS NULL`,
      [foreign],
    );
    expect(left[0]?.n).toBeGreaterThanOrEqual(1);
    const [back] = await mailed.world.sql<{ email: string }>(
      'samsyn_door',
      `SELECT email FROM identity.app_user WHERE organisation_id = $1 AND role = 'COORDINATOR' AND ended_at IS NULL AND demo_key IS NULL`,
      [foreign],
    );
    stranger = mailed.world.anonymous();
    const code = await mailed.codeFor(stranger, back?.email ?? '');
    await stranger.ask(`mutation ($c: String!) { signInByCode(code: $c) { __typename } }`, { c: code });
    expect(await viewer(stranger)).toMatchObject({ role: 'COORDINATOR' });
  });

  it('of one whom a sign-in service or the demonstration keeps is not changed here', async () => {
    const demo = await viewer(await mailed.world.as('READER', own));
    expect(await ask(coordinator, ROLE, { u: demo.id, r: 'SIGNATORY' })).toMatchObject({
      code: 'ACCOUNT_KEPT_ELSEWHERE',
    });
    expect(await ask(coordinator, REMOVE, { u: demo.id })).toMatchObject({ code: 'ACCOUNT_KEPT_ELSEWHERE' });
  });
});

describe("the body's own log of its people", () => {
  const HISTORY = '{ colleagueHistory { kind byName aboutName email fromRole toRole } }';

  it('tells its coordinator who did what, the newest first, and nothing of another body', async () => {
    const { g = '' } = await mailed.world.addActors({ key: 'g' });
    const first = await mailed.coordinator(g, 'g@region.example');
    const second = await mailed.colleague(first, 'g2@region.example', 'READER', 'Läsare 7');
    const { id } = await viewer(second);
    await ask(first, ROLE, { u: id, r: 'CONTRIBUTOR' });
    await ask(first, REMOVE, { u: id });
    const { colleagueHistory } = await first.ask(HISTORY);
    const nothing = { byName: 'Samordnare', aboutName: null, email: null, fromRole: null, toRole: null };
    expect(colleagueHistory).toEqual([
      { ...nothing, kind: 'COLLEAGUE_REMOVED', aboutName: 'Läsare 7', fromRole: 'CONTRIBUTOR' },
      { ...nothing, kind: 'ROLE_CHANGED', aboutName: 'Läsare 7', fromRole: 'READER', toRole: 'CONTRIBUTOR' },
      {
        ...nothing,
        ...{ kind: 'COLLEAGUE_JOINED', byName: 'Läsare 7', aboutName: 'Läsare 7' },
        ...{ email: 'g2@region.example', toRole: 'READER' },
      },
      { ...nothing, kind: 'COLLEAGUE_INVITED', email: 'g2@region.example', toRole: 'READER' },
      { ...nothing, kind: 'COORDINATOR_CAME', byName: null, aboutName: 'Samordnare' },
    ]);
    expect(JSON.stringify((await stranger.ask(HISTORY)).colleagueHistory)).not.toContain('g2@region.example');
  });
});

describe("another body's people", () => {
  it('are not there: not in the list, not by id, nor are its invitations', async () => {
    const [theirs] = (await list(stranger)).people;
    await invite(stranger, 'deras@kommun.example', 'READER');
    const { id } = await invitationTo(stranger, 'deras@kommun.example');
    const seen = JSON.stringify(await list(coordinator));
    expect(seen).not.toContain(theirs.id);
    expect(seen).not.toContain('kommun.example');
    for (const [query, variables] of [
      [ROLE, { u: theirs.id, r: 'READER' }],
      [REMOVE, { u: theirs.id }],
      [RESEND, { i: id }],
      [WITHDRAW, { i: id }],
    ] as const) {
      expect(await ask(coordinator, query, variables)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await invitationTo(stranger, 'deras@kommun.example')).toMatchObject({ id });
  });

  it('nor the authority’s, nor an id that is none', async () => {
    const officer = await viewer(await mailed.world.as('CASE_OFFICER'));
    expect(await ask(coordinator, REMOVE, { u: officer.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(coordinator, REMOVE, { u: crypto.randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are looked after by a coordinator and nobody else at the body', async () => {
    for (const role of ['CONTRIBUTOR', 'SIGNATORY', 'READER'] as const) {
      const { errors } = await (await mailed.world.as(role, own)).send(COLLEAGUES);
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
