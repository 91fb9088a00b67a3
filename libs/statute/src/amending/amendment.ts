import type { Alignment, AlignmentEdge } from '../align/types.ts';
import { parseAddress } from '../address.ts';
import { officialEdges, officialText } from '../impact/official.ts';
import type { Provision, Statute } from '../model.ts';
import { ownHeading, walk } from '../tree.ts';
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
  /** Ids in the new version of what is to be given in full: sections, annexes, headings, advice, whole new chapters. */
  printed: ReadonlySet<string>;
  /** Ids in the new version of chapters of which only the heading has a new wording. */
  retitled: ReadonlySet<string>;
  /** Ids in either version of everything that some clause is about. */
  named: ReadonlySet<string>;
}

/**
 * Works out the clauses of the ändringsförfattning, the register line and the jämförelsetabell from two versions and their alignment. A chapter
 * that got another number takes its sections along; a chapter, annex or section that is wholly new is named once. The konsekvensutredning has no
 * part in it.
 */
export function amendmentOf(before: Statute, after: Statute, whole: Pick<Alignment, 'edges'>): Amendment {
  const alignment = { edges: officialEdges(whole.edges, before, after) };
  const changes = new Changes(officialText(before), officialText(after), alignment);
  const operations = inOrder(changes.operations());
  const fresh = changes.fresh();
  return {
    operations,
    clauses: operations.map((operation) => writeOperation(operation, fresh)),
    text: operations.length > 0 ? writeClauses(operations, fresh) : '',
    registerLine: writeRegisterLine(operations),
    comparison: comparisonOf(alignment),
    ...{ printed: changes.printed, retitled: changes.retitled, named: changes.named },
  };
}

const NAMED: Partial<Record<Provision['kind'], Place['what']>> = {
  section: 'section',
  annex: 'annex',
  generalAdvice: 'generalAdvice',
  chapter: 'chapter',
};

class Changes {
  readonly printed = new Set<string>();
  readonly retitled = new Set<string>();
  readonly named = new Set<string>();
  private readonly before: Map<string, Located>;
  private readonly after: Map<string, Located>;
  private readonly edges: AlignmentEdge[];
  /** Old chapter address → its new one, where the number changed. */
  private readonly chapters = new Map<string, string>();
  private readonly newChapters = new Set<string>();
  private readonly goneChapters = new Set<string>();

  constructor(before: Statute, after: Statute, alignment: Pick<Alignment, 'edges'>) {
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
    const moved: Operation[] = [];
    const taken = new Set<string>();
    for (const edge of this.edges) {
      const what = edge.kind === 'heading' ? 'heading' : NAMED[edge.kind];
      if (!what) continue;
      if (edge.from === null) {
        if (this.add(inserted, what, edge.to, this.after, edge.toId, this.newChapters)) this.printed.add(edge.toId!);
      } else if (edge.to === null) this.add(repealed, what, edge.from, this.before, edge.fromId, this.goneChapters);
      else if (what === 'heading') this.heading(edge, worded, moved);
      else {
        const again = taken.has(edge.to);
        this.split(edge, what, { repealed, inserted, worded, again });
        taken.add(edge.to);
        if (edge.relation === 'same' && this.renumbered(edge)) {
          from.push({ what, address: edge.from });
          to.push({ what, address: edge.to });
          this.name(edge);
        }
      }
    }
    const operations: Operation[] = [];
    if (repealed.length > 0) operations.push({ kind: 'repeal', places: repealed });
    if (from.length > 0) operations.push({ kind: 'renumber', from, to });
    if (worded.length > 0) operations.push({ kind: 'newWording', places: worded });
    operations.push(...moved);
    if (inserted.length > 0) operations.push({ kind: 'insert', places: inserted });
    return operations;
  }

  /** Same, split or merged: a new wording of what keeps its number; the other halves of a split are new, those of a merger cease. */
  private split(
    edge: AlignmentEdge,
    what: Place['what'],
    into: { repealed: Place[]; inserted: Place[]; worded: Place[]; again: boolean },
  ): void {
    if (edge.relation === 'split' && edge.from !== edge.to) this.print(edge, what, into.inserted);
    else if (edge.relation === 'merge' && edge.from !== edge.to) {
      const [places, gone] = [into.repealed, this.goneChapters];
      this.add(places, what, edge.from, this.before, edge.fromId, gone);
    } else if (this.isWorded(edge)) {
      if (!into.again) this.print(edge, what, into.worded);
      this.name(edge);
    }
  }

  /** A new title of an annex stands in it; of a chapter the heading alone has a new wording. */
  private isWorded({ textChanged, kind, fromId, toId }: AlignmentEdge): boolean {
    return textChanged || (kind === 'annex' && this.before.get(fromId!)!.title !== this.after.get(toId!)!.title);
  }

  private print(edge: AlignmentEdge, what: Place['what'], places: Place[]): void {
    this.name(edge);
    if (what === 'chapter') {
      this.retitled.add(edge.toId!);
      places.push({ what: 'chapterHeading', address: edge.to! });
    } else if (what === 'generalAdvice') this.add(places, what, edge.to, this.after, edge.toId, new Set());
    else places.push({ what, address: edge.to! });
    if (what !== 'chapter') this.printed.add(edge.toId!);
  }

  /** A heading goes where its section goes only when it is said. */
  private heading(edge: AlignmentEdge, worded: Place[], moved: Operation[]): void {
    const [old, now] = [this.before.get(edge.fromId!)!, this.after.get(edge.toId!)!];
    const follows = this.chapters.get(old.chapter);
    const expected = follows === undefined ? old.nextSection : old.nextSection?.replace(old.chapter, follows);
    if (old.nextSection && now.nextSection && expected !== now.nextSection)
      moved.push({
        kind: 'moveHeading',
        from: { what: 'heading', address: old.nextSection },
        to: { what: 'heading', address: now.nextSection },
      });
    if (edge.textChanged && this.add(worded, 'heading', edge.to, this.after, edge.toId, this.newChapters)) {
      this.printed.add(edge.toId!);
      this.name(edge);
    }
  }

  private name({ fromId, toId }: AlignmentEdge): void {
    for (const id of [fromId, toId]) if (id !== null) this.named.add(id);
  }

  private renumbered(edge: AlignmentEdge): boolean {
    if (edge.from === edge.to || edge.relation !== 'same' || !NAMED[edge.kind]) return false;
    if (edge.kind === 'chapter') return true;
    if (edge.kind === 'generalAdvice') return false;
    const chapter = this.chapters.get(chapterOf(edge.from as string));
    return chapter === undefined || (edge.from as string).replace(chapterOf(edge.from as string), chapter) !== edge.to;
  }

  /** False where no clause can name it, or a clause about its whole chapter does. */
  private add(
    places: Place[],
    what: Place['what'],
    address: string | null,
    located: ReadonlyMap<string, Located>,
    id: string | null,
    whole: ReadonlySet<string>,
  ): boolean {
    const found = located.get(id ?? '');
    if (address === null || id === null || !found) return false;
    if (what !== 'chapter' && whole.has(found.chapter)) {
      this.named.add(id);
      return false;
    }
    const named = placesOf(what, address, found, whole);
    places.push(...named);
    if (named.length > 0) this.named.add(id);
    return named.length > 0;
  }
}

function placesOf(what: Place['what'], address: string, found: Located, whole: ReadonlySet<string>): Place[] {
  if (what === 'heading') return found.nextSection ? [{ what, address: found.nextSection }] : [];
  if (what === 'generalAdvice') return found.about.map((about) => ({ what, address: about }));
  return what !== 'chapter' || whole.has(address) ? [{ what, address }] : [];
}

interface Located {
  chapter: string;
  /** Its own title; '' without one. */
  title: string;
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
  let section: string | undefined;
  for (const { provision, ancestors } of walk(statute.provisions)) {
    const chapter = ancestors.findLast((node) => node.kind === 'chapter')?.address ?? '';
    // Advice that does not say what it is about stands after it.
    const about = provision.about ?? (section === undefined ? [] : [section]);
    const entry: Located = { chapter, title: ownHeading(provision) ?? '', nextSection: undefined, about };
    located.set(provision.id, entry);
    if (provision.kind === 'heading') waiting.push(entry);
    else if (provision.kind === 'section') {
      section = withoutSecond(provision.address);
      for (const heading of waiting) heading.nextSection = section;
      waiting = [];
    } else if (provision.kind === 'annex' || provision.kind === 'transitional') waiting = [];
  }
  return located;
}

function chapterOf(address: string): string {
  const first = parseAddress(address)?.[0];
  return first?.kind === 'chapter' ? `${first.value} kap.` : '';
}

function comparisonOf(alignment: Pick<Alignment, 'edges'>): ComparisonRow[] {
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
