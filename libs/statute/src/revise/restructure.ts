import { canonicalText } from '../canonical.ts';
import { impactIds } from '../impact/official.ts';
import { headingNumber } from '../impact/places.ts';
import type { NewId, Provision, ProvisionKind } from '../model.ts';
import { findReferences } from '../references/find.ts';
import { newProvision } from '../review/edit.ts';
import { readCells, withCells, withText } from '../table-row.ts';
import { findById, flatten, mapProvisions, type Placed } from '../tree.ts';
import type { Numbering, ReviseCommand, RevisionRefusal, Spot } from './command.ts';
import { isNumbered } from './labels.ts';
import type { Restructured, Source } from './restructured.ts';
import { joinedRows, newRow, tabulate } from './table.ts';
import {
  childrenOf,
  endOfGroup,
  indexAt,
  mayHold,
  numberedAnew,
  numberedBetween,
  runsThrough,
  withChildren,
} from './rows.ts';

type Outcome = Restructured | RevisionRefusal;

const TITLED = new Set<ProvisionKind>(['part', 'chapter', 'annex', 'transitional', 'impactAssessment']);

/** Makes the change itself. The text given is untouched. */
export function restructure(
  provisions: readonly Provision[],
  command: Exclude<ReviseCommand, { kind: 'writeFront' }>,
  newId: NewId,
): Outcome {
  if (command.kind === 'insert') return insert(provisions, command, newId);
  const placed = findById({ provisions: [...provisions] }, command.id);
  if (!placed) return 'notFound';
  switch (command.kind) {
    case 'move':
      return move(provisions, placed, command);
    case 'copy':
      return copy(provisions, placed.provision, command, newId);
    case 'split':
      return split(provisions, placed, command, newId);
    case 'merge':
      return merge(provisions, placed);
    case 'repeal':
      return repeal(provisions, placed);
    case 'renumber':
      return isNumbered(placed.provision)
        ? plain(numberedAnew(provisions, command.id, runsThrough(provisions)))
        : 'unnumbered';
    case 'write':
      return write(provisions, placed.provision, command.text);
    case 'writeCell':
    case 'insertColumn':
    case 'repealColumn':
    case 'markHeader':
      return tabulate(provisions, placed, command);
  }
}

const plain = (provisions: Provision[]): Restructured => ({ provisions, sources: new Map(), gone: [], parted: null });

function insert(
  provisions: readonly Provision[],
  { what, at, text, heading, numbering }: ReviseCommand & { kind: 'insert' },
  newId: NewId,
): Outcome {
  const isRow = what === 'tableRow';
  const hasNoWords = canonicalText(text) === '' && canonicalText(heading ?? '') === '';
  if (!isRow && what !== 'impactAssessment' && hasNoWords) return 'emptyText';
  const node = isRow
    ? newRow(text, { siblings: childrenOf(provisions, at.in) ?? [], after: at.after }, newId)
    : newProvision({ kind: what, text, ...(heading === undefined ? {} : { heading }) }, newId);
  if (typeof node === 'string') return node;
  if (what === 'heading' && impactIds({ provisions: [...provisions] }).has(at.in ?? ''))
    node.level = Math.min(3, headingNumber(node.text)?.split('.').length ?? 1);
  const put = placed(provisions, [node], at);
  if (typeof put === 'string') return put;
  const numbered = number(provisions, put, node, numbering);
  if (typeof numbered === 'string') return numbered;
  return { ...plain(numbered), sources: new Map(flatten({ provisions: [node] }).map(({ id }) => [id, []])) };
}

function placed(provisions: readonly Provision[], nodes: Provision[], at: Spot): Provision[] | RevisionRefusal {
  const children = childrenOf(provisions, at.in);
  const [{ kind }] = nodes as [Provision];
  const index = children && indexAt(children, at, kind);
  if (children === undefined || index === undefined) return 'notFound';
  const parent = at.in === null ? null : findById({ provisions: [...provisions] }, at.in)!.provision.kind;
  if (!mayHold(parent, kind)) return 'misplaced';
  return withChildren(provisions, at.in, (row) => [...row.slice(0, index), ...nodes, ...row.slice(index)]);
}

/** What comes to a new place gets a number there. Lists are numbered anew unless asked otherwise: punkt 2 a is for texts in force. */
function number(
  before: readonly Provision[],
  now: Provision[],
  { id, kind }: Provision,
  wanted: Numbering | undefined,
): Provision[] | RevisionRefusal {
  const through = runsThrough(before);
  const list = kind === 'item' || kind === 'subitem';
  const between = numberedBetween(now, id, through);
  if ((wanted ?? (list ? 'renumber' : 'letter')) === 'letter') return between ?? 'noNumber';
  return numberedAnew(between ?? now, id, through);
}

function move(
  provisions: readonly Provision[],
  { provision, ancestors, index }: Placed,
  { at, numbering }: ReviseCommand & { kind: 'move' },
): Outcome {
  const ids = new Set(flatten({ provisions: [provision] }).map(({ id }) => id));
  if ((at.in !== null && ids.has(at.in)) || (at.after !== null && ids.has(at.after))) return 'insideItself';
  const parent = ancestors.at(-1)?.id ?? null;
  const row = childrenOf(provisions, parent) ?? [];
  const group = row.slice(index, endOfGroup(row, index));
  const rest = withChildren(provisions, parent, (all) => without(all, group));
  const put = placed(rest, group, at);
  if (typeof put === 'string') return put;
  const parentNow = findById({ provisions: put }, provision.id)!.ancestors.at(-1)?.id ?? null;
  const stands = (one: readonly Provision[] | undefined): string => (one ?? []).map(({ id }) => id).join(' ');
  if (parentNow === parent && stands(childrenOf(put, parent)) === stands(row)) return 'sameText';
  const numbered = isNumbered(provision) ? number(rest, put, provision, numbering) : put;
  if (typeof numbered === 'string') return numbered;
  const left = row.find((one) => one.kind === provision.kind && one.id !== provision.id);
  const closes = parentNow !== parent && left && (numbering === 'renumber' || isItem(provision));
  return plain(closes ? numberedAnew(numbered, left.id, runsThrough(provisions)) : numbered);
}

function copy(
  provisions: readonly Provision[],
  provision: Provision,
  { at, numbering }: ReviseCommand & { kind: 'copy' },
  newId: NewId,
): Outcome {
  const sources = new Map<string, Source[]>();
  const again = (node: Provision): Provision => {
    const id = newId();
    sources.set(id, [{ id: node.id, from: 0, to: node.text.length, at: 0 }]);
    return { ...node, id, children: node.children.map(again) };
  };
  const apart = impactIds({ provisions: [...provisions] });
  if (apart.has(provision.id) !== apart.has(at.in ?? '')) return 'impactApart';
  const node = again(provision);
  const put = placed(provisions, [node], at);
  if (typeof put === 'string') return put;
  const numbered = isNumbered(node) ? number(provisions, put, node, numbering) : put;
  return typeof numbered === 'string' ? numbered : { ...plain(numbered), sources };
}

function without(row: readonly Provision[], taken: readonly Provision[]): Provision[] {
  const ids = new Set(taken.map(({ id }) => id));
  return row.filter(({ id }) => !ids.has(id));
}

const isItem = ({ kind }: Provision): boolean => kind === 'item' || kind === 'subitem';

function split(
  provisions: readonly Provision[],
  { provision, ancestors }: Placed,
  { at, numbering }: ReviseCommand & { kind: 'split' },
  newId: NewId,
): Outcome {
  const cut = typeof at === 'string' ? atChild(provision, at, newId) : atOffset(provision, at, newId);
  if (cut === undefined) return 'badCut';
  const [first, second, sources] = cut;
  const parent = ancestors.at(-1)?.id ?? null;
  const put = withChildren(provisions, parent, (row) => {
    const index = row.findIndex(({ id }) => id === provision.id);
    const end = endOfGroup(row, index);
    return [...row.slice(0, index), first, ...row.slice(index + 1, end), second, ...row.slice(end)];
  });
  const numbered = isNumbered(provision) ? number(provisions, put, second, numbering) : put;
  return typeof numbered === 'string'
    ? numbered
    : { provisions: numbered, sources, gone: [], parted: { id: second.id, from: provision.id } };
}

type Cut = [first: Provision, second: Provision, sources: Map<string, Source[]>];

function atChild(provision: Provision, childId: string, newId: NewId): Cut | undefined {
  const index = provision.children.findIndex(({ id }) => id === childId);
  // A lead-in without its list, or a list without its lead-in, would be no text.
  if (index <= 0 || provision.text !== '') return undefined;
  const second: Provision = { ...provision, id: newId(), children: provision.children.slice(index) };
  delete second.notes;
  return [{ ...provision, children: provision.children.slice(0, index) }, second, new Map()];
}

function atOffset(provision: Provision, offset: number, newId: NewId): Cut | undefined {
  const { text, id } = provision;
  // Half a row has other columns.
  if (provision.kind === 'tableRow') return undefined;
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset).trimStart();
  if (!Number.isInteger(offset) || offset <= 0 || before === '' || after === '') return undefined;
  if (/[\p{L}\p{N}]{2}/u.test(text.slice(offset - 1, offset + 1))) return undefined;
  // Half a reference names something else.
  if (findReferences(text).some(({ start, end }) => start < offset && offset < end)) return undefined;
  const first: Provision = { ...withText(provision, before), children: [] };
  const second: Provision = { ...provision, id: newId(), text: after };
  delete second.notes;
  delete second.cells;
  const sources = new Map([
    [id, [{ id, from: 0, to: before.length, at: 0 }]],
    [second.id, [{ id, from: text.length - after.length, to: text.length, at: 0 }]],
  ]);
  return [first, second, sources];
}

function merge(provisions: readonly Provision[], { provision, ancestors, index }: Placed): Outcome {
  const parent = ancestors.at(-1)?.id ?? null;
  const row = childrenOf(provisions, parent) ?? [];
  const at = previousOf(row, index);
  const previous = row[at];
  if (!previous) return 'noPrevious';
  const joined = joinedWith(previous, provision);
  if (joined === undefined) return 'noPrevious';
  const merged = withChildren(provisions, parent, (all) => all.flatMap((one, place) => take(one, place)));
  const gone = [{ id: provision.id, into: previous.id }];
  const sources = new Map<string, Source[]>(
    previous.text === '' ? [] : [[previous.id, wordsFrom(previous, provision)]],
  );
  const closed = isItem(provision) ? numberedAnew(merged, previous.id, false) : merged;
  return { provisions: closed, sources, gone, parted: null };

  function take(one: Provision, place: number): Provision[] {
    if (place === at) return [joined!];
    return place === index ? [] : [one];
  }
}

function wordsFrom(previous: Provision, provision: Provision): Source[] {
  if (previous.kind === 'tableRow') return joinedRows(previous, provision).sources;
  const shift = { id: provision.id, from: 0, to: provision.text.length, at: previous.text.length + 1 };
  return [{ id: previous.id, from: 0, to: previous.text.length, at: 0 }, shift];
}

/** The sibling before, over its own advice; -1 when that is of another kind. */
function previousOf(row: readonly Provision[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1)
    if (row[at]?.kind === row[index]?.kind) return endOfGroup(row, at) === index ? at : -1;
  return -1;
}

function joinedWith(previous: Provision, provision: Provision): Provision | undefined {
  // Words after a list would come before it.
  if (provision.text !== '' && previous.children.length > 0) return undefined;
  const text = [previous.text, provision.text].filter(Boolean).join(' ');
  const own = previous.kind === 'tableRow' ? joinedRows(previous, provision).row : withText(previous, text);
  const joined: Provision = { ...own, children: [...previous.children, ...provision.children] };
  const notes = [...(previous.notes ?? []), ...(provision.notes ?? [])];
  if (notes.length > 0) joined.notes = notes;
  return joined;
}

function repeal(provisions: readonly Provision[], { provision, ancestors, index }: Placed): Outcome {
  const parent = ancestors.at(-1)?.id ?? null;
  const row = childrenOf(provisions, parent) ?? [];
  const group = row.slice(index, endOfGroup(row, index));
  const rest = withChildren(provisions, parent, (all) => without(all, group));
  const next = row.find((one) => isItem(one) && one.kind === provision.kind && one.id !== provision.id);
  const closed = isItem(provision) && next ? numberedAnew(rest, next.id, false) : rest;
  return { ...plain(closed), gone: flatten({ provisions: group }).map(({ id }) => ({ id, into: null })) };
}

function write(provisions: readonly Provision[], provision: Provision, written: string): Outcome {
  const isRow = provision.kind === 'tableRow';
  const cells = isRow ? readCells(written) : [];
  const text = isRow ? withCells(provision, cells).text : canonicalText(written);
  if (canonicalText(written) === '') return 'emptyText';
  const titled = TITLED.has(provision.kind);
  if (!titled && (provision.kind === 'section' || provision.kind === 'generalAdvice')) return 'misplaced';
  if (text === (titled ? provision.heading : provision.text)) return 'sameText';
  const change = (node: Provision): Provision => {
    if (titled) return { ...node, heading: text };
    return withText(node, text);
  };
  const changed = mapProvisions(provisions, (node) => (node.id === provision.id ? change(node) : node));
  return { ...plain(changed), sources: new Map([[provision.id, []]]) };
}
