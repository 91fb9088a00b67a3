import type { Alignment, AlignmentEdge } from '../align/types.ts';
import { parseAddress } from '../address.ts';
import type { Provision, Statute } from '../model.ts';
import { walk } from '../tree.ts';
import { writeClauses } from './formulas.ts';
import { inOrder, type Operation, writeOperation } from './operations.ts';
import type { Place } from './places.ts';
import { writeRegisterLine } from './register.ts';

/** What became of one provision, for the comparison table of a new statute. `before` or `after` is null where there is none. */
export interface ComparisonRow {
  before: string | null;
  after: string | null;
  change:
    | 'Oförändrad'
    | 'Ändrad'
    | 'Ny'
    | 'Upphör'
    | 'Ny beteckning'
    | 'Ny beteckning och ändrad'
    | 'Delad'
    | 'Sammanförd'
    | 'Följdändrad';
}

/** The amending statute that leads from one version to the next. */
export interface Amendment {
  operations: Operation[];
  /** One clause each, in the order of the trade, without `dels att`. */
  clauses: string[];
  /** All clauses as one text: `dels att …, dels att ….` */
  text: string;
  registerLine: string;
  comparison: ComparisonRow[];
}

/**
 * Works out the clauses of the ändringsförfattning, the register line and the jämförelsetabell from two versions and their alignment. A chapter
 * that got another number takes its sections along; a chapter, annex or section that is wholly new is named once.
 */
export function amendmentOf(before: Statute, after: Statute, alignment: Alignment): Amendment {
  const changes = new Changes(before, after, alignment);
  const operations = inOrder(changes.operations());
  const fresh = changes.fresh();
  return {
    operations,
    clauses: operations.map((operation) => writeOperation(operation, fresh)),
    text: operations.length > 0 ? writeClauses(operations, fresh) : '',
    registerLine: writeRegisterLine(operations),
    comparison: comparisonOf(alignment),
  };
}

const NAMED: Partial<Record<Provision['kind'], Place['what']>> = {
  section: 'section',
  annex: 'annex',
  generalAdvice: 'generalAdvice',
  chapter: 'chapter',
};

class Changes {
  private readonly before: Map<string, Located>;
  private readonly after: Map<string, Located>;
  private readonly edges: AlignmentEdge[];
  /** Old chapter address → its new one, where the number changed. */
  private readonly chapters = new Map<string, string>();
  private readonly newChapters = new Set<string>();
  private readonly goneChapters = new Set<string>();

  constructor(before: Statute, after: Statute, alignment: Alignment) {
    this.before = locate(before);
    this.after = locate(after);
    this.edges = alignment.edges.filter((edge) => edge.level !== 'leaf').map(withoutOccurrence);
    for (const edge of this.edges) {
      if (edge.kind !== 'chapter') continue;
      if (edge.from && edge.to && edge.from !== edge.to) this.chapters.set(edge.from, edge.to);
      else if (!edge.from && edge.to) this.newChapters.add(edge.to);
      else if (edge.from && !edge.to) this.goneChapters.add(edge.from);
    }
    this.keepWholeChapters();
  }

  /** A chapter counts as new (or gone) only when everything in it is. */
  private keepWholeChapters(): void {
    for (const edge of this.edges) {
      if (edge.kind !== 'section') continue;
      if (edge.from && edge.to) this.newChapters.delete(chapterOf(edge.to));
      if (edge.from && edge.to) this.goneChapters.delete(chapterOf(edge.from));
    }
  }

  /** Addresses whose number is new but whose provision is old: `den nya 6 §`. */
  fresh(): Set<string> {
    return new Set(
      this.edges.filter((edge) => edge.from && edge.to && this.renumbered(edge)).map((edge) => edge.to as string),
    );
  }

  operations(): Operation[] {
    const repealed: Place[] = [];
    const from: Place[] = [];
    const to: Place[] = [];
    const worded: Place[] = [];
    const inserted: Place[] = [];
    const taken = new Set<string>();
    for (const edge of this.edges) {
      const what = edge.kind === 'heading' ? 'heading' : NAMED[edge.kind];
      if (!what) continue;
      if (edge.from === null) this.add(inserted, what, edge.to, this.after, edge.toId, this.newChapters);
      else if (edge.to === null) this.add(repealed, what, edge.from, this.before, edge.fromId, this.goneChapters);
      else if (what === 'heading') {
        if (edge.textChanged) this.add(worded, what, edge.to, this.after, edge.toId, this.newChapters);
      } else {
        const again = taken.has(edge.to);
        this.split(edge, what, { repealed, inserted, worded, again });
        taken.add(edge.to);
        if (edge.relation === 'same' && this.renumbered(edge)) {
          from.push({ what, address: edge.from });
          to.push({ what, address: edge.to });
        }
      }
    }
    const operations: Operation[] = [];
    if (repealed.length > 0) operations.push({ kind: 'repeal', places: repealed });
    if (from.length > 0) operations.push({ kind: 'renumber', from, to });
    if (worded.length > 0) operations.push({ kind: 'newWording', places: worded });
    if (inserted.length > 0) operations.push({ kind: 'insert', places: inserted });
    return operations;
  }

  /** Same, split or merged: a new wording of what keeps its number; the other halves of a split are new, those of a merger cease. */
  private split(
    edge: AlignmentEdge,
    what: Place['what'],
    into: { repealed: Place[]; inserted: Place[]; worded: Place[]; again: boolean },
  ): void {
    const place: Place = { what, address: edge.to as string };
    if (edge.relation === 'split' && edge.from !== edge.to) into.inserted.push(place);
    else if (edge.relation === 'merge' && edge.from !== edge.to)
      into.repealed.push({ what, address: edge.from as string });
    else if (edge.textChanged && !into.again) into.worded.push(place);
  }

  private renumbered(edge: AlignmentEdge): boolean {
    if (edge.from === edge.to || edge.relation !== 'same' || !NAMED[edge.kind]) return false;
    if (edge.kind === 'chapter') return true;
    if (edge.kind === 'generalAdvice') return false;
    const chapter = this.chapters.get(chapterOf(edge.from as string));
    return chapter === undefined || (edge.from as string).replace(chapterOf(edge.from as string), chapter) !== edge.to;
  }

  private add(
    places: Place[],
    what: Place['what'],
    address: string | null,
    located: Map<string, Located>,
    id: string | null,
    whole: ReadonlySet<string>,
  ): void {
    const found = located.get(id ?? '');
    if (address === null || !found || (what !== 'chapter' && whole.has(found.chapter))) return;
    if (what === 'heading') {
      if (found.nextSection) places.push({ what, address: found.nextSection });
    } else if (what === 'generalAdvice') {
      for (const about of found.about) places.push({ what, address: about });
    } else if (what !== 'chapter' || whole.has(address)) places.push({ what, address });
  }
}

interface Located {
  chapter: string;
  nextSection: string | undefined;
  about: string[];
}

/** The second wording of a section has the same number in print: `3 § (2)` is 3 §. */
function withoutOccurrence(edge: AlignmentEdge): AlignmentEdge {
  const plain = (address: string | null): string | null => address && withoutSecond(address);
  return { ...edge, from: plain(edge.from), to: plain(edge.to) };
}

function withoutSecond(address: string): string {
  return address.replace(/ \(\d+\)/g, '');
}

/** For each node: its chapter, and for a heading the section it stands right before. */
function locate(statute: Statute): Map<string, Located> {
  const located = new Map<string, Located>();
  let waiting: Located[] = [];
  for (const { provision, ancestors } of walk(statute.provisions)) {
    const chapter = ancestors.findLast((node) => node.kind === 'chapter')?.address ?? '';
    const entry: Located = { chapter, nextSection: undefined, about: provision.about ?? [] };
    located.set(provision.id, entry);
    if (provision.kind === 'heading') waiting.push(entry);
    else if (provision.kind === 'section') {
      for (const heading of waiting) heading.nextSection = withoutSecond(provision.address);
      waiting = [];
    } else if (provision.kind === 'annex' || provision.kind === 'transitional') waiting = [];
  }
  return located;
}

function chapterOf(address: string): string {
  const first = parseAddress(address)?.[0];
  return first?.kind === 'chapter' ? `${first.value} kap.` : '';
}

function comparisonOf(alignment: Alignment): ComparisonRow[] {
  return alignment.edges
    .filter(
      (edge) =>
        edge.level === 'unit' && (edge.kind === 'section' || edge.kind === 'annex' || edge.kind === 'generalAdvice'),
    )
    .map((edge) => ({ before: edge.from, after: edge.to, change: changeOf(edge) }));
}

function changeOf(edge: AlignmentEdge): ComparisonRow['change'] {
  if (edge.from === null) return 'Ny';
  if (edge.to === null) return 'Upphör';
  if (edge.relation === 'split') return 'Delad';
  if (edge.relation === 'merge') return 'Sammanförd';
  if (edge.from !== edge.to)
    return edge.textChanged && !edge.consequential ? 'Ny beteckning och ändrad' : 'Ny beteckning';
  if (edge.consequential) return 'Följdändrad';
  return edge.textChanged ? 'Ändrad' : 'Oförändrad';
}
