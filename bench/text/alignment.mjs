import { alignStatutes } from '@samsyn/statute';
import { truth, world } from './world.mjs';

/** Precision, recall and F1 of a set against the true one. */
export function f1(found, wanted) {
  let hits = 0;
  for (const item of found) if (wanted.has(item)) hits += 1;
  const precision = found.size > 0 ? hits / found.size : 1;
  const recall = wanted.size > 0 ? hits / wanted.size : 1;
  return { hits, precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** What every section of a made-up revision became, against the truth. */
export function measureWorld(options) {
  const made = world(options);
  const wanted = truth(made);
  const started = performance.now();
  const alignment = alignStatutes(made.old.statute, made.new.statute);
  const milliseconds = performance.now() - started;
  const edges = alignment.edges.filter((edge) => edge.level === 'unit' && edge.from !== null && edge.to !== null);
  const key = (edge) => `${edge.fromId} ${edge.toId}`;
  const all = f1(new Set(edges.map(key)), wanted);
  const accepted = new Set(edges.filter((edge) => !edge.needsReview).map(key));
  const sure = f1(accepted, wanted);
  return {
    made,
    alignment,
    edges,
    wanted,
    all,
    sure,
    coverage: sure.hits / wanted.size,
    milliseconds,
    labels: byLabel(made, wanted),
  };
}

/** The naive way, for comparison: the same number is the same section. */
function byLabel(made, wanted) {
  const found = new Set();
  const byAddress = new Map(sections(made.new).map((node) => [node.address, node.id]));
  for (const node of sections(made.old))
    if (byAddress.has(node.address)) found.add(`${node.id} ${byAddress.get(node.address)}`);
  return f1(found, wanted).f1;
}

const sections = ({ statute }) => statute.provisions.flatMap((chapter) => chapter.children);
