import { canonicalText } from '../canonical.ts';
import type { NewId, NotUnderstood, Provision } from '../model.ts';
import { Body, node } from './body.ts';
import { isHeading } from './headings.ts';
import {
  adviceMarker,
  annexMarker,
  chapterMarker,
  gatheredAdviceMarker,
  isTransitionalHeading,
  partMarker,
  sectionMarker,
  statuteNumber,
  temporalMarker,
} from './markers.ts';
import { adviceTargets } from './advice.ts';
import type { Starts } from './starts.ts';
import type { Unit } from './unit.ts';

/** Lays accepted starts and the paragraphs between them out as a tree. Addresses are worked out afterwards. */
export function buildTree(
  units: readonly Unit[],
  starts: Starts,
  newId: NewId,
): { provisions: Provision[]; notUnderstood: NotUnderstood[] } {
  return new Builder(units, starts, newId).build();
}

class Builder {
  private readonly top: Provision[] = [];
  private readonly notUnderstood: NotUnderstood[] = [];
  private part: Provision | undefined;
  private chapter: Provision | undefined;
  private annex: Provision | undefined;
  private transitional: Provision | undefined;
  private body: Body;
  private inSection = false;
  private variant: string | undefined;
  private headingRun = 0;
  private titleFor: Provision | undefined;

  private readonly units: readonly Unit[];
  private readonly starts: Starts;
  private readonly newId: NewId;

  constructor(units: readonly Unit[], starts: Starts, newId: NewId) {
    this.units = units;
    this.starts = starts;
    this.newId = newId;
    this.body = new Body(this.top, newId);
  }

  build(): { provisions: Provision[]; notUnderstood: NotUnderstood[] } {
    this.units.forEach((unit, at) => {
      if (!this.temporal(unit)) this.place(unit, at);
    });
    return { provisions: this.top, notUnderstood: this.notUnderstood };
  }

  private place(unit: Unit, at: number): void {
    const heading = isHeading(this.units, at, this.starts);
    if (this.starts.parts.has(at)) this.openPart(unit);
    else if (this.starts.chapters.has(at)) this.openChapter(unit);
    else if (this.starts.sections.has(at)) this.openSection(unit);
    else if (this.takesTitle(unit)) this.title(unit);
    else if (isTransitionalHeading(unit.text) && !this.sectionFollows(at))
      this.openTransitional(unit, '', canonicalText(unit.text));
    else if (statuteNumber(unit.text) && this.transitionalFollows(at)) this.openTransitional(unit, unit.text);
    else if (isAnnexStart(unit)) this.openAnnex(unit);
    else if (adviceMarker(unit.text)) this.openAdvice(unit, adviceMarker(unit.text));
    else if (gatheredAdviceMarker(unit.text) && /^till\s/i.test(unit.text) && unit.gapBefore && !this.inSection)
      this.openAdvice(unit, gatheredAdviceMarker(unit.text));
    else if (heading) this.addHeading(unit);
    else this.body.add(unit);
    if (!heading) this.headingRun = 0;
  }

  private temporal(unit: Unit): boolean {
    const marker = temporalMarker(unit.text);
    if (!marker) return false;
    this.variant = marker.variant;
    if (marker.rest) return (this.place({ ...unit, text: marker.rest }, this.units.indexOf(unit)), true);
    return true;
  }

  private takeVariant(provision: Provision, rest: string): string {
    const marker = temporalMarker(rest);
    const variant = marker?.variant ?? this.variant;
    if (variant) provision.variant = variant;
    this.variant = undefined;
    return marker ? marker.rest : rest;
  }

  private openPart(unit: Unit): void {
    const marker = partMarker(unit.text);
    const part = this.make(unit, 'part', marker?.label ?? '');
    this.setTitle(part, this.takeVariant(part, marker?.rest ?? ''));
    this.chapter = undefined;
    this.part = undefined;
    this.leaveSection();
    this.container().push(part);
    this.part = part;
    this.body = new Body(part.children, this.newId);
  }

  private openChapter(unit: Unit): void {
    const marker = chapterMarker(unit.text);
    const chapter = this.make(unit, 'chapter', marker?.label ?? '');
    this.setTitle(chapter, this.takeVariant(chapter, marker?.rest ?? ''));
    this.chapter = undefined;
    this.leaveSection();
    this.container().push(chapter);
    this.chapter = chapter;
    this.body = new Body(chapter.children, this.newId);
  }

  private openSection(unit: Unit): void {
    const marker = sectionMarker(unit.text);
    const section = this.make(unit, 'section', marker?.label ?? '');
    const rest = this.takeVariant(section, marker?.rest ?? '');
    if (this.transitional && !this.annex) this.transitional = undefined;
    this.container().push(section);
    this.titleFor = undefined;
    this.inSection = true;
    this.body = new Body(section.children, this.newId);
    if (rest) {
      const { id: _id, ...words } = unit;
      this.body.add({ ...words, text: rest });
    }
  }

  private openTransitional(unit: Unit, label: string, heading?: string): void {
    const open = this.transitional;
    const transitional =
      open && open.label === '' && open.children.length === 0 ? open : this.make(unit, 'transitional', label);
    transitional.label = label;
    if (heading) transitional.heading = heading;
    if (transitional !== open) {
      this.leaveAll();
      this.top.push(transitional);
    }
    this.transitional = transitional;
    this.takeVariant(transitional, '');
    this.body = new Body(transitional.children, this.newId);
  }

  private openAnnex(unit: Unit): void {
    const marker = annexMarker(unit.text);
    if (this.annex && marker && this.annex.label.toLowerCase() === marker.label.toLowerCase() && !marker.rest) return;
    const annex = this.make(unit, 'annex', marker?.label ?? '');
    this.setTitle(annex, this.takeVariant(annex, marker?.rest ?? ''));
    this.leaveAll();
    this.top.push(annex);
    this.annex = annex;
    this.body = new Body(annex.children, this.newId);
  }

  private openAdvice(unit: Unit, marker: ReturnType<typeof adviceMarker>): void {
    const advice = this.make(unit, 'generalAdvice', marker?.label ?? '');
    const about = adviceTargets(marker?.about ?? '');
    if (about.length > 0) advice.about = about;
    this.container().push(advice);
    this.body = new Body(advice.children, this.newId);
    if (marker?.rest) this.body.add({ ...unit, text: marker.rest });
  }

  private addHeading(unit: Unit): void {
    const heading = this.make(unit, 'heading');
    heading.text = this.takeVariant(heading, canonicalText(unit.text));
    this.headingRun += 1;
    heading.level = unit.level === undefined ? Math.min(3, this.headingRun) : Math.min(3, Math.max(1, unit.level - 1));
    this.leaveSection();
    this.container().push(heading);
    this.body = new Body(this.container(), this.newId);
  }

  /** A chapter or annex whose number stands alone takes the next line as its title. */
  private takesTitle(unit: Unit): boolean {
    return (
      this.titleFor !== undefined &&
      unit.kind !== 'tableRow' &&
      unit.text.length < 200 &&
      /^[\p{Lu}\d]/u.test(unit.text) &&
      !/[.:;,]$/.test(unit.text) &&
      !adviceMarker(unit.text)
    );
  }

  private title(unit: Unit): void {
    if (this.titleFor) this.titleFor.heading = canonicalText(unit.text);
    this.titleFor = undefined;
  }

  private setTitle(provision: Provision, rest: string): void {
    const title = canonicalText(rest);
    if (title) provision.heading = title;
    this.titleFor = title ? undefined : provision;
  }

  private make(unit: Unit, kind: Provision['kind'], label = ''): Provision {
    const made = node(this.newId, kind, label);
    if (unit.id) made.id = unit.id;
    if (unit.notes?.length) made.notes = unit.notes.map(canonicalText);
    if (kind !== 'chapter' && kind !== 'part' && kind !== 'annex') this.titleFor = undefined;
    return made;
  }

  private container(): Provision[] {
    return (this.transitional ?? this.annex ?? this.chapter ?? this.part)?.children ?? this.top;
  }

  private leaveSection(): void {
    this.inSection = false;
    this.body.close();
  }

  private leaveAll(): void {
    this.leaveSection();
    this.part = undefined;
    this.chapter = undefined;
    this.annex = undefined;
    this.transitional = undefined;
  }

  private sectionFollows(at: number): boolean {
    return this.starts.sections.has(at + 1);
  }

  private transitionalFollows(at: number): boolean {
    if (this.transitional) return true;
    return /träder i kraft|ikraftträd|tillämpas första gången|upphör att gälla/i.test(
      `${this.units[at + 1]?.text ?? ''} ${this.units[at + 2]?.text ?? ''}`,
    );
  }
}

function isAnnexStart(unit: Unit): boolean {
  const marker = annexMarker(unit.text);
  if (!marker || !unit.gapBefore) return false;
  return (
    marker.rest === '' || (/^[\p{Lu}/(]/u.test(marker.rest) && !/[.,;]$/.test(marker.rest) && marker.rest.length < 200)
  );
}
