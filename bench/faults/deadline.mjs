// Answers that come in around the last moment, 23:59:59.999 by the clock in Stockholm, on the days when that clock is moved: whether one is late
// is what the database's clock says, always.
import { existsSync } from 'node:fs';
import { readyAnswers, sleep, startWorld, submitAt } from './world.mjs';

const DAYS = ['2027-03-28', '2027-10-31'];
const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
  '/usr/local/lib/faketime/libfaketime.so.1',
];
const SPREAD_MS = 1_500;

/** The last moment of a Swedish day in UTC, worked out by Intl and not by the product. */
export function lastMoment(day) {
  for (const hours of [22, 21]) {
    const moment = new Date(`${day}T${hours}:59:59.999Z`);
    const clock = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'medium',
    }).format(moment);
    if (clock === `${day} 23:59:59`) return moment;
  }
  throw new Error(`no last moment of ${day}`);
}

/** Whether libfaketime is here: with it the database and the product live on the days themselves. */
export const faketime = () => LIBRARIES.find((path) => existsSync(path)) ?? null;

async function race(name, runs, deadline, world, product) {
  const answers = await readyAnswers(
    world,
    product.url,
    runs,
    () => deadline ?? new Date(Date.now() + 30 * 86_400_000),
  );
  const clock = async () => (await world.record('SELECT clock_timestamp() AS now'))[0].now;
  const now = await clock();
  // by the real clock the last moment is set when everybody stands ready
  const last = deadline ?? new Date(Math.ceil(now.getTime() / 1000) * 1000 + SPREAD_MS + 999);
  const rounds = [...new Set(answers.map(({ roundId }) => roundId))];
  if (deadline === null)
    await world.set('UPDATE office.round SET deadline = $2 WHERE id = ANY($1::uuid[])', [rounds, last]);
  const ahead = (await clock()).getTime() - Date.now();
  const begin = last.getTime() - ahead - SPREAD_MS / 2;
  if (begin < Date.now()) throw new Error(`${name}: the answers were not ready in time`);
  const seen = await Promise.all(
    answers.map(async (answer, n) => {
      await sleep(begin + (n * SPREAD_MS) / runs - Date.now());
      // who is told to come back comes back
      for (;;) {
        const before = await clock();
        const receipt = await submitAt(product.url, answer).catch(() => null);
        if (receipt !== null) return { before, receipt, after: await clock() };
        await sleep(20);
      }
    }),
  );
  const faults = seen.flatMap(({ before, receipt, after }) => {
    const at = new Date(receipt.receivedAt);
    const found = [];
    if (receipt.late !== at.getTime() > last.getTime())
      found.push(`${name}: received ${receipt.receivedAt}, late: ${receipt.late}`);
    if (at < before || at > after)
      found.push(
        `${name}: received ${receipt.receivedAt}, but the clock said ${before.toISOString()}–${after.toISOString()}`,
      );
    if (after <= last && receipt.late) found.push(`${name}: late before the last moment`);
    if (before > last && !receipt.late) found.push(`${name}: in time after the last moment`);
    return found;
  });
  // as the database holds it, to the microsecond
  const [{ wrong }] = await world.record(
    'SELECT count(*)::int AS wrong FROM record.response WHERE late <> (received_at > deadline_at) OR (round_id = ANY($1::uuid[]) AND deadline_at <> $2)',
    [rounds, last],
  );
  if (wrong > 0) faults.push(`${name}: ${wrong} rows whose late is not what their times say`);
  const late = seen.filter(({ receipt }) => receipt.late).length;
  if (late === 0 || late === runs) faults.push(`${name}: all on one side of the last moment: nothing was tried`);
  return { faults, late };
}

export async function deadline({ runs, isShort, world, product }) {
  const preload = faketime();
  if (preload === null || isShort) {
    const { faults, late } = await race('now', runs, null, world, product);
    const note = `${late} late${isShort ? '' : '; libfaketime is not here: the days when the clock is moved were not tried'}`;
    return { title: 'answers around the last moment, by the real clock', runs, faults, note };
  }
  const faults = [];
  const notes = [];
  for (const day of DAYS) {
    const moment = lastMoment(day);
    // Everything started from here lives so far ahead that the day ends when the answers are ready.
    const ready = Date.now() + 50_000 + runs * 250;
    const ahead = Math.round((moment.getTime() - ready) / 1000);
    const env = { LD_PRELOAD: preload, FAKETIME: `+${ahead}s`, FAKETIME_DONT_FAKE_MONOTONIC: '1' };
    const result = await onThatDay(env, day, runs, moment);
    faults.push(...result.faults);
    notes.push(`${day}: ${result.late} of ${runs} late`);
  }
  return {
    title: 'answers around 23:59:59.999 Stockholm on the days when the clock is moved',
    runs: runs * DAYS.length,
    faults,
    note: notes.join('; '),
  };
}

async function onThatDay(env, day, runs, moment) {
  const before = { ...process.env };
  Object.assign(process.env, env);
  const world = await startWorld(env).finally(() => {
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });
  try {
    return await race(day, runs, moment, world, await world.start());
  } finally {
    await world.stop();
  }
}
