import { Client } from './client.ts';
import { Browser } from './oidc-browser.ts';
import { NUMBERS } from './oidc-facts.ts';
import { type Person, RealProvider } from './oidc-provider.ts';
import { createOidcWorld, type OidcWorld } from './oidc-world.ts';
import { openResponse, paragraph, publish, saveResponse, submit } from './remiss.ts';
import { approve, send, signOff } from './sign-off.ts';

const person = (acr?: string): Person => ({
  sub: 'b-1',
  ...(acr === undefined ? {} : { acr }),
  claims: { name: 'Samordnare 1', organisation_number: NUMBERS.uppsala, roles: 'samordnare' },
});

let provider: RealProvider;
let world: OidcWorld;
let round: { id: string; slug: string };
beforeAll(async () => {
  provider = await RealProvider.start();
  world = await createOidcWorld(provider.issuer, {
    OIDC_MFA_ACR: 'loa2 https://refeds.org/profile/mfa',
    OIDC_LOA3_ACR: 'loa3 http://id.example.se/loa3',
  });
  round = await makeRound();
});
afterAll(async () => {
  await world.stop();
  await provider.stop();
});

async function makeRound(): Promise<{ id: string; slug: string }> {
  const officer = await world.as('CASE_OFFICER');
  const version = await publish(world);
  const input = {
    versionId: version.id,
    title: 'Skyddad remiss',
    registrationNumber: '1.1-2/2026',
    subject: 'Förslaget',
    deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
    shortTimeReason: 'Det brådskar.',
    coverLetter: paragraph('Ni ges tillfälle.'),
    assurance: 'LOA3',
  };
  const { createRound } = await officer.ask(
    `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id slug } } }`,
    { input },
  );
  await officer.ask(`mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }`, {
    input: { roundId: createRound.id, add: [world.actors['uppsala']] },
  });
  await officer.ask(`mutation ($id: ID!) { openRound(roundId: $id, expectedVersion: 1) { __typename } }`, {
    id: createRound.id,
  });
  return createRound;
}

/** Signs in at the provider, and goes on as the api's client with the session's cookie. */
async function signIn(who: Person, browser = new Browser(world), query = '?niva=LOA3') {
  provider.atTheKeys = who;
  const address = await browser.signIn(query);
  const client = new Client(world.url);
  const cookie = `samsyn=${browser.cookie('samsyn') ?? ''}`;
  const send = client.send.bind(client);
  client.send = async (text, variables, headers) => send(text, variables, { ...headers, cookie });
  return { address, browser, client };
}

describe('how surely a sign-in service knows a person', () => {
  it.each([
    ['loa3', 'LOA3', true],
    ['loa2', 'MFA', false],
    ['loa1', 'EMAIL', false],
    [undefined, 'EMAIL', false],
  ])('acr %s is %s', async (acr, assurance, withinReach) => {
    const { client } = await signIn(person(acr));
    const asked =
      'query ($s: String!) { viewer { assurance } round(slug: $s) { id } roundFront(slug: $s) { withinReach } }';
    expect(await client.ask(asked, { s: round.slug })).toEqual({
      viewer: { assurance },
      round: withinReach ? { id: round.id } : null,
      roundFront: { withinReach },
    });
  });
});

it('asks for a level only where a round demands it', async () => {
  const { browser } = await signIn(person('loa3'), new Browser(world), '');
  expect(browser.trail.some((address) => address.includes('acr_values'))).toBe(false);
  const { browser: strong } = await signIn(person('loa3'));
  expect(new URL(strong.trail[0] ?? '').searchParams.get('acr_values')).toBe('loa3 http://id.example.se/loa3');
  const { browser: mfa } = await signIn(person('loa2'), new Browser(world), '?niva=MFA');
  expect(new URL(mfa.trail[0] ?? '').searchParams.get('acr_values')).toBe(
    'loa2 https://refeds.org/profile/mfa loa3 http://id.example.se/loa3',
  );
});

describe('a signature', () => {
  it('hours after the sign-in is given when the person has been asked anew, and not before', async () => {
    const { browser, client } = await signIn(person('loa3'));
    await openResponse(client, round.id);
    await saveResponse(client, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null });
    await world.sql('owner', `UPDATE identity.session SET authenticated_at = now() - interval '2 hours'`);
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // what the process remembers of it
    expect(await submit(client, round.id, 2)).toMatchObject({ problems: [{ code: 'IDENTITY_TO_CONFIRM' }] });

    const back = `/remiss/${round.slug}/svar`;
    const anew = await signIn(person('loa3'), browser, `?bekrafta=1&till=${back}`);
    expect(anew.address).toBe(back);
    expect(await submit(anew.client, round.id, 2)).toMatchObject({ __typename: 'Receipt' });
    // the session before the confirmation has ended with it
    expect(await client.ask('{ viewer { id } }')).toEqual({ viewer: null });
  });

  it('and so is an approval of somebody else’s text: it vouches for the same', async () => {
    const { id } = await makeRound();
    const colleague: Person = {
      sub: 'b-2',
      acr: 'loa3',
      claims: { name: 'Chef 1', organisation_number: NUMBERS.uppsala, roles: 'chef' },
    };
    const { client: writer } = await signIn(colleague);
    await openResponse(writer, id);
    await saveResponse(writer, { roundId: id, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null });
    await world.sql(
      'samsyn_body',
      `INSERT INTO workspace.signing_order (organisation_id, chain, updated_by_name) VALUES (register.acting_organisation(), 'REVIEW', 'Samordnare 1')`,
      [],
      world.actors['uppsala'],
    );
    expect(await send(writer, id)).toMatchObject({ state: 'IN_REVIEW' }); // sending vouches for nothing
    const { browser, client } = await signIn(person('loa3'));
    await world.sql('owner', `UPDATE identity.session SET authenticated_at = now() - interval '2 hours'`);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await approve(client, id)).toMatchObject({ code: 'IDENTITY_TO_CONFIRM' });
    expect((await signOff(client, id)).state).toBe('IN_REVIEW');
    const { client: again } = await signIn(person('loa3'), browser, `?bekrafta=1&niva=LOA3`);
    expect(await approve(again, id)).toMatchObject({
      state: 'APPROVED',
      steps: [{ kind: 'SENT' }, { kind: 'APPROVED' }],
    });
  });
});
