/** Changes inside a section. Tokens that stay keep their origin; what is put in has none. */

/** Takes away, puts in and replaces short runs until about `rate` of the tokens are touched. */
export function editLeaf(tokens, rate, random, donors) {
  let result = [...tokens];
  const goal = tokens.length * rate;
  let touched = random.chance(goal % 1) ? -1 : 0;
  while (touched < Math.floor(goal) && result.length > 0) {
    const run = random.between(1, 4);
    const at = random.below(result.length);
    const draw = random.next();
    if (draw < 0.3) result.splice(at, run);
    else if (draw < 0.55) result.splice(at, 0, ...phrase(random, donors, run));
    else result.splice(at, run, ...phrase(random, donors, run));
    touched += run;
  }
  if (random.chance(rate * 0.5)) result = editSentence(result, random, donors);
  return result.length > 0 ? result : phrase(random, donors, 6);
}

function editSentence(tokens, random, donors) {
  const ends = tokens.flatMap((token, at) => (token.core === '.' ? [at + 1] : []));
  if (ends.length === 0) return tokens;
  if (ends.length === 1 || random.chance(0.5)) {
    const at = random.pick(ends);
    return [
      ...tokens.slice(0, at),
      ...phrase(random, donors, random.between(8, 20)),
      { core: '.', space: ' ' },
      ...tokens.slice(at),
    ];
  }
  const which = random.below(ends.length - 1);
  return [...tokens.slice(0, ends[which]), ...tokens.slice(ends[which + 1])];
}

/** Some words in a row from another text. */
export function phrase(random, donors, length) {
  const { tokens } = random.pick(random.pick(donors).leaves);
  const at = random.below(Math.max(1, tokens.length - length));
  return tokens.slice(at, at + length).map(({ core, space }) => ({ core, space }));
}

/** One change to a section's paragraphs or items: one put in, one taken away, two swapped, one cut in two. */
export function editLeaves(section, random, donors) {
  const at = random.below(section.leaves.length);
  const leaf = section.leaves[at];
  const draw = random.next();
  if (draw < 0.4) {
    const tokens = phrase(random, donors, random.between(8, 30));
    section.leaves.splice(at + 1, 0, {
      kind: leaf.kind,
      label: leaf.label,
      depth: leaf.depth,
      tokens: [...tokens, { core: '.', space: '' }],
    });
  } else if (draw < 0.65 && section.leaves.length > 1) section.leaves.splice(at, 1);
  else if (draw < 0.8) swap(section.leaves, at);
  else cut(section.leaves, at, random);
  relabel(section.leaves);
}

function swap(leaves, at) {
  const next = leaves[at + 1];
  if (next && next.depth === leaves[at].depth && leaves[at + 2]?.depth !== next.depth + 1)
    [leaves[at], leaves[at + 1]] = [next, leaves[at]];
}

function cut(leaves, at, random) {
  const leaf = leaves[at];
  const ends = leaf.tokens.flatMap((token, index) =>
    token.core === '.' && index + 1 < leaf.tokens.length ? [index + 1] : [],
  );
  if (ends.length === 0 || leaves[at + 1]?.depth > leaf.depth) return;
  const end = random.pick(ends);
  leaves.splice(at, 1, { ...leaf, tokens: leaf.tokens.slice(0, end) }, { ...leaf, tokens: leaf.tokens.slice(end) });
}

/** Items are numbered through again, as a drafter would. */
function relabel(leaves) {
  const counts = [];
  for (const leaf of leaves) {
    counts.length = leaf.depth + 1;
    counts[leaf.depth] = leaf.kind === 'subsection' ? 0 : (counts[leaf.depth] ?? 0) + 1;
    if (/^\d+\.$/.test(leaf.label)) leaf.label = `${counts[leaf.depth]}.`;
  }
}
