import { pathToFileURL } from 'node:url';
import { npm, run } from './support/processes.mjs';
import { ROOT } from './support/workspace.mjs';

// Whether every installed package carries the signature of the registry it came from (`npm audit signatures`). A wrong signature is a
// failure. A registry that does not sign, or cannot be asked, is no fault of the project's: it is said, and counted as skipped.

const PATIENCE_SECONDS = 20;

/** What npm's answer (JSON) comes to: `{passed, failed, skipped, say}`. Names packages, never a registry. */
export function verdict(text) {
  const answer = parsed(text);
  const { invalid, missing, error } = answer ?? {};
  if (!answer || error || !Array.isArray(invalid)) {
    const code = String(error?.code ?? 'no answer').replace(/[^\w ]/g, '');
    return count('skipped', `Signaturerna kunde inte kontrolleras (could not be checked): ${code}.`);
  }
  const names = (list) => list.map(({ name, version }) => `${name}@${version}`).join(' ');
  if (invalid.length > 0) return count('failed', `Fel signatur (wrong signature): ${names(invalid)}`);
  if (missing?.length > 0) {
    return count('skipped', `${missing.length} paket saknar signatur hos registret (not signed by the registry).`);
  }
  return count('passed', 'Alla paket har registrets signatur (all signed).');
}

const count = (which, say) => ({ passed: 0, failed: 0, skipped: 0, failures: [], [which]: 1, say });

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks npm; the counts for npm test. */
export async function signatures() {
  const [command, first] = npm();
  const patience = ['--fetch-retries=0', `--fetch-timeout=${PATIENCE_SECONDS * 1000}`];
  const { stdout } = await run(command, [...first, 'audit', 'signatures', '--json', ...patience], {
    cwd: ROOT,
    quiet: true,
    split: true,
  });
  const { say, ...counts } = verdict(stdout);
  console.log(say);
  return { ...counts, failures: counts.failed > 0 ? [say] : [] };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await signatures();
  process.exitCode = failed > 0 ? 1 : 0;
}
