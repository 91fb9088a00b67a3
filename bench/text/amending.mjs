import { existsSync } from 'node:fs';
import {
  amendmentOf,
  flatten,
  plainText,
  readFormula,
  readRegisterLine,
  writeFormula,
  writeRegisterLine,
} from '@samsyn/statute';
import { path, readCsv } from './corpus.mjs';
import { alignedPair } from './gold.mjs';

const FORMULAS = '../data/formler.csv';

/** The table of set phrases: each example read, written again, read from that to the same, and matched by the table's own pattern. */
export function formulas() {
  if (!existsSync(path(FORMULAS))) return undefined;
  const result = { total: 0, read: 0, stable: 0, matched: 0, cases: [] };
  for (const { id, regex_python: pattern, exempel: example } of readCsv(FORMULAS)) {
    result.total += 1;
    const formula = readFormula(example);
    if (!formula) {
      result.cases.push(`${id}: not read: ${example}`);
      continue;
    }
    result.read += 1;
    const written = writeFormula(formula);
    if (JSON.stringify(readFormula(written)) === JSON.stringify(formula)) result.stable += 1;
    else result.cases.push(`${id}: read otherwise after writing: ${written}`);
    // One clause alone stands without `dels`, which the table's patterns of single clauses want.
    const spellings = [written, written.replace(/(^| )att /, '$1dels att ')];
    const like = new RegExp(pattern.replaceAll('(?P<', '(?<'), 'u');
    if (spellings.some((spelling) => like.test(spelling))) result.matched += 1;
    else result.cases.push(`${id}: written otherwise than the table's pattern: ${written}`);
  }
  return result;
}

const ACTIONS = { repeal: 'upphävd', newWording: 'ändrad', insert: 'ny' };

/**
 * The official register says, action by action, which sections each amendment changed, inserted or repealed; several amendments may lie between
 * the two versions at hand. What amending clauses worked out from the two versions say of the same sections.
 */
export function register() {
  const byPair = new Map();
  for (const row of readCsv('02_revisions/gold/register_actions_dev.csv')) {
    const rows = byPair.get(row.pair) ?? [];
    rows.push(row);
    byPair.set(row.pair, rows);
  }
  const result = { byAction: {}, undecided: 0, pairs: 0, lines: 0, cases: [] };
  for (const [name, rows] of byPair) {
    const pair = alignedPair(name);
    if (!pair) continue;
    result.pairs += 1;
    const amendment = amendmentOf(pair.old, pair.new, pair.alignment);
    const operations = readRegisterLine(amendment.registerLine);
    if (operations && writeRegisterLine(operations) === amendment.registerLine) result.lines += 1;
    else result.cases.push(`${name}: register line does not read back: ${amendment.registerLine.slice(0, 160)}`);
    judge(pair, rows, amendment.operations, result);
  }
  return result;
}

function judge(pair, rows, operations, result) {
  const found = new Set();
  const named = new Set();
  for (const { kind, places } of operations)
    for (const { what, address } of places ?? [])
      if (what === 'section') {
        named.add(address);
        if (ACTIONS[kind]) found.add(`${ACTIONS[kind]} ${address}`);
      }
  for (const key of new Set(rows.map(({ action, ref }) => `${action} ${ref}`))) {
    const [action] = key.split(' ', 1);
    const address = key.slice(action.length + 1);
    if (!differs(pair, address)) {
      result.undecided += 1;
      continue;
    }
    const counts = (result.byAction[action] ??= { right: 0, total: 0 });
    counts.total += 1;
    if (found.has(key)) counts.right += 1;
    else result.cases.push(`${pair.name}: ${key}${named.has(address) ? ' (named with another action)' : ''}`);
  }
}

/** The two versions at hand say something of the section: it stands in one of them, and not with the same words in both. */
function differs(pair, address) {
  const words = ({ provisions }) =>
    flatten({ provisions })
      .filter((provision) => provision.address === address)
      .map(plainText)
      .join('\n');
  return words(pair.old) !== words(pair.new);
}
