import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The folder of the clone. */
export const ROOT = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '../..');

/** Where the embedded database and the log lie: in the clone, unless SAMSYN_DATA_DIR says otherwise. */
export const DATA = resolve(ROOT, process.env.SAMSYN_DATA_DIR || '.data');

/** What a person at the terminal can act on: shown as it is, without a stack. */
export class Problem extends Error {
  constructor(swedish, english, detail = '') {
    super([swedish, english, detail.trim()].filter(Boolean).join('\n'));
    this.name = 'Problem';
  }
}

/** Shows an error the way its reader needs it: problems as sentences, faults of ours with their stack. */
export function report(error) {
  const forPeople = error?.name === 'Problem' || error?.name === 'DatabaseProblem';
  console.error(`\n${forPeople ? error.message : (error?.stack ?? error)}`);
}

function requireWritableFolder(dir) {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw new Problem(
      `Det går inte att skriva i ${dir}. Ge ditt konto rätt att skriva där, eller klona till en egen mapp.`,
      `Cannot write in ${dir}. Give your account the right to write there, or clone into a folder of your own.`,
      String(error.message ?? error),
    );
  }
}

/** Stops early where nothing could be installed, built or saved. */
export function requireWritable() {
  requireWritableFolder(ROOT);
  requireWritableFolder(DATA);
}
