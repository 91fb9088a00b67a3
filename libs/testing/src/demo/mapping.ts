import type { FieldAnswer, QuestionSection } from '@samsyn/consultation';
import { readJson } from './data.ts';

/** A round that puts questions and has no draft text, as the assignment on the regions' supplies wants it. */
export interface MappingSeed {
  title: string;
  registrationNumber: string;
  subject: string;
  letter: string[];
  /** Days from the day of seeding to the deadline. */
  deadlineDays: number;
  sections: QuestionSection[];
}

export function loadMapping(): MappingSeed {
  return readJson<MappingSeed>('demo/kartlaggning.json');
}

const YEARS = [2024, 2025, 2026, 2027, 2028];
const UNITS = ['Läkemedelsenheten', 'Försörjningsenheten', 'Beredskapsenheten'];
const GOODS = ['lakemedel', 'medicinteknik', 'skyddsutrustning'];
const GOALS = ['ja', 'delvis', 'nej'];
const SYSTEMS = ['it avtal', 'manuell', 'it manuell samverkan', 'manuell avtal'];

/** What the region with that place in a list answers: made up, in proportion, and the same each time. */
export function mappingAnswers(place: number): FieldAnswer[] {
  const size = 3 + ((place * 7) % 11);
  const stock = GOODS.flatMap((goods, at) => [
    { questionId: 'lager-tabell', field: `${goods}/dygn`, value: String(14 + ((place * 5 + at * 9) % 77)) },
    { questionId: 'lager-tabell', field: `${goods}/varde`, value: `${size * (2_150 - at * 640) + place * 37},${at}5` },
    { questionId: 'lager-tabell', field: `${goods}/ansvarig`, value: UNITS[(place + at) % UNITS.length] ?? '' },
  ]);
  const own = place % 4 === 0 ? OWN_ROW.map(([field, value]) => ({ questionId: 'lager-tabell', field, value })) : [];
  const costs = YEARS.map((year, at) => ({
    ...{ questionId: 'kostnad-ar', field: String(year) },
    value: String(size * 410 + at * (90 + place * 11)),
  }));
  const some = (questionId: string, value: string, field = ''): FieldAnswer[] => [{ questionId, field, value }];
  return [
    ...stock,
    ...own,
    ...some('lager-mal', GOALS[place % GOALS.length] ?? ''),
    ...some('lager-andel', `${40 + ((place * 13) % 60)},5`),
    ...some('system-stod', SYSTEMS[place % SYSTEMS.length] ?? ''),
    ...(place % 3 === 0
      ? []
      : some('system-beskriv', 'Saldon följs varje vecka. Lager hos leverantör syns inte i systemet.')),
    ...costs,
    ...(place % 5 === 0 ? some('kostnad-ar', 'Planen är inte beslutad.', 'comment') : []),
  ];
}

const OWN_ROW = [
  ['+1/', 'Livsmedel för särskilda näringsändamål'],
  ['+1/dygn', '21'],
  ['+1/varde', '812'],
] as const;
