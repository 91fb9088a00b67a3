import { fieldsOf, valueWords } from '@samsyn/consultation';
import { stringify } from 'csv-stringify/sync';
import { harmless } from '../compilation/csv.ts';
import type { QuestionsData } from './data.ts';

export const QUESTIONS_COLUMNS = [
  'Diarienummer',
  'Remiss',
  'Instans',
  'Avsnitt',
  'Nr',
  'Fråga',
  'Del',
  'Enhet',
  'Svar',
];

/**
 * The answers as csv, one row for each field that a body answered: a pivot table makes of it what it likes. UTF-8 with byte order mark,
 * semicolons, CRLF, decimal comma: a Swedish Excel reads the numbers as numbers. No cell that a spreadsheet takes for a formula.
 */
export function questionsCsv({ title, registrationNumber, questions, bodies }: QuestionsData): Uint8Array {
  const rows = bodies.flatMap((body) => {
    const given = new Map(body.answers.map(({ questionId, field, value }) => [`${questionId}:${field}`, value]));
    return questions.flatMap(({ number, section, question }) =>
      fieldsOf(question).flatMap((spec) => {
        const value = given.get(`${question.id}:${spec.field}`);
        if (value === undefined) return [];
        const isNumber = spec.holds === 'NUMBER';
        const words = isNumber ? value.replace('.', ',') : harmless(valueWords(question, spec, value));
        const texts = [registrationNumber, title, body.name, section.title, number, question.label, spec.label];
        return [[...texts.map((one) => harmless(one)), harmless(spec.rule?.unit ?? ''), words]];
      }),
    );
  });
  const options = { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, bom: true };
  return new TextEncoder().encode(stringify([QUESTIONS_COLUMNS, ...rows], options));
}
