import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parsePlainText } from '@samsyn/statute';
import { idSource } from './random.mjs';

const root = new URL('../../', import.meta.url);
const home = process.env.SAMSYN_CORPUS
  ? new URL(`file://${process.env.SAMSYN_CORPUS}/`)
  : new URL('../shared/corpus/', root);

/** True when the corpus of real texts is there; it is not part of the repository. */
export const hasCorpus = existsSync(home);

export const path = (name) => new URL(name, home);
export const read = (name) => readFileSync(path(name), 'utf8');
export const list = (name) => readdirSync(path(name)).sort();
export const readLines = (name) =>
  read(name)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** A small CSV with quotes, as rows of name → value. */
export function readCsv(name) {
  const [head, ...rows] = read(name).trim().split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries(head.map((key, at) => [key, row[at] ?? ''])));
}

function cells(line) {
  const result = [];
  for (const [, quoted, plain] of line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/g)) {
    result.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
  }
  return result;
}

let version = 0;
export const parse = (text) => parsePlainText(text, idSource((version += 1)));

/** Before and after of one pair of revisions, parsed. */
export function readPair(name) {
  const folder = `02_revisions/${name}`;
  const file = (stem) => list(folder).find((entry) => entry === `${stem}.txt` || entry === `${stem}.md`);
  const before = file('before');
  const after = file('after');
  if (!before || !after) return undefined;
  return { name, old: parse(read(`${folder}/${before}`)), new: parse(read(`${folder}/${after}`)) };
}
