import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reminderDays, reminderMoment, standingWords } from '@samsyn/consultation';
import { until } from './mail-server.ts';
import { mailboxes } from './mailboxes.ts';
import { installClock, setClock } from './moved-clock.ts';
import { publish, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';
import { evening } from './time-to-answer.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const BODIES = 400;
const HOUR = 3_600_000;
/** What each eighth of the bodies is doing when the first reminder is due. */
const EIGHTHS = ['NOT_OPENED', 'OPENED', 'DRAFT', 'IN_REVIEW', 'UNSIGNED', 'ANSWERED', 'NOT_OPENED', 'DRAFT'] as const;

let world: World;
let mail: Awaited<ReturnType<typeof mailboxes>>;
let worker: ChildProcess | undefined;
let log = '';
/** By their number. */
const bodies: string[] = [];
let version: Awaited<ReturnType<typeof publish>>;

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('build first: npm run build -w @samsyn/api');
  mail = await mailboxes();
  world = await createWorld({ SMTP_URL: mail.url }, undefined, installClock);
  version = await publish(world);
  const keys = Array.from({ length: BODIES }, (_, n) => `b${n}`);
  const ids = await world.addActors(...keys.map((key) => ({ key, mailbox: addressOf(Number(key.slice(1))) })));
  bodies.push(...keys.map((key) => ids[key] ?? ''));
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await world.stop();
  await mail.stop();
});

const addressOf = (n: number): string => `registrator@organ-${n}.example`;
const standingOf = (n: number) => EIGHTHS[n % EIGHTHS.length] ?? 'NOT_OPENED';

/** A process of the program that does the jobs, and can be killed. */
function startWorker(): void {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: world.databaseUrl, SMTP_URL: mail.url };
  worker = spawn(process.execPath, [MAIN], { env: { ...env, PORT: '0', SAMSYN_PROCESS: 'worker', LOG_LEVEL: 'info' } });
  worker.stdout?.on('data', (part: Buffer) => (log += part.toString()));
}

/** Kills the worker when so many letters more have come, and starts another: before it is told that the letter was taken, or just after. */
function killAfter(letters: number, how: 'tell' | 'hang'): Promise<void> {
  const at = mail.handed() + letters;
  return new Promise((resolve) => {
    mail.hooks.at = (count) => {
      if (count !== at) return 'tell';
      mail.hooks.at = () => 'tell';
      worker?.once('exit', () => {
        startWorker();
        resolve();
      });
      if (how === 'hang') worker?.kill('SIGKILL');
      else setImmediate(() => worker?.kill('SIGKILL'));
      return how;
    };
  });
}

/** The clock is moved, and everything that is due by then is done. */
async function moveTo(moment: number): Promise<void> {
  await setClock(world.databaseUrl, new Date(moment));
  await settled();
}
async function settled(): Promise<void> {
  const due = `SELECT 1 FROM graphile_worker.jobs WHERE run_at <= moved.now() AND task_identifier ~ 'remind|letter'`;
  await until(async () => (await world.sql('owner', due)).length === 0, 60_000);
}

const asBody = async (n: number, text: string, values: unknown[]) =>
  world.sql('samsyn_body', text, [bodies[n], ...values], bodies[n]);

async function answer(n: number, roundId: string): Promise<void> {
  await asBody(
    n,
    `INSERT INTO record.response (organisation_id, id, round_id, version_id, organisation_name, overall_stance, comments, content_hash, idempotency_key, submitted_by, submitted_by_name)
     VALUES ($1, $2, $3, $4, '', 'NO_OBJECTION', 0, repeat('0', 64), $2, $2, '')`,
    [randomUUID(), roundId, version.id],
  );
}

/** Puts the body where its eighth is. */
async function bring(n: number, roundId: string): Promise<void> {
  const standing = standingOf(n);
  if (standing === 'NOT_OPENED') return;
  await asBody(
    n,
    `INSERT INTO record.invitation_opening (organisation_id, round_id, invitation_id) SELECT $1, $2, id FROM record.invitation WHERE round_id = $2`,
    [roundId],
  );
  if (standing === 'ANSWERED') return answer(n, roundId);
  const state = { OPENED: 'OPENED', DRAFT: 'DRAFTING', IN_REVIEW: 'IN_REVIEW', UNSIGNED: 'APPROVED' }[standing];
  await asBody(
    n,
    `INSERT INTO workspace.response (organisation_id, round_id, version_id, state, updated_by_name) VALUES ($1, $2, $3, $4, '')`,
    [roundId, version.id, state],
  );
}

const each = async (work: (n: number) => Promise<void>): Promise<void> => {
  for (let n = 0; n < BODIES; n += 1) await work(n);
};
const addressees = (subject: RegExp): string[] => mail.about(subject).map(({ to }) => to);
const expected = (which: (n: number) => boolean): string[] =>
  Array.from({ length: BODIES }, (_, n) => n)
    .filter(which)
    .map(addressOf);
const unanswered = (n: number): boolean => standingOf(n) !== 'ANSWERED';

describe('a round to 400 bodies', () => {
  it('is sent, reminded of, extended and closed, and each letter comes once, whenever the worker is killed', async () => {
    let officer = await world.as('CASE_OFFICER');
    startWorker();
    const [first, second] = [evening(40), evening(61)].map((one) => Date.parse(one)) as [number, number];
    const round = await sendRound(officer, version.id, bodies, { title: 'Fyrahundra', deadline: evening(40) });

    // sent; the worker is killed when a letter has been taken and nobody has told it so
    await killAfter(120, 'hang');
    await settled();
    expect(addressees(/^Remiss: Fyrahundra/u).sort()).toEqual(expected(() => true).sort());

    // fourteen days before: not a minute too early, and then with the words of each
    await each(async (n) => bring(n, round.id));
    const [day = ''] = reminderDays(first, [14]).map((one) => one.day);
    await moveTo(reminderMoment(day) - 60_000);
    expect(mail.about(/^Påminnelse/u)).toEqual([]);
    const killed = killAfter(150, 'tell');
    await setClock(world.databaseUrl, new Date(reminderMoment(day)));
    await killed;
    await settled();
    const reminded = mail.about(/^Påminnelse: Fyrahundra/u);
    expect(reminded.map(({ to }) => to).sort()).toEqual(expected(unanswered).sort());
    const wrong = reminded.filter(({ to, read }) => {
      const standing = standingOf(Number(/\d+/u.exec(to)?.[0]));
      return standing === 'ANSWERED' || !read.text?.includes(standingWords(standing, 'sv'));
    });
    expect(wrong.map(({ to }) => to)).toEqual([]);

    // extended: for all, and for one of them further still
    officer = await world.as('CASE_OFFICER');
    const move = `mutation ($r: ID!, $v: Int!, $d: DateTime!) { moveDeadline(roundId: $r, expectedVersion: $v, deadline: $d, reason: "Bilagan kom sent.") { __typename } }`;
    const { moveDeadline } = await officer.ask(move, { r: round.id, v: round.version, d: evening(61) });
    expect(moveDeadline.__typename).toBe('Round');
    const coordinator = await world.as('COORDINATOR', bodies[0]);
    const { askExtension } = await coordinator.ask(
      `mutation ($r: ID!, $d: DateTime!) { askExtension(roundId: $r, until: $d, reason: "Nämnden") { ... on Extension { id } } }`,
      { r: round.id, d: evening(80) },
    );
    await officer.ask(
      `mutation ($r: ID!, $d: DateTime!) { decideExtension(requestId: $r, until: $d, reason: "") { __typename } }`,
      { r: askExtension.id, d: evening(80) },
    );
    await settled();
    expect(addressees(/^Ny sista svarsdag/u).sort()).toEqual(expected(() => true).sort());
    expect(addressees(/^Anstånd medges/u)).toEqual([addressOf(0)]);

    // the days that were counted from the earlier one are no longer days on which anybody is reminded
    const before = mail.letters().length;
    for (const planned of reminderDays(first, [7, 1])) await moveTo(reminderMoment(planned.day) + HOUR);
    expect(mail.letters()).toHaveLength(before);

    // answers come; those that are still missing are reminded of the new day
    const missing = (n: number): boolean => unanswered(n) && n % 10 === 0;
    await each(async (n) => (unanswered(n) && !missing(n) ? answer(n, round.id) : undefined));
    const counted = mail.about(/^Påminnelse/u).length;
    for (const planned of reminderDays(second, [14, 7, 1])) await moveTo(reminderMoment(planned.day) + HOUR);
    const late = mail.about(/^Påminnelse/u).slice(counted);
    const perBody = new Map<string, number>();
    for (const { to } of late) perBody.set(to, (perBody.get(to) ?? 0) + 1);
    expect([...perBody.keys()].sort()).toEqual(expected((n) => missing(n) && n !== 0).sort());
    expect(new Set(perBody.values())).toEqual(new Set([3]));

    // closed: only the one that was promised more time is reminded after that
    await moveTo(second + HOUR);
    officer = await world.as('CASE_OFFICER');
    const { closeRound } = await officer.ask(
      `mutation ($r: ID!) { closeRound(roundId: $r, expectedVersion: 3) { __typename ... on Stale { currentVersion } ... on Refusal { code } } }`,
      { r: round.id },
    );
    expect(closeRound).toEqual({ __typename: 'Round' });
    const open = mail.about(/^Påminnelse/u).length;
    const promised = Date.parse(evening(80));
    for (const planned of reminderDays(promised, [14, 7, 1])) await moveTo(reminderMoment(planned.day) + HOUR);
    const last = mail.about(/^Påminnelse/u).slice(open);
    expect(last.map(({ to }) => to)).toEqual([addressOf(0), addressOf(0), addressOf(0)]);

    // what came twice by the wire is what was under way when the worker was killed, and it was the same letter
    expect(mail.again.length).toBeGreaterThan(0);
    expect(mail.again.length).toBeLessThanOrEqual(2 * 4);
    expect(mail.handed()).toBe(mail.letters().length + mail.again.length);
    for (const copy of mail.again)
      expect(mail.letters().find(({ messageId }) => messageId === copy.messageId)?.to).toBe(copy.to);

    // and nothing of how far anybody had come is anywhere that the authority can look
    const office = await world.sql<{ row: string }>(
      'samsyn_authority',
      `SELECT m::text AS row FROM office.reminder m UNION ALL SELECT m::text FROM office.outgoing_mail m UNION ALL SELECT e::text FROM record.event e`,
    );
    expect(`${log} ${office.map(({ row }) => row).join(' ')}`).not.toMatch(/IN_REVIEW|UNSIGNED|APPROVED|DRAFT(?!ING)/u);
    await expect(world.sql('samsyn_authority', 'SELECT * FROM workspace.reminder_mail')).rejects.toThrow(/denied/u);
  }, 150_000);
});
