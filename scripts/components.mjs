import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm, run } from './support/processes.mjs';
import { ROOT } from './support/workspace.mjs';

// npm run components: known faults of the packages in the lock file (`npm audit`), each held against the time in which it is to be mended
// (docs/security.md, "Components"). The time runs from the lock file's last change, the latest moment at which somebody looked, or from the
// day that scripts/advisories.json says. A registry that cannot be asked is no fault of the project's: it is said, and counted as skipped.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PATIENCE_SECONDS = 20;

/** How long each kind of fault may stay, in ms. */
export const TIMES = { exploited: 48 * HOUR, critical: 7 * DAY, high: 30 * DAY, moderate: 92 * DAY, low: 92 * DAY };

/**
 * What npm's answer comes to at a moment (ms): `{passed, failed, skipped, failures, lines}`. `known` holds what somebody has found out of an
 * advisory, by its id: `since` (a day), `exploited`, or `unaffected` with a reason, good `until` a day.
 */
export function judge(text, { now, lockChanged, known }) {
  const report = parsed(text);
  if (report?.auditReportVersion !== 2) {
    return count('skipped', ['Kända fel kunde inte hämtas: registret svarar inte på frågan (could not be asked for).']);
  }
  const advisories = advisoriesIn(report).map((one) => ({ ...one, ...standing(one, { now, lockChanged, known }) }));
  if (advisories.length === 0) return count('passed', ['Inga kända fel i paketen (no known faults).']);
  const late = advisories.filter(({ due }) => due !== null && due <= now);
  return count(late.length > 0 ? 'failed' : 'passed', advisories.map(sentence), late.map(sentence));
}

/** Each fault once, with the packages of the lock file that hold it. */
function advisoriesIn({ vulnerabilities = {} }) {
  const found = new Map();
  for (const { via = [], name } of Object.values(vulnerabilities)) {
    for (const one of via.filter((cause) => typeof cause === 'object')) {
      const id = /GHSA(?:-[a-z0-9]{4}){3}/u.exec(one.url ?? '')?.[0] ?? `npm-${one.source}`;
      const packages = found.get(id)?.packages ?? new Set();
      found.set(id, { id, severity: one.severity, title: one.title, packages: packages.add(one.name ?? name) });
    }
  }
  return [...found.values()].toSorted((a, b) => a.id.localeCompare(b.id));
}

/** When the fault must be mended (ms); null where it has been found not to concern the product, and that is still looked upon as right. */
function standing({ id, severity }, { now, lockChanged, known }) {
  const { since, exploited = false, unaffected, until } = known[id] ?? {};
  if (unaffected && Date.parse(until ?? '') > now) return { due: null, why: unaffected };
  const from = since === undefined ? lockChanged : Date.parse(since);
  return {
    due: from + (TIMES[exploited ? 'exploited' : severity] ?? TIMES.critical),
    why: exploited ? 'exploited' : severity,
  };
}

function sentence({ id, title, packages, due, why }) {
  const when = due === null ? `berör oss inte (${why})` : `${why}, senast ${new Date(due).toISOString().slice(0, 16)}Z`;
  return `${id} ${[...packages].join(' ')}: ${title} – ${when}`;
}

const count = (which, lines, failures = []) => ({ passed: 0, failed: 0, skipped: 0, [which]: 1, lines, failures });

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** When somebody last changed which packages there are: by the history, or where there is none by the file. */
function lockChangedAt() {
  try {
    const log = ['log', '-1', '--format=%ct', '--', 'package-lock.json'];
    const seconds = Number(
      execFileSync('git', log, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    if (seconds > 0) return seconds * 1000;
  } catch {
    // no git, or no history: the file's own time
  }
  return statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

/** Asks npm; the counts for npm test. */
export async function components() {
  const [command, first] = npm();
  const patience = ['--fetch-retries=0', `--fetch-timeout=${PATIENCE_SECONDS * 1000}`];
  const { stdout } = await run(command, [...first, 'audit', '--json', ...patience], {
    cwd: ROOT,
    quiet: true,
    split: true,
  });
  const known = JSON.parse(readFileSync(join(ROOT, 'scripts/advisories.json'), 'utf8'));
  const { lines, ...counts } = judge(stdout, { now: Date.now(), lockChanged: lockChangedAt(), known });
  for (const line of lines) console.log(line);
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await components();
  process.exitCode = failed > 0 ? 1 : 0;
}
