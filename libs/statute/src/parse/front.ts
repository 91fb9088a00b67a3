import { canonicalText } from '../canonical.ts';
import type { NotUnderstood, RemovedPassage, StatuteKind } from '../model.ts';
import type { Unit } from './unit.ts';

/** What stands above the first provision. `rest` are units that belong to the provisions after all (headings, a preamble). */
export interface Front {
  title: string;
  kind: StatuteKind;
  designation?: string;
  enactingClause?: string;
  decided?: string;
  published?: string;
  rest: Unit[];
  removed: RemovedPassage[];
  notUnderstood: NotUnderstood[];
}

const NUMBERED_TITLE = /^\p{Lu}[^§]{2,500}\((?:[\p{L}-]{2,12}\s)?\d{4}:\d{1,5}(?:\ss\.?\s?\d{1,4})?\)[^§]{0,400}$/u;
const AUTHORITY_TITLE =
  /^[\p{Lu}][^§]{3,160}?(?:föreskrifter|allmänna råd|kungörelse|författning|bestämmelser)\b[^§]{0,500}$/iu;
const ENACTS = /\b(?:föreskriver|föreskrivs|förordnar|beslutar|meddelar|utfärdar|kungör)\b/;
const ENACTS_END = /(?:följande|lydelse|att gälla|föreskrivs|stöd av .{3,300}|med stöd av)\b/i;
const COLOPHON =
  /^(?:ISSN|ISBN|Utgivare|Ansvarig utgivare|Redaktör|Utkom från|Tryckt? (?:hos|av)|Beställ|Telefon|Tfn|E-post|Webb|www\.|http|Box \d|Postadress|Elanders|Norstedts|Fritzes|Konsoliderad|Omtryck|Upplaga|Grafisk|Artikelnummer|Dnr)/i;
const SERIES = /författningssamling$/i;

const DESIGNATION = /\b([A-ZÅÄÖ]{2,8}(?:-FS|FS)?)\s(\d{4}:\d{1,4})\b/;

/** Reads title, designation and enacting clause off the units above the first provision. */
export function readFront(units: readonly Unit[], paged: boolean): Front {
  const front: Front = { title: '', kind: 'unknown', rest: [], removed: [], notUnderstood: [] };
  const clause = units.findIndex((unit) => isEnactingClause(unit.text));
  const title = titleIndex(units, clause);
  if (clause >= 0) front.enactingClause = canonicalText((units[clause] as Unit).text);
  if (title >= 0) front.title = titleText((units[title] as Unit).text);
  units.forEach((unit, at) => {
    if (at === clause || at === title) return;
    readDates(unit.text, front);
    sort(unit, at, front, clause, paged);
  });
  front.designation = designationOf(front, units);
  if (front.designation === undefined) delete front.designation;
  front.kind = kindOf(front);
  return front;
}

function isEnactingClause(text: string): boolean {
  return text.length < 6000 && ENACTS.test(text) && ENACTS_END.test(text) && /^\p{Lu}/u.test(text);
}

function titleIndex(units: readonly Unit[], clause: number): number {
  const end = clause >= 0 ? clause : Math.min(units.length, 60);
  const first = units[0];
  if (
    first &&
    (NUMBERED_TITLE.test(first.text) || (first.kind === 'heading' && first.level === 1)) &&
    !/\.$/.test(first.text)
  )
    return 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const { text } = units[at] as Unit;
    if (
      (AUTHORITY_TITLE.test(text) || NUMBERED_TITLE.test(text)) &&
      !SERIES.test(text) &&
      !/\.$/.test(text) &&
      text.length > 15
    )
      return at;
  }
  return -1;
}

function titleText(text: string): string {
  return canonicalText(text.replace(/;?\s*(?:beslutade den .*)?$/i, '')).replace(/;$/, '');
}

function readDates(text: string, front: Front): void {
  const decided = /beslutade?s? (den \d{1,2} \p{L}+ \d{4})/u.exec(text);
  if (decided) front.decided ??= decided[1] as string;
  const published = /(?:Utkom från trycket|den) (den \d{1,2} \p{L}+ \d{4})/u.exec(text);
  if (published && /trycket/i.test(text)) front.published ??= published[1] as string;
}

function sort(unit: Unit, at: number, front: Front, clause: number, paged: boolean): void {
  const text = canonicalText(unit.text);
  if (
    COLOPHON.test(text) ||
    SERIES.test(text) ||
    /^beslutade?s? den/i.test(text) ||
    (DESIGNATION.test(text) && text.length < 30)
  ) {
    front.removed.push({ line: unit.line, text, kind: 'colophon' });
  } else if (at > clause && (clause >= 0 || !paged)) front.rest.push(unit);
  else if (clause < 0 && paged && at > 0) front.rest.push(unit);
  else if (clause < 0) front.rest.push(unit);
  else
    front.notUnderstood.push({
      line: unit.line,
      text,
      reason: 'Text före ingressen som inte hör till någon bestämmelse',
    });
}

function designationOf(front: Front, units: readonly Unit[]): string | undefined {
  for (const unit of units) {
    const own = DESIGNATION.exec(unit.text);
    if (own && unit.text.length < 40) return `${own[1]} ${own[2]}`;
  }
  const inTitle = /^(?!.*föreskrifter).*?\((\d{4}:\d{1,5})\)/i.exec(front.title);
  if (inTitle) return `SFS ${inTitle[1]}`;
  const series = /\(([A-ZÅÄÖ]{2,8}(?:-FS|FS)?\s\d{4}:\d{1,4})\)/.exec(front.title);
  return series && !/om ändring/i.test(front.title) ? (series[1] as string) : undefined;
}

/** What kind of text a title names. */
export function kindOf(front: Pick<Front, 'title' | 'enactingClause'>): StatuteKind {
  const title = front.title.toLowerCase();
  if (/om ändring (?:i|av)|om upphävande/.test(title)) return 'amendment';
  if (/föreskrifter|kungörelse med föreskrifter/.test(title)) return 'regulation';
  if (/allmänna råd/.test(title)) return 'generalAdvice';
  if (/^(?:förordning|kungörelse|kungl|instruktion|stadga|.{2,60}förordning\b)/.test(title)) return 'ordinance';
  if (/^(?:lag\b|.{2,60}(?:lag|balk|form|ordning)\b)/.test(title)) return 'act';
  return 'unknown';
}
