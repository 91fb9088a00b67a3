import { Authenticator } from './authenticator.ts';
import type { Client, Loose } from './client.ts';
import { COLLEAGUES, mailedWorld, type MailedWorld, VIEWER } from './people.ts';

const SAID = '__typename ... on Refusal { code message }';
const SIGN_IN = `mutation ($c: String!, $o: ID) { it: signInByCode(code: $c, organisationId: $o, confirms: true) { ${SAID} } }`;
const BY_KEY = `mutation ($a: JSON!) { it: signInByPasskey(answer: $a, confirms: true) { ${SAID} } }`;
const CHALLENGE = `mutation { it: beginPasskeySignIn { ... on PasskeyChallenge { options } } }`;
const BEGIN = `mutation { it: beginPasskey { ${SAID} ... on PasskeyChallenge { options } } }`;
const ADD = `mutation ($a: JSON!) { it: addPasskey(answer: $a, name: "Jobbdatorn") { ${SAID} } }`;

let mailed: MailedWorld;
let body: string;
let mine: Client;
let other: Client;
let device: Authenticator;

beforeAll(async () => {
  mailed = await mailedWorld({ PUBLIC_URL: 'https://samsyn.example' });
  ({ a: body = '' } = await mailed.world.addActors({ key: 'a' }));
  mine = await mailed.coordinator(body, 'ett@region.example');
  other = await mailed.colleague(mine, 'tva@region.example', 'CONTRIBUTOR', 'Bidragare 2');
  device = await keyOf(mine);
});
afterAll(async () => mailed.stop());

const asked = async (client: Client, query: string, variables = {}): Promise<Loose> =>
  (await client.ask(query, variables)).it;

async function keyOf(client: Client): Promise<Authenticator> {
  const made = new Authenticator('https://samsyn.example');
  const { options } = await asked(client, BEGIN);
  expect(await asked(client, ADD, { a: made.create(options) })).toMatchObject({ __typename: 'Account' });
  return made;
}

const idOf = async (client: Client): Promise<string> => (await client.ask(VIEWER)).viewer.id;

/** As it is eleven minutes after the sign-in, for everybody. */
async function later(): Promise<void> {
  await mailed.world.sql('owner', `UPDATE identity.session SET authenticated_at = now() - interval '11 minutes'`);
  await new Promise((resolve) => setTimeout(resolve, 2_100)); // what the process remembers of a session
}

const guarded = async (): Promise<[string, string, Record<string, unknown>][]> => {
  const { account } = await mine.ask('{ account { passkeys { id } } }');
  const user = await idOf(other);
  return [
    ['the address', `mutation { it: requestAddressCode(email: "ny@region.example") { ${SAID} } }`, {}],
    ['the address', `mutation { it: confirmAddress(code: "12345678") { ${SAID} } }`, {}],
    ['a new key', BEGIN, {}],
    ['a new key', ADD, { a: {} }],
    ['a key', `mutation ($i: ID!) { it: removePasskey(passkeyId: $i) { ${SAID} } }`, { i: account.passkeys[0].id }],
    ['sessions', `mutation { it: endOtherSessions { ${SAID} } }`, {}],
    ['sessions', `mutation { it: endSession(id: "x") { ${SAID} } }`, {}],
    ['who comes', `mutation { it: inviteColleague(email: "tre@region.example", role: READER) { ${SAID} } }`, {}],
    [
      'a role',
      `mutation ($u: ID!) { it: changeColleagueRole(userId: $u, role: COORDINATOR) { ${SAID} } }`,
      { u: user },
    ],
    ['who goes', `mutation ($u: ID!) { it: removeColleague(userId: $u) { ${SAID} } }`, { u: user }],
  ];
};

describe('ten minutes after a sign-in', () => {
  it('nothing that opens an account or decides who comes in is changed before the person is identified anew', async () => {
    await later();
    const before = await mine.ask(`{ account { email passkeys { id } } ${COLLEAGUES.slice(1)}`);
    for (const [what, query, variables] of await guarded()) {
      expect([what, await asked(mine, query, variables)]).toEqual([
        what,
        { __typename: 'Refusal', code: 'IDENTITY_TO_CONFIRM', message: expect.stringContaining('Bekräfta vem du är') },
      ]);
    }
    expect(await mine.ask(`{ account { email passkeys { id } } ${COLLEAGUES.slice(1)}`)).toEqual(before);
    expect(await idOf(other)).not.toBeNull();
    // what opens nothing is as before
    const named = await asked(mine, `mutation { it: saveMyName(displayName: "Samordnare 1") { ${SAID} } }`);
    expect(named).toEqual({ __typename: 'Account' });
  });

  it('and asking costs no query', async () => {
    const { world } = mailed;
    const [, query, variables] = (await guarded()).at(-1) ?? ['', '', {}];
    await mine.ask(VIEWER);
    expect(await world.statementsDuring(async () => mine.ask(query, variables))).toEqual([]);
  });

  it('a code to the own address is enough; the session before it has ended', async () => {
    const me = await idOf(mine);
    const cookie = mine.cookieHeader ?? '';
    const code = await mailed.codeFor(mine, 'ett@region.example');
    expect(await asked(mine, SIGN_IN, { c: code, o: body })).toEqual({ __typename: 'SignedIn' });
    expect(await idOf(mine)).toBe(me);
    expect((await mailed.world.anonymous().send(VIEWER, {}, { cookie })).data.viewer).toBeNull();
    const [, end] = (await guarded())[5] ?? ['', ''];
    expect(await asked(mine, end)).toEqual({ __typename: 'SessionsEnded' });
  });

  it('so is a passkey', async () => {
    await later();
    const { options } = await asked(mine, CHALLENGE);
    expect(await asked(mine, BY_KEY, { a: device.get(options) })).toEqual({ __typename: 'SignedIn' });
    const { options: anew } = await asked(mine, BEGIN);
    expect(anew).toBeDefined();
  });

  it('but nobody else’s: neither key nor code of another lets anybody in there', async () => {
    await later();
    const [me, theirs] = [await idOf(mine), await idOf(other)];
    const { options } = await asked(other, CHALLENGE);
    expect(await asked(other, BY_KEY, { a: device.get(options) })).toMatchObject({ code: 'PASSKEY_OF_ANOTHER' });
    const code = await mailed.codeFor(other, 'ett@region.example');
    expect(await asked(other, SIGN_IN, { c: code, o: body })).toMatchObject({ code: 'CODE_SPENT' });
    expect([await idOf(mine), await idOf(other)]).toEqual([me, theirs]);
    const stranger = mailed.world.anonymous();
    const { options: theirs2 } = await asked(stranger, CHALLENGE);
    expect(await asked(stranger, BY_KEY, { a: device.get(theirs2) })).toMatchObject({ code: 'PASSKEY_OF_ANOTHER' });
    expect((await stranger.ask(VIEWER)).viewer).toBeNull();
  });
});
