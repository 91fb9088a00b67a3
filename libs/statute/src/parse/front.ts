import { canonicalText } from '../canonical.ts';
import type { NotUnderstood, RemovedPassage, StatuteKind } from '../model.ts';
import { adviceMarker, annexMarker } from './markers.ts';
import { designationOf, isDesignation, kindOf } from './designation.ts';
import { DESIGNATION_LINE } from './pages.ts';
import type { Unit } from './unit.ts';

/** What stands above the first provision. `rest` are units that belong to the provisions after all (headings, a preamble). */
export interface Front {
  title: string;
  kind: StatuteKind;
  designation?: string;
  enactingClause?: string;
  decided?: string;
  published?: string;
  notes: string[];
  rest: Unit[];
  removed: RemovedPassage[];
  notUnderstood: NotUnderstood[];
}

const NUMBERED_TITLE = /^\p{Lu}[^§]{2,500}\((?:[\p{L}-]{2,12}\s)?\d{4}:\d{1,5}(?:\ss\.?\s?\d{1,4})?\)[^§]{0,400}$/u;
const AUTHORITY_TITLE =
  /^\p{Lu}[^§]{1,200}?(?:föreskrifter|allmänna råd|kungörelse|författning|tillkännagivande|cirkulär)(?![\p{L}])[^.]{0,500}(?:\.[^.]{0,200}){0,4}$/iu;
const ORDINANCE_TITLE = /^(?:Förordning|Lag|Kungörelse|Tillkännagivande)\s(?:om|med|angående)\s[^§]{5,500}$/i;
const ENDS_SENTENCE = /(?<!(?:m\.m|m\.fl|etc|o\.d|d\.v\.s))\.$/;
const ENACTS =
  /(?<!\p{L})(?:föreskriver|föreskrivs|förordnar|beslutar|meddelar|utfärdar|kungör|förordnas|lämnar)(?!\p{L})/u;
const ENACTS_END = /(?:följande|lydelse|att gälla|föreskrivs|stöd av|bemyndigande)(?!\p{L})/iu;
/** What an authority gives out in its series, said on the cover. */
const OF_SERIES = /meddelar föreskrifter(?: och allmänna råd)? inom/iu;
const COLOPHON =
  /^(?:ISSN|ISBN|Utgivare|Ansvarig utgivare|Redaktör|Utkom från|den \d{1,2} \p{L}+ \d{4}$|Utfärdad den|Tryckt? (?:hos|av)|Beställ|Telefon|Tfn|Tel\b|E-post|Webb|www\.|http|Box \d|Postadress|Elanders|Norstedts|Fritzes|Konsoliderad|Lydelse per|Omtryck|Upplaga|Grafisk|Artikelnummer|Dnr|\(?Ändrad|\(?Ändringar (?:införda|genom)|Föreskrifterna senast ändrade|Observera att|Ladda ner|Senast ändrad|Senaste lydelse|Detta är den senaste|Föreskrifter är bindande)/iu;
const ADDRESS =
  /^(?:Beställ(?:ningsadress|ningsnummer|s )|Norstedts Juridik|Fritzes|Elanders|Telefon:?\s[\d-]|E-post(?:adress)?:|Webbadress|Tryckt? (?:hos|av)|ISSN|ISBN)/i;
const SERIES = /författningssamling$/i;
/** How many units an enacting clause with its list of paragraphs may take. */
const LONGEST_CLAUSE = 40;

/** Printer's notes, addresses and prices: no part of the statute wherever they stand. */
export function isColophon(text: string): boolean {
  return ADDRESS.test(text);
}

const CAPITAL_NAME = /^\p{Lu}{2,}(?:[-\s]\p{Lu}{2,}){1,4}$/u;
const CAPITAL_AUTHORITY = /^\p{Lu}{4,}(?:MYNDIGHETEN|VERKET|STYRELSEN|INSPEKTIONEN|RÅDET|NÄMNDEN)$/u;

/** A person's or an authority's name in capitals, as it signs printed rules. */
export function isCapitalName(text: string): boolean {
  return CAPITAL_NAME.test(text) || CAPITAL_AUTHORITY.test(text);
}

/** Lines of the front that begin or end a paragraph although no blank line says so. */
export function breaksFront(before: string, text: string): boolean {
  return (
    COLOPHON.test(text) ||
    COLOPHON.test(before) ||
    SERIES.test(before) ||
    isDesignation(text) ||
    isDesignation(before) ||
    /^(?:beslutade?s?|utfärdad) den/i.test(text) ||
    /(?:^beslutade?s? den .*\.|;)$/i.test(before)
  );
}

/** Reads title, designation and enacting clause off the units above the first provision. `heads` are the page heads that were taken out. */
export function readFront(read: readonly Unit[], paged: boolean, heads: readonly string[]): Front {
  const printed = read.some((unit) => COLOPHON.test(unit.text) || unit.cells?.some((cell) => COLOPHON.test(cell)));
  const units = printed ? read.flatMap(withoutColumns) : [...read];
  const front: Front = { title: '', kind: 'unknown', notes: [], rest: [], removed: [], notUnderstood: [] };
  const clause = units.findIndex((unit) => isEnactingClause(unit.text));
  const clauseEnd = clause >= 0 ? endOfClause(units, clause) : -1;
  const title = titleIndex(units, clause);
  const titled = titleUnits(units, title);
  if (title >= 0)
    takeTitle(
      titled.map((at) => units[at] as Unit),
      front,
    );
  if (clause >= 0) takeClause(units.slice(clause, clauseEnd + 1), front);
  readDates(units.map((unit) => unit.text).join(' '), front);
  units.forEach((unit, at) => {
    const belongs = at > Math.max(title, clauseEnd) || (!paged && clause < 0);
    if (!titled.includes(at) && (at < clause || at > clauseEnd)) sort(unit, belongs, printed, front);
  });
  const aside = front.removed.map(({ text }) => text);
  const designation = designationOf(front.title, units, [...heads, ...aside]);
  if (designation) front.designation = designation;
  front.kind = kindOf(front.title);
  return front;
}

/** A title page set in two columns: the words of the first column first. */
function withoutColumns(unit: Unit): Unit[] {
  if (unit.kind !== 'tableRow') return [unit];
  return (unit.cells ?? [unit.text])
    .filter(Boolean)
    .map((text): Unit => ({ ...unit, kind: 'paragraph', text, raw: text }));
}

function isEnactingClause(text: string): boolean {
  return (
    text.length < 6000 &&
    ENACTS.test(text) &&
    !OF_SERIES.test(text) &&
    ENACTS_END.test(text) &&
    /^\p{Lu}/u.test(text) &&
    !/;$/.test(text)
  );
}

function endOfClause(units: readonly Unit[], from: number): number {
  for (let at = from; at < Math.min(units.length, from + LONGEST_CLAUSE); at += 1)
    if (/[.:]$/.test((units[at] as Unit).text)) return at;
  return from;
}

/** The line after the enacting clause, looked for in single lines. */
export function clauseEnd(lines: readonly Unit[]): number | undefined {
  const from = lines.findIndex((line) => ENACTS.test(line.text));
  if (from < 0) return undefined;
  const end = lines.findIndex(
    (line, at) => at >= from && /[.:]$/.test(line.text) && !/(?<!\p{L})kap\.$/u.test(line.text),
  );
  const words = lines.slice(Math.max(0, from - 2), end + 1).map((line) => line.text);
  return end >= 0 && end - from < LONGEST_CLAUSE && isEnactingClause(words.join(' ').replace(/^.*?(?=\p{Lu})/u, ''))
    ? end + 1
    : undefined;
}

function takeClause(units: readonly Unit[], front: Front): void {
  front.enactingClause = canonicalText(units.map((unit) => unit.text).join(' '));
  for (const unit of units) front.notes.push(...(unit.notes ?? []));
}

/** What stands among the words of a title on a printed page without being part of it. */
const IN_TITLE = [
  /\s*Utkom från trycket\s?den \d{1,2} \p{L}+ \d{4}\s*/giu,
  /(?<!\()\b[A-ZÅÄÖ]{2,8}(?:-FS|FS)\s\d{4}:\d{1,4}(?:AR)?(?!\))(?:\s[A-ZÅÄÖ]{2,6}\s\d{1,2})?\s*/g,
  /;?\s*beslutade den .*$/gi,
  /^\s*(?:[A-ZÅÄÖ]{2,6}\s\d{1,2}\s+|Senaste version av\s+)/g,
];

function takeTitle(units: readonly Unit[], front: Front): void {
  let words = units.map((unit) => unit.text).join(' ');
  const { line } = units[0] as Unit;
  for (const pattern of IN_TITLE)
    words = words.replace(pattern, (piece) => {
      if (piece === words) return piece;
      front.removed.push({ line, text: canonicalText(piece), kind: 'colophon' });
      return ' ';
    });
  const end = /[;,](\d{0,2})$/.exec(words.trim());
  if (end?.[1]) front.removed.push({ line, text: end[1], kind: 'noteMark' });
  front.title = canonicalText(words).slice(0, end ? -end[0].length : undefined);
  for (const unit of units) front.notes.push(...(unit.notes ?? []));
}

function titleIndex(units: readonly Unit[], clause: number): number {
  const first = units[0];
  if (first && NUMBERED_TITLE.test(first.text) && !ENDS_SENTENCE.test(first.text)) return 0;
  const above = units.slice(0, clause >= 0 ? clause : units.length);
  const named = above.findLastIndex((unit) => isTitle(unit.text, true));
  if (named >= 0) return named;
  const numbered = above.findLastIndex((unit) => isTitle(unit.text, false));
  if (numbered >= 0) return numbered;
  return units.findIndex((unit) => unit.kind === 'heading' && unit.level === 1 && !isImprint(unit.text));
}

/** Series name, designation, dates and addresses: what a title page has besides the title. */
function isImprint(text: string): boolean {
  return (
    COLOPHON.test(text) ||
    SERIES.test(text) ||
    isDesignation(text) ||
    DESIGNATION_LINE.test(text) ||
    /^(?:beslutade?s?|utfärdad) den/i.test(text)
  );
}

/** The lines of a title that the imprint beside it cut apart: it ends where its semicolon stands. */
function titleUnits(units: readonly Unit[], title: number): number[] {
  const own = [title];
  if (title < 0 || /;/.test((units[title] as Unit).text)) return own;
  for (let at = title + 1; at < Math.min(units.length, title + 6); at += 1) {
    const { text } = units[at] as Unit;
    if (/^\p{Ll}/u.test(text) && !isImprint(text) && text.length < 300) own.push(at);
    if (own.includes(at) && /;$/.test(text)) return own;
    if (!own.includes(at) && !isImprint(text)) break;
  }
  return [title];
}

/**
 * The index of the first unit that is no longer title page or ingress: the first section, chapter or part, or the first advice or annex below the
 * title.
 */
export function frontEnd(units: readonly Unit[], isStart: (at: number) => boolean): number {
  const title = units.slice(0, TITLE_PAGE).findIndex((unit) => isTitle(unit.text, true) || isTitle(unit.text, false));
  return units.findIndex(
    (unit, at) =>
      isStart(at) ||
      (at > title && adviceMarker(unit.text) !== undefined && !isTitlePage(units[at + 1]?.text ?? '')) ||
      (at > title && unit.gapBefore && annexMarker(unit.text)?.rest === ''),
  );
}

function isTitlePage(text: string): boolean {
  return isImprint(text) || isTitle(text, true);
}

/** Units at the beginning of a document among which its title stands. */
const TITLE_PAGE = 60;

/** A title; `named` when it says what kind of rules an authority gives out, which counts more than a number in brackets. */
function isTitle(text: string, named: boolean): boolean {
  if (
    SERIES.test(text) ||
    OF_SERIES.test(text) ||
    ENDS_SENTENCE.test(text) ||
    text.length < 15 ||
    text.length > LONGEST_TITLE ||
    COLOPHON.test(text)
  )
    return false;
  return named ? AUTHORITY_TITLE.test(text) || ORDINANCE_TITLE.test(text) : NUMBERED_TITLE.test(text);
}

const LONGEST_TITLE = 800;

function readDates(text: string, front: Front): void {
  const decided = /(?:beslutade?s?|utfärdad) (den \d{1,2} \p{L}+ \d{4})/iu.exec(text);
  if (decided) front.decided = decided[1] as string;
  const published = /Utkom från trycket (den \d{1,2} \p{L}+ \d{4})/iu.exec(text);
  if (published) front.published = published[1] as string;
}

/** A unit of the front that is neither title nor clause: colophon, the beginning of the provisions, or a passage with no place. */
function sort(unit: Unit, belongs: boolean, printed: boolean, front: Front): void {
  const text = canonicalText(unit.text);
  const colophon = isImprint(text) && (printed || !/^\d{4}:\d+$/.test(text));
  const repeats = front.title !== '' && sameWords(text, front.title);
  if (belongs && !colophon && !repeats) {
    front.rest.push(unit);
    return;
  }
  front.notes.push(...(unit.notes ?? []));
  if (colophon || repeats) front.removed.push({ line: unit.line, text, kind: 'colophon' });
  else
    front.notUnderstood.push({
      line: unit.line,
      text,
      reason: 'Text före ingressen som inte hör till någon bestämmelse',
    });
}

/** The cover repeats the title, often with the number in it. */
function sameWords(text: string, title: string): boolean {
  const words = (value: string): string =>
    value
      .replace(/\([^)]*\d{4}:\d+[^)]*\)/g, '')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
  return words(text) === words(title);
}
