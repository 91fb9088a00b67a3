import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { ROOT } from './workspace.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Reads what Jest wrote with --json. A file that could not be run at all counts as one failure. */
export function countsOf(report) {
  const failures = report.testResults.flatMap(({ name, assertionResults, status }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName);
    return failed.length === 0 && status === 'failed' ? [`${name} (gick inte att köra, could not run)`] : failed;
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** Runs Jest in a project's folder and counts. Without specs there is nothing to count. */
export async function jest(projectDir, { args = [], env = {} } = {}) {
  const cwd = join(ROOT, projectDir);
  if (!existsSync(join(cwd, 'jest.config.mjs'))) return NOTHING;
  const scratch = mkdtempSync(join(tmpdir(), 'samsyn-jest-'));
  const outputFile = join(scratch, 'result.json');
  const command = [
    join(ROOT, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${outputFile}`,
    '--passWithNoTests',
    ...args,
  ];
  const { status } = await run(process.execPath, ['--experimental-vm-modules', '--no-warnings', ...command], {
    cwd,
    env: { NODE_ENV: 'test', ...env },
    stdout: 'ignore',
  });
  const written = existsSync(outputFile);
  const counts = written ? countsOf(JSON.parse(readFileSync(outputFile, 'utf8'))) : NOTHING;
  rmSync(scratch, { recursive: true, force: true });
  if (status !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, failures: [...counts.failures, `jest i ${projectDir} slutade med ${status}`] };
  }
  return counts;
}
