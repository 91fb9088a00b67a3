import type { Column, NumberRule, Question } from './model.ts';

/**
 * An answer is kept by field, so that two colleagues can fill in two cells of one table. The field of a text, a choice or a number is ''; of
 * an amount its year; of a table `row/column`, where a row of the body's own is `+1`, `+2` … with its name in `+1/`. The words beside an
 * answer stand in the field `comment`.
 */
export const COMMENT_FIELD = 'comment';

export const OWN_ROWS_MOST = 50;

/** What a field holds, and what is asked of it. */
export interface FieldSpec {
  field: string;
  /** Within the question; '' where the question says it all. */
  label: string;
  holds: 'TEXT' | 'LINE' | 'NUMBER' | 'OPTION' | 'OPTIONS';
  rule: NumberRule | null;
  required: boolean;
}

export const ownRow = (index: number): string => `+${index}`;
export const cellField = (row: string, column: string): string => `${row}/${column}`;
export const rowNameField = (row: string): string => `${row}/`;

export function yearsOf({ fromYear, toYear }: Pick<Question, 'fromYear' | 'toYear'>): number[] {
  return fromYear === 0 || toYear < fromYear
    ? []
    : Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
}

/** `2026 (planerat)`: whether a year's amount is what was spent or what is meant to be. */
export function yearWords(year: number, { plannedFrom }: Pick<Question, 'plannedFrom'>): string {
  return plannedFrom !== 0 && year >= plannedFrom ? `${year} (planerat)` : String(year);
}

/** Every field of a question, the body's own rows as far as it may add them. */
export function fieldsOf(question: Question): FieldSpec[] {
  const fields = answerFields(question);
  if (!question.takesComment) return fields;
  return [...fields, { field: COMMENT_FIELD, label: 'Kommentar', holds: 'TEXT', rule: null, required: false }];
}

function answerFields(question: Question): FieldSpec[] {
  const { required } = question;
  const one = (holds: FieldSpec['holds'], rule: NumberRule | null = null): FieldSpec[] => [
    { field: '', label: '', holds, rule, required },
  ];
  if (question.kind === 'TEXT') return one('TEXT');
  if (question.kind === 'CHOICE_ONE') return one('OPTION');
  if (question.kind === 'CHOICE_MANY') return one('OPTIONS');
  if (question.kind === 'NUMBER') return one('NUMBER', question);
  if (question.kind === 'AMOUNT_PER_YEAR')
    return yearsOf(question).map((year) => ({
      ...{ field: String(year), label: yearWords(year, question) },
      ...{ holds: 'NUMBER' as const, rule: question, required },
    }));
  return tableFields(question);
}

function tableFields({ rows, columns, ownRows, rowTitle, required }: Question): FieldSpec[] {
  const cell = (row: string, name: string, column: Column, needed: boolean): FieldSpec => ({
    field: cellField(row, column.id),
    label: `${name} – ${column.label}`,
    holds: column.kind === 'NUMBER' ? 'NUMBER' : 'LINE',
    rule: column.kind === 'NUMBER' ? column : null,
    required: needed,
  });
  const fixed = rows.flatMap(({ id, label }) => columns.map((column) => cell(id, label, column, required)));
  const own = Array.from({ length: Math.min(ownRows, OWN_ROWS_MOST) }, (_, index) => ownRow(index + 1));
  const named = own.flatMap((row): FieldSpec[] => {
    const name = `Egen rad ${row.slice(1)}`;
    const title: FieldSpec = {
      ...{ field: rowNameField(row), label: `${name} – ${rowTitle || 'Benämning'}` },
      ...{ holds: 'LINE', rule: null, required: false },
    };
    return [title, ...columns.map((column) => cell(row, name, column, false))];
  });
  return [...fixed, ...named];
}

export function fieldOf(question: Question, field: string): FieldSpec | null {
  return fieldsOf(question).find((one) => one.field === field) ?? null;
}
