import './support/node-version.mjs';
import { join, relative } from 'node:path';
import { ensureBuilt } from './support/build.mjs';
import { demoSignInService } from './support/demo-sign-in.mjs';
import { ensureInstalled } from './support/install.mjs';
import { apiEnvironment, describeSignIns, layDemo, openDatabase } from './support/opened.mjs';
import { anyFreePort, portFrom, requireFree } from './support/ports.mjs';
import { endCommands } from './support/processes.mjs';
import { migrate, startApi } from './support/server.mjs';
import { DATA, Problem, report, requireWritable } from './support/workspace.mjs';

// npm start: installs and builds what is missing, opens the database, serves page and API on one address.

const state = { stopping: false, toldAt: 0, serving: false, api: undefined, database: undefined };
const begun = Date.now();
/** One Ctrl-C comes twice: from the terminal, and once more from npm. */
const ONE_TELLING_MS = 2000;

/** Takes down what is up, the last first. The database goes after the api has closed its connections. */
async function takeDown() {
  endCommands();
  await state.api?.stop();
  await state.database?.stop();
}

async function onSignal() {
  if (state.stopping) {
    if (Date.now() - state.toldAt < ONE_TELLING_MS) return;
    // Told again: no more patience. The database stops by itself when we are gone.
    state.api?.process.kill('SIGKILL');
    process.exit(1);
  }
  state.stopping = true;
  state.toldAt = Date.now();
  console.log('\nStoppar (stopping) …');
  await takeDown().catch(report);
  if (state.serving) console.log('Stoppad. Data ligger kvar (stopped; the data stays).');
  process.exit(state.serving ? 0 : 130);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void onSignal());

function printWelcome({ env, signIns, logFile }) {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const data = state.database.dataDir ?? `${new URL(env.DATABASE_URL).host} (DATABASE_URL)`;
  const lines = [`\nSamsyn är igång efter ${seconds} s (is running): ${env.PUBLIC_URL}`];
  if (env.SAMSYN_DEMO === 'true') {
    lines.push('', `Demonstration: välj vem du är på inloggningssidan (pick a person on the sign-in page)`);
    lines.push(...describeSignIns(signIns));
    if (!env.SMTP_URL) lines.push('', `Brev som skickas (letters sent): ${env.PUBLIC_URL}/demo-post`);
  }
  lines.push(
    '',
    `Data:            ${data}`,
    `Logg (log):      ${relative(process.cwd(), logFile) || logFile}`,
    'Stoppa (stop):   Ctrl-C',
  );
  console.log(lines.join('\n'));
}

async function serve() {
  const host = process.env.HOST || '127.0.0.1';
  const port = portFrom(process.env.PORT);
  requireWritable();
  await requireFree(port, host);
  await ensureInstalled();
  await ensureBuilt();
  state.database = await openDatabase();
  const settings = apiEnvironment({ url: state.database.url, host, port });
  const env = { ...settings, ...demoSignInService(process.env, settings.PUBLIC_URL) };
  await migrate(env);
  const laying = layDemo(env, state.database);
  // A new database must be filled before anybody meets it; otherwise the demo is only looked up, beside the api's own start.
  laying.catch(() => undefined);
  if (state.database.created) await laying;
  const logFile = join(DATA, 'samsyn.log');
  await requireFree(port, host);
  // The demonstration's letters are caught and shown (/demo-post), unless they are to go to a server of one's own.
  const caught =
    env.SAMSYN_DEMO === 'true' && !env.SMTP_URL ? { SMTP_URL: `smtp://127.0.0.1:${await anyFreePort()}/?demo=1` } : {};
  state.api = startApi({ env: { ...env, ...caught }, logFile });
  const [signIns] = await Promise.all([laying, state.api.ready()]);
  state.serving = true;
  printWelcome({ env, signIns, logFile });
  const how = await state.api.gone;
  if (!state.stopping) {
    throw new Problem(
      `Samsyn stannade oväntat (${how}). Sista raderna i loggen:`,
      `Samsyn stopped unexpectedly (${how}). The last lines of the log:`,
      state.api.tail(),
    );
  }
}

try {
  await serve();
} catch (error) {
  // While we stop on a signal, what was under way may fail: that is no news.
  if (!state.stopping) {
    state.stopping = true;
    report(error);
    await takeDown().catch(report);
    process.exit(1);
  }
}
