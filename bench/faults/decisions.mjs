// Two editors decide the same comment at the same moment: one of each pair wins, the other is shown the winner's, nothing is lost.
import { join } from 'node:path';
import { readyAnswers, ROOT, submitAt } from './world.mjs';

const { GraphqlClient } = await import(join(ROOT, 'libs/testing/dist/index.js'));

const LIST = `query ($r: ID!, $p: ID) { provisionComments(roundId: $r, provisionId: $p, first: 50) { nodes { id assessment { version reason } } } }`;
const ROWS = `query ($r: ID!) { compilation(roundId: $r) { rows { provisionId comments } } }`;
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) {
  __typename ... on Assessment { version reason } ... on Stale { currentVersion current } ... on Refusal { code } } }`;

export async function decisions({ runs, world, product }) {
  const [answer] = await readyAnswers(world, product.url, 1);
  await submitAt(product.url, answer);
  const editors = await Promise.all(['redaktor', 'jurist'].map((key) => new GraphqlClient(product.url).signIn(key)));
  const [{ id: commentId }] = await commentsOf(editors[0], answer.roundId);
  const faults = [];
  let version = 0;
  for (let pair = 0; pair < runs; pair += 1) {
    const decide = async (who, name) => {
      const input = { commentId, expectedVersion: version, disposition: 'NOTED', reason: `${name} ${pair}` };
      return (await who.ask(ASSESS, { input })).assessComment;
    };
    const answers = await Promise.all([decide(editors[0], 'A'), decide(editors[1], 'B')]);
    version += 1;
    const won = answers.findIndex(({ __typename }) => __typename === 'Assessment');
    const [winner, loser] = [answers[won], answers[1 - won]];
    if (winner?.version !== version || loser?.__typename !== 'Stale')
      faults.push(`pair ${pair}: ${answers.map(({ __typename }) => __typename).join(' and ')}`);
    else if (loser.currentVersion !== version || loser.current.reason !== winner.reason)
      faults.push(`pair ${pair}: the one that came second was not shown what stands`);
    if (faults.length > 10) break;
  }
  const [{ assessment }] = (await commentsOf(editors[0], answer.roundId)).filter(({ id }) => id === commentId);
  const [{ events, versions }] = await world.record(
    `SELECT count(*)::int AS events, count(DISTINCT data->>'version')::int AS versions FROM record.event
     WHERE object_id = $1 AND kind = 'COMMENT_ASSESSED'`,
    [commentId],
  );
  if (assessment.version !== runs) faults.push(`version ${assessment.version} after ${runs} pairs`);
  if (events !== runs || versions !== runs)
    faults.push(`${events} events of ${versions} versions for ${runs} decisions`);
  return {
    title: 'two editors decide at once',
    runs,
    faults,
    note: `${events} events, version ${assessment.version}.`,
  };
}

async function commentsOf(editor, roundId) {
  const { compilation } = await editor.ask(ROWS, { r: roundId });
  const row = compilation.rows.find(({ comments }) => comments > 0);
  return (await editor.ask(LIST, { r: roundId, p: row.provisionId })).provisionComments.nodes;
}
