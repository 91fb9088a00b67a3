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

/** The pairs of one collection, as file names: `before` and each `after`; of a chain of drafts each step and the next. */
export function pairsOf(collection) {
  return list(`02_revisions/${collection}`).flatMap((name) => {
    const folder = `02_revisions/${collection}/${name}`;
    const texts = list(folder).filter((file) => /\.(?:txt|md)$/.test(file) && !file.includes('ratext'));
    const before = texts.find((file) => file.startsWith('before'));
    const pairs = before
      ? texts.filter((file) => file.startsWith('after')).map((after) => [before, after])
      : stepsOf(texts);
    return pairs.map(([old, now]) => ({
      name: `${name}: ${old} → ${now}`,
      files: [`${folder}/${old}`, `${folder}/${now}`],
    }));
  });
}

/** `1_x.foreslagen.txt` → `2_y.foreslagen.txt`, and the present wording → the proposed one of each step. */
function stepsOf(texts) {
  const kind = (file) => file.slice(file.indexOf('.'));
  const later = texts.flatMap((file) => {
    const next = texts.find((other) => Number(other[0]) === Number(file[0]) + 1 && kind(other) === kind(file));
    return next ? [[file, next]] : [];
  });
  const present = texts.filter((file) => kind(file) === '.nuvarande.txt');
  return [...later, ...present.map((file) => [file, file.replace('.nuvarande.', '.foreslagen.')])];
}
