import { reminderDays, reminderMoment, standingWords } from '@samsyn/consultation';
import type { Client } from './client.ts';
import { until } from './mail-server.ts';
import { mailboxes } from './mailboxes.ts';
import { installClock, setClock } from './moved-clock.ts';
import { notice } from './notice.ts';
import { openResponse, paragraph, publish, saveResponse, sendRound } from './remiss.ts';
import { evening, OUTCOME } from './time-to-answer.ts';
import { createWorld, type World } from './world.ts';

const KEY = 'a-key-of-tests-that-is-32-characters';
const DELIVERY = `${OUTCOME} ... on Delivery { version rows { name invitationId address state failure reminderBouncedAt remindedAt sendings { address by } } reminders { daysBefore reminded } texts { kind language subject origin } }`;

let world: World;
let mail: Awaited<ReturnType<typeof mailboxes>>;
let actors: Record<string, string>;
let versionId: string;
beforeAll(async () => {
  mail = await mailboxes();
  const settings = {
    SMTP_URL: mail.url,
    SAMSYN_PROCESS: 'all',
    BOUNCE_ADDRESS: 'studs@samsyn.example',
    BOUNCE_KEY: KEY,
  };
  world = await createWorld(settings, undefined, installClock);
  actors = await world.addActors(
    ...['uppsala', 'halland', 'gotland', 'skane', 'dalarna', 'okand'].map((key) => ({
      key,
      mailbox: key === 'okand' ? 'okand@region.example' : `${key}@region.example`,
    })),
  );
  versionId = (await publish(world)).id;
});
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

const id = (key: string): string => actors[key] ?? '';
const officer = async (): Promise<Client> => world.as('CASE_OFFICER');
const letterTo = async (to: string, subject: RegExp) => {
  const found = () => mail.about(subject).find((one) => one.to === to);
  await until(() => found() !== undefined);
  return found() ?? Promise.reject(new Error('no letter'));
};
const deliveryOf = async (roundId: string) => {
  const asked = await (
    await officer()
  ).ask(
    `query ($r: ID!) { delivery(roundId: $r) { ${DELIVERY.replace(`${OUTCOME} ... on Delivery {`, '').slice(0, -1)} } }`,
    { r: roundId },
  );
  return asked.delivery;
};
const rowOf = async (roundId: string, name: string) =>
  (await deliveryOf(roundId)).rows.find((row: { name: string }) => row.name === name);

/** Until whatever is due now is done. */
async function settled(): Promise<void> {
  const due = `SELECT 1 FROM graphile_worker.jobs WHERE run_at <= moved.now() AND task_identifier ~ 'remind|letter'`;
  await until(async () => (await world.sql('owner', due)).length === 0, 30_000);
}
async function remindOn(deadline: string, daysBefore: number): Promise<void> {
  const planned = reminderDays(Date.parse(deadline), [daysBefore])[0]?.day ?? '';
  await setClock(world.databaseUrl, new Date(reminderMoment(planned) + 60_000));
  await settled();
}

const handIn = async (raw: string, key = KEY): Promise<number> =>
  (
    await fetch(`${world.url}/post/studsar`, {
      method: 'POST',
      body: raw,
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${key}` },
    })
  ).status;

describe('the letters of a round', () => {
  it('have the words of the office, in its languages, and say where no more time is given', async () => {
    const client = await officer();
    const { createRound } = await client.ask(
      `mutation ($i: CreateRoundInput!) { createRound(input: $i) { ${OUTCOME} ... on Round { id version } } }`,
      {
        i: {
          ...{ versionId, title: 'Egna ord', registrationNumber: '7/1', subject: 'Kapitel 2', deadline: evening(30) },
          ...{ shortTimeReason: 'Kort', noExtensions: true },
          coverLetter: paragraph('Hej'),
        },
      },
    );
    await client.ask(`mutation ($i: ChangeRecipientsInput!) { changeRecipients(input: $i) { ${OUTCOME} } }`, {
      i: { roundId: createRound.id, add: [id('uppsala')] },
    });
    // the missiv in English beside it, which then stays as it is
    const update = async (expectedVersion: number, text: string) => {
      const i = { roundId: createRound.id, expectedVersion, coverLetterEn: paragraph(text) };
      const said = `updateRound(input: $i) { ${OUTCOME} ... on Round { coverLetter coverLetterEn } }`;
      return (await client.ask(`mutation ($i: UpdateRoundInput!) { ${said} }`, { i })).updateRound;
    };
    const missiv = { coverLetter: paragraph('Hej'), coverLetterEn: paragraph('Hello') };
    expect(await update(createRound.version, 'Hello')).toMatchObject(missiv);
    const save = async (input: object) =>
      (
        await client.ask(`mutation ($i: SaveLetterTextInput!) { saveLetterText(input: $i) { ${DELIVERY} } }`, {
          i: { roundId: createRound.id, kind: 'INVITATION', language: 'sv', forHouse: false, ...input },
        })
      ).saveLetterText;
    expect(await save({ subject: 'Hej', body: '{{lank}}' })).toMatchObject({
      code: 'FIELD_UNKNOWN',
      problems: [{ field: 'body' }, { field: 'body' }, { field: 'body' }],
    });
    const body = 'Bästa {{instans}}!\n\n{{anstånd}}\n\nSenast {{sista svarsdag}}: {{länk}}';
    expect((await save({ subject: 'Svara om {{remiss}}', body })).texts[0]).toMatchObject({ origin: 'ROUND' });
    await client.ask(`mutation ($r: ID!) { setLetterLanguages(roundId: $r, languages: [sv, en]) { ${DELIVERY} } }`, {
      r: createRound.id,
    });
    const { round } = await client.ask(`{ round(slug: "egna-ord") { version } }`);
    await client.ask(`mutation ($r: ID!, $v: Int!) { openRound(roundId: $r, expectedVersion: $v) { ${OUTCOME} } }`, {
      r: createRound.id,
      v: round.version,
    });
    expect(await update(round.version + 1, 'Late')).toMatchObject({ code: 'ALREADY_OPENED' });
    const asked = await world.as('COORDINATOR', id('uppsala'));
    expect((await asked.ask(`{ round(slug: "egna-ord") { coverLetter coverLetterEn } }`)).round).toEqual(missiv);
    const { read } = await letterTo('uppsala@region.example', /^Svara om Egna ord$/u);
    expect(read.text).toMatch(/^Bästa Region uppsala!\s+Anstånd medges inte\.\s+Senast \S+ \d+ \S+ \d{4}: http/u);
    expect(read.text).toContain('No extension of time is granted.');
    expect(read.text).toContain('kan användas en gång');
  });

  it('show which came back, from the door and by a notice, and are sent anew while the list stays as it was', async () => {
    const round = await sendRound(await officer(), versionId, [id('okand'), id('halland')], {
      title: 'Studsar',
      deadline: evening(30),
    });
    await settled();
    expect(await rowOf(round.id, 'Region okand')).toMatchObject({ state: 'BOUNCED', failure: '550' });
    const sent = await letterTo('halland@region.example', /Studsar/u);
    const from = sent.returnPath;
    expect(from).toMatch(/^studs\+l[0-9a-f]{52}@samsyn\.example$/u);

    // an absence, a delay, a forged or foreign address, and no key say nothing
    const forged = from.replace(/(.)@/u, (_, last: string) => `${last === '0' ? '1' : '0'}@`);
    expect(await handIn(notice(from, { type: 'mixed' }))).toBe(202);
    expect(await handIn(notice(from, { action: 'delayed', status: '4.4.1' }))).toBe(202);
    expect(await handIn(notice(forged))).toBe(202);
    expect(await handIn('')).toBe(202);
    expect(await handIn(notice(from), 'another')).toBe(401);
    expect(await rowOf(round.id, 'Region halland')).toMatchObject({ state: 'SENT' });
    expect(await handIn(notice(from))).toBe(200);
    const bounced = await rowOf(round.id, 'Region halland');
    expect(bounced).toMatchObject({ state: 'BOUNCED', failure: '5.1.1', address: 'halland@region.example' });

    const client = await officer();
    const resend = async (address: string) =>
      (
        await client.ask(
          `mutation ($i: ID!, $a: String!) { resendInvitation(invitationId: $i, address: $a) { ${DELIVERY} } }`,
          { i: bounced.invitationId, a: address },
        )
      ).resendInvitation;
    expect(await resend('ingen adress')).toMatchObject({ code: 'ADDRESS_ODD', problems: [{ field: 'address' }] });
    await resend('diarium@halland.example');
    await letterTo('diarium@halland.example', /Studsar/u);
    await settled();
    expect(await rowOf(round.id, 'Region halland')).toMatchObject({
      state: 'SENT',
      address: 'diarium@halland.example',
      sendings: [
        { address: 'halland@region.example', by: null },
        { address: 'diarium@halland.example', by: expect.stringMatching(/^CASE_OFFICER/u) },
      ],
    });
    const [frozen] = await world.sql('samsyn_authority', 'SELECT mailbox FROM record.invitation WHERE id = $1', [
      bounced.invitationId,
    ]);
    expect(frozen).toEqual({ mailbox: 'halland@region.example' });
    // from then on it is reached there
    await client.ask(
      `mutation ($r: ID!) { pauseRound(roundId: $r, expectedVersion: 2, reason: "Fel bilaga.") { ${OUTCOME} } }`,
      { r: round.id },
    );
    expect((await letterTo('diarium@halland.example', /^Remissen är pausad/u)).read.text).toContain(
      'Skäl: Fel bilaga.',
    );
    await client.ask(`mutation ($r: ID!) { resumeRound(roundId: $r, expectedVersion: 3) { ${OUTCOME} } }`, {
      r: round.id,
    });
    await letterTo('diarium@halland.example', /^Remissen fortsätter/u);
  });
});

describe('reminders', () => {
  it('are one letter for several rounds, with the words of each, and can be turned off without a sign-in', async () => {
    const deadline = evening(60);
    const both = [id('skane'), id('gotland')];
    const first = await sendRound(await officer(), versionId, both, { title: 'Digest ett', deadline });
    const second = await sendRound(await officer(), versionId, both, { title: 'Digest två', deadline });
    const coordinator = await world.as('COORDINATOR', id('skane'));
    await openResponse(coordinator, first.id);
    await saveResponse(coordinator, { roundId: first.id, expectedVersion: 1, overallStance: 'SUPPORTS' });
    await remindOn(deadline, 14);

    const digest = await letterTo('skane@region.example', /^Påminnelse: 2 remisser att besvara$/u);
    expect(mail.about(/^Påminnelse/u).filter(({ to }) => to === 'skane@region.example')).toHaveLength(1);
    expect(digest.read.text).toContain(standingWords('DRAFT', 'sv'));
    expect(digest.read.text).toContain(standingWords('NOT_OPENED', 'sv'));
    expect(digest.returnPath).toMatch(/^studs\+r/u);

    // looking changes nothing; the button turns one round off
    const links = [...(digest.read.text ?? '').matchAll(/paminnelser#(?<token>\S+)/gu)].map(
      (m) => m.groups?.['token'] ?? '',
    );
    expect(links).toHaveLength(3);
    const anybody = world.anonymous();
    const look = async (token: string) =>
      (
        await anybody.ask(
          `query ($t: String!) { reminderChoice(token: $t) { organisationName roundTitle roundMuted allMuted } }`,
          { t: token },
        )
      ).reminderChoice;
    const choose = async (token: string, all: boolean, muted: boolean) =>
      (
        await anybody.ask(
          `mutation ($t: String!, $a: Boolean!, $m: Boolean!) { chooseReminders(token: $t, all: $a, muted: $m) { ${OUTCOME} ... on ReminderChoice { roundMuted allMuted } } }`,
          { t: token, a: all, m: muted },
        )
      ).chooseReminders;
    const [one = '', , all = ''] = links;
    const title = (await look(one)).roundTitle;
    expect(await look(one)).toMatchObject({ organisationName: 'Region skane', roundMuted: false, allMuted: false });
    expect(await look(`${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
    expect(await choose(all.slice(1), true, true)).toMatchObject({ code: 'LINK_UNKNOWN' });
    expect(await choose(one, false, true)).toMatchObject({ roundMuted: true, allMuted: false });
    await remindOn(deadline, 7);
    const later = await letterTo(
      'skane@region.example',
      title === 'Digest ett' ? /^Påminnelse: Digest två/u : /^Påminnelse: Digest ett/u,
    );
    expect(later.read.text).not.toContain(title);

    // the mail program's own button turns all off, by POST alone; another addressee goes on
    const url =
      /<(?<url>[^>]+)>/u.exec(later.read.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.groups?.[
        'url'
      ] ?? '';
    expect(later.read.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe(
      'List-Unsubscribe=One-Click',
    );
    const path = `${new URL(url).pathname}${new URL(url).search}`;
    const post = {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect((await fetch(`${world.url}${path}`, post)).status).toBe(200);
    expect((await fetch(`${world.url}/paminnelser/av?nyckel=nonsens`, post)).status).toBe(404);
    expect(await look(all)).toMatchObject({ roundTitle: null, allMuted: true });
    await remindOn(deadline, 1);
    const count = (to: string): number => mail.about(/^Påminnelse/u).filter((letter) => letter.to === to).length;
    expect([count('skane@region.example'), count('gotland@region.example')]).toEqual([2, 3]);
    // the office sees that both were reminded, and no more
    expect((await deliveryOf(second.id)).reminders).toEqual([
      { daysBefore: 14, reminded: 2 },
      { daysBefore: 7, reminded: 2 },
      { daysBefore: 1, reminded: 2 },
    ]);
  }, 60_000);

  it('keep to their schedule, and come back like other letters', async () => {
    const deadline = new Date(Date.parse(evening(60)) + 40 * 86_400_000).toISOString();
    const round = await sendRound(await officer(), versionId, [id('dalarna')], { title: 'Schema', deadline });
    const set = async (v: number, days: number[]) =>
      (
        await (
          await officer()
        ).ask(
          `mutation ($r: ID!, $v: Int!, $d: [Int!]!) { setReminders(roundId: $r, expectedVersion: $v, days: $d) { ${OUTCOME} } }`,
          { r: round.id, v, d: days },
        )
      ).setReminders;
    expect(await set(round.version, [-1])).toMatchObject({ code: 'REMINDER_DAY_ODD' });
    expect(await set(round.version, [3])).toMatchObject({ __typename: 'Round' });
    expect(await set(round.version, [3])).toMatchObject({ __typename: 'Stale' });
    await remindOn(deadline, 14);
    expect(mail.about(/^Påminnelse: Schema/u)).toEqual([]);
    await remindOn(deadline, 3);
    const { returnPath } = await letterTo('dalarna@region.example', /^Påminnelse: Schema/u);
    expect(await handIn(notice(returnPath))).toBe(200);
    expect(await rowOf(round.id, 'Region dalarna')).toMatchObject({
      remindedAt: expect.any(String),
      reminderBouncedAt: expect.any(String),
    });
    const rows = await world.sql('samsyn_body', 'SELECT state FROM workspace.reminder_mail', [], id('dalarna'));
    expect(rows).toEqual([{ state: 'BOUNCED' }]);
  });
});
