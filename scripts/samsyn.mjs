import './support/node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuilt } from './support/build.mjs';
import { ensureInstalled } from './support/install.mjs';
import { openDatabase } from './support/opened.mjs';
import { report, ROOT } from './support/workspace.mjs';

// npm run --silent samsyn -- …: the shell's commands. Those that read the database get the one `npm start` runs on, opened if it is not.
// What is said on the way goes to standard error: standard output is the command's JSON alone.

const NEED_DATABASE = new Set(['audit', 'sessions', 'retention', 'receipts']);
const args = process.argv.slice(2);

async function runCommand() {
  const say = (text) => console.error(text);
  await ensureInstalled({ say });
  await ensureBuilt({ say });
  const database = NEED_DATABASE.has(args[0]) ? await openDatabase() : undefined;
  try {
    const env = database ? { ...process.env, DATABASE_URL: database.url } : process.env;
    const child = spawn(process.execPath, [join(ROOT, 'apps/cli/dist/main.js'), ...args], { env, stdio: 'inherit' });
    // Ctrl-C reaches the command as well: it ends, and the database after it.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    const [status] = await once(child, 'exit');
    process.exitCode = status ?? 130;
  } finally {
    await database?.stop();
  }
}

try {
  await runCommand();
} catch (error) {
  report(error);
  process.exitCode = 2;
}
