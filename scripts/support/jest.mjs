import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { ROOT } from './workspace.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };

/** More files than these that fail are no accident of a crowded machine: they are not tried again. */
const MOST_AGAIN = 4;

const isFailed = ({ status }) => status === 'failed';

/** The tests of a file that failed; a file that could not be run at all, or could not tidy up after itself, counts as one. */
function failuresIn(file) {
  const failed = file.assertionResults.filter(isFailed).map((one) => one.fullName);
  return failed.length === 0 && isFailed(file) ? [`${file.name} (gick inte att köra, could not run)`] : failed;
}

/** Counts what Jest wrote with --json, a file at a time. */
export function countsOf(files) {
  const all = files.flatMap((file) => file.assertionResults);
  const failures = files.flatMap(failuresIn);
  const passed = all.filter(({ status }) => status === 'passed').length;
  const skipped = all.filter(({ status }) => status === 'pending' || status === 'todo').length;
  return { passed, failed: failures.length, skipped, failures, unsteady: [] };
}

/** What the files that failed said when they were tried again stands in the place of what they said first; what then passed is named. */
export function afterSecond(first, second) {
  const again = new Map(second.map((file) => [file.name, file]));
  const counts = countsOf(first.map((file) => again.get(file.name) ?? file));
  const still = new Set(counts.failures);
  const unsteady = first.filter(({ name }) => again.has(name)).flatMap(failuresIn);
  return { ...counts, unsteady: unsteady.filter((name) => !still.has(name)) };
}

/** Runs Jest once and gives what it wrote, or nothing when it wrote nothing. */
async function once(cwd, args, env) {
  const scratch = mkdtempSync(join(tmpdir(), 'samsyn-jest-'));
  const outputFile = join(scratch, 'result.json');
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const command = [jest, '--json', `--outputFile=${outputFile}`, '--passWithNoTests', ...args];
  const { status } = await run(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...command], {
    cwd,
    env: { NODE_ENV: 'test', ...env },
    stdout: 'ignore',
  });
  const files = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')).testResults : null;
  rmSync(scratch, { recursive: true, force: true });
  return { status, files };
}

/**
 * Runs Jest in a project's folder and counts. Without specs there is nothing to count. With `again`, the few files that failed are tried once
 * more, one at a time with the machine to themselves: what fails then is broken; what does not was too slow beside the others, and is named as
 * unsteady.
 */
export async function jest(projectDir, { args = [], env = {}, again = false } = {}) {
  const cwd = join(ROOT, projectDir);
  if (!existsSync(join(cwd, 'jest.config.mjs'))) return NOTHING;
  const { status, files } = await once(cwd, args, env);
  let counts = files === null ? NOTHING : countsOf(files);
  const failed = (files ?? []).filter((file) => failuresIn(file).length > 0).map(({ name }) => name);
  if (again && failed.length > 0 && failed.length <= MOST_AGAIN) {
    console.log(`\nEn gång till, var för sig (once more, each by itself): ${failed.length}`);
    const project = args.filter((one) => !one.startsWith('--testPath'));
    const second = await once(cwd, [...project, '--runInBand', '--runTestsByPath', ...failed], env);
    if (second.files !== null) counts = afterSecond(files, second.files);
    return counts;
  }
  if (status !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, failures: [...counts.failures, `jest i ${projectDir} slutade med ${status}`] };
  }
  return counts;
}
