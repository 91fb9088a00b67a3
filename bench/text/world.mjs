/** Builds old and new versions from the corpus, with the truth between them. */
import { list, parse, read } from './corpus.mjs';
import { documentFrom, allSections, toStatute } from './document.mjs';
import { donorsFrom, perturb } from './perturb.mjs';
import { idSource, seeded } from './random.mjs';

const folder = '01_regulations_sv/sfs_random';
let statutes;

function allStatutes() {
  statutes ??= list(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parse(read(`${folder}/${name}`)));
  return statutes;
}

/** One world: a base of `count` sections drawn by seed, its revision, and both as statutes. */
export function world({ count, level, seed }) {
  const order = seeded(seed * 7919).shuffle(allStatutes());
  const base = documentFrom(order, count);
  const used = new Set(allSections(base).map((section) => section.source.statute));
  const donors = donorsFrom(
    documentFrom(
      order.filter((statute) => !used.has(statute)),
      2000,
    ),
  );
  const next = perturb(base, level, seed, donors);
  return {
    seed,
    level,
    base,
    next,
    old: toStatute(base, idSource(seed * 2 + 1)),
    new: toStatute(next, idSource(seed * 2 + 2)),
  };
}

/** The true pairs of section ids, `old new`, splits and merges as one pair each; with what kind each is. */
export function truth({ old, new: now }) {
  const byKey = new Map([...old.sectionOf].map(([id, section]) => [section.key, id]));
  const pairs = new Map();
  const pieces = new Map();
  for (const section of now.sectionOf.values())
    for (const key of section.from) pieces.set(key, (pieces.get(key) ?? 0) + 1);
  for (const [id, section] of now.sectionOf) {
    for (const key of section.from) {
      const kind = section.from.length > 1 ? 'merge' : pieces.get(key) > 1 ? 'split' : 'same';
      pairs.set(`${byKey.get(key)} ${id}`, kind);
    }
  }
  return pairs;
}
