import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { database } from '@samsyn/embedded-postgres';
import { requireChromium } from '../../../scripts/support/chromium.mjs';
import { demoSignInService } from '../../../scripts/support/demo-sign-in.mjs';
import { anyFreePort } from '../../../scripts/support/ports.mjs';
import { migrate, seedDemo, startApi } from '../../../scripts/support/server.mjs';
import { ROOT } from '../../../scripts/support/workspace.mjs';
import { catchMail } from './mail-catcher.mjs';

/**
 * The built product as `npm start` runs it, on a throwaway database with the demo laid and a mail server that keeps what it
 * gets. For the specs: E2E_URL, GRAPHQL_TOOLS_KEY (to ask what no page asks), E2E_SIGN_INS (JSON, as the seed printed them), E2E_MAIL_DIR, E2E_LOG, E2E_ENV (what the product was started with, for a second process), CHROME_PATH.
 * With E2E_URL set beforehand the specs run against that address instead.
 */
export default async () => {
  process.env.CHROME_PATH = requireChromium();
  rmSync(resolve(import.meta.dirname, '../test-results'), { recursive: true, force: true });
  if (process.env.E2E_URL) return;
  const webDir = join(ROOT, 'apps/web/dist');
  if (!existsSync(join(webDir, 'index.html')))
    throw new Error('apps/web/dist saknas: kör npm run build först (build first)');
  const scratch = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
  const mailDir = join(scratch, 'mail');
  mkdirSync(mailDir);
  const server = {
    database: await database({ name: 'samsyn', ephemeral: true }),
    mail: await catchMail(mailDir),
    scratch,
  };
  globalThis.samsynE2e = server;
  const port = await anyFreePort();
  const env = {
    DATABASE_URL: server.database.url,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    ...demoSignInService({ SAMSYN_DEMO: 'true' }, `http://localhost:${port}`),
    SAMSYN_WEB_DIR: webDir,
    SAMSYN_DEMO: 'true',
    SMTP_URL: server.mail.url,
    // As in production: only what the pages ask is answered, but to who has the key.
    GRAPHQL_DOCUMENTS: 'trusted',
    GRAPHQL_TOOLS_KEY: randomBytes(32).toString('hex'),
    // Everybody comes from one address here.
    LIMITS_FACTOR: '10',
    LOG_LEVEL: 'info',
    // Jest's own settings are not the product's.
    NODE_ENV: 'development',
    NODE_OPTIONS: '',
  };
  await migrate(env);
  // The demo's own invitations are no spec's affair.
  const signIns = await seedDemo({ ...env, SMTP_URL: '' });
  const logFile = join(scratch, 'samsyn.log');
  server.api = startApi({ env, logFile });
  await server.api.ready();
  process.env.E2E_URL = env.PUBLIC_URL;
  process.env.E2E_ENV = JSON.stringify(env);
  process.env.GRAPHQL_TOOLS_KEY = env.GRAPHQL_TOOLS_KEY;
  process.env.E2E_SIGN_INS = JSON.stringify(signIns);
  process.env.E2E_MAIL_DIR = mailDir;
  process.env.E2E_LOG = logFile;
};
