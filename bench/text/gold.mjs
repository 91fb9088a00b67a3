import { alignStatutes, flatten, plainText } from '@samsyn/statute';
import { readCsv, readPair } from './corpus.mjs';

const pairs = new Map();

/** One pair of revisions, parsed and aligned once. */
export function alignedPair(name) {
  if (!pairs.has(name)) {
    const pair = readPair(name);
    const started = performance.now();
    const alignment = pair && alignStatutes(pair.old, pair.new, { trustIds: false });
    pairs.set(name, pair && { ...pair, alignment, milliseconds: performance.now() - started });
  }
  return pairs.get(name);
}

const units = ({ alignment }) => alignment.edges.filter((edge) => edge.level === 'unit');

/**
 * What the official register says was renumbered. `right`: the edge is there; `flagged`: it is not, but a person is asked; `silent`: it is
 * not, and nobody is asked; `absent`: the old number is not in the text as read.
 */
export function renumberings(file = '02_revisions/gold/renumber_gold_dev.csv', onlySwedish = false) {
  const counts = { right: 0, flagged: 0, silent: 0, absent: 0, total: 0, reviewed: 0 };
  const cases = [];
  for (const row of readCsv(file)) {
    if (onlySwedish && !row.pair.includes('sv_')) continue;
    counts.total += 1;
    const pair = alignedPair(row.pair);
    const edges = units(pair).filter((edge) => edge.from === row.ref_before);
    const hit = edges.find((edge) => edge.to === row.ref_after) ?? edges.find((edge) => isIdentical(pair, edge, row));
    const outcome = hit
      ? 'right'
      : edges.length === 0
        ? 'absent'
        : edges.every((edge) => edge.needsReview)
          ? 'flagged'
          : 'silent';
    counts[outcome] += 1;
    if (hit?.needsReview) counts.reviewed += 1;
    if (outcome !== 'right')
      cases.push(
        `${outcome}: ${row.pair} ${row.ref_before} → ${row.ref_after}, here ${edges.map((edge) => `${edge.to ?? '–'} (${edge.relation}, ${edge.similarity})`).join(' + ') || 'not in the text as read'}`,
      );
  }
  return { counts, cases };
}

/** The silver rows say "identical text, other number" and count chapters in their own way: the text itself decides. */
function isIdentical(pair, edge, row) {
  if (!row.evidence.startsWith('identisk text') || edge.toId === null) return false;
  const old = flatten(pair.old).find(({ id }) => id === edge.fromId);
  const now = flatten(pair.new).find(({ id }) => id === edge.toId);
  return words(old) === words(now);
}

const words = (provision) => provision.children.map(plainText).join('\n');

/** What the register says of each section against what was found: `action → outcome → count`. */
export function registerActions() {
  const table = {};
  const cases = [];
  for (const row of readCsv('02_revisions/gold/register_actions_dev.csv')) {
    const pair = alignedPair(row.pair);
    const side = row.action === 'upphävd' ? 'from' : 'to';
    const edges = units(pair).filter((edge) => edge[side] === row.ref);
    const outcome = edges.length === 0 ? 'not in the text as read' : describe(row.action, edges);
    const counts = (table[row.action] ??= {});
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (outcome.startsWith('other'))
      cases.push(
        `${row.action}: ${row.pair} ${row.ref}, here ${edges.map((edge) => `${edge.from ?? '–'} → ${edge.to ?? '–'} (${edge.relation}, ${edge.similarity})`).join(' + ')}`,
      );
  }
  return { table, cases };
}

const EXPECTED = {
  ny: (edge) => edge.relation === 'inserted',
  upphävd: (edge) => edge.relation === 'repealed',
  ändrad: (edge) => edge.relation === 'same' && edge.textChanged,
};

function describe(action, edges) {
  if (edges.some(EXPECTED[action])) return 'as the register';
  return edges.every((edge) => edge.needsReview) ? 'other, for a person' : 'other, not for a person';
}
