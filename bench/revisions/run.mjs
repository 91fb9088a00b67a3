/**
 * Ten real revisions with a thousand comments each, by the product itself: sent, commented on, compared, confirmed, explained, handed in and
 * published by another; then where every comment ended up, held against the official amendment. Build first (`npm run build`), then
 * `npm run bench:revisions [-- --comments 1000] [--pairs 2016-287,1998-899] [--bodies 20]`. Ends with 1 when a comment is missing or silently
 * elsewhere than the amendment says.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasCorpus } from '../text/corpus.mjs';
import { readCase, TEN } from './pairs.mjs';

const { values: options } = parseArgs({
  options: {
    comments: { type: 'string', default: '1000' },
    bodies: { type: 'string', default: '20' },
    pairs: { type: 'string', default: TEN.map((name) => name.split('/')[1]).join(',') },
  },
});
if (!hasCorpus) {
  console.error('The corpus of real texts is not here: set SAMSYN_CORPUS to its folder. Nothing was measured.');
  process.exit(2);
}
if (!existsSync(new URL('../../apps/api/dist/main.js', import.meta.url))) {
  console.error('Build first: npm run build');
  process.exit(2);
}
const { default: pg } = await import('pg');
const { ROOT, startWorld } = await import('../faults/world.mjs');
const { runRevisionCase, GraphqlClient } = await import(`${ROOT}/libs/testing/dist/index.js`);

const COMMENTS = Number(options.comments);
const world = await startWorld({ LOG_LEVEL: 'warn' });
const { url } = await world.start();
const as = async (key) => new GraphqlClient(url).signIn(key);
const people = {
  adviser: await as('jurist'),
  publisher: await as('jurist-2'),
  officer: await as('handlaggare'),
  bodies: await bodies(Number(options.bodies)),
};

/** Coordinators of so many bodies, each with the id the register knows it by. */
async function bodies(count) {
  const keys = world.signIns.filter(({ role, key }) => role === 'COORDINATOR' && key.endsWith('-coordinator'));
  return Promise.all(
    keys.slice(0, count).map(async ({ key }) => {
      const client = await as(key);
      return { client, actorId: (await client.ask('{ viewer { organisationId } }')).viewer.organisationId };
    }),
  );
}

/** The longest transaction that anybody has had open, in milliseconds; looked at a hundred times a second. */
async function watch() {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  let longest = 0;
  let going = true;
  const done = (async () => {
    while (going) {
      const { rows } = await client.query(
        `SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)) * 1000, 0)::int AS ms FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND backend_type = 'client backend'`,
      );
      longest = Math.max(longest, rows[0].ms);
      await new Promise((on) => setTimeout(on, 10));
    }
  })();
  return async () => {
    going = false;
    await done;
    await client.end();
    return longest;
  };
}

const faults = [];
const lines = [];
const totals = { comments: 0, right: 0, flagged: 0, silent: 0, unsaid: 0, renumbered: 0, asProposed: 0 };
const head = [
  ...[
    'pair',
    'comments',
    'outcomes',
    'unsure',
    'asked of a person',
    'spans',
    'official renumberings: as proposed/asked/silent',
  ],
  ...[
    'comments with an official place: right/asked/silent',
    'nothing said',
    'compare',
    'publish',
    'longest transaction',
  ],
];
try {
  for (const [index, name] of options.pairs.split(',').entries()) {
    const stop = await watch();
    const one = readCase(TEN.find((each) => each.endsWith(`/${name}`)) ?? name);
    let figures;
    let transaction = 0;
    try {
      figures = await runRevisionCase(people, { ...one, comments: COMMENTS, seed: index + 1 });
    } finally {
      transaction = await stop();
    }
    report(figures, transaction);
  }
} finally {
  await world.stop();
}

function report({ name, places, spans, asked, renumberings, official, milliseconds }, transaction) {
  const counted = places.counts.reduce((sum, { comments }) => sum + comments, places.onWhole);
  if (counted !== COMMENTS || places.comments !== COMMENTS || places.missing > 0)
    faults.push(`${name}: ${counted} outcomes for ${COMMENTS} comments, ${places.missing} missing`);
  for (const fault of [...renumberings.silent, ...official.silent]) faults.push(`${name}: silently wrong: ${fault}`);
  const outcomes = places.counts
    .filter(({ comments }) => comments > 0)
    .map(({ status, comments }) => `${status} ${comments}`);
  const three = ({ right, flagged, silent }) => `${right}/${flagged}/${silent.length}`;
  lines.push([
    ...[name, counted, [...outcomes, `WHOLE ${places.onWhole}`].join(', '), places.unsure, asked.length, spans],
    ...[three(renumberings), three(official), official.unsaid],
    ...[milliseconds.compare, milliseconds.publish, transaction].map((ms) => `${Math.round(ms)} ms`),
  ]);
  console.log(
    `${name}: ${counted} outcomes, ${three(renumberings)} renumberings, ${three(official)} comments, ${lines.at(-1).slice(-3).join(', ')}`,
  );
  totals.comments += counted;
  totals.right += official.right;
  totals.flagged += official.flagged;
  totals.silent += official.silent.length;
  totals.unsaid += official.unsaid;
  totals.renumbered += renumberings.right + renumberings.flagged + renumberings.silent.length;
  totals.asProposed += renumberings.right;
}

const text = [
  `${totals.comments} comments, each with one outcome. Of ${totals.right + totals.flagged + totals.silent} on sections of which something is officially said ${totals.right} stand there, ` +
    `${totals.flagged} were put before a person, ${totals.silent} are silently elsewhere; of ${totals.unsaid} nothing is said. ${totals.asProposed} of ${totals.renumbered} official renumberings were proposed as they are.`,
  '',
  ...[head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
].join('\n');
console.log(`\n${text}`);
const results = new URL('../results/', import.meta.url);
mkdirSync(results, { recursive: true });
writeFileSync(new URL('revisions.md', results), `${text}\n`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
