import { alignStatutes, anchorCarrier, anchorReader, anchorValidator, describeAnchor, flatten } from '@samsyn/statute';
import { cpu } from './clock.mjs';
import { parse } from './corpus.mjs';
import { printStatute } from './print.mjs';
import { seeded } from './random.mjs';

/** Selections as people make them: some words, a sentence, a whole paragraph. */
export function drawSelections(made, count, seed) {
  const random = seeded(seed);
  const leaves = [...made.old.leafOf].filter(([, { spans }]) => spans.length >= 4);
  return Array.from({ length: count }, () => {
    const [id, { spans, leaf }] = random.pick(leaves);
    const draw = random.next();
    let first = 0;
    let last = spans.length - 1;
    if (draw < 0.55) {
      const length = Math.min(spans.length, random.between(2, 15));
      first = random.below(spans.length - length + 1);
      last = first + length - 1;
    } else if (draw < 0.85) {
      const starts = [
        0,
        ...spans.flatMap(({ token }, at) => (token.core === '.' && at + 1 < spans.length ? [at + 1] : [])),
      ];
      first = random.pick(starts);
      const end = spans.findIndex(({ token }, at) => at >= first && token.core === '.');
      last = end < 0 ? spans.length - 1 : end;
    }
    return {
      leafId: id,
      leafKey: leaf.key,
      start: spans[first].start,
      end: spans[last].end,
      tokens: spans.slice(first, last + 1).map(({ token }) => token.from.index),
    };
  });
}

/** Where each token of the first version stands in the second: `leaf key#index` → leaf id and offsets. */
function survivors(made) {
  const places = new Map();
  for (const [id, { spans }] of made.new.leafOf) {
    for (const { start, end, token } of spans)
      if (token.from) places.set(`${token.from.leaf}#${token.from.index}`, { id, start, end });
  }
  return places;
}

function textOf(made, side) {
  const texts = new Map();
  const visit = (node) => {
    texts.set(node.id, node);
    node.children.forEach(visit);
  };
  made[side].statute.provisions.forEach(visit);
  return texts;
}

const parentSection = (made) => {
  const parents = new Map();
  const visit = (node, section) => {
    parents.set(node.id, section ?? node.id);
    node.children.forEach((child) => visit(child, section ?? (node.kind === 'section' ? node.id : undefined)));
  };
  made.old.statute.provisions.forEach((chapter) => chapter.children.forEach((section) => visit(section)));
  return parents;
};

/** Carries `count` range comments over a made-up revision and judges each by where its words really went. */
export function measureAnchors(made, count, alignment = alignStatutes(made.old.statute, made.new.statute)) {
  const texts = textOf(made, 'old');
  const home = parentSection(made);
  const selections = drawSelections(made, count, made.seed * 31 + 7);
  const anchors = selections.map(({ leafId, start, end }) => ({
    provisionId: home.get(leafId),
    segments: [{ provisionId: leafId, ...describeAnchor(texts.get(leafId).text, start, end) }],
  }));
  const started = performance.now();
  const carrier = anchorCarrier(made.old.statute, made.new.statute, alignment);
  const placements = anchors.map((anchor) => carrier.carry(anchor));
  const milliseconds = performance.now() - started;
  const alive = survivors(made);
  const validator = anchorValidator(made.new.statute);
  const counts = {
    right: 0,
    wrong: 0,
    false: 0,
    lost: 0,
    gone: 0,
    silent: 0,
    invalid: 0,
    visible: 0,
    total: count,
    status: {},
  };
  const cases = [];
  placements.forEach((placement, at) => {
    const places = placement.segments.flatMap((segment) => segment.places);
    const kept = selections[at].tokens.map((index) => alive.get(`${selections[at].leafKey}#${index}`)).filter(Boolean);
    const outcome = judge(places, kept, selections[at].tokens.length);
    counts[outcome] += 1;
    counts.status[placement.status] = (counts.status[placement.status] ?? 0) + 1;
    if (isVisible(placement, texts)) counts.visible += 1;
    if ((outcome === 'wrong' || outcome === 'false') && !placement.needsReview) counts.silent += 1;
    if (places.some((place) => validator.check({ provisionId: place.provisionId, segments: [place] }).length > 0))
      counts.invalid += 1;
    if (outcome === 'wrong' || outcome === 'false' || outcome === 'lost')
      cases.push({ outcome, placement, anchor: anchors[at], kept: kept.length, of: selections[at].tokens.length });
  });
  return { counts, cases, milliseconds };
}

/** It stands on a provision of the new version, or it says which provision of the old one was repealed. */
function isVisible(placement, oldNodes) {
  if (placement.provisionId !== null) return placement.address !== null;
  return [...oldNodes.values()].some(({ address }) => address === placement.fromAddress);
}

/** `lost`: at least half of the words are still there, but no place was given. */
function judge(places, kept, of) {
  if (kept.length === 0) return places.length === 0 ? 'gone' : 'false';
  if (places.length === 0) return kept.length * 2 >= of ? 'lost' : 'gone';
  const meets = kept.some((token) =>
    places.some((place) => place.provisionId === token.id && place.start < token.end && token.start < place.end),
  );
  return meets ? 'right' : 'wrong';
}

/** Two other ways on the same selections: the best place of the quote anywhere, and the section with the same number. */
export function drawnBaselines(made, count) {
  const texts = textOf(made, 'old');
  const selections = drawSelections(made, count, made.seed * 31 + 7);
  const alive = survivors(made);
  const newLeaves = [...textOf(made, 'new').values()].filter(({ text }) => text !== '');
  const home = parentSection(made);
  const byAddress = new Map([...textOf(made, 'new').values()].map((node) => [node.address, node]));
  let quote = 0;
  let number = 0;
  for (const selection of selections) {
    const exact = texts.get(selection.leafId).text.slice(selection.start, selection.end);
    const kept = selection.tokens.map((index) => alive.get(`${selection.leafKey}#${index}`)).filter(Boolean);
    const leaf = newLeaves.find(({ text }) => text.includes(exact));
    const start = leaf ? leaf.text.indexOf(exact) : -1;
    const found = leaf ? [{ provisionId: leaf.id, start, end: start + exact.length }] : [];
    if (['wrong', 'false'].includes(judge(found, kept, selection.tokens.length))) quote += 1;
    const section = byAddress.get(texts.get(home.get(selection.leafId)).address);
    const isThere = section && kept.some(({ id }) => contains(section, id));
    if (kept.length > 0 ? !isThere : section !== undefined) number += 1;
  }
  return { quote: quote / count, number: number / count };
}

const contains = (node, id) => node.id === id || node.children.some((child) => contains(child, id));

/**
 * The whole way of the command line: both versions printed as text and parsed again, each comment given as an address and a quote with its
 * surroundings, the answer judged by whether its quote holds words that were marked, in the section they went to (or in the very paragraph, where the parser
 * reads a made-up paragraph as a heading).
 */
export function measureWrittenAnchors(made, count) {
  const [old, now] = [made.old, made.new].map((version) => parse(printStatute(version)));
  const texts = textOf(made, 'old');
  const alive = survivors(made);
  const homeNow = new Map(
    made.new.statute.provisions.flatMap((chapter) =>
      chapter.children.flatMap((section) => flatten({ provisions: [section] }).map(({ id }) => [id, section.address])),
    ),
  );
  const newTexts = textOf(made, 'new');
  const readTexts = new Map(flatten(now).map(({ id, text }) => [id, text.toLowerCase()]));
  const selections = drawSelections(made, count, made.seed * 31 + 7);
  const counts = { right: 0, wrong: 0, false: 0, lost: 0, gone: 0, silent: 0, unread: 0, total: count };
  const cases = [];
  const { result: answers, ...time } = cpu(() => {
    const carrier = anchorCarrier(old, now, alignStatutes(old, now, { trustIds: false }));
    const reader = anchorReader(old);
    return selections.map(({ leafId, start, end }) => {
      const node = texts.get(leafId);
      const { exact, prefix, suffix } = describeAnchor(node.text, start, end);
      const { anchor, problem } = reader.read({ address: node.address, exact, prefix, suffix });
      return { problem, placement: anchor && carrier.carry(anchor) };
    });
  });
  answers.forEach(({ placement, problem }, at) => {
    const { leafId, leafKey, tokens } = selections[at];
    const kept = tokens.map((index) => alive.get(`${leafKey}#${index}`)).filter(Boolean);
    if (problem) counts.unread += 1;
    const outcome = judgeWritten(placement, kept, tokens.length, { homeNow, newTexts, readTexts });
    counts[outcome] += 1;
    const isBad = outcome === 'wrong' || outcome === 'false';
    if (isBad && !placement.needsReview) counts.silent += 1;
    if (isBad || outcome === 'lost' || problem)
      cases.push({ outcome, problem, address: texts.get(leafId).address, placement, kept });
  });
  return { counts, cases, time };
}

function judgeWritten(placement, kept, of, { homeNow, newTexts, readTexts }) {
  const places = placement?.segments.flatMap((segment) => segment.places) ?? [];
  if (kept.length === 0) return places.length === 0 ? 'gone' : 'false';
  if (places.length === 0) return kept.length * 2 >= of ? 'lost' : 'gone';
  const homes = new Set(kept.map(({ id }) => homeNow.get(id)));
  const words = new Set(kept.map(({ id, start, end }) => newTexts.get(id).text.slice(start, end)));
  const isHome = placement.successors.some(({ address }) =>
    [...homes].some((home) => address === home || address.startsWith(`${home} `)),
  );
  const isParagraph = places.some(({ provisionId }) =>
    kept.some(({ id }) => readTexts.get(provisionId).includes(newTexts.get(id).text.toLowerCase())),
  );
  return (isHome || isParagraph) && places.some(({ exact }) => [...words].some((word) => exact.includes(word)))
    ? 'right'
    : 'wrong';
}
