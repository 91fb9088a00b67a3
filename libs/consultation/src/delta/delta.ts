import { joinSteps } from '@samsyn/statute';

/** A provision of the text with what stands in it told in words: a §, an advice block, an annex, a clause; or a chapter or heading. */
export interface DeltaUnit {
  id: string;
  address: string;
  /** All of its words, a line a subsection or an item; of a chapter or a heading its own. */
  text: string;
  /** It has others in it, which are units themselves: a part or a chapter. */
  container: boolean;
}

/** One confirmed step from a version to the next, by the ids of units. */
export interface DeltaStep {
  /** What became of what. A unit that is in none of them and keeps its id is itself. */
  edges: readonly { fromId: string | null; toId: string | null }[];
  /** What the step changed: a unit of the new version, or of the old one where it is there no more. Consequences of other changes are none. */
  spans: readonly { kind: DeltaSpanKind; fromId: string | null; toId: string | null }[];
  /** The units of the version it leads to, in reading order. */
  units: readonly DeltaUnit[];
}
export type DeltaSpanKind = 'EDITED' | 'INSERTED' | 'REPEALED' | 'MOVED' | 'SPLIT' | 'MERGED';

export type DeltaWhat = 'CHANGED' | 'NEW' | 'MOVED' | 'REPEALED';

/** A provision that is another than in the version of the earlier round. */
export interface DeltaChange {
  what: DeltaWhat;
  /** In the newest version; null: it is there no more. */
  id: string | null;
  address: string;
  /** In the earlier round's version, where it was another, or is no more. */
  oldAddress: string | null;
  oldText: string;
  newText: string;
}

export interface Delta {
  /** In reading order, what is gone last. */
  changes: DeltaChange[];
  /** What is open for comments: all that changed and is there, but chapters and parts, which would open what stands in them. */
  open: string[];
  /** Where each unit of the earlier version went, by its id; none: nowhere. */
  became: ReadonlyMap<string, readonly string[]>;
}

/**
 * What is another in the last version than in the first, over however many steps. What was changed and then changed back is not: the words
 * are held against each other, and nothing is said of a provision that reads as it did.
 */
export function composeDelta(first: readonly DeltaUnit[], steps: readonly DeltaStep[]): Delta {
  const before = new Map(first.map((unit) => [unit.id, unit]));
  const links = steps.map((step, index) => linksOf(index === 0 ? first : (steps[index - 1]?.units ?? []), step));
  const became = wentTo(
    first.map(({ id }) => id),
    links,
  );
  const marked = marksOf(steps, links);
  const last = steps.at(-1)?.units ?? first;
  const cameOf = sourcesOf(became);
  const changes = last.flatMap((unit) => {
    const sources = (cameOf.get(unit.id) ?? []).flatMap((id) => before.get(id) ?? []);
    const kinds = marked.get(unit.id);
    return kinds === undefined ? [] : changeOf(unit, sources, kinds);
  });
  const gone = first.filter(({ id }) => (became.get(id) ?? []).length === 0);
  return {
    changes: [...changes, ...gone.map(goneOf)],
    open: changes.flatMap(({ id }) => (id === null || isContainer(last, id) ? [] : [id])),
    became,
  };
}

const isContainer = (units: readonly DeltaUnit[], id: string): boolean =>
  units.some((unit) => unit.id === id && unit.container);

interface Link {
  fromId: string;
  toId: string;
}

/** Where each unit of a version goes in the next: by the edges, and as itself where no edge names it and it is there. */
function linksOf(before: readonly DeltaUnit[], { edges, units }: DeltaStep): Link[] {
  const there = new Set(units.map(({ id }) => id));
  const named = new Set(edges.map(({ fromId }) => fromId));
  const kept = before.filter(({ id }) => !named.has(id) && there.has(id)).map(({ id }) => ({ fromId: id, toId: id }));
  const said = edges.flatMap(({ fromId, toId }) =>
    fromId === null || toId === null || !there.has(toId) ? [] : [{ fromId, toId }],
  );
  return [...said, ...kept];
}

/** Where each of these went over the steps; none: nowhere. */
function wentTo(ids: readonly string[], links: readonly (readonly Link[])[]): Map<string, readonly string[]> {
  const itself = ids.map((id) => ({ fromId: id, toId: id }));
  const became = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of joinSteps([itself, ...links])) became.get(from)?.push(to);
  return became;
}

/** What the steps changed, by the units of the last version: what was changed before is changed still, wherever it went. */
function marksOf(
  steps: readonly DeltaStep[],
  links: readonly (readonly Link[])[],
): ReadonlyMap<string, ReadonlySet<DeltaSpanKind>> {
  const marks = new Map<string, Set<DeltaSpanKind>>();
  for (const [index, { spans, units }] of steps.entries()) {
    const there = new Set(units.map(({ id }) => id));
    const after = wentTo([...there], links.slice(index + 1));
    for (const { kind, fromId, toId } of spans) {
      const here =
        toId !== null && there.has(toId)
          ? [toId]
          : (links[index] ?? []).filter((link) => link.fromId === fromId).map((link) => link.toId);
      for (const id of here.flatMap((one) => after.get(one) ?? []))
        marks.set(id, (marks.get(id) ?? new Set<DeltaSpanKind>()).add(kind));
    }
  }
  return marks;
}

function sourcesOf(became: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const [id, all] of became)
    for (const to of all) {
      const same = sources.get(to);
      if (same === undefined) sources.set(to, [id]);
      else same.push(id);
    }
  return sources;
}

function changeOf(
  { id, address, text }: DeltaUnit,
  sources: readonly DeltaUnit[],
  kinds: ReadonlySet<DeltaSpanKind>,
): DeltaChange[] {
  const oldText = sources.map((source) => source.text).join('\n');
  const oldAddresses = sources.map((source) => source.address).join(', ');
  const change = { id, address, oldText, newText: text, oldAddress: oldAddresses === address ? null : oldAddresses };
  if (sources.length === 0) return [{ ...change, what: 'NEW', oldAddress: null }];
  if (oldText !== text || kinds.has('SPLIT') || kinds.has('MERGED')) return [{ ...change, what: 'CHANGED' }];
  return kinds.has('MOVED') ? [{ ...change, what: 'MOVED' }] : [];
}

const goneOf = ({ address, text }: DeltaUnit): DeltaChange => ({
  ...{ what: 'REPEALED', id: null, address, oldAddress: address, oldText: text, newText: '' },
});
