import { compareDecimals, medianOf, sumOf } from './decimal.ts';
import { type FieldAnswer, valueWords } from './answers.ts';
import { cellField, COMMENT_FIELD, type FieldSpec, fieldOf, fieldsOf, ownRow, rowNameField } from './fields.ts';
import type { NumberedQuestion, Question } from './model.ts';

/** A body that has answered, with what it gave. */
export interface AnsweringBody {
  id: string;
  name: string;
  answers: readonly FieldAnswer[];
}

/** What the numbers of a column come to. Plain decimals; `count` says of how many bodies. */
export interface ColumnTotal {
  count: number;
  sum: string;
  min: string;
  median: string;
  max: string;
}

export interface SummaryColumn {
  label: string;
  unit: string;
  /** Null where the column holds words. */
  total: ColumnTotal | null;
}

export interface SummaryRow {
  bodyId: string;
  bodyName: string;
  /** Numbers plain, choices and words as they read; '' where nothing was answered. */
  cells: string[];
}

/** Bodies × answers; of a table one for each fixed row, and one for the bodies' own rows. */
export interface SummaryTable {
  title: string;
  columns: SummaryColumn[];
  rows: SummaryRow[];
}

export interface QuestionSummary {
  number: string;
  question: Question;
  /** How many of the bodies said anything here. */
  answered: number;
  notAnswered: string[];
  /** Of a choice: how many chose each. */
  choices: { label: string; count: number }[];
  tables: SummaryTable[];
}

/** What the bodies answered to one question. */
export function summarise({ number, question }: NumberedQuestion, bodies: readonly AnsweringBody[]): QuestionSummary {
  const answers = bodies.map(({ id, name, answers: given }) => ({
    ...{ id, name },
    values: new Map(given.flatMap((one) => (one.questionId === question.id ? [[one.field, one.value] as const] : []))),
  }));
  const silent = answers.filter(({ values }) => values.size === 0);
  return {
    ...{ number, question },
    answered: answers.length - silent.length,
    notAnswered: silent.map(({ name }) => name),
    choices: question.options.map(({ id, label }) => ({
      label,
      count: answers.filter(({ values }) => values.get('')?.split(' ').includes(id)).length,
    })),
    tables: question.kind === 'TABLE' ? tablesOf(question, answers) : [plainTable(question, answers)],
  };
}

interface Answers {
  id: string;
  name: string;
  values: ReadonlyMap<string, string>;
}

function plainTable(question: Question, answers: readonly Answers[]): SummaryTable {
  return tableOf(
    question,
    '',
    fieldsOf(question).map((spec) => ({ ...spec, label: spec.label || 'Svar' })),
    answers,
  );
}

function tablesOf(question: Question, answers: readonly Answers[]): SummaryTable[] {
  const fixed = question.rows.map(({ id, label }) => tableOf(question, label, cellsOf(question, id), answers));
  const own = ownTable(question, answers);
  const comment = fieldOf(question, COMMENT_FIELD);
  const said = answers.some(({ values }) => values.has(COMMENT_FIELD));
  return [
    ...fixed,
    ...(own.rows.length === 0 ? [] : [own]),
    ...(comment === null || !said ? [] : [tableOf(question, 'Kommentarer', [comment], answers)]),
  ];
}

function cellsOf(question: Question, row: string): FieldSpec[] {
  return question.columns.flatMap(({ id, label }) => {
    const spec = fieldOf(question, cellField(row, id));
    return spec === null ? [] : [{ ...spec, label }];
  });
}

function tableOf(
  question: Question,
  title: string,
  specs: readonly FieldSpec[],
  answers: readonly Answers[],
): SummaryTable {
  const rows = answers.map(({ id, name, values }) => ({
    ...{ bodyId: id, bodyName: name },
    cells: specs.map((spec) => cellOf(question, spec, values.get(spec.field) ?? '')),
  }));
  return { title, columns: columnsOf(specs, rows), rows };
}

/** One row for each row a body added, its name first. */
function ownTable(question: Question, answers: readonly Answers[]): SummaryTable {
  const name: FieldSpec = {
    ...{ field: '', label: question.rowTitle || 'Egen rad', holds: 'LINE' as const },
    ...{ rule: null, required: false },
  };
  const own = Array.from({ length: question.ownRows }, (_, index) => ownRow(index + 1));
  const specs = own.map((row) => [row, cellsOf(question, row)] as const);
  const rows = answers.flatMap(({ id, name: bodyName, values }) =>
    specs.flatMap(([row, rowSpecs]) => {
      const cells = rowSpecs.map((spec) => cellOf(question, spec, values.get(spec.field) ?? ''));
      const title = values.get(rowNameField(row)) ?? '';
      return title === '' && cells.every((cell) => cell === '')
        ? []
        : [{ bodyId: id, bodyName, cells: [title, ...cells] }];
    }),
  );
  return { title: 'Egna rader', columns: columnsOf([name, ...cellsOf(question, ownRow(1))], rows), rows };
}

function cellOf(question: Question, spec: FieldSpec, value: string): string {
  return spec.holds === 'NUMBER' ? value : valueWords(question, spec, value);
}

function columnsOf(specs: readonly FieldSpec[], rows: readonly SummaryRow[]): SummaryColumn[] {
  return specs.map(({ label, holds, rule }, index) => ({
    ...{ label, unit: rule?.unit ?? '' },
    total: holds === 'NUMBER' ? totalOf(rows.flatMap(({ cells }) => cells[index] || [])) : null,
  }));
}

/** Null where nobody gave a number. */
export function totalOf(numbers: readonly string[]): ColumnTotal | null {
  const sorted = [...numbers].sort(compareDecimals);
  const [min, max, median] = [sorted[0], sorted.at(-1), medianOf(sorted)];
  if (min === undefined || max === undefined || median === null) return null;
  return { count: sorted.length, sum: sumOf(sorted), min, median, max };
}
