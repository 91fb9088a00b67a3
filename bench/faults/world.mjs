// A whole installation to break: a fresh database with the demo's register laid, processes that can be killed, a mail server that counts.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { NODE_ENVIRONMENT, NODE_FLAGS } from '../../scripts/support/node-flags.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const api = (file) => join(ROOT, 'apps/api/dist', file);
const { database } = await import(join(ROOT, 'libs/embedded-postgres/dist/index.js'));
const { GraphqlClient, publishText, sendRound, openResponse } = await import(join(ROOT, 'libs/testing/dist/index.js'));

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A port that nobody has right now. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts the world. `env` adds to what every process is started with. */
export async function startWorld(env = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'samsyn-faults-'));
  const db = await database({ dataDir: join(scratch, 'pg'), name: 'faults', ephemeral: true });
  const mails = [];
  const mail = await startMail(mails);
  const base = {
    ...NODE_ENVIRONMENT,
    ...process.env,
    DATABASE_URL: db.url,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://127.0.0.1:1',
    SAMSYN_DEMO: 'true',
    GRAPHQL_DOCUMENTS: 'any',
    LIMITS_FACTOR: '0',
    LOG_LEVEL: 'error',
    SMTP_URL: mail.url,
    MAIL_FROM: 'samsyn@exempel.se',
    ...env,
  };
  const node = (file, more) =>
    execFileSync(process.execPath, [api(file)], { env: { ...base, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
  node('migrate.js');
  // the demo's own letters are nobody's affair here
  const signIns = node('seed-demo.js', { SMTP_URL: '', LOG_LEVEL: 'warn' })
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const owner = new pg.Pool({ connectionString: db.url, max: 2 });
  owner.on('error', () => undefined);
  const children = new Set();
  /** Starts a process of the product; resolves when it answers. */
  const start = async (more = {}) => {
    const port = await freePort();
    const child = spawn(process.execPath, [...NODE_FLAGS, api('main.js')], {
      env: { ...base, SAMSYN_PROCESS: 'web', ...more, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.add(child);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    void gone.then(() => children.delete(child));
    for (const begun = Date.now(); Date.now() - begun < 90_000; await sleep(50)) {
      if (child.exitCode !== null) throw new Error('the product stopped while starting');
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (ready) return { port, child, gone, url: `http://127.0.0.1:${port}` };
    }
    throw new Error('the product does not answer');
  };
  return {
    databaseUrl: db.url,
    ids: {},
    signIns,
    mails,
    start,
    /** Rows as the authority reads them, but for who is asking. */
    record: (text, values = []) => asAuthority(owner, text, values, 'ROLLBACK'),
    /** Sets the stage past the product's rules. */
    set: (text, values = []) => asAuthority(owner, text, values, 'COMMIT'),
    stop: async () => {
      for (const child of children) child.kill('SIGKILL');
      await owner.end();
      await mail.close();
      await db.stop();
    },
  };
}

async function asAuthority(pool, text, values, end) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN; SET LOCAL ROLE samsyn_authority');
    return (await client.query(text, values)).rows;
  } finally {
    await client.query(end);
    client.release();
  }
}

async function startMail(kept) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        kept.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const TEXT = `Föreskrifter om uthållighet

1 kap. Inledning

1 § Dessa föreskrifter gäller planering av hälso- och sjukvård.

2 § Regionen ska ha en plan som omfattar
1. ledning,
2. personal, och
3. sjukvårdsprodukter.
`;
const words = (text) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/**
 * Answers that are ready to be submitted, `count` of them, each by a body of its own in a round of its own: what a submission needs to know.
 * `deadline` gives the rounds' last moment.
 */
export async function readyAnswers(world, url, count, deadline = () => new Date(Date.now() + 30 * 86_400_000)) {
  const officer = await new GraphqlClient(url).signIn('handlaggare');
  const version = await publishText(await new GraphqlClient(url).signIn('jurist'), TEXT);
  const bodies = world.signIns.filter(({ role, key }) => role === 'COORDINATOR' && key.endsWith('-coordinator'));
  const answers = [];
  for (let n = 0; answers.length < count; n += 1) {
    const some = bodies.slice(0, count - answers.length);
    const recipients = await bodyIds(world.ids, url, some);
    const { id: roundId } = await sendRound(officer, {
      versionId: version.id,
      title: `Remiss ${n + 1} om uthållighet`,
      registrationNumber: `4.1-${n + 1}/2026`,
      subject: 'Förslaget.',
      deadline: deadline(n),
      coverLetter: words('Ni ges tillfälle att yttra er.'),
      recipients,
      documents: [],
    });
    for (const { key } of some) answers.push(await readyAnswer(url, key, roundId, version));
  }
  return answers;
}

/** Each body's id, as its own coordinator is told it. */
async function bodyIds(ids, url, some) {
  return Promise.all(
    some.map(async ({ key }) => {
      ids[key] ??= (
        await (await new GraphqlClient(url).signIn(key)).ask('{ viewer { organisationId } }')
      ).viewer.organisationId;
      return ids[key];
    }),
  );
}

async function readyAnswer(url, key, roundId, version) {
  const client = await new GraphqlClient(url).signIn(key);
  const expectedVersion = await openResponse(client, roundId);
  for (const address of ['1 kap. 1 §', '1 kap. 2 §']) {
    await client.ask('mutation ($input: SaveCommentInput!) { saveComment(input: $input) { __typename } }', {
      input: {
        id: crypto.randomUUID(),
        roundId,
        provisionId: version.byAddress.get(address).id,
        target: 'PROVISION',
        kind: 'FACTUAL',
        body: words(`Om ${address}.`),
        expectedVersion: 0,
      },
    });
  }
  const { saveResponse } = await client.ask(
    'mutation ($input: SaveResponseInput!) { saveResponse(input: $input) { __typename ... on SavedResponse { version } } }',
    { input: { roundId, expectedVersion, overallStance: 'SUPPORTS', generalText: words('Vi tillstyrker förslaget.') } },
  );
  const { responseReadiness } = await client.ask(
    'query ($id: ID!) { responseReadiness(roundId: $id) { controlCode } }',
    { id: roundId },
  );
  return {
    key,
    client,
    roundId,
    version: saveResponse.version,
    code: responseReadiness.controlCode,
    idempotencyKey: crypto.randomUUID(),
  };
}

const SUBMIT = `mutation ($id: ID!, $version: Int!, $code: String!, $key: ID!) {
  submitResponse(roundId: $id, expectedVersion: $version, expectedCode: $code, idempotencyKey: $key) {
    __typename ... on Refusal { code message } ... on Stale { currentVersion } ... on Receipt { number receivedAt late contentHash comments } } }`;

/** Submits the answer at an address; the receipt. Throws when no answer came, or another than a receipt. */
export async function submitAt(url, answer) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: answer.client.cookie },
    body: JSON.stringify({
      query: SUBMIT,
      variables: { id: answer.roundId, version: answer.version, code: answer.code, key: answer.idempotencyKey },
    }),
  });
  const { data } = await response.json();
  if (data?.submitResponse?.__typename !== 'Receipt')
    throw new Error(`no receipt: ${response.status} ${JSON.stringify(data)}`);
  return data.submitResponse;
}

/** Submits again and again with the same key, as a page does, until there is a receipt. */
export async function submitUntilReceived(urlOf, answer, attempts = 40) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await submitAt(urlOf(), answer);
    } catch (error) {
      if (attempt === attempts) throw error;
      await sleep(100);
    }
  }
}

/** What stands in the record of the answers, held against the receipts that were given: each found fault in words. */
export async function faultsInRecord(world, answers) {
  const rows = await world.record(
    `SELECT r.round_id AS "roundId", r.receipt_number AS number, r.content_hash AS hash, r.organisation_id AS organisation,
       (SELECT count(*)::int FROM record.comment c WHERE c.response_id = r.id) AS comments,
       (SELECT count(*)::int FROM record.event e WHERE e.kind = 'RESPONSE_SUBMITTED' AND e.object_id = r.id) AS events
     FROM record.response r WHERE r.round_id = ANY($1::uuid[])`,
    [[...new Set(answers.map(({ roundId }) => roundId))]],
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const pairs = new Set(rows.map(({ roundId, organisation }) => `${roundId}/${organisation}`));
  const faults = [];
  if (rows.length !== answers.length) faults.push(`${rows.length} answers on record for ${answers.length} submitted`);
  if (pairs.size !== rows.length) faults.push('a body has two answers in a round');
  for (const { receipts } of answers) {
    const numbers = new Set(receipts.map(({ number }) => number));
    if (numbers.size !== 1) faults.push(`${numbers.size} receipts for one answer`);
    for (const receipt of receipts) {
      const row = byNumber.get(receipt.number);
      if (row === undefined) faults.push(`receipt ${receipt.number} is not on record: an acknowledged answer is lost`);
      else if (row.hash !== receipt.contentHash || row.comments !== receipt.comments)
        faults.push(`receipt ${receipt.number} differs from the record`);
      else if (row.events !== 1) faults.push(`receipt ${receipt.number} stands ${row.events} times in the log`);
    }
  }
  return faults;
}
