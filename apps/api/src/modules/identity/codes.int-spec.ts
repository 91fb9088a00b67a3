import { BY_CODE, mailedWorld, type MailedWorld, REQUEST, VIEWER } from '../../../test/people.ts';
import type { Client } from '../../../test/client.ts';

const HOME = 'samordning@region.example';

let mailed: MailedWorld;
let organisationId: string;
beforeAll(async () => {
  mailed = await mailedWorld();
  ({ a: organisationId = '' } = await mailed.world.addActors({ key: 'a' }));
  await mailed.coordinator(organisationId, HOME);
});
afterAll(async () => mailed.stop());

const enter = async (browser: Client, code: string, organisation?: string) =>
  (await browser.ask(BY_CODE, { c: code, o: organisation })).signInByCode;
const rows = async () =>
  mailed.world.sql<{ email: string; tries: number }>('samsyn_door', 'SELECT email, tries FROM identity.email_code');
/** A code that is not the one. */
const other = (code: string, n = 1): string => String((Number(code) + n) % 1e8).padStart(8, '0');

describe('a code by mail', () => {
  it('lets in whoever the invitation was mailed to, as no more than a mailbox', async () => {
    const browser = mailed.world.anonymous();
    const code = await mailed.codeFor(browser, 'Samordning@Region.Example ');
    expect(await enter(browser, `${code.slice(0, 4)} ${code.slice(4)}`)).toMatchObject({
      __typename: 'SignedIn',
      viewer: { role: 'COORDINATOR', organisationName: 'Region a', assurance: 'EMAIL' },
    });
    expect((await browser.ask(VIEWER)).viewer.organisationId).toBe(organisationId);
  });

  it('is good once', async () => {
    const browser = mailed.world.anonymous();
    const code = await mailed.codeFor(browser, HOME);
    const cookie = browser.otherCookie('samsyn-kod') ?? '';
    expect(await enter(browser, code)).toMatchObject({ __typename: 'SignedIn' });
    expect(await enter(browser, code)).toMatchObject({ code: 'CODE_SPENT' });
    const copy = await mailed.world.anonymous().send(BY_CODE, { c: code }, { cookie });
    expect(copy.data.signInByCode).toMatchObject({ code: 'CODE_SPENT' });
  });

  it('is good once, also when it comes twice at the same time', async () => {
    const browser = mailed.world.anonymous();
    const code = await mailed.codeFor(browser, HOME);
    const both = await Promise.all([enter(browser, code), enter(browser, code), enter(browser, code)]);
    expect(both.map(({ __typename: name }) => name).sort()).toEqual(['Refusal', 'Refusal', 'SignedIn']);
  });

  it('is good in the browser that asked for it, and in no other', async () => {
    const [asking, other] = [mailed.world.anonymous(), mailed.world.anonymous()];
    const code = await mailed.codeFor(asking, HOME);
    expect(await enter(other, code)).toMatchObject({ code: 'CODE_SPENT' });
    await mailed.codeFor(other, HOME); // a code of its own does not help with the other's
    expect(await enter(other, code)).toMatchObject({ code: 'CODE_WRONG' });
    expect(await enter(asking, code)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is no longer good when its ten minutes are over, or when a new one was asked for', async () => {
    const browser = mailed.world.anonymous();
    const first = await mailed.codeFor(browser, HOME);
    const second = await mailed.codeFor(browser, HOME);
    expect(await enter(browser, first)).toMatchObject({ code: 'CODE_WRONG' });
    const [row] = await mailed.world.sql<{ left: string }>(
      'samsyn_door',
      `SELECT (expires_at - now() BETWEEN '9 minutes' AND '10 minutes')::text AS left FROM identity.email_code ORDER BY expires_at DESC LIMIT 1`,
    );
    expect(row?.left).toBe('true');
    await mailed.world.sql('samsyn_door', `UPDATE identity.email_code SET expires_at = now() - interval '1 second'`);
    expect(await enter(browser, second)).toMatchObject({ code: 'CODE_SPENT' });
  });

  it('cannot be guessed: of a thousand tries, also at once, five are looked at and none lets in', async () => {
    const browser = mailed.world.anonymous();
    const code = await mailed.codeFor(browser, HOME);
    const tries = Array.from({ length: 1_000 }, (_, n) => other(code, n + 1));
    const codes: string[] = [];
    for (let at = 0; at < tries.length; at += 50) {
      const answers = await Promise.all(tries.slice(at, at + 50).map(async (one) => enter(browser, one)));
      codes.push(...answers.map((answer) => answer.code ?? answer.__typename));
    }
    expect(codes).toHaveLength(1_000);
    expect(codes.filter((one) => one === 'SignedIn')).toEqual([]);
    expect(codes.filter((one) => one === 'CODE_WRONG')).toHaveLength(4); // the fifth is told that it was the last
    expect(await enter(browser, code)).toMatchObject({ code: 'CODE_SPENT' }); // the right one comes too late
    expect((await browser.ask(VIEWER)).viewer).toBeNull();
  });

  it.each(['', '1', '12345678901', 'abcdefgh', "' OR 1=1", '１２３４５６７８'])('is not %j', async (typed) => {
    const browser = mailed.world.anonymous();
    await mailed.codeFor(browser, HOME);
    expect(await enter(browser, typed)).toMatchObject({ code: 'CODE_WRONG' });
  });

  it('lies in no table and no queue', async () => {
    const code = await mailed.codeFor(mailed.world.anonymous(), HOME);
    const kept = await mailed.world.sql<{ row: string }>(
      'owner',
      `SELECT c::text AS row FROM identity.email_code c UNION ALL SELECT j.payload::text FROM graphile_worker._private_jobs j
       UNION ALL SELECT e::text FROM record.event e UNION ALL SELECT e::text FROM identity.people_event e`,
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.map(({ row }) => row).join('\n')).not.toContain(code);
  });

  it('gives the browser a new session and ends the one it had: nobody waits in a session that was planted', async () => {
    const browser = await mailed.world.as('READER', organisationId);
    const planted = browser.cookieHeader ?? '';
    const code = await mailed.codeFor(browser, HOME);
    expect(await enter(browser, code)).toMatchObject({ __typename: 'SignedIn' });
    expect(browser.cookieHeader).not.toBe(planted);
    expect((await mailed.world.anonymous().send(VIEWER, {}, { cookie: planted })).data.viewer).toBeNull();
  });
});

describe('an address that nobody has', () => {
  it('is answered as one that somebody has: the same words, the same cookie, the same statements, the same refusal', async () => {
    const ask = async (address: string) => {
      const browser = mailed.world.anonymous();
      let answer: unknown;
      const statements = await mailed.world.statementsDuring(async () => {
        const { data, headers, status } = await browser.send(REQUEST, { e: address });
        const cookie = headers.getSetCookie().map((one) => one.replace(/=[\w-]{43}/u, '=…'));
        answer = { data, status, cookie };
      });
      const wrong = await enter(browser, '00000000');
      return { answer, wrong, statements: statements.filter((one) => /email_code|app_user|jobs\.add/u.test(one)) };
    };
    await ask(HOME); // what a process does the first time only
    const known = await ask(HOME);
    const unknown = await ask('ingen@region.example');
    // the letter is written by the worker, in the same process here: its own statements are not the request's
    const ofRequest = (one: { statements: string[] }) =>
      one.statements.filter((text) => /^DELETE|^INSERT|jobs\.add/u.test(text));
    expect(unknown.answer).toEqual(known.answer);
    expect(unknown.wrong).toEqual(known.wrong);
    expect(ofRequest(unknown)).toEqual(ofRequest(known));
    expect(known.answer).toMatchObject({ data: { requestSignInCode: { __typename: 'CodeRequested' } } });
  });

  it('gets no letter', async () => {
    await mailed.world.anonymous().ask(REQUEST, { e: 'tyst@region.example' });
    await mailed.codeFor(mailed.world.anonymous(), HOME); // the queue has come past it
    expect(await mailed.lettersTo('tyst@region.example')).toEqual([]);
    const [row] = (await rows()).filter(({ email }) => email === 'tyst@region.example');
    expect(row).toEqual({ email: 'tyst@region.example', tries: 0 });
  });

  it('is asked for in the right form', async () => {
    const { requestSignInCode } = await mailed.world.anonymous().ask(REQUEST, { e: 'ingen adress' });
    expect(requestSignInCode).toMatchObject({ code: 'ADDRESS_WRONG' });
  });
});

describe('one address at two bodies', () => {
  it('is asked which, and comes in at that one', async () => {
    const { b = '', c = '' } = await mailed.world.addActors({ key: 'b' }, { key: 'c' });
    await mailed.coordinator(b, 'delad@kommun.example');
    await mailed.coordinator(c, 'delad@kommun.example');
    const browser = mailed.world.anonymous();
    const code = await mailed.codeFor(browser, 'delad@kommun.example');
    const choice = await enter(browser, code);
    expect(choice).toMatchObject({
      __typename: 'ChooseBody',
      bodies: [{ organisationName: 'Region b' }, { organisationName: 'Region c' }],
    });
    expect((await browser.ask(VIEWER)).viewer).toBeNull();
    expect(await enter(browser, code, organisationId)).toMatchObject({ code: 'CODE_SPENT' });
    expect(await enter(browser, code, c)).toMatchObject({
      __typename: 'SignedIn',
      viewer: { organisationName: 'Region c' },
    });
    expect(await enter(browser, code, b)).toMatchObject({ code: 'CODE_SPENT' });
  });
});

describe('letters to one mailbox', () => {
  it('are five in a row, then one every twelve minutes, whoever asks', async () => {
    const strict = await mailedWorld({ LIMITS_FACTOR: '1' });
    try {
      const answers: string[] = [];
      for (let n = 0; n < 7; n += 1) {
        const { requestSignInCode } = await strict.world
          .anonymous()
          .ask(REQUEST, { e: 'mål@region.example'.replace('å', 'a') });
        answers.push(requestSignInCode.code ?? requestSignInCode.__typename);
      }
      expect(answers).toEqual([...Array.from({ length: 5 }, () => 'CodeRequested'), 'TOO_MANY', 'TOO_MANY']);
    } finally {
      await strict.stop();
    }
  });
});
