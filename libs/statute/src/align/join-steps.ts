/** A provision of one version and what it is in a later one, over however many steps. */
export interface JoinedPair {
  from: string;
  to: string;
  /** Every step says that the one is the other: two wordings of one section are no split. */
  plain: boolean;
}

/** What a step says of two provisions, as far as joining it with others goes. */
interface Link {
  fromId: string | null;
  toId: string | null;
  relation?: string;
}

/**
 * Steps joined into one, from the first version to the last: each pair once, in the order of the first step. What no step names has no pair,
 * what came and went has none, and what was split and joined again is whole.
 */
export function joinSteps([first = [], ...rest]: readonly (readonly Link[])[]): JoinedPair[] {
  return rest.reduce(
    (pairs, step) => {
      const on = new Map<string, JoinedPair[]>();
      for (const pair of pairsOf(step)) {
        const same = on.get(pair.from);
        if (same === undefined) on.set(pair.from, [pair]);
        else same.push(pair);
      }
      return distinct(
        pairs.flatMap(({ from, to, plain }) =>
          (on.get(to) ?? []).map((next) => ({ from, to: next.to, plain: plain && next.plain })),
        ),
      );
    },
    distinct(pairsOf(first)),
  );
}

function pairsOf(links: readonly Link[]): JoinedPair[] {
  return links.flatMap(({ fromId, toId, relation }) =>
    fromId === null || toId === null ? [] : [{ from: fromId, to: toId, plain: relation === 'same' }],
  );
}

const distinct = (pairs: readonly JoinedPair[]): JoinedPair[] => [
  ...new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair])).values(),
];
