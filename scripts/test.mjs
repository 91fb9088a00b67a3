import './support/node-version.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nx, NX_ENVIRONMENT } from './support/build.mjs';
import { requireChromium } from './support/chromium.mjs';
import { ensureInstalled } from './support/install.mjs';
import { jest } from './support/jest.mjs';
import { endCommands, run } from './support/processes.mjs';
import { signatures } from './signatures.mjs';
import { components } from './components.mjs';
import { Problem, report, requireWritable, ROOT } from './support/workspace.mjs';

// npm test: everything, in one order, going on after a failure so that all failures show. The last line is the sum.

const bin = (name) => join(ROOT, 'node_modules', name);
const node = (...args) => [process.execPath, args];

/** A command that passes or fails as one. */
const check =
  (command, env = {}) =>
  async () => {
    const { status } = await run(command[0], command[1], { cwd: ROOT, env });
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, failures: [] };
  };

const projects = (folder) =>
  readdirSync(join(ROOT, folder)).filter((name) => existsSync(join(ROOT, folder, name, 'package.json')));

const UNIT_ELSEWHERE = new Set(['apps/api', 'apps/e2e']);

const unitTests = [...projects('libs').map((name) => `libs/${name}`), ...projects('apps').map((name) => `apps/${name}`)]
  .filter((path) => !UNIT_ELSEWHERE.has(path))
  .map((path) => ({ title: `Enhetstester (unit tests): ${path}`, work: () => jest(path) }));

/** Scripts of the workspace's package.json that compare what is generated and committed with its source, where they stand. */
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const generated = Object.keys(scripts)
  .filter((name) => name.startsWith('check:'))
  .map((name) => ({ title: `Aktuellt (up to date): ${name}`, work: check(['npm', ['run', '--silent', name]]) }));

const endToEnd = (...args) => jest('apps/e2e', { args, env: { CHROME_PATH: requireChromium() }, again: true });

const SECTIONS = [
  { title: 'Låsfilen är hel (lock file complete)', work: check(node('scripts/lockcheck.mjs')) },
  { title: 'Paketens signaturer (npm audit signatures)', work: signatures },
  { title: 'Kända fel i paketen (npm audit)', work: components },
  {
    title: 'Format (prettier)',
    work: check(node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.')),
  },
  { title: 'Gränser för filer (limits)', work: check(node('scripts/limits.mjs')) },
  { title: 'Vem får importera vem (boundaries)', work: check(node('scripts/boundaries.mjs'), NX_ENVIRONMENT) },
  {
    title: 'Inne i projekten (dependency-cruiser)',
    work: check(
      node(
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['apps/api/src', 'apps/web/src', 'apps/cli/src', 'libs'],
        ...['--config', '.dependency-cruiser.cjs'],
      ),
    ),
  },
  { title: 'Docker-filerna (docker files)', work: check(node('scripts/dockercheck.mjs')) },
  { title: 'Bygge (build)', work: check(nx('run-many', '--targets=build', '--parallel=2'), NX_ENVIRONMENT) },
  // after the build: the types that one project takes from another lie in what was built
  {
    title: 'Lint (oxlint, type-aware)',
    work: check(node(bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings')),
  },
  {
    title: 'Typer, även i tester (type check)',
    work: check(nx('run-many', '--targets=typecheck', '--parallel=2'), NX_ENVIRONMENT),
  },
  ...generated,
  // before anything that uses the product: they try `npm start`, which builds anew what it finds unstamped, and puts
  // other files in the place of those that another would be starting from
  { title: 'Enhetstester (unit tests): scripts', work: () => jest('scripts') },
  // what one body's draft leaves untouched is seen by comparing all that everybody sees: nobody else may be at work in
  // that product meanwhile. It has one of its own, and waits for most of its time: the unit tests go on beside it
  {
    title: 'Eget utrymme i en webbläsare (end to end, ensam)',
    work: () => endToEnd('--testPathPatterns=own-space'),
    beside: true,
  },
  ...unitTests,
  { title: 'Enhetstester (unit tests): apps/api', work: () => jest('apps/api', { args: ['--selectProjects', 'api'] }) },
  {
    title: 'api på riktig PostgreSQL',
    work: () => jest('apps/api', { args: ['--selectProjects', 'api-postgres'], again: true }),
    alone: true,
  },
  {
    title: 'När något brister (faults, kort form)',
    work: check(node('bench/faults/run.mjs', '--short')),
    alone: true,
  },
  {
    title: 'Hela vägen i en webbläsare (end to end)',
    work: () => endToEnd('--testPathIgnorePatterns=own-space', '--testPathIgnorePatterns=/node_modules/'),
    alone: true,
  },
];

const totals = { passed: 0, failed: 0, skipped: 0 };
const rows = [];

async function section({ title, work }, number) {
  console.log(`\n=== ${number}/${SECTIONS.length}  ${title} ===`);
  const begun = Date.now();
  const counts = await work().catch((error) => {
    report(error);
    return { passed: 0, failed: 1, skipped: 0, failures: [error.message] };
  });
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  rows.push({ title, seconds: (Date.now() - begun) / 1000, ...counts });
}

function printSum() {
  console.log('\n=== Sammanfattning (summary) ===');
  for (const { title, seconds, passed, failed, skipped } of rows) {
    const mark = failed > 0 ? 'FEL' : ' ok';
    console.log(
      `${mark}  ${seconds.toFixed(1).padStart(6)} s  ${title}: ${passed}/${passed + failed}${skipped ? `, ${skipped} skipped` : ''}`,
    );
  }
  for (const { title, failed, failures } of rows.filter((row) => row.failed > 0)) {
    console.log(`\n${title}: ${failed} fel (failed)`);
    for (const failure of failures) console.log(`  - ${failure}`);
  }
  for (const { title, unsteady = [] } of rows) {
    if (unsteady.length === 0) continue;
    console.log(`\n${title}: ${unsteady.length} gick igenom först andra gången (unsteady)`);
    for (const name of unsteady) console.log(`  - ${name}`);
  }
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
}

async function install() {
  try {
    requireWritable();
    await ensureInstalled();
  } catch (error) {
    report(error);
    totals.failed += 1;
    if (!(error instanceof Problem)) throw error;
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endCommands();
    process.exit(130);
  });
}

/** `npm test -- e2e docker` runs the sections whose titles hold one of the words. */
const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = ({ title }) => wanted.length === 0 || wanted.some((word) => title.toLowerCase().includes(word));

/** One after the other; what goes on `beside` the next is waited for before one that needs the machine `alone`, and at the end. */
async function all() {
  const beside = [];
  for (const [index, one] of SECTIONS.entries()) {
    if (!chosen(one)) continue;
    if (one.alone) await Promise.all(beside);
    const done = section(one, index + 1);
    if (one.beside) beside.push(done);
    else await done;
  }
  await Promise.all(beside);
}

await install();
if (totals.failed === 0) await all();
printSum();
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
