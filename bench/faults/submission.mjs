// kill -9 of the server at 25 points of a submission: no acknowledged answer lost, none double, mail once.
import { connect, createServer } from 'node:net';
import { faultsInRecord, readyAnswers, sleep, submitAt, submitUntilReceived } from './world.mjs';

const POINTS = 25;
const MAIL_WITHIN_MS = 60_000;

/**
 * Stands between the product and the database and counts what passes, either way. Armed, it calls `strike` in place of handing on the
 * `at`th message: the one side has said it, the other has not heard it.
 */
async function between(databaseUrl) {
  const { hostname, port } = new URL(databaseUrl);
  const watch = { armed: false, seen: 0, at: Infinity, strike: () => undefined };
  const pass = (from, to) =>
    from.on('data', (chunk) => {
      if (watch.armed) {
        watch.seen += 1;
        if (watch.seen === watch.at) watch.strike();
        if (watch.seen >= watch.at) return;
      }
      to.write(chunk);
    });
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.setNoDelay();
    far.setNoDelay();
    pass(near, far);
    pass(far, near);
    near.on('close', () => far.destroy()).on('error', () => undefined);
    far.on('close', () => near.destroy()).on('error', () => undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(server.address().port);
  return { url: url.href, watch, close: () => server.close() };
}

/** How many messages pass during one submission that is let be. */
async function measure(watch, url, answer) {
  Object.assign(watch, { armed: true, seen: 0, at: Infinity });
  answer.receipts = [await submitAt(url, answer)];
  watch.armed = false;
  return watch.seen;
}

export async function submission({ runs, world, product: steady }) {
  const proxy = await between(world.databaseUrl);
  try {
    await world.start({ SAMSYN_PROCESS: 'worker' });
    const answers = await readyAnswers(world, steady.url, runs + 1);
    const startThrough = () => world.start({ DATABASE_URL: proxy.url });
    let running = await startThrough();
    const messages = await measure(proxy.watch, running.url, answers[0]);
    let acknowledged = 0;
    const struck = new Set();
    for (const [run, answer] of answers.slice(1).entries()) {
      // all points in turn; with fewer runs than points the first, the last and what lies between
      const point = runs < POINTS ? Math.round((run * (POINTS - 1)) / (runs - 1)) : run % POINTS;
      // the last point comes after the answer has reached the person
      const at = point === POINTS - 1 ? Infinity : 1 + Math.floor((point * messages) / (POINTS - 1));
      const { child, gone } = running;
      Object.assign(proxy.watch, { armed: true, seen: 0, at, strike: () => child.kill('SIGKILL') });
      answer.receipts = [];
      const first = await submitAt(running.url, answer).catch(() => null);
      if (first !== null) answer.receipts.push(first);
      acknowledged += first === null ? 0 : 1;
      child.kill('SIGKILL');
      await gone;
      struck.add(at);
      proxy.watch.armed = false;
      running = await startThrough();
      answer.receipts.push(await submitUntilReceived(() => running.url, answer));
    }
    const faults = await faultsInRecord(world, answers);
    faults.push(...(await faultsInMail(world, answers)));
    return {
      title: `kill -9 at ${struck.size} points of a submission (${messages} messages between product and database)`,
      runs,
      faults,
      note: `${acknowledged} acknowledged before the blow, ${runs - acknowledged} received at the second attempt; ${world.mails.length} letters`,
    };
  } finally {
    proxy.close();
  }
}

/** Every body's registrar has the receipt once. */
async function faultsInMail(world, answers) {
  const numbers = answers.map(({ receipts }) => receipts[0].number);
  const times = (number) => world.mails.filter((mail) => mail.includes(number)).length;
  for (const begun = Date.now(); Date.now() - begun < MAIL_WITHIN_MS && numbers.some((number) => times(number) === 0);)
    await sleep(250);
  await sleep(1_000); // a second letter would be on its way
  return numbers.flatMap((number) => (times(number) === 1 ? [] : [`${times(number)} letters with receipt ${number}`]));
}
