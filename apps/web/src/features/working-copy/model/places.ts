import { blocksOf, type Kind, type Row, nameOf } from './blocks.ts';

/** Among the children of one provision (null: outermost), after one of them (null: first). */
export interface Place {
  inId: string | null;
  afterId: string | null;
}

export interface NamedPlace extends Place {
  /** What it is after, or first in; null: first of all. */
  row: Row | null;
  first: boolean;
}

const PARENTS: Partial<Record<Kind, readonly Kind[]>> = {
  SECTION: ['CHAPTER', 'PART', 'ANNEX', 'TRANSITIONAL'],
  HEADING: ['CHAPTER', 'PART', 'ANNEX', 'IMPACT_ASSESSMENT'],
  GENERAL_ADVICE: ['CHAPTER', 'PART', 'ANNEX'],
  CHAPTER: ['PART'],
  SUBSECTION: ['SECTION', 'GENERAL_ADVICE', 'ANNEX', 'TRANSITIONAL', 'IMPACT_ASSESSMENT'],
  ITEM: ['SUBSECTION', 'DEFINITION', 'TRANSITIONAL'],
  SUBITEM: ['ITEM', 'SUBITEM'],
};
/** What may also be followed, beside another of the kind. */
const AFTER: Partial<Record<Kind, readonly Kind[]>> = {
  HEADING: ['SECTION', 'GENERAL_ADVICE'],
  GENERAL_ADVICE: ['SECTION'],
  SECTION: ['HEADING'],
};

/** What stands directly in the konsekvensutredning, in any order. */
const BESIDE = new Set<Kind>(['HEADING', 'SUBSECTION', 'TABLE_ROW']);

/** Every place that something may be moved to, in reading order. `without`: what is moved, which it cannot stand in or after. */
export function placesFor(rows: readonly Row[], kind: Kind, without: ReadonlySet<string> = new Set()): NamedPlace[] {
  const after = new Set<Kind>([kind, ...(AFTER[kind] ?? [])]);
  const apart = impactRows(rows);
  // what stands in the konsekvensutredning stays there, and nothing of the text comes to it
  const inside = [...without].some((id) => apart.has(id));
  const [rootId] = apart;
  const holds = new Set<Kind>(PARENTS[kind] ?? []);
  return rows.flatMap((row): NamedPlace[] => {
    if (without.has(row.id) || (without.size > 0 && apart.has(row.id) !== inside)) return [];
    const places: NamedPlace[] = [];
    // side by side there: a heading after a paragraph, a row after either
    const isBeside = inside && BESIDE.has(kind) && row.parentId === rootId;
    if (holds.has(row.kind) || (inside && BESIDE.has(kind) && row.id === rootId))
      places.push({ inId: row.id, afterId: null, row, first: true });
    if (isBeside || (after.has(row.kind) && row.id !== rootId))
      places.push({ inId: row.parentId ?? null, afterId: row.id, row, first: false });
    return places;
  });
}

/** Of the konsekvensutredning, which comes last. */
function impactRows(rows: readonly Row[]): Set<string> {
  const at = rows.findIndex(({ kind }) => kind === 'IMPACT_ASSESSMENT');
  return new Set(at < 0 ? [] : rows.slice(at).map(({ id }) => id));
}

/** A provision and all below it. */
export function withBelow(rows: readonly Row[], id: string): Set<string> {
  const ids = new Set([id]);
  for (const row of rows) if (row.parentId != null && ids.has(row.parentId)) ids.add(row.id);
  return ids;
}

/** What goes with a provision that goes and is read as a part of its own, by name: a section's own advice (its address begins as the section's), the §§ of a chapter. */
export function partsAlong(rows: readonly Row[], { id, kind, parentId, address }: Row): string[] {
  const below = withBelow(rows, id);
  const isAdvice = (row: Row): boolean =>
    kind === 'SECTION' &&
    row.kind === 'GENERAL_ADVICE' &&
    row.parentId === parentId &&
    row.address.startsWith(`${address} `);
  return blocksOf(rows)
    .map(({ head }) => head)
    .filter((head) => head.id !== id && (below.has(head.id) || isAdvice(head)))
    .map(nameOf);
}

/** Where something new is put from where the caret stands; null where such a thing has no place there. */
export function spotFor(rows: readonly Row[], atId: string, kind: Kind): Place | null {
  if (impactRows(rows).has(atId)) return spotInImpact(rows, atId, kind);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const line: Row[] = [];
  for (let row = byId.get(atId); row !== undefined; row = byId.get(row.parentId ?? '')) line.push(row);
  const nearest = (kinds: readonly Kind[]): Row | undefined => line.find((row) => kinds.includes(row.kind));
  const afterOf = (row: Row | undefined): Place | null =>
    row === undefined ? null : { inId: row.parentId ?? null, afterId: row.id };
  switch (kind) {
    case 'SECTION':
    case 'GENERAL_ADVICE':
    case 'HEADING': {
      const unit = nearest(['SECTION', 'GENERAL_ADVICE', 'HEADING']);
      if (kind === 'HEADING' && unit?.kind === 'SECTION') return before(rows, unit);
      if (unit !== undefined) return kind === 'GENERAL_ADVICE' && unit.kind !== 'SECTION' ? null : afterOf(unit);
      const holder = nearest(['CHAPTER', 'PART', 'ANNEX']);
      return holder === undefined || kind === 'GENERAL_ADVICE' ? null : { inId: holder.id, afterId: null };
    }
    case 'SUBSECTION': {
      const parent = line.findIndex((row) => (PARENTS.SUBSECTION ?? []).includes(row.kind));
      return parent < 0 ? null : { inId: line[parent]!.id, afterId: line[parent - 1]?.id ?? null };
    }
    case 'ITEM': {
      const item = nearest(['ITEM']);
      if (item !== undefined) return afterOf(item);
      const list = nearest(['SUBSECTION', 'DEFINITION']);
      return list === undefined ? null : { inId: list.id, afterId: lastChild(rows, list.id) };
    }
    case 'SUBITEM': {
      const sub = nearest(['SUBITEM']);
      if (sub !== undefined) return afterOf(sub);
      const item = nearest(['ITEM']);
      return item === undefined ? null : { inId: item.id, afterId: lastChild(rows, item.id) };
    }
    case 'TABLE_ROW':
      return afterOf(nearest(['TABLE_ROW']) ?? (line[0]?.kind === 'SUBSECTION' ? line[0] : undefined));
    case 'DEFINITION':
      return afterOf(nearest(['DEFINITION', 'SUBSECTION']));
    case 'CHAPTER':
      return afterOf(nearest(['CHAPTER']));
    case 'ANNEX':
    case 'TRANSITIONAL': {
      const law = rows.filter((row) => row.parentId == null && row.kind !== 'IMPACT_ASSESSMENT');
      return { inId: null, afterId: law.at(-1)?.id ?? null };
    }
    case 'IMPACT_ASSESSMENT':
      return impactRows(rows).size > 0 ? null : { inId: null, afterId: lastChild(rows, null) };
    case 'PART':
      return afterOf(nearest(['PART']));
  }
}

/** Headings, paragraphs and rows stand side by side there; lists below their paragraphs. */
function spotInImpact(rows: readonly Row[], atId: string, kind: Kind): Place | null {
  const line: Row[] = [];
  for (
    let row = rows.find(({ id }) => id === atId);
    row !== undefined;
    row = rows.find(({ id }) => id === line.at(-1)?.parentId)
  )
    line.push(row);
  const root = line.at(-1)!;
  const below = line.at(-2);
  if (BESIDE.has(kind)) return { inId: root.id, afterId: below?.id ?? null };
  const item = line.find((row) => row.kind === 'ITEM');
  if (kind === 'ITEM')
    return below?.kind === 'SUBSECTION' ? { inId: below.id, afterId: item?.id ?? lastChild(rows, below.id) } : null;
  if (kind !== 'SUBITEM' || item === undefined) return null;
  return { inId: item.id, afterId: line.find((row) => row.kind === 'SUBITEM')?.id ?? lastChild(rows, item.id) };
}

const childrenOf = (rows: readonly Row[], id: string | null): Row[] =>
  rows.filter(({ parentId }) => (parentId ?? null) === id);
const lastChild = (rows: readonly Row[], id: string | null): string | null => childrenOf(rows, id).at(-1)?.id ?? null;

function before(rows: readonly Row[], row: Row): Place {
  const siblings = childrenOf(rows, row.parentId ?? null);
  return {
    inId: row.parentId ?? null,
    afterId: siblings[siblings.findIndex(({ id }) => id === row.id) - 1]?.id ?? null,
  };
}
