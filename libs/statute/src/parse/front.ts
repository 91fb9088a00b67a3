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
  notes: string[];
  rest: Unit[];
  removed: RemovedPassage[];
  notUnderstood: NotUnderstood[];
}

const NUMBERED_TITLE = /^\p{Lu}[^§]{2,500}\((?:[\p{L}-]{2,12}\s)?\d{4}:\d{1,5}(?:\ss\.?\s?\d{1,4})?\)[^§]{0,400}$/u;
const AUTHORITY_TITLE =
  /^\p{Lu}[^§]{1,200}?(?:föreskrifter|allmänna råd|kungörelse|författning|tillkännagivande|cirkulär)(?![\p{L}])[^§]{0,500}$/iu;
const ORDINANCE_TITLE = /^(?:Förordning|Lag|Kungörelse|Tillkännagivande)\s(?:om|med|angående)\s[^§]{5,500}$/i;
const ENDS_SENTENCE = /(?<!(?:m\.m|m\.fl|etc|o\.d|d\.v\.s))\.$/;
const ENACTS =
  /(?<!\p{L})(?:föreskriver|föreskrivs|förordnar|beslutar|meddelar|utfärdar|kungör|förordnas|lämnar)(?!\p{L})/u;
const ENACTS_END = /(?:följande|lydelse|att gälla|föreskrivs|stöd av|bemyndigande)(?!\p{L})/iu;
const COLOPHON =
  /^(?:ISSN|ISBN|Utgivare|Ansvarig utgivare|Redaktör|Utkom från|den \d{1,2} \p{L}+ \d{4}$|Utfärdad den|Tryckt? (?:hos|av)|Beställ|Telefon|Tfn|Tel\b|E-post|Webb|www\.|http|Box \d|Postadress|Elanders|Norstedts|Fritzes|Konsoliderad|Lydelse per|Omtryck|Upplaga|Grafisk|Artikelnummer|Dnr|\(?Ändrad|\(?Ändringar (?:införda|genom)|Föreskrifterna senast ändrade|Observera att|Ladda ner|Senast ändrad|Senaste lydelse|Detta är den senaste|Föreskrifter är bindande)/iu;
const ADDRESS =
  /^(?:Beställ(?:ningsadress|ningsnummer|s )|Norstedts Juridik|Fritzes|Elanders|Telefon:?\s[\d-]|E-post(?:adress)?:|Webbadress|Tryckt? (?:hos|av)|ISSN|ISBN)/i;
const SERIES = /författningssamling$/i;
const DESIGNATION = /^([A-ZÅÄÖ]{2,8}(?:-FS|FS)?)\s(\d{4}:\d{1,4})(?:\s[A-ZÅÄÖ]{2,6}\s\d{1,2})?$/;
/** How many units an enacting clause with its list of paragraphs may take. */
const LONGEST_CLAUSE = 40;

/** Printer's notes, addresses and prices: no part of the statute wherever they stand. */
export function isColophon(text: string): boolean {
  return ADDRESS.test(text);
}

/** Lines of the front that begin or end a paragraph although no blank line says so. */
export function breaksFront(before: string, text: string): boolean {
  return (
    COLOPHON.test(text) ||
    COLOPHON.test(before) ||
    SERIES.test(before) ||
    DESIGNATION.test(text) ||
    DESIGNATION.test(before) ||
    /^(?:beslutade?s?|utfärdad) den/i.test(text) ||
    /(?:^beslutade?s? den .*\.|;)$/i.test(before)
  );
}

/** Reads title, designation and enacting clause off the units above the first provision. `heads` are the page heads that were taken out. */
export function readFront(units: readonly Unit[], paged: boolean, heads: readonly string[]): Front {
  const front: Front = { title: '', kind: 'unknown', notes: [], rest: [], removed: [], notUnderstood: [] };
  const clause = units.findIndex((unit) => isEnactingClause(unit.text));
  const clauseEnd = clause >= 0 ? endOfClause(units, clause) : -1;
  const title = titleIndex(units, clause);
  if (clause >= 0) takeClause(units.slice(clause, clauseEnd + 1), front);
  if (title >= 0) takeTitle(units[title] as Unit, front);
  units.forEach((unit, at) => {
    readDates(unit.text, front);
    if (at !== title && (at < clause || at > clauseEnd))
      sort(unit, at > Math.max(title, clauseEnd) || (!paged && clause < 0), front);
  });
  const designation = designationOf(front, units, heads);
  if (designation) front.designation = designation;
  front.kind = kindOf(front);
  return front;
}

function isEnactingClause(text: string): boolean {
  return text.length < 6000 && ENACTS.test(text) && ENACTS_END.test(text) && /^\p{Lu}/u.test(text) && !/;$/.test(text);
}

function endOfClause(units: readonly Unit[], from: number): number {
  for (let at = from; at < Math.min(units.length, from + LONGEST_CLAUSE); at += 1)
    if (/[.:]$/.test((units[at] as Unit).text)) return at;
  return from;
}

function takeClause(units: readonly Unit[], front: Front): void {
  front.enactingClause = canonicalText(units.map((unit) => unit.text).join(' '));
  for (const unit of units) front.notes.push(...(unit.notes ?? []));
}

function takeTitle(unit: Unit, front: Front): void {
  front.title = canonicalText(unit.text.replace(/;?\s*(?:beslutade den .*)?$/i, '')).replace(/;$/, '');
  front.notes.push(...(unit.notes ?? []));
}

function titleIndex(units: readonly Unit[], clause: number): number {
  const first = units[0];
  if (
    first &&
    !ENDS_SENTENCE.test(first.text) &&
    (NUMBERED_TITLE.test(first.text) || (first.kind === 'heading' && (first.level ?? 1) === 1))
  )
    return 0;
  for (let at = (clause >= 0 ? clause : units.length) - 1; at >= 0; at -= 1)
    if (isTitle((units[at] as Unit).text)) return at;
  return -1;
}

function isTitle(text: string): boolean {
  if (SERIES.test(text) || ENDS_SENTENCE.test(text) || text.length < 15 || COLOPHON.test(text)) return false;
  return AUTHORITY_TITLE.test(text) || NUMBERED_TITLE.test(text) || ORDINANCE_TITLE.test(text);
}

function readDates(text: string, front: Front): void {
  const decided = /(?:beslutade?s?|utfärdad) (den \d{1,2} \p{L}+ \d{4})/iu.exec(text);
  if (decided) front.decided ??= decided[1] as string;
  const published = /Utkom från trycket (den \d{1,2} \p{L}+ \d{4})/iu.exec(text);
  if (published) front.published ??= published[1] as string;
}

/** A unit of the front that is neither title nor clause: colophon, the beginning of the provisions, or a passage with no place. */
function sort(unit: Unit, belongs: boolean, front: Front): void {
  const text = canonicalText(unit.text);
  const colophon =
    COLOPHON.test(text) || SERIES.test(text) || DESIGNATION.test(text) || /^(?:beslutade?s?|utfärdad) den/i.test(text);
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

function designationOf(front: Front, units: readonly Unit[], heads: readonly string[]): string | undefined {
  for (const unit of units) {
    const own = DESIGNATION.exec(unit.text);
    if (own) return `${own[1]} ${own[2]}`;
  }
  for (let at = 0; at < heads.length; at += 1) {
    const own = DESIGNATION.exec(heads[at] as string) ?? DESIGNATION.exec(`${heads[at]} ${heads[at + 1] ?? ''}`);
    if (own) return `${own[1]} ${own[2]}`;
  }
  return designationInTitle(front.title);
}

function designationInTitle(title: string): string | undefined {
  if (/om (?:ändring|upphävande)/i.test(title)) return undefined;
  const series = /\(([A-ZÅÄÖ]{2,8}(?:-FS|FS)?\s\d{4}:\d{1,4})\)/.exec(title);
  if (series) return series[1];
  const act = /^[^(]{0,200}\((\d{4}:\d{1,5})(?:\ss\.?\s?\d+)?\)/.exec(title);
  return act && !/föreskrifter/i.test(title) ? `SFS ${act[1]}` : undefined;
}

/** What kind of text a title names. */
export function kindOf(front: Pick<Front, 'title' | 'enactingClause'>): StatuteKind {
  const title = front.title.toLowerCase();
  if (/om (?:ändring (?:i|av)|upphävande)/.test(title)) return 'amendment';
  if (/föreskrifter/.test(title)) return 'regulation';
  if (/allmänna råd/.test(title)) return 'generalAdvice';
  const [name = ''] = title.split('(', 1);
  const head = name.trim() || title;
  if (/regeringsform|successionsordning|tryckfrihetsförordning|yttrandefrihetsgrundlag|riksdagsordning/.test(title))
    return 'act';
  if (/^lag\b|(?:lag|balk)(?:en)?$/.test(head)) return 'act';
  if (
    /^(?:förordning|kungörelse|kungl|instruktion|stadg|cirkulär|reglemente)|(?:förordning|kungörelse|instruktion|stadga|cirkulär|reglemente)(?:en)?$/.test(
      head,
    )
  )
    return 'ordinance';
  return 'unknown';
}
