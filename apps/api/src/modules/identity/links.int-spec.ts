import type { Client, Loose } from '../../../test/client.ts';
import { ACCEPT, codeIn, COLLEAGUES, INVITE, linkIn, mailedWorld, type MailedWorld } from '../../../test/people.ts';
import { OPEN, REQUEST, VIEWER } from '../../../test/people.ts';
import { createWorld } from '../../../test/world.ts';

const PREVIEW = 'query ($t: String!) { invitation(token: $t) { alreadyUsed expired } }';

let mailed: MailedWorld;
beforeAll(async () => {
  mailed = await mailedWorld();
});
afterAll(async () => mailed.stop());

let bodies = 0;
async function body(): Promise<{ organisationId: string; mailbox: string }> {
  bodies += 1;
  const key = `b${bodies}`;
  const { [key]: organisationId = '' } = await mailed.world.addActors({ key });
  return { organisationId, mailbox: `registrator@${key}.example` };
}
const press = async (browser: Client, t: string, c?: string): Promise<Loose> =>
  (await browser.ask(OPEN, { t, c })).acceptInvitation;
const join = async (browser: Client, t: string, c?: string): Promise<Loose> =>
  (await browser.ask(ACCEPT, { t, n: 'Läsare 1', c })).acceptColleagueInvitation;
const viewer = async (browser: Client): Promise<Loose> => (await browser.ask(VIEWER)).viewer;
const code = async (mailbox: string, nth = 1): Promise<string> =>
  codeIn(await mailed.letter(mailbox, 'Din kod för att öppna inbjudan', nth));
/** All links as they are when their letters have lain for a while. */
async function lie(minutes = 11): Promise<void> {
  for (const made of ['invitation_token SET created_at', 'colleague_token SET made_at']) {
    await mailed.world.sql('owner', `UPDATE identity.${made} = now() - make_interval(mins => $1)`, [minutes]);
  }
}
const openings = async (organisationId: string): Promise<number> =>
  (
    await mailed.world.sql(
      'owner',
      `SELECT 1 FROM record.event WHERE kind = 'INVITATION_OPENED' AND organisation_id = $1`,
      [organisationId],
    )
  ).length;
const wrong = (right: string): string => String((Number(right) + 1) % 1e8).padStart(8, '0');

describe('a link from the authority', () => {
  it('opens by itself within ten minutes of its letter, the first time', async () => {
    const { organisationId, mailbox } = await body();
    const link = await mailed.invitation(organisationId, mailbox);
    await lie(9);
    expect(await press(mailed.world.anonymous(), link)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('that has lain for longer opens by a code to the mailbox, and asking for one uses nothing up', async () => {
    const { organisationId, mailbox } = await body();
    const link = await mailed.invitation(organisationId, mailbox);
    await lie();
    const browser = mailed.world.anonymous();
    expect(await press(browser, link)).toEqual({ __typename: 'CodeMailed', mailbox: `r•••@b${bodies}.example` });
    expect(await viewer(browser)).toBeNull();
    expect((await browser.ask(PREVIEW, { t: link })).invitation).toEqual({ alreadyUsed: false, expired: false });
    expect(await openings(organisationId)).toBe(0);
    const right = await code(mailbox);
    expect(await press(browser, link, wrong(right))).toMatchObject({ code: 'CODE_WRONG' });
    expect(await press(mailed.world.anonymous(), link, right)).toMatchObject({ code: 'CODE_SPENT' });
    expect(await press(browser, link, right)).toMatchObject({
      __typename: 'SignedIn',
      viewer: { role: 'COORDINATOR' },
    });
    expect(await openings(organisationId)).toBe(1);
    expect(await press(mailed.world.anonymous(), link)).toMatchObject({ code: 'INVITATION_USED' });
  });

  it('locks nobody out by a code that never came: another is asked for, and the one before is no longer good', async () => {
    const { organisationId, mailbox } = await body();
    const link = await mailed.invitation(organisationId, mailbox);
    await lie();
    const browser = mailed.world.anonymous();
    await press(browser, link);
    const first = await code(mailbox);
    await press(browser, link);
    const second = await code(mailbox, 2);
    expect(await press(browser, link, first)).toMatchObject({ code: 'CODE_WRONG' });
    await mailed.world.sql('samsyn_door', `UPDATE identity.email_code SET expires_at = now() - interval '1 second'`);
    expect(await press(browser, link, second)).toMatchObject({ code: 'CODE_SPENT' });
    await press(browser, link);
    expect(await press(browser, link, await code(mailbox, 3))).toMatchObject({ __typename: 'SignedIn' });
  });

  it('asks for a code at once where somebody has used the account, but not of who is signed in to it', async () => {
    const { organisationId, mailbox } = await body();
    const mine = await mailed.coordinator(organisationId, mailbox);
    const { id } = await viewer(mine);
    const cookie = mine.cookieHeader;
    const elsewhere = mailed.world.anonymous();
    const link = await mailed.invitation(organisationId, mailbox);
    expect(await press(elsewhere, link)).toMatchObject({ __typename: 'CodeMailed' });
    expect(await press(elsewhere, link, await code(mailbox))).toMatchObject({ viewer: { id } });
    const next = await mailed.invitation(organisationId, mailbox);
    await lie();
    const { goTo } = await press(mine, next);
    expect(goTo).toMatch(/^\/remiss\//u);
    expect(mine.cookieHeader).toBe(cookie); // she goes on in the session she has
    expect(await openings(organisationId)).toBe(3);
  });

  it('is opened by no code that was mailed for something else, or to another mailbox', async () => {
    const [one, two] = [await body(), await body()];
    await mailed.coordinator(one.organisationId, one.mailbox);
    const link = await mailed.invitation(one.organisationId, one.mailbox);
    const other = await mailed.invitation(two.organisationId, two.mailbox);
    await lie();
    const browser = mailed.world.anonymous();
    const forSignIn = await mailed.codeFor(browser, one.mailbox);
    expect(await press(browser, link, forSignIn)).toMatchObject({ code: 'CODE_SPENT' });
    await press(browser, other);
    const forOther = await code(two.mailbox);
    expect(await press(browser, link, forOther)).toMatchObject({ code: 'CODE_SPENT' });
    expect(
      (await browser.ask('mutation ($c: String!) { signInByCode(code: $c) { __typename } }', { c: forOther }))
        .signInByCode,
    ).toEqual({ __typename: 'Refusal' });
    expect(await press(browser, other, forOther)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('cannot be opened by guessing: five tries a code', async () => {
    const { organisationId, mailbox } = await body();
    const link = await mailed.invitation(organisationId, mailbox);
    await lie();
    const browser = mailed.world.anonymous();
    await press(browser, link);
    const right = await code(mailbox);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => press(browser, link, wrong(right))));
    expect(answers.filter(({ code: said }) => said === 'CODE_WRONG')).toHaveLength(4); // the fifth is told that it was the last
    expect(await press(browser, link, right)).toMatchObject({ code: 'CODE_SPENT' });
    expect(await viewer(browser)).toBeNull();
  });
});

describe("a colleague's link", () => {
  it('that has lain asks for a code to the mailbox, and knows the name afterwards', async () => {
    const { organisationId, mailbox } = await body();
    const coordinator = await mailed.coordinator(organisationId, mailbox);
    const address = `kollega@b${bodies}.example`;
    await coordinator.ask(INVITE, { e: address, r: 'READER' });
    const link = linkIn(await mailed.letter(address, 'Inbjudan'));
    await lie();
    const browser = mailed.world.anonymous();
    expect(await join(browser, link)).toEqual({ __typename: 'CodeMailed', mailbox: `k•••@b${bodies}.example` });
    expect((await coordinator.ask(COLLEAGUES)).colleagues.people).toHaveLength(1);
    const right = await code(address);
    expect(await join(browser, link, wrong(right))).toMatchObject({ code: 'CODE_WRONG' });
    expect(await join(browser, link, right)).toMatchObject({ viewer: { displayName: 'Läsare 1', role: 'READER' } });
    expect(await join(mailed.world.anonymous(), link)).toMatchObject({ code: 'INVITATION_USED' });
  });

  it('that was handed over lets in by itself: it lay in no mailbox', async () => {
    const world = await createWorld();
    try {
      const { a = '' } = await world.addActors({ key: 'a' });
      const coordinator = await world.as('COORDINATOR', a);
      const { link } = (await coordinator.ask(INVITE, { e: 'kollega@region.example', r: 'READER' })).inviteColleague;
      await world.sql('owner', `UPDATE identity.colleague_token SET made_at = now() - interval '1 day'`);
      expect(await join(world.anonymous(), link.split('#').at(-1))).toMatchObject({ __typename: 'SignedIn' });
    } finally {
      await world.stop();
    }
  });
});

it('letters with codes for a link are counted with the others to the mailbox: five in a row', async () => {
  const strict = await mailedWorld({ LIMITS_FACTOR: '1' });
  try {
    const { a = '' } = await strict.world.addActors({ key: 'a' });
    const link = await strict.invitation(a, 'registrator@region.example');
    await strict.world.sql('owner', `UPDATE identity.invitation_token SET created_at = now() - interval '1 day'`);
    for (let n = 0; n < 4; n += 1) {
      await strict.world.anonymous().ask(REQUEST, { e: 'registrator@region.example' });
    }
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await press(strict.world.anonymous(), link));
    expect(answers).toMatchObject([{ __typename: 'CodeMailed' }, { code: 'TOO_MANY' }, { code: 'TOO_MANY' }]);
  } finally {
    await strict.stop();
  }
});
