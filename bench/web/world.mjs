import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { database } from '@samsyn/embedded-postgres';
import { demoSignInService } from '../../scripts/support/demo-sign-in.mjs';
import { anyFreePort } from '../../scripts/support/ports.mjs';
import { migrate, seedDemo, startApi } from '../../scripts/support/server.mjs';
import { ROOT } from '../../scripts/support/workspace.mjs';

const TITLE = 'Remiss till många';
const DAY_MS = 86_400_000;

/** The built product with the demonstration's data, on a throwaway database. */
export async function startProduct() {
  const webDir = join(ROOT, 'apps/web/dist');
  if (!existsSync(join(webDir, 'index.html'))) throw new Error('Build first: npm run build');
  const scratch = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
  const place = await database({ name: 'samsyn', ephemeral: true });
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...{ DATABASE_URL: place.url, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, SAMSYN_WEB_DIR: webDir },
    ...demoSignInService({ SAMSYN_DEMO: 'true' }, url),
    ...{ SAMSYN_DEMO: 'true', GRAPHQL_DOCUMENTS: 'any', GRAPHQL_TOOLS_KEY: randomBytes(32).toString('hex') },
    ...{ LIMITS_FACTOR: '100', LOG_LEVEL: 'warn', NODE_ENV: 'development', SMTP_URL: '' },
  };
  await migrate(env);
  await seedDemo(env);
  const api = startApi({ env, logFile: join(scratch, 'samsyn.log') });
  await api.ready();
  return {
    url,
    stop: async () => {
      await api.stop();
      await place.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** The same, with a round that has been sent to so many bodies of the register. */
export async function startWorld(bodies) {
  const { url, stop } = await startProduct();
  try {
    const officer = await signedIn(url, 'handlaggare');
    const slug = await sendToMany(officer, bodies);
    return {
      url,
      slug,
      bodies,
      title: TITLE,
      stop,
      signIn: async (page) => page.context().addCookies([officer.cookie]),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Somebody of the demonstration, by key: asks, and has the cookie for a browser. */
export async function signedIn(url, key) {
  const ask = async (query, variables, cookie) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ query, variables }),
    });
  const answer = await ask('mutation ($k: String!) { signInDemo(key: $k) { __typename } }', { k: key });
  const [pair = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  const [name, value] = pair.split('=');
  return {
    cookie: { name, value, url },
    async ask(query, variables) {
      const { data, errors } = await (await ask(query, variables, pair)).json();
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

/** A round with a text, sent to the first so many of the register; its address. */
async function sendToMany(officer, bodies) {
  const { versions } = await officer.ask('{ versions { id } }');
  const letter = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ni ges tillfälle att yttra er.' }] }],
  };
  const { createRound: round } = await officer.ask(
    'mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id slug version } } }',
    {
      input: {
        ...{
          versionId: versions[0].id,
          title: TITLE,
          registrationNumber: '1/2026',
          subject: 'Förslaget',
          coverLetter: letter,
        },
        ...{ deadline: new Date(Date.now() + 20 * DAY_MS).toISOString(), shortTimeReason: 'Mätning.' },
      },
    },
  );
  const add = await known(officer, bodies);
  await officer.ask('mutation ($i: ChangeRecipientsInput!) { changeRecipients(input: $i) { __typename } }', {
    i: { roundId: round.id, add },
  });
  const { openRound } = await officer.ask(
    'mutation ($r: ID!, $v: Int!) { openRound(roundId: $r, expectedVersion: $v) { __typename ... on Round { recipients { actorId } } ... on Refusal { message } } }',
    { r: round.id, v: round.version },
  );
  if (openRound.recipients?.length !== bodies) throw new Error(`not sent: ${JSON.stringify(openRound).slice(0, 300)}`);
  return round.slug;
}

async function known(officer, wanted) {
  const ids = [];
  let after = null;
  while (ids.length < wanted) {
    const { actors } = await officer.ask(
      'query ($after: String) { actors(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    );
    ids.push(...actors.nodes.map(({ id }) => id));
    if (!actors.pageInfo.hasNextPage) break;
    after = actors.pageInfo.endCursor;
  }
  return ids.slice(0, wanted);
}
