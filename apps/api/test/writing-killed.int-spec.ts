import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Writer } from './writer.ts';
import { createWritingWorld, times, until, type WritingWorld } from './writing-world.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const LINES = 60;
/** Lines that were said to be stored, of all runs. */
let promised = 0;

let w: WritingWorld;
let child: ChildProcess | undefined;
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('build first: npm run build -w @samsyn/api');
  w = await createWritingWorld();
});
afterEach(() => {
  w.leave();
  child?.kill('SIGKILL');
});
afterAll(async () => w.world.stop());

const pause = async (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Another process of the program, to be killed. */
async function start(): Promise<string> {
  const port = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      server.close(() => resolve(address.port));
    });
  });
  const settings = {
    DATABASE_URL: w.world.databaseUrl,
    PORT: String(port),
    SAMSYN_PROCESS: 'web',
    LIMITS_FACTOR: '1000',
  };
  child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'] ?? '', ...settings }, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const answers = async (): Promise<boolean> =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(answers, 30_000);
  return url;
}

describe('a server that is killed while somebody writes', () => {
  it.each([700, 1_050, 1_400, 2_000, 3_100])(
    'after %i ms has lost nothing it said was stored, and what it had not said comes back with the writer, once',
    async (ms) => {
      const url = await start();
      const id = await w.comment('Rad 0.');
      const a = await w.join(w.one, id, { url });
      const stored: number[] = [];
      let dead = false;
      const writing = (async () => {
        for (let n = 1; n <= LINES && !dead; n += 1) {
          a.write(`Rad ${n}.`);
          void a.stored(5_000).then(
            () => stored.push(n),
            () => undefined,
          );
          await pause(50);
        }
      })();
      await pause(ms);
      child?.kill('SIGKILL');
      dead = true;
      await writing;
      const { text } = await w.commentRow(id);
      promised += stored.length;
      for (const n of stored) expect(times(text, `"Rad ${n}."`)).toBe(1);
      const again: Writer = await w.join(w.one, id, { doc: a.doc });
      await again.stored();
      const after = (await w.commentRow(id)).text;
      const written = again.text.split('\n');
      expect(written.length).toBeGreaterThan(3);
      for (const line of written) expect(times(after, `"${line}"`)).toBe(1);
      expect(new Set(written).size).toBe(written.length);
    },
    60_000,
  );

  it('had said so of many lines', () => {
    expect(promised).toBeGreaterThan(20);
  });
});
