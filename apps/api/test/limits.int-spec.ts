import type { Client } from './client.ts';
import { type Line, listen } from './lines.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let lines: Line[];
let officer: Client;
beforeAll(async () => {
  const ears = listen();
  ({ lines } = ears);
  world = await createWorld({ LIMITS_FACTOR: '1', TRUSTED_PROXIES: '1' }, ears.log);
  officer = await world.as('CASE_OFFICER');
});
afterAll(async () => world.stop());

const SIGN_IN = `mutation ($key: String!) { signInDemo(key: $key) { __typename ... on Refusal { code message } } }`;
const ACCEPT = `mutation ($t: String!) { acceptInvitation(token: $t) { __typename ... on Refusal { code message } } }`;
const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

/** Asks until the answer is as it should be, at most so many times: on a slow machine the allowance grows while it is used up. */
async function untilSo<Answer>(
  most: number,
  ask: () => Promise<Answer>,
  isSo: (answer: Answer) => boolean,
): Promise<Answer> {
  let answer = await ask();
  for (let n = 1; n < most && !isSo(answer); n += 1) answer = await ask();
  return answer;
}

describe('too many', () => {
  it('sign-ins from one address: refused in Swedish with when to try again, for that address alone', async () => {
    const anyone = world.anonymous();
    const tries = Array.from({ length: 200 }, async () => anyone.send(SIGN_IN, { key: 'x' }, from('192.0.2.1')));
    for (const { data } of await Promise.all(tries)) expect(data.signInDemo.code).toBe('NOT_FOUND');
    const { data, headers } = await untilSo(
      40,
      async () => anyone.send(SIGN_IN, { key: 'x' }, from('192.0.2.1')),
      (answer) => answer.data.signInDemo.code === 'TOO_MANY',
    );
    expect(data.signInDemo).toMatchObject({
      code: 'TOO_MANY',
      message: expect.stringMatching(/Vänta .* och försök igen/u),
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(lines.filter(({ security }) => security === 'LIMIT')).toEqual([
      expect.objectContaining({ limit: 'sign-in' }),
    ]);
    const { data: other } = await anyone.send(SIGN_IN, { key: 'x' }, from('192.0.2.2'));
    expect(other.signInDemo.code).toBe('NOT_FOUND');
    // the way through the provider is the same door
    const response = await anyone.fetch('/oidc/start', { redirect: 'manual', headers: from('192.0.2.1') });
    expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await response.json()).toMatchObject({ problem: { code: 'TOO_MANY' } });
  });

  it('many of one request: each alias counts', async () => {
    const many = Array.from({ length: 10 }, (_, n) => `a${n}: signInDemo(key: "x") { __typename }`).join(' ');
    for (let n = 0; n < 20; n += 1) await world.anonymous().send(`mutation { ${many} }`, {}, from('192.0.2.3'));
    // twenty requests of ten: one by one it would take two hundred
    const code = await untilSo(
      20,
      async () =>
        (await world.anonymous().send(SIGN_IN, { key: 'x' }, from('192.0.2.3'))).data.signInDemo.code as string,
      (one) => one === 'TOO_MANY',
    );
    expect(code).toBe('TOO_MANY');
  });

  it('tries with one link, from wherever they come', async () => {
    const t = 'a'.repeat(43);
    const codes = new Set<string>();
    for (let n = 0; n < 12; n += 1) {
      const { data } = await world.anonymous().send(ACCEPT, { t }, from(`198.51.100.${n}`));
      codes.add(data.acceptInvitation.code);
    }
    expect([...codes]).toEqual(['INVITATION_UNKNOWN', 'TOO_MANY']);
    const { data } = await world.anonymous().send(ACCEPT, { t: 'b'.repeat(43) }, from('198.51.100.1'));
    expect(data.acceptInvitation.code).toBe('INVITATION_UNKNOWN');
  });

  it('looks behind links: 429 over HTTP', async () => {
    const ask = async () =>
      world
        .anonymous()
        .send('query ($t: String!) { invitation(token: $t) { expired } }', { t: 'x' }, from('192.0.2.4'));
    for (let n = 0; n < 6; n += 1) await Promise.all(Array.from({ length: 50 }, ask));
    const { status, errors, headers } = await untilSo(60, ask, (answer) => answer.status === 429);
    expect([status, errors[0]?.extensions.code]).toEqual([429, 'TOO_MANY']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('files: the person waits, another does not', async () => {
    const bytes = Buffer.from('x');
    for (let n = 0; n < 60; n += 1) expect((await officer.upload('a.txt', bytes)).status).toBe(201);
    const last = await untilSo(
      30,
      async () => officer.upload('a.txt', bytes),
      (answer) => answer.status === 429,
    );
    expect(last).toMatchObject({ status: 429, problem: { code: 'TOO_MANY' } });
    expect((await (await world.as('CASE_OFFICER')).upload('a.txt', bytes)).status).toBe(201);
  });

  it('exports', async () => {
    const ask = async () => officer.fetch('/export/remiss/finns-inte/remissammanstallning.csv');
    for (let n = 0; n < 60; n += 1) expect((await ask()).status).toBe(404);
    const response = await untilSo(30, ask, (answer) => answer.status === 429);
    expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('changes by one person: a failed request and no refusal, so that what is being saved is sent again', async () => {
    const busy = await world.as('CASE_OFFICER');
    const id = crypto.randomUUID();
    const change = `mutation ($id: ID!) { closeRound(roundId: $id, expectedVersion: 1) { __typename } }`;
    const many = `mutation ($id: ID!) { ${Array.from({ length: 10 }, (_, n) => `a${n}: closeRound(roundId: $id, expectedVersion: 1) { __typename }`).join(' ')} }`;
    await untilSo(
      400,
      async () => (await busy.send(many, { id })).status,
      (status) => status === 429,
    );
    const answers = await Promise.all(Array.from({ length: 30 }, async () => busy.send(change, { id })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0); // ten a second are earned back meanwhile
    for (const { data, errors, headers } of refused) {
      expect([data, errors[0]?.extensions.code, headers.get('retry-after')]).toEqual([null, 'TOO_MANY', '1']);
    }
    expect(lines.filter(({ limit }) => limit === 'write').length).toBeGreaterThan(0);
    expect((await busy.send('{ viewer { id } }')).status).toBe(200); // reading goes on
  });
});
