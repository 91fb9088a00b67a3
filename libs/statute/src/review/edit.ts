import { canonicalText } from '../canonical.ts';
import { IMPACT_NAME, impactLeaks, impactStandsRight } from '../impact/official.ts';
import type { NewId, Provision, ProvisionKind, Statute } from '../model.ts';
import { assignAddresses } from '../numbering.ts';
import { readCells, withCells, withText } from '../table-row.ts';
import { findById, mapProvisions, plainText, walk } from '../tree.ts';

/** Why a change could not be made. The tree is then untouched. */
export type EditRefusal =
  'notFound' | 'noPrevious' | 'noParent' | 'badOffset' | 'insideItself' | 'emptyText' | 'impactApart';

/** The changed statute, or the reason why nothing was changed with a sentence in Swedish for the person at the review page. */
export type EditResult = { ok: true; statute: Statute } | { ok: false; reason: EditRefusal; message: string };

const MESSAGES: Record<EditRefusal, string> = {
  notFound: 'Bestämmelsen finns inte i texten.',
  noPrevious: 'Det finns ingen bestämmelse före att lägga ihop med.',
  noParent: 'Bestämmelsen ligger redan ytterst.',
  badOffset: 'Texten kan inte delas där.',
  insideItself: 'En bestämmelse kan inte flyttas in i sig själv.',
  emptyText: 'Texten är tom.',
  impactApart:
    'Konsekvensutredningen är ingen del av författningstexten. Den står sist, för sig, med rubriker, stycken, listor och tabellrader.',
};

/** Words for a new provision. */
export interface ProvisionDraft {
  kind: ProvisionKind;
  label?: string;
  heading?: string;
  text?: string;
}

/** Kinds whose words stand in children, never in `text`. */
const CONTAINERS = new Set<ProvisionKind>([
  ...(['part', 'chapter', 'section', 'annex', 'transitional', 'generalAdvice', 'impactAssessment'] as const),
]);
const TITLED = new Set<ProvisionKind>(['part', 'chapter', 'annex', 'transitional', 'impactAssessment']);

/**
 * The node becomes another kind: a passage the parser took for text becomes a heading, and so on. Words a container cannot hold move to its
 * title (chapter, part, annex) or to a new first subsection (section, advice); the words of a container that becomes a leaf move into `text`.
 */
export function changeKind(statute: Statute, id: string, kind: ProvisionKind, newId: NewId): EditResult {
  return change(statute, id, (provision) => reshape(provision, kind, newId));
}

function reshape(provision: Provision, kind: ProvisionKind, newId: NewId): Provision {
  const next: Provision = { ...provision, kind };
  if (kind === 'impactAssessment') next.label = IMPACT_NAME;
  if (kind === 'heading') {
    next.text = canonicalText(
      [provision.label, provision.heading && TITLED.has(provision.kind) ? provision.heading : '', provision.text].join(
        ' ',
      ),
    );
    next.label = '';
    next.level = provision.level ?? 1;
  } else delete next.level;
  if (CONTAINERS.has(kind)) return intoContainer(next, provision);
  if (TITLED.has(provision.kind) && provision.heading && kind !== 'heading')
    next.text = canonicalText(`${provision.heading} ${next.text}`);
  if (kind !== 'section' && kind !== 'generalAdvice') delete next.heading;
  return next;

  function intoContainer(container: Provision, from: Provision): Provision {
    if (!from.text) return container;
    container.text = '';
    if (TITLED.has(kind)) container.heading = from.text;
    else container.children = [newProvision({ kind: 'subsection', text: from.text }, newId), ...from.children];
    return container;
  }
}

/** The printed label changes (`4 §` → `4 a §`); addresses follow. */
export function changeLabel(statute: Statute, id: string, label: string): EditResult {
  return change(statute, id, (provision) => ({ ...provision, label: canonicalText(label) }));
}

/** The node's own words change. For a chapter, part or annex, which have no text of their own, the title changes. */
export function editText(statute: Statute, id: string, text: string): EditResult {
  const words = canonicalText(text);
  return change(statute, id, (provision) => {
    if (TITLED.has(provision.kind)) return { ...provision, heading: words };
    if (provision.kind === 'tableRow') return withCells(provision, readCells(text));
    return withText(provision, words);
  });
}

/**
 * The node joins the sibling before it: its words follow that sibling's words, its children that sibling's children. A section's label stays as
 * words (`20 § om föredragning,`), since that is what it turns out to have been. The id of the earlier one remains.
 */
export function mergeWithPrevious(statute: Statute, id: string): EditResult {
  const placed = findById(statute, id);
  if (!placed) return refuse('notFound');
  const siblings = siblingsOf(statute, placed.ancestors);
  const previous = siblings[placed.index - 1];
  if (!previous) return refuse('noPrevious');
  const merged = joined(previous, placed.provision);
  return replaceSiblings(statute, placed.ancestors, [
    ...siblings.slice(0, placed.index - 1),
    merged,
    ...siblings.slice(placed.index + 1),
  ]);
}

/** A chapter's or annex's own title is words too. */
function labelAndTitle(node: Provision): string {
  return TITLED.has(node.kind) && node.heading ? `${node.label} ${node.heading}` : node.label;
}

function joined(previous: Provision, node: Provision): Provision {
  if (CONTAINERS.has(previous.kind)) {
    const [first, ...rest] = node.children;
    const lead =
      CONTAINERS.has(node.kind) && first
        ? [{ ...first, text: canonicalText(`${labelAndTitle(node)} ${first.text}`) }, ...rest]
        : [node];
    return { ...previous, children: [...previous.children, ...lead] };
  }
  const last = previous.children[previous.children.length - 1];
  if (last && previous.kind !== 'heading') {
    const tail = {
      ...last,
      text: canonicalText(`${last.text} ${labelAndTitle(node)} ${node.text}`),
      children: [...last.children, ...node.children],
    };
    return { ...previous, children: [...previous.children.slice(0, -1), tail] };
  }
  return {
    ...previous,
    text: canonicalText(`${previous.text} ${labelAndTitle(node)} ${node.text}`),
    children: [...previous.children, ...node.children],
  };
}

/**
 * The node's text is cut at `offset` (UTF-16 units). The first part keeps the id; the second is a new node of the same kind after it and takes
 * the children. White space at the cut disappears.
 */
export function splitAt(statute: Statute, id: string, offset: number, newId: NewId): EditResult {
  const placed = findById(statute, id);
  if (!placed) return refuse('notFound');
  const { provision, ancestors, index } = placed;
  const before = canonicalText(provision.text.slice(0, offset));
  const after = canonicalText(provision.text.slice(offset));
  if (!Number.isInteger(offset) || offset <= 0 || !before || !after) return refuse('badOffset');
  const first: Provision = { ...withText(provision, before), children: [] };
  const second: Provision = {
    ...newProvision({ kind: provision.kind, text: after }, newId),
    children: provision.children,
  };
  if (provision.level !== undefined) second.level = provision.level;
  const siblings = siblingsOf(statute, ancestors);
  return replaceSiblings(statute, ancestors, [
    ...siblings.slice(0, index),
    first,
    second,
    ...siblings.slice(index + 1),
  ]);
}

/** The node becomes the last child of another one. */
export function moveInto(statute: Statute, id: string, parentId: string): EditResult {
  const placed = findById(statute, id);
  const parent = findById(statute, parentId);
  if (!placed || !parent) return refuse('notFound');
  if (id === parentId || parent.ancestors.some((ancestor) => ancestor.id === id)) return refuse('insideItself');
  const without = withoutNode(statute.provisions, id);
  const provisions = mapProvisions(without, (node) =>
    node.id === parentId ? { ...node, children: [...node.children, placed.provision] } : node,
  );
  return done(statute, provisions);
}

/** One step out: the node becomes the sibling after its parent. */
export function promote(statute: Statute, id: string): EditResult {
  const placed = findById(statute, id);
  if (!placed) return refuse('notFound');
  const parent = placed.ancestors[placed.ancestors.length - 1];
  if (!parent) return refuse('noParent');
  return done(statute, insertAfterNode(withoutNode(statute.provisions, id), parent.id, placed.provision));
}

/** One step in: the node becomes the last child of the sibling before it. */
export function demote(statute: Statute, id: string): EditResult {
  const placed = findById(statute, id);
  if (!placed) return refuse('notFound');
  const previous = siblingsOf(statute, placed.ancestors)[placed.index - 1];
  return previous ? moveInto(statute, id, previous.id) : refuse('noPrevious');
}

/** The node and everything under it leaves the tree and stands in `notUnderstood`, so that no word disappears. */
export function remove(statute: Statute, id: string, reason = 'Borttagen vid granskningen'): EditResult {
  const placed = findById(statute, id);
  if (!placed) return refuse('notFound');
  const passage = { line: 0, text: plainText(placed.provision), reason };
  const notUnderstood = passage.text ? [...statute.notUnderstood, passage] : statute.notUnderstood;
  return done({ ...statute, notUnderstood }, withoutNode(statute.provisions, id));
}

/** A new node after the one with this id, or first of all when `id` is null. */
export function insertAfter(statute: Statute, id: string | null, draft: ProvisionDraft, newId: NewId): EditResult {
  if (id !== null && !findById(statute, id)) return refuse('notFound');
  const node = newProvision(draft, newId);
  return done(statute, id === null ? [node, ...statute.provisions] : insertAfterNode(statute.provisions, id, node));
}

/** A passage of `notUnderstood` (by its place in that list) is given a place in the tree after the node with this id (null: first). */
export function placePassage(
  statute: Statute,
  passage: number,
  id: string | null,
  draft: ProvisionDraft,
  newId: NewId,
): EditResult {
  const found = statute.notUnderstood[passage];
  if (!found) return refuse('notFound');
  const text = canonicalText(draft.text ?? found.text);
  if (!text) return refuse('emptyText');
  const notUnderstood = statute.notUnderstood.filter((_entry, index) => index !== passage);
  return insertAfter({ ...statute, notUnderstood }, id, { ...draft, text }, newId);
}

/** A provision that is not in a text yet: words of a container become its title, or a first subsection. */
export function newProvision(draft: ProvisionDraft, newId: NewId): Provision {
  const text = canonicalText(draft.text ?? '');
  const node: Provision = {
    id: newId(),
    kind: draft.kind,
    label: canonicalText(draft.label ?? (draft.kind === 'impactAssessment' ? IMPACT_NAME : '')),
    address: '',
    text,
    children: [],
  };
  if (draft.kind === 'heading') node.level = 1;
  if (draft.kind === 'tableRow') return withCells(node, readCells(text));
  if (TITLED.has(draft.kind)) {
    node.heading = canonicalText(draft.heading ?? draft.text ?? '');
    node.text = '';
  } else if (CONTAINERS.has(draft.kind) && text) {
    node.text = '';
    node.children = [{ id: newId(), kind: 'subsection', label: '', address: '', text, children: [] }];
  }
  return node;
}

function change(statute: Statute, id: string, how: (provision: Provision) => Provision): EditResult {
  if (!findById(statute, id)) return refuse('notFound');
  return done(
    statute,
    mapProvisions(statute.provisions, (node) => (node.id === id ? how(node) : node)),
  );
}

function siblingsOf(statute: Statute, ancestors: readonly Provision[]): Provision[] {
  return ancestors[ancestors.length - 1]?.children ?? statute.provisions;
}

function replaceSiblings(statute: Statute, ancestors: readonly Provision[], siblings: Provision[]): EditResult {
  const parent = ancestors[ancestors.length - 1];
  if (!parent) return done(statute, siblings);
  return done(
    statute,
    mapProvisions(statute.provisions, (node) => (node.id === parent.id ? { ...node, children: siblings } : node)),
  );
}

function withoutNode(provisions: readonly Provision[], id: string): Provision[] {
  return provisions
    .filter((node) => node.id !== id)
    .map((node) => ({ ...node, children: withoutNode(node.children, id) }));
}

function insertAfterNode(provisions: readonly Provision[], id: string, added: Provision): Provision[] {
  return provisions.flatMap((node) => {
    const kept = { ...node, children: insertAfterNode(node.children, id, added) };
    return node.id === id ? [kept, added] : [kept];
  });
}

function done(statute: Statute, provisions: Provision[]): EditResult {
  if (!impactStandsRight({ provisions }) || impactLeaks(statute, { provisions })) return refuse('impactApart');
  return { ok: true, statute: { ...statute, provisions: assignAddresses(provisions) } };
}

function refuse(reason: EditRefusal): EditResult {
  return { ok: false, reason, message: MESSAGES[reason] };
}

/** The ids of a tree in reading order; for tests and for callers that must know what an edit created. */
export function idsOf(statute: Statute): string[] {
  return Array.from(walk(statute.provisions), ({ provision }) => provision.id);
}
