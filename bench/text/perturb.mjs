/** Makes a revision of a document with everything known about what became of each section and each token. */
import { allSections, copyDocument, number } from './document.mjs';
import { editLeaf, editLeaves } from './edits.mjs';
import { LEVELS } from './levels.mjs';
import { seeded } from './random.mjs';

/** `donors`: sections of other texts, the source of what is put in. Returns the new document; origins stand in `from` of sections and tokens. */
export function perturb(document, level, seed, donors) {
  const random = seeded(seed);
  const plan = typeof level === 'string' ? LEVELS[level] : level;
  const next = copyDocument(document);
  for (const chapter of next.chapters) for (const section of chapter.sections) section.home = chapter.key;
  const context = { next, plan, random, donors, count: allSections(document).length };
  if (plan.chapters > 0 && next.chapters.length > 1) reorderChapters(context);
  splitSome(context);
  mergeSome(context);
  moveSome(context);
  removeSome(context);
  insertSome(context);
  editSome(context);
  next.chapters = next.chapters.filter((chapter) => chapter.sections.length > 0);
  number(next, plan.numbers);
  return next;
}

const times = ({ count, random }, share) => Math.floor(count * share + random.next());

function reorderChapters({ next, plan, random }) {
  const moves = Math.max(1, Math.round(next.chapters.length * plan.chapters * 0.5));
  for (let at = 0; at < moves; at += 1) {
    const [chapter] = next.chapters.splice(random.below(next.chapters.length), 1);
    next.chapters.splice(random.below(next.chapters.length + 1), 0, chapter);
  }
}

/** A section that is still what it was in the first version: the only kind an operation takes, so that the truth stays plain. */
const isWhole = (section) => section.from.length === 1 && !section.touched;

function pickWhole({ next, random }, condition) {
  for (let tries = 0; tries < 60; tries += 1) {
    const chapter = random.pick(next.chapters);
    const at = random.below(chapter.sections.length || 1);
    const section = chapter.sections[at];
    if (section && isWhole(section) && condition(section, chapter, at)) return { chapter, at, section };
  }
  return undefined;
}

const words = (section) => section.leaves.reduce((sum, leaf) => sum + leaf.tokens.length, 0);

function splitSome(context) {
  for (let left = times(context, context.plan.split); left > 0; left -= 1) {
    const place = pickWhole(context, (section) => words(section) >= 40);
    if (!place) continue;
    const cut = cutSection(place.section, context.random);
    if (!cut) continue;
    place.chapter.sections.splice(place.at, 1, ...cut);
  }
}

/** Two sections from one: at a paragraph where there are two, else at a sentence. */
function cutSection(section, random) {
  const starts = section.leaves.flatMap((leaf, at) => (at > 0 && leaf.depth === 0 ? [at] : []));
  const make = (leaves, suffix) => ({
    ...section,
    key: `${section.key}${suffix}`,
    leaves,
    touched: true,
    number: suffix === '/1' ? section.number : undefined,
  });
  if (starts.length > 0) {
    const at = random.pick(starts);
    return [make(section.leaves.slice(0, at), '/1'), make(section.leaves.slice(at), '/2')];
  }
  const leaf = section.leaves[0];
  const ends = leaf.tokens.flatMap((token, at) =>
    token.core === '.' && at > 12 && leaf.tokens.length - at > 12 ? [at + 1] : [],
  );
  if (ends.length === 0 || section.leaves.length > 1) return undefined;
  const at = random.pick(ends);
  return [
    make([{ ...leaf, tokens: leaf.tokens.slice(0, at) }], '/1'),
    make([{ ...leaf, tokens: leaf.tokens.slice(at) }], '/2'),
  ];
}

function mergeSome(context) {
  for (let left = times(context, context.plan.merge); left > 0; left -= 1) {
    const place = pickWhole(
      context,
      (section, chapter, at) =>
        words(section) >= 15 &&
        at + 1 < chapter.sections.length &&
        isWhole(chapter.sections[at + 1]) &&
        words(chapter.sections[at + 1]) >= 15,
    );
    if (!place) continue;
    const other = place.chapter.sections[place.at + 1];
    const merged = {
      ...place.section,
      from: [...place.section.from, ...other.from],
      leaves: [...place.section.leaves, ...other.leaves],
      touched: true,
    };
    place.chapter.sections.splice(place.at, 2, merged);
  }
}

function moveSome(context) {
  const { next, random } = context;
  for (let left = times(context, context.plan.move); left > 0; left -= 1) {
    const place = pickWhole(context, () => true);
    if (!place) continue;
    place.chapter.sections.splice(place.at, 1);
    const target = random.chance(0.5) ? place.chapter : random.pick(next.chapters);
    place.section.touched = true;
    place.section.relocated = true;
    place.section.number = undefined;
    place.section.heading = target.sections.at(-1)?.heading ?? place.section.heading;
    target.sections.splice(random.below(target.sections.length + 1), 0, place.section);
  }
}

function removeSome(context) {
  for (let left = times(context, context.plan.remove); left > 0; left -= 1) {
    const place = pickWhole(context, () => true);
    if (place) place.chapter.sections.splice(place.at, 1);
  }
}

function insertSome(context) {
  const { next, random, donors } = context;
  for (let left = times(context, context.plan.insert); left > 0; left -= 1) {
    const donor = random.pick(donors);
    const chapter = random.pick(next.chapters);
    const leaves = donor.leaves.map((leaf) => ({ ...leaf, key: undefined, tokens: fresh(leaf.tokens) }));
    const at = random.below(chapter.sections.length + 1);
    chapter.sections.splice(at, 0, {
      key: `new${left}-${at}`,
      from: [],
      heading: chapter.sections[at]?.heading ?? '',
      leaves,
      touched: true,
    });
  }
}

const fresh = (tokens) => tokens.map(({ core, space }) => ({ core, space }));

function editSome(context) {
  const { next, plan, random, donors } = context;
  for (const section of allSections(next)) {
    if (section.from.length === 0) continue;
    if (random.chance(plan.leaves)) editLeaves(section, random, donors);
    if (!random.chance(plan.edit)) continue;
    for (const leaf of section.leaves)
      leaf.tokens = editLeaf(leaf.tokens, plan.rate * (0.5 + random.next()), random, donors);
  }
}

/** Sections of texts that are not in the document, ready to be drawn from. */
export function donorsFrom(document) {
  return allSections(document).filter((section) => words(section) >= 8);
}
