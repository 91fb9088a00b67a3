/**
 * All figures of the text engine as one table, measured beside goal. Build first (`npm run build`), then
 * `npm run bench:text [-- --short] [--only alignment,anchors] [--json]`.
 * `--short` takes fewer seeds and leaves out the largest cases; `--only` names sections; `--json` prints the rows as JSON instead.
 * Ends with 1 when something crashed; a missed goal is said in the table and is no crash.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const SECTIONS = ['parsing', 'alignment', 'register', 'anchors', 'redline', 'revisions', 'near-duplicates', 'outside'];
const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: SECTIONS.join(',') },
  },
});
const chosen = options.only.split(',');
const unknown = chosen.filter((name) => !SECTIONS.includes(name));
if (unknown.length > 0) fail(`No such section: ${unknown.join(', ')}. There are: ${SECTIONS.join(', ')}.`);
for (const name of ['statute', 'consultation', 'documents'])
  if (!existsSync(new URL(`../../libs/${name}/dist/index.js`, import.meta.url))) fail('Build first: npm run build');

const { hasCorpus } = await import('./corpus.mjs');
if (!hasCorpus) {
  console.log('The corpus is absent (SAMSYN_CORPUS, or ../shared/corpus beside the repository): nothing was measured.');
  process.exit(0);
}

const { Table } = await import('./table.mjs');
const table = new Table();
const started = performance.now();
for (const name of SECTIONS.filter((section) => chosen.includes(section))) {
  try {
    // Each section is a module of its own: `measure(table, { isShort })` adds its rows.
    const { measure } = await import(`./sections/${name}.mjs`);
    await measure(table, { isShort: options.short });
  } catch (error) {
    table.crash(name, error);
  }
}
if (options.json) console.log(JSON.stringify(table.rows, null, 2));
else report();
process.exitCode = table.crashes.length > 0 ? 1 : 0;

function report() {
  console.log(table.toString());
  const { judged } = table;
  const met = judged.filter(({ isMet }) => isMet).length;
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(
    `\n${met} of ${judged.length} goals met; ${minutes} min, at most ${memory} MB of memory in the whole run.`,
  );
  for (const { what, measured, goal } of judged.filter(({ isMet }) => !isMet))
    console.log(`Not met: ${what.trim()}: ${measured} (goal ${goal})`);
  if (table.notes.length > 0) console.log(`\nCases:\n${table.notes.map((note) => `- ${note}`).join('\n')}`);
  if (table.crashes.length > 0) console.log(`\nCRASHED: ${table.crashes.join(', ')}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
