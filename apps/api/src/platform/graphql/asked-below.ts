import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const remembered = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, ReadonlySet<string>>>();

/**
 * The names of the fields asked for under a field, or further down along `path`, whatever they are called in the answer. What a directive or
 * the kind of thing may leave out is among them: more may be read than is shown, never less. A compiled operation is looked through once.
 */
export function askedBelow(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  ...path: readonly string[]
): ReadonlySet<string> {
  const key = path.join('.');
  const known = remembered.get(fieldNodes)?.get(key);
  if (known !== undefined) return known;
  let sets = selectionsOf(fieldNodes);
  for (const step of path)
    sets = selectionsOf(sets.flatMap((set) => fieldsIn(set, fragments)).filter((node) => node.name.value === step));
  const names = new Set(sets.flatMap((set) => fieldsIn(set, fragments)).map((node) => node.name.value));
  remembered.set(fieldNodes, (remembered.get(fieldNodes) ?? new Map<string, ReadonlySet<string>>()).set(key, names));
  return names;
}

function selectionsOf(nodes: GraphQLResolveInfo['fieldNodes']): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function fieldsIn(
  { selections }: SelectionSetNode,
  fragments: GraphQLResolveInfo['fragments'],
): GraphQLResolveInfo['fieldNodes'][number][] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection;
    const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    return inside === undefined ? [] : fieldsIn(inside.selectionSet, fragments);
  });
}
