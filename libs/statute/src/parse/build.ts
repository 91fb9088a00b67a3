import { canonicalText } from '../canonical.ts';
import { formatOrdinal } from '../label.ts';
import type { NewId, NotUnderstood, Provision, RemovedPassage } from '../model.ts';
import { adviceTargets } from './advice.ts';
import { Body, node } from './body.ts';
import {
  adviceKey,
  adviceMarker,
  annexMarker,
  chapterMarker,
  partMarker,
  sectionMarker,
  temporalMarker,
} from './markers.ts';
import type { Role } from './roles.ts';
import type { Unit } from './unit.ts';
import { Variants } from './variants.ts';

/** The tree of a text and what found no place in it. */
export interface Built {
  provisions: Provision[];
  /** Id → the line (or paragraph number) of the source where the provision begins. */
  lines: Map<string, number>;
  notUnderstood: NotUnderstood[];
  removed: RemovedPassage[];
}

/** Lays the units out as a tree by their roles. Addresses are worked out afterwards. */
export function buildTree(units: readonly Unit[], roles: readonly Role[], newId: NewId): Built {
  const builder = new Builder(newId);
  units.forEach((unit, at) => builder.place(unit, roles[at] as Role));
  builder.variants.drop();
  return builder.built;
}

class Builder {
  readonly built: Built = { provisions: [], lines: new Map(), notUnderstood: [], removed: [] };
  private readonly top = this.built.provisions;
  private readonly newId: NewId;
  private part: Provision | undefined;
  private chapter: Provision | undefined;
  private annex: Provision | undefined;
  private transitional: Provision | undefined;
  private body: Body;
  readonly variants = new Variants(this.built.notUnderstood);
  private headingRun = 0;
  /** The section that was opened last, as long as its words are read. */
  private opened: Provision | undefined;
  private titled: Provision | undefined;
  private gathered = false;
  private gatheredChapter: string | undefined;
  private gatheredAdvice = false;
  /** Ids that the document brought along. */
  private readonly carried = new Set<string>();
  private line = 0;

  constructor(newId: NewId) {
    this.newId = () => {
      const id = newId();
      this.built.lines.set(id, this.line);
      return id;
    };
    this.body = new Body(this.top, this.newId);
  }

  place(unit: Unit, role: Role): void {
    if (unit.gathered && !this.gathered) this.leaveAll();
    this.gathered = unit.gathered === true;
    this.line = unit.line;
    if (unit.id) this.built.lines.set(unit.id, unit.line);
    this.carryOut(unit, role);
    if (role !== 'heading' && role !== 'gatheredChapter') this.headingRun = 0;
    if (role !== 'section' && role !== 'body') this.opened = undefined;
  }

  private carryOut(unit: Unit, role: Role): void {
    switch (role) {
      case 'part':
        return this.openPart(unit);
      case 'chapter':
        return this.openChapter(unit);
      case 'section':
        return this.openSection(unit);
      case 'title':
        return this.titled ? this.setTitle(this.titled, canonicalText(unit.text), unit) : this.addBody(unit);
      case 'temporal':
        this.variants.hold(unit);
        return;
      case 'gatheredChapter':
        this.gatheredChapter = formatOrdinal(
          (chapterMarker(unit.text) as NonNullable<ReturnType<typeof chapterMarker>>).number,
        );
        return this.addHeading(unit);
      case 'heading':
        return this.addHeading(unit);
      case 'advice':
        return this.openAdvice(unit, adviceMarker(unit.text));
      case 'adviceKey':
        return this.openAdvice(unit, adviceKey(unit.text));
      case 'annex':
        return this.openAnnex(unit);
      case 'annexAgain':
        return this.repeatAnnex(unit);
      case 'transitional':
        return this.openTransitional(unit, '', canonicalText(unit.text));
      case 'statuteNumber':
        return this.openTransitional(unit, unit.text);
      case 'entry':
        this.openTransitional({ ...unit, id: undefined, notes: [] }, '');
        this.body.add(unit);
        return;
      default:
        return this.keepAside(unit, role);
    }
  }

  private keepAside(unit: Unit, role: Role): void {
    const text = canonicalText([unit.text, ...(unit.notes ?? [])].join(' '));
    if (role === 'signature' || role === 'colophon') this.built.removed.push({ line: unit.line, text, kind: role });
    else if (role === 'labelColumn')
      this.built.notUnderstood.push({ line: unit.line, text, reason: 'Listnumret står skilt från sin text' });
    else this.addBody(unit);
  }

  private addBody(unit: Unit): void {
    if (unit.gathered && !this.gatheredAdvice) this.openAdvice({ ...unit, id: undefined, notes: [] }, undefined);
    if (this.isStrayMark(unit)) {
      this.built.removed.push({ line: unit.line, text: unit.text, kind: 'noteMark' });
      return;
    }
    this.variants.giveTo(this.body.add(unit), unit.kind === 'tableRow');
  }

  /** A figure alone right below the number of a section is the mark of its footnote. */
  private isStrayMark(unit: Unit): boolean {
    return (
      this.opened?.children.length === 0 && unit.kind === 'paragraph' && /^\d{1,2}$/.test(unit.text) && !unit.notes
    );
  }

  private openPart(unit: Unit): void {
    const marker = partMarker(unit.text);
    const part = this.make(unit, 'part', marker?.label);
    this.leaveAll();
    this.setTitle(part, this.variants.take(part, wordsAfter(marker)));
    this.top.push(part);
    this.part = part;
    this.body = new Body(part.children, this.newId);
  }

  private openChapter(unit: Unit): void {
    const marker = chapterMarker(unit.text);
    const chapter = this.make(unit, 'chapter', marker?.label);
    this.setTitle(chapter, this.variants.take(chapter, wordsAfter(marker)));
    this.chapter = undefined;
    if (!this.annex) this.transitional = undefined;
    this.container().push(chapter);
    this.chapter = chapter;
    this.body = new Body(chapter.children, this.newId);
  }

  private openSection(unit: Unit): void {
    const marker = sectionMarker(unit.text);
    const after = wordsAfter(marker);
    const hasWords = (temporalMarker(after)?.rest ?? after) !== '';
    const section = this.make(hasWords ? { ...unit, notes: [] } : unit, 'section', marker?.label);
    const rest = this.variants.take(section, after);
    if (marker?.noteMark) this.built.removed.push({ line: unit.line, text: marker.noteMark, kind: 'noteMark' });
    if (!this.annex) this.transitional = undefined;
    this.container().push(section);
    this.body = new Body(section.children, this.newId, true);
    this.opened = section;
    if (!rest) return;
    this.body.add({ ...unit, id: undefined, text: rest });
  }

  private openTransitional(unit: Unit, label: string, heading?: string): void {
    const open = this.transitional;
    const waiting = open && open.label === '' && open.children.length === 0 ? open : undefined;
    const transitional = waiting ?? this.make(unit, 'transitional', label);
    if (waiting) this.extend(waiting, unit);
    transitional.label = label;
    if (heading && transitional.heading)
      this.built.removed.push({ line: unit.line, text: transitional.heading, kind: 'runningHead' });
    if (heading) transitional.heading = heading;
    if (!waiting) {
      this.leaveAll();
      this.top.push(transitional);
    }
    this.transitional = transitional;
    this.variants.take(transitional, '');
    this.body = new Body(transitional.children, this.newId);
  }

  private openAnnex(unit: Unit): void {
    const marker = annexMarker(unit.text);
    const annex = this.make(unit, 'annex', marker?.label);
    this.leaveAll();
    this.setTitle(annex, this.variants.take(annex, wordsAfter(marker)));
    this.top.push(annex);
    this.annex = annex;
    this.body = new Body(annex.children, this.newId);
  }

  /** The number of the annex is printed once as a page head and once above its title. */
  private repeatAnnex(unit: Unit): void {
    const marker = annexMarker(unit.text);
    const rest = canonicalText(wordsAfter(marker));
    const untitled = this.annex && !this.annex.heading && this.annex.children.length === 0 ? this.annex : undefined;
    this.built.removed.push({ line: unit.line, text: canonicalText(marker?.label ?? unit.text), kind: 'runningHead' });
    if (untitled) this.setTitle(untitled, rest, unit);
    else if (rest) this.addHeading({ ...unit, text: rest });
  }

  private openAdvice(unit: Unit, marker: { label: string; about: string; rest: string } | undefined): void {
    const advice = this.make(unit, 'generalAdvice', marker?.label);
    const about = adviceTargets(marker?.about ?? '', this.gatheredChapter);
    if (about.length > 0) advice.about = about;
    this.container().push(advice);
    this.gatheredAdvice = this.gathered;
    this.body = new Body(advice.children, this.newId);
    const rest = wordsAfter(marker);
    if (rest) this.body.add({ ...unit, id: undefined, notes: [], text: rest });
  }

  private addHeading(unit: Unit): void {
    const heading = this.make(unit, 'heading');
    heading.text = this.variants.take(heading, canonicalText(unit.text));
    this.headingRun += 1;
    heading.level = unit.level === undefined ? Math.min(3, this.headingRun) : Math.min(3, Math.max(1, unit.level - 1));
    this.gatheredAdvice = false;
    this.container().push(heading);
    this.body = new Body(this.container(), this.newId);
  }

  private setTitle(provision: Provision | undefined, rest: string, unit?: Unit): void {
    const title = canonicalText(rest);
    if (provision && title) provision.heading = title;
    if (provision && unit?.notes) provision.notes = [...(provision.notes ?? []), ...unit.notes.map(canonicalText)];
    this.titled = title ? undefined : provision;
  }

  /** One more paragraph opens what is open already: its id counts where there was none, its footnotes are more. */
  private extend(provision: Provision, unit: Unit): void {
    if (unit.id && !this.carried.has(provision.id)) provision.id = unit.id;
    if (unit.notes?.length) provision.notes = [...(provision.notes ?? []), ...unit.notes.map(canonicalText)];
  }

  private make(unit: Unit, kind: Provision['kind'], label = ''): Provision {
    const made = node(this.newId, kind, label);
    if (unit.id) {
      made.id = unit.id;
      this.carried.add(unit.id);
    }
    if (unit.notes?.length) made.notes = unit.notes.map(canonicalText);
    return made;
  }

  private container(): Provision[] {
    return (this.transitional ?? this.chapter ?? this.annex ?? this.part)?.children ?? this.top;
  }

  private leaveAll(): void {
    this.part = undefined;
    this.chapter = undefined;
    this.annex = undefined;
    this.transitional = undefined;
    this.body = new Body(this.top, this.newId);
  }
}

function wordsAfter(marker: { rest: string } | undefined): string {
  return marker?.rest ?? '';
}
