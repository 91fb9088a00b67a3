import { alignStatutes } from '@samsyn/statute';
import { parse } from './corpus.mjs';
import { printStatute } from './print.mjs';
import { cpu } from './clock.mjs';
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
  const { result: alignment, ...time } = cpu(() => alignStatutes(made.old.statute, made.new.statute));
  const edges = alignment.edges.filter((edge) => edge.level === 'unit' && edge.from !== null && edge.to !== null);
  const key = (edge) => `${edge.fromId} ${edge.toId}`;
  const all = f1(new Set(edges.map(key)), wanted);
  const plain = [...wanted].filter(([, kind]) => kind === 'same').map(([pair]) => pair);
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
    plainCoverage: plain.filter((pair) => accepted.has(pair)).length / plain.length,
    leaves: leafScore(made, alignment),
    labels: byLabel(made, wanted),
    time,
  };
}

/** Paragraphs and items: a pair is true when at least half of the words of one come from, or went to, the other. */
function leafScore(made, alignment) {
  const lengths = new Map(
    [...made.old.leafOf].map(([id, { leaf, spans }]) => [leaf.key, { id, length: spans.length }]),
  );
  const wanted = new Set();
  for (const [id, { spans }] of made.new.leafOf) {
    const origins = new Map();
    for (const { token } of spans)
      if (token.from) origins.set(token.from.leaf, (origins.get(token.from.leaf) ?? 0) + 1);
    for (const [leaf, count] of origins) {
      const old = lengths.get(leaf);
      if (count * 2 >= spans.length || count * 2 >= old.length) wanted.add(`${old.id} ${id}`);
    }
  }
  const pairs = alignment.edges.filter((edge) => edge.level === 'leaf' && edge.fromId !== null && edge.toId !== null);
  return f1(new Set(pairs.map((edge) => `${edge.fromId} ${edge.toId}`)), wanted);
}

/** The whole way: both versions printed as text, read again and aligned; sections told by their addresses. */
export function measureThroughText(options) {
  const made = world(options);
  const addressOf = (side) =>
    new Map(
      made[side].statute.provisions.flatMap((chapter) =>
        chapter.children.map((section) => [section.id, section.address]),
      ),
    );
  const old = addressOf('old');
  const now = addressOf('new');
  const wanted = new Set(
    [...truth(made).keys()].map((pair) => pair.split(' ')).map(([from, to]) => `${old.get(from)} → ${now.get(to)}`),
  );
  const alignment = alignStatutes(parse(printStatute(made.old)), parse(printStatute(made.new)), { trustIds: false });
  const edges = alignment.edges.filter((edge) => edge.kind === 'section' && edge.from !== null && edge.to !== null);
  const text = (edge) => `${edge.from} → ${edge.to}`;
  return {
    all: f1(new Set(edges.map(text)), wanted),
    sure: f1(new Set(edges.filter((edge) => !edge.needsReview).map(text)), wanted),
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
