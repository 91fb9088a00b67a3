import {
  ACTOR_KINDS,
  BODY_STANDINGS,
  type BodyStanding,
  DISPOSITIONS,
  labels,
  opposing,
  type PositionKind,
  type PositionPart,
  positionPlace,
  type Positions,
  STANCES,
  STANDING_WORDS,
  type Stance,
  type Tally,
} from '@samsyn/consultation';
import type { ReportPart } from '../report/data.ts';
import { blockPart } from './comment-parts.ts';
import type { CompilationRound, CompilationTextBlock } from './data.ts';
import { swedishTime } from './words.ts';

/** What a summary of positions is written from: numbers, and an editor's own words by their place. */
export interface SummaryData {
  positions: Positions;
  texts: Readonly<Record<string, CompilationTextBlock[]>>;
  /** The day of the decision it was kept with; null: as of now. */
  decidedOn: string | null;
}

const WORDS = labels('sv');
const ALL = 'Alla';
const WHOLE = 'Förslaget i dess helhet';

export const SUMMARY_TITLES: Readonly<Record<Exclude<PositionPart, 'INTRODUCTION'>, string>> = {
  ANSWERS: 'Tillfrågade och svar',
  STANCES: 'Ställning till förslaget i dess helhet',
  PROVISIONS: 'Bestämmelser med mest kritik',
  THEMES: 'Frågor som går igenom flera bestämmelser',
  OPPOSED: 'Instanser som avstyrker förslaget',
  IMPACT: 'Konsekvensutredningen',
  CHANGES: 'Ändringar som görs',
};

export const countOf = <Code extends string>(tallies: readonly Tally<Code>[], code: Code): number =>
  tallies.find((one) => one.code === code)?.count ?? 0;

/** The stances and standings that occur, in the order of their codes. */
export const stancesIn = (kinds: readonly { stances: readonly Tally<Stance>[] }[]): Stance[] =>
  STANCES.filter((code) => kinds.some(({ stances }) => countOf(stances, code) > 0));
export const standingsIn = (kinds: readonly PositionKind[]): BodyStanding[] =>
  BODY_STANDINGS.filter((code) => kinds.some(({ standings }) => countOf(standings, code) > 0));

export const kindWord = ({ kind }: Pick<PositionKind, 'kind'>): string => (kind === null ? ALL : WORDS.actorKind[kind]);
export const placeWord = ({ address, heading }: { address: string; heading: string | null }): string =>
  [address === '' ? WHOLE : address, heading ?? ''].filter((part) => part !== '').join(' ');

/** `12 tillgodoses, 3 noteras, 4 inte beslutade`. */
export function outcomeWords(outcome: Positions['outcome'], undecided: number): string {
  const decided = DISPOSITIONS.filter((code) => countOf(outcome, code) > 0).map(
    (code) => `${countOf(outcome, code)} ${WORDS.disposition[code].toLowerCase()}`,
  );
  return [...decided, ...(undecided > 0 ? [`${undecided} inte beslutade`] : [])].join(', ');
}

/** The summary as a document of a page or a few. */
export function* summaryParts(round: CompilationRound, summary: SummaryData): Generator<ReportPart> {
  const { positions, decidedOn } = summary;
  const facts: [string, string][] = [
    ['Diarienummer', round.registrationNumber],
    ['Version', round.versionLabel],
    ['Sista svarsdag', swedishTime(round.deadline)],
    decidedOn === null
      ? ['Sammanfattningen gjord', swedishTime(round.generatedAt)]
      : ['Som den stod vid beslutet', decidedOn],
    ['Synpunkter', `${positions.comments}, varav ${positions.decided} beslutade`],
    ['Utfall', outcomeWords(positions.outcome, positions.comments - positions.decided)],
  ];
  for (const [name, value] of facts) if (value !== '') yield { kind: 'fact', name, value };
  yield* own(summary, 'INTRODUCTION');
  yield* answers(summary);
  yield* stances(summary);
  yield* provisions(summary);
  yield* themes(summary);
  yield* opposed(summary);
  yield* impact(summary);
  yield* changes(summary);
}

function* own({ texts }: SummaryData, part: PositionPart, subjectId: string | null = null): Generator<ReportPart> {
  yield* (texts[positionPlace(part, subjectId)] ?? []).map(blockPart);
}

function* begin(summary: SummaryData, part: Exclude<PositionPart, 'INTRODUCTION'>): Generator<ReportPart> {
  yield { kind: 'heading', level: 1, text: SUMMARY_TITLES[part] };
  yield* own(summary, part);
}

/** Widths of a table whose first column is wider than the others. */
const widths = (first: number, others: number): number[] => [
  first,
  ...Array.from({ length: others }, () => (100 - first) / others),
];

function* answers(summary: SummaryData): Generator<ReportPart> {
  const { kinds } = summary.positions;
  const shown = standingsIn(kinds);
  yield* begin(summary, 'ANSWERS');
  yield {
    kind: 'table',
    headers: ['Slag av instans', 'Tillfrågade', ...shown.map((code) => STANDING_WORDS[code])],
    rows: kinds.map((kind) => [
      ...[kindWord(kind), String(kind.asked)],
      ...shown.map((code) => String(countOf(kind.standings, code))),
    ]),
    widths: widths(28, shown.length + 1),
  };
}

function* stances(summary: SummaryData): Generator<ReportPart> {
  const { kinds } = summary.positions;
  const shown = stancesIn(kinds);
  yield* begin(summary, 'STANCES');
  if (shown.length === 0)
    return yield { kind: 'text', text: 'Ingen har tagit ställning till förslaget i dess helhet.' };
  const rows = kinds
    .filter((kind) => kind.stances.length > 0)
    .map((kind) => [kindWord(kind), ...shown.map((code) => String(countOf(kind.stances, code)))]);
  const headers = ['Slag av instans', ...shown.map((code) => WORDS.stance[code])];
  yield { kind: 'table', headers, rows, widths: widths(28, shown.length) };
}

function* provisions(summary: SummaryData): Generator<ReportPart> {
  const { provisions: these, provisionsInAll } = summary.positions;
  yield* begin(summary, 'PROVISIONS');
  if (these.length === 0) return yield { kind: 'text', text: 'Ingen bestämmelse har fått kritik.' };
  if (these.length < provisionsInAll)
    yield {
      kind: 'text',
      text: `De ${these.length} som fått mest, av ${provisionsInAll} som någon haft synpunkter på.`,
    };
  const rows = these.map((one) => [
    placeWord(one),
    String(countOf(one.stances, 'OPPOSES')),
    String(countOf(one.stances, 'SUPPORTS_WITH_CONDITIONS')),
    String(one.comments),
    outcomeWords(one.outcome, one.undecided),
  ]);
  const headers = [
    ...['Bestämmelse', WORDS.stance.OPPOSES, WORDS.stance.SUPPORTS_WITH_CONDITIONS],
    ...['Synpunkter', 'Utfall'],
  ];
  yield { kind: 'table', headers, rows, widths: [26, 13, 16, 15, 30] };
  for (const one of these) {
    const words = [...own(summary, 'PROVISIONS', one.provisionId)];
    if (one.assessment === '' && words.length === 0) continue;
    yield { kind: 'heading', level: 2, text: placeWord(one) };
    yield* words;
    if (one.assessment !== '') yield { kind: 'fact', name: 'Myndighetens bedömning', value: one.assessment };
  }
}

function* themes(summary: SummaryData): Generator<ReportPart> {
  const these = summary.positions.themes;
  if (these.length === 0 && summary.texts['THEMES'] === undefined) return;
  yield* begin(summary, 'THEMES');
  for (const { id, name, description, texts, ...assessed } of these) {
    yield { kind: 'heading', level: 2, text: name };
    yield { kind: 'text', text: description };
    yield* own(summary, 'THEMES', id);
    yield { kind: 'fact', name: 'Omfattar', value: texts === 1 ? '1 text' : `${texts} texter` };
    yield { kind: 'fact', name: 'Utfall', value: themeOutcome(assessed) };
  }
}

export function themeOutcome({
  disposition,
  decided,
  reason,
}: Pick<Positions['themes'][number], 'disposition' | 'decided' | 'reason'>): string {
  if (disposition === null) return 'Inte bedömt';
  return `${WORDS.disposition[disposition]}${decided ? '' : ' (förslag)'}${reason === '' ? '' : `. Skäl: ${reason}`}`;
}

function* opposed(summary: SummaryData): Generator<ReportPart> {
  const these = opposing(summary.positions.bodies);
  yield* begin(summary, 'OPPOSED');
  if (these.length === 0) return yield { kind: 'text', text: 'Ingen instans avstyrker förslaget i dess helhet.' };
  for (const kind of ACTOR_KINDS) {
    const names = these.filter((one) => one.kind === kind).map(({ name }) => name);
    if (names.length > 0)
      yield { kind: 'fact', name: `${WORDS.actorKind[kind]} (${names.length})`, value: names.join(', ') };
  }
}

function* impact(summary: SummaryData): Generator<ReportPart> {
  const { comments, bodies, stances: taken, withoutStance, outcome, undecided } = summary.positions.impact;
  yield* begin(summary, 'IMPACT');
  if (comments === 0) return yield { kind: 'text', text: 'Ingen har lämnat synpunkter om konsekvenserna.' };
  const words = STANCES.filter((code) => countOf(taken, code) > 0).map(
    (code) => `${countOf(taken, code)} ${WORDS.stance[code].toLowerCase()}`,
  );
  if (withoutStance > 0) words.push(`${withoutStance} utan ställningstagande`);
  yield { kind: 'fact', name: 'Synpunkter om konsekvenser', value: `${comments}, från ${bodies} instanser` };
  yield { kind: 'fact', name: 'Ställning till det de gäller', value: words.join(', ') };
  yield { kind: 'fact', name: 'Utfall', value: outcomeWords(outcome, undecided) };
}

function* changes(summary: SummaryData): Generator<ReportPart> {
  const these = summary.positions.changes;
  yield* begin(summary, 'CHANGES');
  if (these.length === 0) return yield { kind: 'text', text: 'Inga ändringar är beslutade.' };
  const rows = these.map((one) => [
    ...[placeWord(one), String(one.accepted), String(one.partly)],
    [...plain(summary, one.provisionId), ...one.reasons].join('\n'),
  ]);
  const headers = ['Bestämmelse', WORDS.disposition.ACCEPTED, WORDS.disposition.PARTLY, 'Skäl'];
  yield { kind: 'table', headers, rows, widths: [24, 15, 15, 46] };
}

/** Own words on a change, in the cell with its reasons. */
function plain({ texts }: SummaryData, subjectId: string | null): string[] {
  if (subjectId === null) return [];
  return (texts[positionPlace('CHANGES', subjectId)] ?? []).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.items,
  );
}
