import type { Alignment } from '../align/types.ts';
import type { Provision, Statute } from '../model.ts';
import { plainText, walk } from '../tree.ts';
import { redlineStatutes } from './redline-statutes.ts';
import type { Segment } from './redline-text.ts';
import type { RedlineBlock } from './types.ts';

export type SpanKind =
  'edited' | 'inserted' | 'repealed' | 'moved' | 'split' | 'merged' | 'renumbered' | 'consequential';
export type SpanField = 'text' | 'heading' | 'title' | 'enactingClause';

/** One thing that a version says otherwise than the one before it: what somebody must be able to say the reason for. */
export interface ChangedSpan {
  /** The same for the same change in the same place, however often the versions are compared. */
  key: string;
  kind: SpanKind;
  field: SpanField;
  /** What differs: a leaf, or the unit as a whole. Both null: the föreskrift's own title or enacting clause. */
  fromId: string | null;
  toId: string | null;
  /** The section (or other unit) it stands in, on each side. */
  fromUnitId: string | null;
  toUnitId: string | null;
  fromAddress: string | null;
  toAddress: string | null;
  oldText: string;
  newText: string;
  /** Where it stands in the text of the leaf (UTF-16 units); null where it is no stretch of one text. */
  oldStart: number | null;
  newStart: number | null;
  /** It follows from other changes (a new number, a reference to one), and needs no reason of its own. */
  explainsItself: boolean;
}

type Found = Omit<ChangedSpan, 'key' | 'explainsItself'>;

const FOLLOWING: ReadonlySet<SpanKind> = new Set(['renumbered', 'consequential']);

/** All that differs, in the order of the redline, each change of words by itself. A provision that is new, or gone, as a whole is one. */
export function changedSpans(old: Statute, now: Statute, alignment: Pick<Alignment, 'edges'>): ChangedSpan[] {
  const { blocks } = redlineStatutes(old, now, alignment);
  const [olds, news] = [unitsOf(old, alignment, 'fromId'), unitsOf(now, alignment, 'toId')];
  const found = blocks
    .filter(({ number }) => number !== undefined)
    .flatMap((block) => spansOf(block, olds.nodes.get(block.oldId ?? ''), news.nodes.get(block.newId ?? '')))
    .map((span) => ({
      ...span,
      fromUnitId: olds.units.get(span.fromId ?? '') ?? null,
      toUnitId: news.units.get(span.toId ?? '') ?? null,
    }));
  return keyed([...frontSpans(old, now), ...found]);
}

/** Every node, and the unit it stands in (itself, where it stands in none). */
function unitsOf(tree: Statute, { edges }: Pick<Alignment, 'edges'>, side: 'fromId' | 'toId') {
  const isUnit = new Set(edges.filter(({ level }) => level === 'unit').map((edge) => edge[side]));
  const nodes = new Map<string, Provision>();
  const units = new Map<string, string>();
  for (const { provision, ancestors } of walk(tree.provisions)) {
    nodes.set(provision.id, provision);
    units.set(
      provision.id,
      [provision, ...ancestors.toReversed()].find(({ id }) => isUnit.has(id))?.id ?? provision.id,
    );
  }
  return { nodes, units };
}

function frontSpans(old: Statute, now: Statute): Found[] {
  const none = { fromId: null, toId: null, fromUnitId: null, toUnitId: null, fromAddress: null, toAddress: null };
  return (['title', 'enactingClause'] as const).flatMap((field): Found[] => {
    const [oldText, newText] = [old[field] ?? '', now[field] ?? ''];
    return oldText === newText ? [] : [{ ...none, kind: 'edited', field, oldText, newText, oldStart: 0, newStart: 0 }];
  });
}

function spansOf(block: RedlineBlock, old: Provision | undefined, now: Provision | undefined): Found[] {
  if (block.change === 'inserted' || block.change === 'repealed') return [wholeSpan(block, old, now)];
  const spans: Found[] = [];
  if (block.change === 'moved') spans.push(structural(block, 'moved'));
  else if (block.level === 'unit' && block.relation === 'split') spans.push(structural(block, 'split'));
  else if (block.level === 'unit' && block.relation === 'merge') spans.push(structural(block, 'merged'));
  const edits = [...stretches(block, 'heading', block.title), ...stretches(block, 'text', block.segments)];
  if (edits.length === 0 && spans.length === 0) spans.push(structural(block, 'renumbered'));
  return [...spans, ...edits];
}

const placeOf = ({ oldId, newId, oldAddress, newAddress }: RedlineBlock) => ({
  ...{ fromId: oldId, toId: newId, fromUnitId: null, toUnitId: null, fromAddress: oldAddress, toAddress: newAddress },
});

const structural = (block: RedlineBlock, kind: SpanKind): Found => ({
  ...placeOf(block),
  ...{ kind, field: 'text', oldText: '', newText: '', oldStart: null, newStart: null },
});

function wholeSpan(block: RedlineBlock, old: Provision | undefined, now: Provision | undefined): Found {
  const words = (node: Provision | undefined): string => (node === undefined ? '' : plainText(node));
  const isNew = block.change === 'inserted';
  return {
    ...placeOf(block),
    ...{ kind: isNew ? 'inserted' : 'repealed', field: 'text', oldStart: null, newStart: null },
    ...{ oldText: isNew ? '' : words(old), newText: isNew ? words(now) : '' },
  };
}

/** Each run of words that went or came, with what stands instead of it. */
function stretches(block: RedlineBlock, field: 'heading' | 'text', segments: readonly Segment[]): Found[] {
  const isWhole = block.relation === 'same';
  const found: Found[] = [];
  let [oldAt, newAt] = [0, 0];
  let open: Found | undefined;
  for (const { kind, text } of segments) {
    if (kind === 'same') {
      open = undefined;
    } else {
      if (open === undefined) {
        open = {
          ...placeOf(block),
          ...{
            kind: block.consequential && field === 'text' ? 'consequential' : 'edited',
            field,
            oldText: '',
            newText: '',
          },
          ...{ oldStart: isWhole ? oldAt : null, newStart: newAt },
        };
        found.push(open);
      }
      if (kind === 'deleted') open.oldText += text;
      else open.newText += text;
    }
    if (kind !== 'inserted') oldAt += text.length;
    if (kind !== 'deleted') newAt += text.length;
  }
  return found;
}

/** Two equal changes in one place are told apart by which of them comes first. */
function keyed(found: readonly Found[]): ChangedSpan[] {
  const seen = new Map<string, number>();
  return found.map((span) => {
    const { kind, field, fromId, toId, oldText, newText } = span;
    const name = JSON.stringify([kind, field, fromId, toId, oldText, newText]);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { ...span, key: `${name} ${nth}`, explainsItself: FOLLOWING.has(kind) };
  });
}
