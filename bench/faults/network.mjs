// The network is cut between request and answer: however often the page asks again with its key, there is one answer.
import { connect, createServer } from 'node:net';
import { faultsInRecord, readyAnswers, submitAt, submitUntilReceived } from './world.mjs';

const AT_ONCE = 8;

/** How the line fails: the request never arrives; it arrives and the answer is lost; or it is cut after so many milliseconds. */
const CUTS = ['request', 'answer', 'some'];

/** A line to the product that fails once for each connection, as it is told. */
async function badLine(port, cutOf) {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const cut = cutOf();
    const end = () => {
      near.destroy();
      far.destroy();
    };
    near.on('data', (chunk) => (cut === 'request' ? end() : far.write(chunk)));
    far.on('data', (chunk) => (cut === 'answer' ? end() : near.write(chunk)));
    if (typeof cut === 'number') setTimeout(end, cut);
    near.on('close', () => setTimeout(() => far.destroy(), 1_000)).on('error', () => undefined);
    far.on('close', () => near.destroy()).on('error', () => undefined);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

export async function network({ runs, world, product }) {
  let turn = 0;
  const answers = await readyAnswers(world, product.url, runs);
  const line = await badLine(product.port, () => {
    const kind = CUTS[turn++ % CUTS.length];
    return kind === 'some' ? 1 + ((turn * 37) % 400) : kind;
  });
  let lost = 0;
  let next = 0;
  const one = async () => {
    for (let n = next++; n < runs; n = next++) {
      const answer = answers[n];
      answer.receipts = [];
      // the first attempt on a bad line, the second at once beside it, as an impatient person does; then until it is through
      const attempts = await Promise.allSettled([submitAt(line.url, answer), submitAt(line.url, answer)]);
      for (const { value } of attempts) if (value !== undefined) answer.receipts.push(value);
      lost += attempts.filter(({ status }) => status === 'rejected').length;
      answer.receipts.push(await submitUntilReceived(() => product.url, answer));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  line.close();
  return {
    title: 'the network cut between request and answer',
    runs,
    faults: await faultsInRecord(world, answers),
    note: `${lost} of ${2 * runs} attempts without an answer`,
  };
}
