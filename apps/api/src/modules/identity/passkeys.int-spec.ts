import { Authenticator, type Forgery } from '../../../test/authenticator.ts';
import type { Client, Loose } from '../../../test/client.ts';
import { mailedWorld, type MailedWorld, VIEWER } from '../../../test/people.ts';

const REFUSED = '... on Refusal { code message }';
const BEGIN = `mutation { it: beginPasskey { __typename ... on PasskeyChallenge { options } ${REFUSED} } }`;
const ADD = `mutation ($a: JSON!, $n: String!) { it: addPasskey(answer: $a, name: $n) { __typename
  ... on Account { passkeys { id name synced usedAt } } ${REFUSED} } }`;
const BEGIN_SIGN_IN = `mutation { it: beginPasskeySignIn { __typename ... on PasskeyChallenge { options } ${REFUSED} } }`;
const SIGN_IN = `mutation ($a: JSON!) { it: signInByPasskey(answer: $a) { __typename ... on SignedIn { viewer { id assurance role } } ${REFUSED} } }`;
const ACCOUNT = '{ account { keeper passkeys { id name usedAt } } }';

let mailed: MailedWorld;
let organisationId: string;
let origin: string;
let owner: Client;
let device: Authenticator;

beforeAll(async () => {
  mailed = await mailedWorld({ PUBLIC_URL: 'https://samsyn.example' });
  origin = 'https://samsyn.example';
  ({ a: organisationId = '' } = await mailed.world.addActors({ key: 'a' }));
  owner = await mailed.coordinator(organisationId, 'ett@region.example');
  device = new Authenticator(origin);
  expect(await register(owner, device, 'Jobbdatorn')).toMatchObject({ __typename: 'Account' });
});
afterAll(async () => mailed.stop());

const ask = async (client: Client, query: string, variables = {}): Promise<Loose> =>
  (await client.ask(query, variables)).it;

async function register(client: Client, by: Authenticator, name: string, forgery: Forgery = {}): Promise<Loose> {
  const { options } = await ask(client, BEGIN);
  return ask(client, ADD, { a: by.create(options, forgery), n: name });
}

async function enter(by: Authenticator, forgery: Forgery = {}, browser = mailed.world.anonymous()): Promise<Loose> {
  const { options } = await ask(browser, BEGIN_SIGN_IN);
  return ask(browser, SIGN_IN, { a: by.get(options, forgery) });
}

const viewerId = async (client: Client): Promise<string> => (await client.ask(VIEWER)).viewer.id;
const counted = async (): Promise<number> => {
  const rows = await mailed.world.sql<{ n: number }>(
    'samsyn_door',
    'SELECT sign_count::int AS n FROM identity.passkey WHERE credential_id = $1',
    [device.credentialId],
  );
  return rows[0]?.n ?? -1;
};

describe('a passkey', () => {
  it('is asked for as discoverable and with the person verified, for this site, and not twice on one device', async () => {
    const { options } = await ask(owner, BEGIN);
    expect(options).toMatchObject({
      rp: { id: 'samsyn.example' },
      attestation: 'none',
      // ES256 and EdDSA before RS256
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ alg, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.credentialId.toString('base64url') }],
    });
    expect(Buffer.from(options.user.id, 'base64url').toString('hex')).toBe((await viewerId(owner)).replaceAll('-', ''));
    expect(Buffer.from(options.challenge, 'base64url').length).toBeGreaterThanOrEqual(32);
  });

  it('lets its owner in, with two factors, and counts', async () => {
    const before = await counted();
    expect(await enter(device)).toMatchObject({
      __typename: 'SignedIn',
      viewer: { id: await viewerId(owner), role: 'COORDINATOR', assurance: 'MFA' },
    });
    expect(await counted()).toBeGreaterThan(before);
    expect((await owner.ask(ACCOUNT)).account.passkeys[0]).toMatchObject({
      name: 'Jobbdatorn',
      usedAt: expect.any(String),
    });
  });

  it('gives the browser a new session and ends the one it had', async () => {
    const browser = await mailed.world.as('READER', organisationId);
    const planted = browser.cookieHeader ?? '';
    expect(await enter(device, {}, browser)).toMatchObject({ __typename: 'SignedIn' });
    expect(browser.cookieHeader).not.toBe(planted);
    expect((await mailed.world.anonymous().send(VIEWER, {}, { cookie: planted })).data.viewer).toBeNull();
  });

  it.each<[string, Forgery]>([
    ['signed with another key', { otherKey: true }],
    ['to another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['from another site', { origin: 'https://samsyn.example.evil.example' }],
    ['from the same name without TLS', { origin: 'http://samsyn.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['that is a registration', { type: 'webauthn.create' }],
    ['without the person verified', { userVerified: false }],
    ['without anybody there', { userPresent: false }],
    ['with a count that has stood still: a copied key', { count: 1 }],
    ['with the count at nought', { count: 0 }],
    ['in the name of somebody else', { userHandle: Buffer.alloc(16, 1).toString('base64url') }],
  ])('does not let in by an answer %s', async (_, forgery) => {
    const before = await counted();
    const browser = mailed.world.anonymous();
    expect(await enter(device, forgery, browser)).toMatchObject({ __typename: 'Refusal', code: 'PASSKEY_REFUSED' });
    expect((await browser.ask(VIEWER)).viewer).toBeNull();
    expect(await counted()).toBe(before);
  });

  it('answers once: an answer that is sent again, at once or in another browser, is refused', async () => {
    const browser = mailed.world.anonymous();
    const { options } = await ask(browser, BEGIN_SIGN_IN);
    const cookie = browser.otherCookie('__Host-samsyn-nyckel') ?? '';
    const answer = device.get(options);
    const three = await Promise.all(
      Array.from(
        { length: 3 },
        async () => (await mailed.world.anonymous().send(SIGN_IN, { a: answer }, { cookie })).data.it,
      ),
    );
    expect(three.map(({ __typename: name }) => name).sort()).toEqual(['Refusal', 'Refusal', 'SignedIn']);
    expect(await ask(browser, SIGN_IN, { a: answer })).toMatchObject({ code: 'PASSKEY_REFUSED' });
    const other = mailed.world.anonymous();
    await ask(other, BEGIN_SIGN_IN);
    expect(await ask(other, SIGN_IN, { a: answer })).toMatchObject({ code: 'PASSKEY_REFUSED' });
  });

  it('answers the browser that asked: another with the same answer is refused, and a challenge that was failed is gone', async () => {
    const [one, two] = [mailed.world.anonymous(), mailed.world.anonymous()];
    const { options } = await ask(one, BEGIN_SIGN_IN);
    const answer = device.get(options);
    expect(await ask(two, SIGN_IN, { a: answer })).toMatchObject({ code: 'PASSKEY_REFUSED' });
    expect(await ask(one, SIGN_IN, { a: { id: 'x' } })).toMatchObject({ code: 'PASSKEY_REFUSED' });
    expect(await ask(one, SIGN_IN, { a: answer })).toMatchObject({ code: 'PASSKEY_REFUSED' });
  });

  it('answers within five minutes', async () => {
    const browser = mailed.world.anonymous();
    const { options } = await ask(browser, BEGIN_SIGN_IN);
    await mailed.world.sql('owner', `UPDATE identity.passkey_challenge SET expires_at = now() - interval '1 second'`);
    expect(await ask(browser, SIGN_IN, { a: device.get(options) })).toMatchObject({ code: 'PASSKEY_REFUSED' });
  });

  it('of a device that does not count lets in every time', async () => {
    const quiet = new Authenticator(origin, false);
    expect(await register(owner, quiet, 'Mobilen')).toMatchObject({ __typename: 'Account' });
    for (let n = 0; n < 3; n += 1) expect(await enter(quiet)).toMatchObject({ __typename: 'SignedIn' });
  });

  it.each([
    null,
    'x',
    1,
    [],
    {},
    { id: 'a'.repeat(40), rawId: 'b', type: 'public-key', response: {}, clientExtensionResults: {} },
  ])('is not %j', async (answer) => {
    const browser = mailed.world.anonymous();
    await ask(browser, BEGIN_SIGN_IN);
    const { data, errors } = await browser.send(SIGN_IN, { a: answer });
    expect(data?.it?.code ?? errors[0]?.extensions.code).toMatch(/^(PASSKEY_REFUSED|BAD_USER_INPUT)$/u);
  });
});

describe('making a key', () => {
  it.each<[string, Forgery]>([
    ['on another site', { origin: 'https://evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['to another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['without the person verified', { userVerified: false }],
    ['by an answer to a sign-in', { type: 'webauthn.get' }],
  ])('is refused %s', async (_, forgery) => {
    expect(await register(owner, new Authenticator(origin), 'Falsk', forgery)).toMatchObject({
      code: 'PASSKEY_NOT_MADE',
    });
  });

  it('by RSA is taken from 2048 bits, and refused below', async () => {
    const weak = new Authenticator(origin, true, 1024);
    expect(await register(owner, weak, 'Svag')).toMatchObject({ code: 'PASSKEY_NOT_MADE' });
    expect(await enter(weak)).toMatchObject({ code: 'PASSKEY_REFUSED' });
    const strong = new Authenticator(origin, true, 2048);
    expect(await register(owner, strong, 'Kontorsdatorn')).toMatchObject({ __typename: 'Account' });
    expect(await enter(strong)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is refused when somebody else answers, when the challenge was for a sign-in, and a second time', async () => {
    const other = await mailed.colleague(owner, 'två@region.example'.replace('å', 'a'), 'READER', 'Läsare 1');
    const { options } = await ask(owner, BEGIN);
    const answer = new Authenticator(origin).create(options);
    const cookie = `${other.cookieHeader}; ${owner.otherCookie('__Host-samsyn-nyckel')}`;
    expect((await mailed.world.anonymous().send(ADD, { a: answer, n: 'x' }, { cookie })).data.it.code).toBe(
      'PASSKEY_NOT_MADE',
    );
    expect(await ask(owner, ADD, { a: answer, n: 'x' })).toMatchObject({ code: 'PASSKEY_NOT_MADE' });
    const { options: forSignIn } = await ask(owner, BEGIN_SIGN_IN);
    const crossed = new Authenticator(origin).create(forSignIn);
    expect(await ask(owner, ADD, { a: crossed, n: 'x' })).toMatchObject({ code: 'PASSKEY_NOT_MADE' });
  });

  it('of a key that somebody has already is refused: it keeps its owner', async () => {
    const thief = await mailed.colleague(owner, 'tre@region.example', 'READER', 'Läsare 2');
    expect(await register(thief, device, 'Min')).toMatchObject({ code: 'PASSKEY_NOT_MADE' });
  });

  it('is not for those whom the demonstration or the authority keeps', async () => {
    for (const client of [
      await mailed.world.as('COORDINATOR', organisationId),
      await mailed.world.as('CASE_OFFICER'),
    ]) {
      expect(await ask(client, BEGIN)).toMatchObject({ code: 'ACCOUNT_KEPT_ELSEWHERE' });
    }
  });

  it('is told of by mail', async () => {
    await mailed.letter('ett@region.example', 'En nyckel har lagts till');
  });
});

describe("a person's keys", () => {
  const RENAME = `mutation ($i: ID!, $n: String!) { it: renamePasskey(passkeyId: $i, name: $n) { ... on Account { passkeys { name } } ${REFUSED} } }`;
  const REMOVE = `mutation ($i: ID!) { it: removePasskey(passkeyId: $i) { ... on Account { passkeys { name } } ${REFUSED} } }`;

  it('are named and taken away by the person, and by nobody else; one that is gone lets nobody in', async () => {
    const spare = new Authenticator(origin);
    const { passkeys } = await register(owner, spare, 'Extra');
    const id = passkeys.find(({ name }: { name: string }) => name === 'Extra').id;
    const other = await mailed.colleague(owner, 'fyra@region.example', 'COORDINATOR', 'Samordnare 2');
    expect(await ask(other, REMOVE, { i: id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(other, RENAME, { i: id, n: 'Min' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(JSON.stringify(await ask(owner, RENAME, { i: id, n: ' Reserv ' }))).toContain('"Reserv"');
    expect(await ask(owner, RENAME, { i: id, n: ' ' })).toMatchObject({ code: 'PASSKEY_NAME' });
    expect(JSON.stringify(await ask(owner, REMOVE, { i: id }))).not.toContain('Reserv');
    expect(await enter(spare)).toMatchObject({ code: 'PASSKEY_REFUSED' });
    await mailed.letter('ett@region.example', 'En nyckel har tagits bort');
  });

  it('are ten at most', async () => {
    const other = await mailed.colleague(owner, 'fem@region.example', 'READER', 'Läsare 3');
    const made: string[] = [];
    for (let n = 0; n < 11; n += 1) {
      const begun = await ask(other, BEGIN);
      if (begun.code) made.push(begun.code);
      else
        made.push(
          (await ask(other, ADD, { a: new Authenticator(origin).create(begun.options), n: `${n}` })).__typename,
        );
    }
    expect(made).toEqual([...Array.from({ length: 10 }, () => 'Account'), 'TOO_MANY_PASSKEYS']);
  });
});
