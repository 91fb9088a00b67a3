// node bench/api/replies.mjs [--comments 40000] [--bodies 400]
// The letters of a large round: how long it takes to show who gets one, to read one as it would be, and to send them all; and that each point is in exactly one of them.
import { parseArgs } from 'node:util';
import { id } from './operations.mjs';
import { memoryOf } from './processes.mjs';
import { API, db, makeWorld, send, serve, signIn, spentDuring, stop } from './support.mjs';

const { values: options } = parseArgs({
  options: { comments: { type: 'string', default: '40000' }, bodies: { type: 'string', default: '400' } },
});
const PORT = 23914;
const round = id('round', 1);

try {
  await makeWorld(['world.sql', 'replied.sql'], options);
  const samsyn = await serve('samsyn', PORT, API, {
    SAMSYN_DEMO: 'true',
    SAMSYN_DEMO_IN_PRODUCTION: 'true',
    GRAPHQL_DOCUMENTS: 'any', // no page asks alone for what is asked here
    SAMSYN_PROCESS: 'web',
    LIMITS_FACTOR: '10000',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    PUBLIC_URL: `http://127.0.0.1:${PORT}`,
  });
  const cookie = await signIn(PORT, 'officer');
  const ask = async (title, query, variables) => {
    const begun = performance.now();
    let data;
    const spent = await spentDuring(samsyn, async () => {
      const answer = JSON.parse((await send(PORT, { path: '/graphql', body: { query, variables } }, cookie)).text());
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors).slice(0, 800));
      data = answer.data;
    });
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${title}: ${seconds.toFixed(2)} s (processor: server ${(spent.own / 1000).toFixed(2)}, database ${(spent.db / 1000).toFixed(2)})`,
    );
    return data;
  };
  const VIEW =
    '__typename ... on RoundReplies { version recipients { organisationId points sentAt } blocking { code message } }';
  const { roundReplies } = await ask('who gets a letter', `query ($r: ID!) { roundReplies(roundId: $r) { ${VIEW} } }`, {
    r: round,
  });
  if (roundReplies.blocking.length > 0) throw new Error(JSON.stringify(roundReplies.blocking));
  await ask(
    'one letter as it would be',
    'query ($r: ID!, $o: ID!) { replyLetter(roundId: $r, organisationId: $o) { content { __typename } } }',
    { r: round, o: id('actor', 7) },
  );
  const { sendReplies } = await ask(
    'sending all',
    `mutation ($r: ID!, $v: Int!) { sendReplies(roundId: $r, expectedVersion: $v) { ${VIEW} ... on Refusal { code message } } }`,
    { r: round, v: roundReplies.version },
  );
  if (sendReplies.__typename !== 'RoundReplies') throw new Error(JSON.stringify(sendReplies));
  await ask('who got one', `query ($r: ID!) { roundReplies(roundId: $r) { ${VIEW} } }`, { r: round });
  await count();
  console.log(`Memory of the api after: ${Math.round(memoryOf(samsyn.pid))} MB`);
} finally {
  await stop();
}

async function count() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM record.reply_letter)::int AS letters, (SELECT count(*) FROM record.reply_point)::int AS points,
       (SELECT count(DISTINCT comment_id) FROM record.reply_point)::int AS said, (SELECT count(*) FROM record.comment)::int AS comments,
       (SELECT count(*) FROM office.reply_mail)::int AS mails`,
  );
  await client.end();
  const [{ letters, points, said, comments, mails }] = rows;
  console.log(`${letters} letters with ${points} points, of ${comments} comments; ${mails} to be mailed`);
  if (points !== comments || said !== comments)
    throw new Error('a point is missing from the letters, or stands in two');
}
