// node bench/api/office.mjs [--comments 40000] [--requests 200] [--at-once 4] [--others 24]
// The editors' lists, filters, searches and pictures in a round of 400 bodies, against a hand-written list of fifty comments in the same run.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { id, operations } from './operations.mjs';
import { memoryOf } from './processes.mjs';
import { API, here, makeWorld, node, send, serve, signIn, spentDuring, stop, worldOf } from './support.mjs';

const { values: options } = parseArgs({
  options: {
    comments: { type: 'string', default: '40000' },
    requests: { type: 'string', default: '200' },
    'at-once': { type: 'string', default: '4' },
    others: { type: 'string', default: '0' }, // rounds of as many comments in the same database
  },
});
const AT_ONCE = Number(options['at-once']);
const PORTS = { floor: 23911, samsyn: 23912 };
const round = id('round', 1);
const section = (n) => id('section', (n * 37) % 300);

const ITEM =
  'id part organisationId organisationName provisionId address kind stance quotes body proposedWording proposedReason receivedAt late disposition read readers';
const list = (filter, { after = () => null, total = true } = {}) => ({
  query: `query ($r: ID!, $f: ReadingFilter, $n: Int!, $a: String) { readingList(roundId: $r, filter: $f, first: $n, after: $a) {
    ${total ? 'total' : ''} pageInfo { hasNextPage endCursor } nodes { ${ITEM} } } }`,
  variables: (n) => ({ r: round, f: filter(n), n: 50, a: after(n) }),
  rows: ({ readingList }) => readingList.nodes.length,
});
const comments = (filter) => ({
  query: `query ($r: ID!, $p: ID, $f: CommentFilter) { provisionComments(roundId: $r, provisionId: $p, filter: $f, first: 50) { total nodes {
    id number responseId organisationName address target kind stance body proposedWording late endorsesName endorsedBy
    assessment { version disposition reason text } } pageInfo { hasNextPage } } }`,
  variables: (n) => ({ r: round, p: section(n), f: filter }),
  rows: ({ provisionComments }) => provisionComments.nodes.length,
});
const cursor = (...key) => Buffer.from(JSON.stringify(key)).toString('base64url');

const questions = {
  'reading room, first page': list(() => null),
  'reading room, after a place anywhere': list(() => null, {
    after: (n) => cursor((n * 53) % 1500, id('comment', n)),
    total: false,
  }),
  'filter: a §': list((n) => ({ provisionId: section(n) })),
  'filter: a body': list((n) => ({ organisationId: id('actor', 1 + (n % 400)) })),
  'filter: a kind of body': list(() => ({ organisationKind: 'MUNICIPALITY' })),
  'filter: general texts': list(() => ({ part: 'GENERAL_TEXT' })),
  'filter: kind and stance': list(() => ({ kind: 'LEGAL', stance: 'OPPOSES' })),
  'filter: undecided': list(() => ({ decided: false })),
  'filter: unread by me': list(() => ({ unreadBy: 'ME' })),
  'filter: read by nobody, decided': list(() => ({ unreadBy: 'ANYONE', decided: true })),
  'filter: in my hands, by a day': list(() => ({ mine: true, dueOn: '2026-12-31' })),
  "filter: in nobody's hands": list(() => ({ unassigned: true })),
  'filter: a theme': list(() => ({ tagId: id('theme', 1) })),
  'search: a rare word': list((n) => ({ search: `sällsynt${(n * 7) % 5000}` })),
  'search: a word of one comment': list((n) => ({ search: `egetord${n * 10 + 3}` })),
  'search: a part of a compound': list(() => ({ search: 'lager' })),
  'search: a word in every comment': list(() => ({ search: 'beredskap' })),
  'search: a beginning': list(() => ({ search: 'sjukvårdspr' })),
  'search: two words, undecided': list(() => ({ search: 'personal dokumenteras', decided: false })),
  'search: what is not there': list((n) => ({ search: `finnsinte${n}` })),
  'search: a place (7 §)': list((n) => ({ search: `${1 + (n % 25)} §` })),
  'all was read: the report': {
    query:
      'query ($r: ID!) { readingReport(roundId: $r) { items read allReadAt readers { name items firstAt lastAt } } }',
    variables: () => ({ r: round }),
    rows: () => 1,
  },
  'compilation, a §': comments(null),
  'compilation, a § and undecided': comments({ assessed: false }),
  'compilation, overview of the text': {
    query:
      'query ($r: ID!) { compilation(roundId: $r) { responses comments assessed rows { provisionId address label heading comments assessed stances { stance bodies } } } }',
    variables: () => ({ r: round }),
    rows: ({ compilation }) => compilation.rows.length,
  },
  'stance matrix': {
    query: operations.m.ask.samsyn().body.query,
    variables: () => ({ r: round }),
    rows: ({ stanceMatrix }) => stanceMatrix.rows.length,
  },
  'near-duplicates, largest groups': {
    query:
      'query ($r: ID!) { similarComments(roundId: $r, first: 20) { comments groups inGroups nodes { id address common size members { commentId organisationName ownText } } } }',
    variables: () => ({ r: round }),
    rows: ({ similarComments }) => similarComments.nodes.length,
  },
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measure(server, ask, cookie, count) {
  const times = [];
  let rows = 0;
  let next = 0;
  const spent = await spentDuring(server, async () =>
    Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let n = next++; n < count; n = next++) {
          const begun = performance.now();
          const answer = await send(server.port, ask(n), cookie);
          times.push(performance.now() - begun);
          const text = answer.text();
          if (answer.status !== 200 || text.includes('"errors"')) throw new Error(text.slice(0, 500));
          if (n === 0) rows = text;
        }
      }),
    ),
  );
  times.sort((a, b) => a - b);
  return {
    cpu: (spent.own + spent.db) / count,
    db: spent.db / count,
    half: at(times, 0.5),
    late: at(times, 0.99),
    rows,
  };
}

try {
  await makeWorld(worldOf(options), { comments: options.comments, bodies: '400', others: options.others });
  const floor = await serve('floor', PORTS.floor, [join(here, 'floor.mjs')]);
  const samsyn = await serve('samsyn', PORTS.samsyn, API, {
    SAMSYN_DEMO: 'true',
    SAMSYN_DEMO_IN_PRODUCTION: 'true',
    GRAPHQL_DOCUMENTS: 'any', // no page asks alone for what is asked here
    SAMSYN_PROCESS: 'web',
    LIMITS_FACTOR: '10000',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    PUBLIC_URL: `http://127.0.0.1:${PORTS.samsyn}`,
  });
  const cookie = await signIn(PORTS.samsyn, 'editor');
  const count = Number(options.requests);
  const byHand = async () => {
    await measure(floor, operations.e.ask.floor, undefined, 50);
    return (await measure(floor, operations.e.ask.floor, undefined, count)).cpu;
  };
  const results = [];
  for (const [title, { query, variables, rows }] of Object.entries(questions)) {
    const ask = (n) => ({ path: '/graphql', body: { query, variables: variables(n) } });
    await measure(samsyn, ask, cookie, 40); // warm
    const hand = await byHand();
    const found = await measure(samsyn, ask, cookie, count);
    results.push({ title, ...found, rows: rows(JSON.parse(found.rows).data), ratio: found.cpu / hand });
    console.error(`${title}: ${found.late.toFixed(0)} ms`);
  }
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const text = [
    line([
      'question',
      'rows',
      'p50 ms',
      'p99 ms',
      'CPU ms a request (of it the database)',
      'of a hand-written list of 50',
    ]),
    line(Array(6).fill('---')),
    ...results.map(({ title, rows, half, late, cpu, db, ratio }) =>
      line([
        title,
        rows,
        half.toFixed(1),
        late.toFixed(1),
        `${cpu.toFixed(1)} (${db.toFixed(1)})`,
        `${ratio.toFixed(1)} ×`,
      ]),
    ),
    '',
    `Node ${execFileSync(node, ['--version']).toString().trim()}, 400 bodies, ${options.comments} comments, ${AT_ONCE} at once, ${count} requests each. Memory of the api after the run: ${Math.round(memoryOf(samsyn.pid))} MB.`,
  ].join('\n');
  console.log(text);
  mkdirSync(join(here, '..', 'results'), { recursive: true });
  writeFileSync(join(here, '..', 'results', 'office.md'), `${text}\n`);
} finally {
  await stop();
}
