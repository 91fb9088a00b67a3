import { opposing, type PositionPart, positionPlace, STANCES, STANDING_WORDS, labels } from '@samsyn/consultation';
import type { FlowingSheet, SheetCell } from '../stream/xlsx.ts';
import {
  countOf,
  kindWord,
  placeWord,
  stancesIn,
  standingsIn,
  SUMMARY_TITLES,
  type SummaryData,
  themeOutcome,
} from './summary.ts';
import { plainWords } from './words.ts';

/** One figure of a summary with what it is of, or words without a figure. */
type Line = [section: string, what: string, measure: string, count: number | '', words: string];

const COLUMNS: FlowingSheet['columns'] = [
  { header: 'Avsnitt', width: 36 },
  { header: 'Vad', width: 40 },
  { header: 'Mått', width: 32 },
  { header: 'Antal', width: 10 },
  { header: 'Text', width: 80 },
];

const WORDS = labels('sv');

/** A summary as a list of figures: the same in the workbook and the csv file. */
export function summarySheet(summary: SummaryData): FlowingSheet {
  return {
    name: 'Sammanfattning',
    columns: COLUMNS,
    rows: () => summaryRows(summary).map((line): SheetCell[] => [...line]),
  };
}

export function summaryRows(summary: SummaryData): Line[] {
  const { kinds, bodies, provisions, themes, impact, changes } = summary.positions;
  const { ANSWERS, STANCES: ON_WHOLE, PROVISIONS, THEMES, OPPOSED, IMPACT, CHANGES } = SUMMARY_TITLES;
  const stances = (section: string, what: string, of: (typeof provisions)[number]['stances']): Line[] =>
    STANCES.filter((code) => countOf(of, code) > 0).map((code) => [
      section,
      what,
      WORDS.stance[code],
      countOf(of, code),
      '',
    ]);
  const outcome = (section: string, what: string, of: typeof impact.outcome, undecided: number): Line[] => [
    ...of.map(({ code, count }): Line => [section, what, WORDS.disposition[code], count, '']),
    ...(undecided > 0 ? [[section, what, 'Inte beslutade', undecided, ''] satisfies Line] : []),
  ];
  return [
    ...words(summary, 'INTRODUCTION', 'Inledning', ''),
    ...words(summary, 'ANSWERS', ANSWERS, ''),
    ...kinds.flatMap((kind): Line[] => [
      [ANSWERS, kindWord(kind), 'Tillfrågade', kind.asked, ''],
      ...standingsIn(kinds).map((code): Line => [
        ANSWERS,
        kindWord(kind),
        STANDING_WORDS[code],
        countOf(kind.standings, code),
        '',
      ]),
    ]),
    ...words(summary, 'STANCES', ON_WHOLE, ''),
    ...kinds.flatMap((kind) =>
      stancesIn(kinds).map((code): Line => [
        ON_WHOLE,
        kindWord(kind),
        WORDS.stance[code],
        countOf(kind.stances, code),
        '',
      ]),
    ),
    ...words(summary, 'PROVISIONS', PROVISIONS, ''),
    ...provisions.flatMap((one): Line[] => [
      ...words(summary, 'PROVISIONS', PROVISIONS, placeWord(one), one.provisionId),
      ...stances(PROVISIONS, placeWord(one), one.stances),
      [PROVISIONS, placeWord(one), 'Synpunkter', one.comments, one.assessment],
      ...outcome(PROVISIONS, placeWord(one), one.outcome, one.undecided),
    ]),
    ...words(summary, 'THEMES', THEMES, ''),
    ...themes.flatMap((one): Line[] => [
      ...words(summary, 'THEMES', THEMES, one.name, one.id),
      [THEMES, one.name, 'Texter', one.texts, themeOutcome(one)],
    ]),
    ...words(summary, 'OPPOSED', OPPOSED, ''),
    ...opposing(bodies).map(({ name, kind }): Line => [OPPOSED, name, WORDS.actorKind[kind], '', '']),
    ...words(summary, 'IMPACT', IMPACT, ''),
    [IMPACT, 'Synpunkter om konsekvenser', 'Synpunkter', impact.comments, ''],
    [IMPACT, 'Synpunkter om konsekvenser', 'Instanser', impact.bodies, ''],
    ...stances(IMPACT, 'Synpunkter om konsekvenser', impact.stances),
    ...outcome(IMPACT, 'Synpunkter om konsekvenser', impact.outcome, impact.undecided),
    ...words(summary, 'CHANGES', CHANGES, ''),
    ...changes.flatMap((one): Line[] => [
      ...words(summary, 'CHANGES', CHANGES, placeWord(one), one.provisionId),
      [CHANGES, placeWord(one), WORDS.disposition.ACCEPTED, one.accepted, one.reasons.join('\n')],
      [CHANGES, placeWord(one), WORDS.disposition.PARTLY, one.partly, ''],
    ]),
  ];
}

function words(
  { texts }: SummaryData,
  part: PositionPart,
  section: string,
  what: string,
  subjectId: string | null = null,
): Line[] {
  const text = what !== '' && subjectId === null ? [] : (texts[positionPlace(part, subjectId)] ?? []);
  return text.length === 0 ? [] : [[section, what, 'Text', '', plainWords(text)]];
}
