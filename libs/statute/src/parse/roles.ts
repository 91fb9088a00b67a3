import { isCapitalName, isColophon } from './front.ts';
import { isHeading, looksLikeHeading } from './headings.ts';
import {
  adviceKey,
  adviceMarker,
  annexMarker,
  chapterMarker,
  isTransitionalHeading,
  itemMarker,
  partMarker,
  statuteNumber,
  temporalMarker,
} from './markers.ts';
import type { Starts } from './found-starts.ts';
import type { Unit } from './unit.ts';

/** What a unit is in the text; the builder does nothing but carry these out. */
export type Role =
  | 'part'
  | 'chapter'
  | 'section'
  | 'title'
  | 'temporal'
  | 'heading'
  | 'advice'
  | 'adviceKey'
  | 'gatheredChapter'
  | 'annex'
  | 'annexAgain'
  | 'transitional'
  | 'statuteNumber'
  | 'entry'
  | 'signature'
  | 'colophon'
  | 'labelColumn'
  | 'body';

/** Where in a text a unit stands; headings and closing formulas look different in each. */
type Zone = 'opening' | 'section' | 'advice' | 'gathered' | 'transitional' | 'annex';

const ENTRY =
  /^(?:\d{1,2}\.\s*)?(?:Denna|Dessa|Detta|Författningen|Föreskrifterna|Förordningen|Lagen)\s(?:[\p{L}:\d()-]+\s){0,9}?(?:träder\s+i\s+kraft|gäller\s+från\s+och\s+med)/u;
const SIGN_OFF = /^(?:På\s.{3,90}\svägnar|Enligt\s.{3,60}\sbeslut|Enligt\suppdrag)\b/iu;
const AUTHORITY_NAME = /^\p{Lu}[\p{L}\s,-]{5,80}$/u;
/** What may follow a signature: other names, the department in brackets or by itself. */
const PERSON = /^(?:\p{Lu}[\p{L}-]*\.?\s){1,4}\p{Lu}[\p{L}-]+(?:\s(?:\(.{3,120}\)|(?:Avdelning|Enhet).{3,120}))?$/u;
const OFFICE = /^(?:\(.{3,120}\)|(?:Avdelning|Enhet|Rätts).{3,120})$/u;
const LONGEST_FREE_HEADING = 120;

/** Gives every unit its role, in reading order. `paged`: printed text, which ends in signatures and addresses. */
export function assignRoles(units: readonly Unit[], starts: Starts, paged: boolean): Role[] {
  return new RoleReader(units, starts, paged).read();
}

class RoleReader {
  private readonly roles: Role[] = [];
  private zone: Zone = 'opening';
  private closing = false;
  private annex = '';
  private readonly units: readonly Unit[];
  private readonly starts: Starts;
  private readonly paged: boolean;

  constructor(units: readonly Unit[], starts: Starts, paged: boolean) {
    this.units = units;
    this.starts = starts;
    this.paged = paged;
  }

  read(): Role[] {
    this.units.forEach((unit, at) => {
      const role = this.roleOf(unit, at);
      this.roles.push(role);
      this.enter(role, unit);
    });
    return this.roles;
  }

  private roleOf(unit: Unit, at: number): Role {
    if (this.starts.parts.has(at)) return 'part';
    if (this.starts.chapters.has(at)) return 'chapter';
    if (this.starts.sections.has(at)) return 'section';
    return (
      this.gatheredRole(unit, at) ?? this.namedRole(unit, at) ?? this.closingRole(unit, at) ?? this.plainRole(unit, at)
    );
  }

  private gatheredRole(unit: Unit, at: number): Role | undefined {
    if (!unit.gathered) return undefined;
    if (adviceKey(unit.text)) return this.hasWords(at) ? 'adviceKey' : 'heading';
    return chapterMarker(unit.text) && looksLikeHeading(unit) ? 'gatheredChapter' : undefined;
  }

  private namedRole(unit: Unit, at: number): Role | undefined {
    if (temporalMarker(unit.text)?.rest === '') return 'temporal';
    if (unit.kind === 'tableRow') return 'body';
    if (isTransitionalHeading(unit.text) && !this.starts.sections.has(at + 1)) return 'transitional';
    if (statuteNumber(unit.text) && this.transitionalFollows(at)) return 'statuteNumber';
    if (isAnnexStart(unit) || (this.roles[at - 1] === 'annex' && this.sameAnnex(unit)))
      return this.sameAnnex(unit) ? 'annexAgain' : 'annex';
    if (this.takesTitle(unit, at)) return 'title';
    return adviceMarker(unit.text) && this.hasWords(at) ? 'advice' : undefined;
  }

  /** `Allmänna råd` right above a section or above another such line is a heading: advice without words is none. */
  private hasWords(at: number): boolean {
    const next = this.units[at + 1];
    return (
      next !== undefined &&
      !this.starts.sections.has(at + 1) &&
      !this.starts.chapters.has(at + 1) &&
      !adviceMarker(next.text)
    );
  }

  private closingRole(unit: Unit, at: number): Role | undefined {
    if (this.zone === 'opening' && this.starts.sections.size > 0) return undefined;
    if (ENTRY.test(unit.text) && this.zone !== 'transitional' && this.zone !== 'annex' && !unit.gathered)
      return 'entry';
    if (this.signs(unit, at)) return 'signature';
    if (this.paged && isColophon(unit.text)) return 'colophon';
    return undefined;
  }

  private plainRole(unit: Unit, at: number): Role {
    if (itemMarker(unit.text)?.rest === '' && unit.kind === 'paragraph' && this.inLabelColumn(at)) return 'labelColumn';
    if (isHeading(this.units, at, this.starts)) return 'heading';
    return this.isFree() && this.headsText(unit, at) ? 'heading' : 'body';
  }

  /** Text that is not a section's: its headings need no section below them. */
  private isFree(): boolean {
    return (
      this.zone === 'annex' || this.zone === 'gathered' || (this.zone === 'opening' && this.starts.sections.size === 0)
    );
  }

  private headsText(unit: Unit, at: number): boolean {
    if (!looksLikeHeading(unit) || unit.text.length > LONGEST_FREE_HEADING) return false;
    if (/^\d/.test(unit.text) && !/^\d{1,2}(?:\.\d{1,2})*\.?\s\p{Lu}/u.test(unit.text)) return false;
    const next = this.units[at + 1];
    return next !== undefined && (unit.heads === true || next.gapBefore) && this.textFollows(at);
  }

  /** A paragraph comes within a few lines, with nothing but headings between: cells of a table are no headings. */
  private textFollows(at: number): boolean {
    for (let next = at + 1; next <= at + 3; next += 1) {
      const unit = this.units[next];
      if (!unit) return false;
      if (/[.:]$/.test(unit.text) && unit.text.length > 60) return true;
      if (itemMarker(unit.text)) return true;
      if (!looksLikeHeading(unit) || /^\d/.test(unit.text)) return false;
    }
    return false;
  }

  private sameAnnex(unit: Unit): boolean {
    return this.annex !== '' && annexMarker(unit.text)?.label.toLowerCase() === this.annex;
  }

  /** A chapter, part or annex whose number stands alone takes the next line as its title. */
  private takesTitle(unit: Unit, at: number): boolean {
    const before = this.units[at - 1];
    const role = this.roles[at - 1];
    if (!before || (role !== 'chapter' && role !== 'part' && role !== 'annex' && role !== 'annexAgain')) return false;
    const marker =
      role === 'chapter'
        ? chapterMarker(before.text)
        : role === 'part'
          ? partMarker(before.text)
          : annexMarker(before.text);
    const rest = marker?.rest ?? '';
    if (rest !== '' && temporalMarker(rest)?.rest !== '') return false;
    return (
      unit.kind !== 'tableRow' &&
      unit.text.length < 200 &&
      looksLikeHeading({ ...unit, kind: 'paragraph' }) &&
      !adviceMarker(unit.text)
    );
  }

  private transitionalFollows(at: number): boolean {
    if (this.zone === 'transitional') return true;
    const following = `${this.units[at + 1]?.text ?? ''} ${this.units[at + 2]?.text ?? ''}`;
    return /träder i kraft|ikraftträd|tillämpas första gången|upphör att gälla/i.test(following);
  }

  private signs(unit: Unit, at: number): boolean {
    if (this.closing && (PERSON.test(unit.text) || (OFFICE.test(unit.text) && !unit.heads))) return true;
    if (SIGN_OFF.test(unit.text)) return true;
    if (!this.paged && this.zone !== 'transitional') return false;
    if (isCapitalName(unit.text)) return !this.sectionFollows(at);
    const next = this.units[at + 1];
    return AUTHORITY_NAME.test(unit.text) && next !== undefined && isCapitalName(next.text);
  }

  /** A section or chapter begins right below: capitals are a heading then. */
  private sectionFollows(at: number): boolean {
    return [at + 1, at + 2].some((next) => this.starts.sections.has(next) || this.starts.chapters.has(next));
  }

  /** Labels of which several stand in a row without words: their words were printed elsewhere. */
  private inLabelColumn(at: number): boolean {
    const alone = (unit: Unit | undefined): boolean => unit !== undefined && itemMarker(unit.text)?.rest === '';
    return alone(this.units[at - 1]) || alone(this.units[at + 1]) || this.roles[at - 1] === 'labelColumn';
  }

  private enter(role: Role, unit: Unit): void {
    if (role === 'signature') this.closing = true;
    else if (role !== 'colophon' && role !== 'labelColumn') this.closing = false;
    if (role === 'annex') this.annex = annexMarker(unit.text)?.label.toLowerCase() ?? '';
    if (unit.gathered && role !== 'signature' && role !== 'colophon') this.zone = 'gathered';
    else if (role === 'section') this.zone = this.zone === 'annex' ? 'annex' : 'section';
    else if (role === 'advice' && this.zone !== 'annex') this.zone = 'advice';
    else if (role === 'annex') this.zone = 'annex';
    else if (role === 'transitional' || role === 'statuteNumber' || role === 'entry') this.zone = 'transitional';
  }
}

/** `Bilaga 2`, alone or with a title, at the start of a paragraph; not a sentence that begins with the word. */
function isAnnexStart(unit: Unit): boolean {
  const marker = annexMarker(unit.text);
  if (!marker || !unit.gapBefore) return false;
  return (
    marker.rest === '' || (/^[\p{Lu}/(]/u.test(marker.rest) && !/[.,;]$/.test(marker.rest) && marker.rest.length < 200)
  );
}
