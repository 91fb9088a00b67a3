import { problem, type Problem } from '../problem.ts';
import { compareDecimals, decimalWords, isInteger, MOST_DIGITS, readDecimal } from './decimal.ts';
import { type FieldSpec, fieldsOf, ownRow, rowNameField } from './fields.ts';
import { type NumberedQuestion, type NumberRule, type Question, type Questionnaire, questionsOf } from './model.ts';

/** What stands in one field, as it was typed. */
export interface FieldAnswer {
  questionId: string;
  field: string;
  value: string;
}

export const ANSWER_TEXT_MAX = 20_000;
export const ANSWER_LINE_MAX = 500;

/** What is wrong with what was typed in a field, as a sentence that says what to do; null where nothing is. Empty is not wrong here. */
export function valueProblem(question: Question, { holds, rule }: FieldSpec, typed: string): string | null {
  const value = typed.trim();
  if (value === '') return null;
  if (holds === 'NUMBER') return numberProblem(rule, value);
  const most = holds === 'LINE' ? ANSWER_LINE_MAX : ANSWER_TEXT_MAX;
  if (typed.length > most) return `Korta svaret till högst ${most} tecken.`;
  if (holds !== 'OPTION' && holds !== 'OPTIONS') return null;
  const chosen = value.split(' ');
  const known = chosen.every((id) => question.options.some((option) => option.id === id));
  if (!known) return 'Välj bland alternativen.';
  return holds === 'OPTION' && chosen.length > 1 ? 'Välj ett av alternativen.' : null;
}

function numberProblem(rule: NumberRule | null, value: string): string | null {
  const number = readDecimal(value);
  if (number === null) return `Skriv ett tal, till exempel 1 250 eller 12,5 (${MOST_DIGITS}).`;
  if (rule === null) return null;
  if (rule.integer && !isInteger(number)) return 'Skriv ett heltal, utan decimaler.';
  const [low, high] = [
    rule.min !== '' && compareDecimals(number, rule.min) < 0,
    rule.max !== '' && compareDecimals(number, rule.max) > 0,
  ];
  if (!low && !high) return null;
  if (rule.min !== '' && rule.max !== '')
    return `Talet ska vara mellan ${decimalWords(rule.min)} och ${decimalWords(rule.max)}.`;
  return low ? `Talet ska vara minst ${decimalWords(rule.min)}.` : `Talet ska vara högst ${decimalWords(rule.max)}.`;
}

/** The value as it is given and hashed: numbers plain, options in the question's order, nothing around the words. */
export function plainValue(question: Question, { holds }: FieldSpec, typed: string): string {
  const value = typed.trim();
  if (holds === 'NUMBER') return readDecimal(value) ?? value;
  if (holds !== 'OPTIONS') return value;
  const chosen = new Set(value.split(' '));
  return question.options.flatMap(({ id }) => (chosen.has(id) ? [id] : [])).join(' ');
}

const nameOf = (questionId: string, field: string): string => (field === '' ? questionId : `${questionId}:${field}`);

/** What hinders the answers from being given, all at once, as the questions stand. The field of each is `question:field`. */
export function answerProblems(questionnaire: Questionnaire, answers: readonly FieldAnswer[]): Problem[] {
  const typed = typedValues(answers);
  return questionsOf(questionnaire).flatMap((numbered) => questionProblems(numbered, typed));
}

function typedValues(answers: readonly FieldAnswer[]): ReadonlyMap<string, string> {
  return new Map(answers.map(({ questionId, field, value }) => [nameOf(questionId, field), value]));
}

function questionProblems({ number, question }: NumberedQuestion, typed: ReadonlyMap<string, string>): Problem[] {
  const at = `Fråga ${number}`;
  const fields = fieldsOf(question);
  const valueOf = (field: string): string => typed.get(nameOf(question.id, field)) ?? '';
  const empty = fields.filter(({ field, required }) => required && valueOf(field).trim() === '');
  const missing = missingProblems(at, question, empty, fields.filter(({ required }) => required).length);
  const wrong = fields.flatMap((spec) => {
    const message = valueProblem(question, spec, valueOf(spec.field));
    const where = spec.label === '' ? at : `${at} (${spec.label})`;
    return message === null ? [] : [problem('ANSWER_INVALID', `${where}: ${message}`, nameOf(question.id, spec.field))];
  });
  return [...missing, ...wrong, ...unnamedRows(at, question, fields, valueOf)];
}

function missingProblems(at: string, { id, label }: Question, empty: readonly FieldSpec[], needed: number): Problem[] {
  const [first] = empty;
  if (first === undefined) return [];
  const field = nameOf(id, first.field);
  if (empty.length === needed) return [problem('ANSWER_MISSING', `${at} ska besvaras: ${label}`, field)];
  const places = empty.map((one) => one.label).join('; ');
  return [problem('ANSWER_INCOMPLETE', `${at} ska besvaras helt. Det saknas svar för ${places}.`, field)];
}

/** A row of the body's own says what it is. */
function unnamedRows(
  at: string,
  question: Question,
  fields: readonly FieldSpec[],
  valueOf: (field: string) => string,
): Problem[] {
  if (question.kind !== 'TABLE') return [];
  return Array.from({ length: question.ownRows }, (_, index) => ownRow(index + 1)).flatMap((row) => {
    const name = rowNameField(row);
    const filled = fields.some(
      ({ field }) => field !== name && field.startsWith(`${row}/`) && valueOf(field).trim() !== '',
    );
    return filled && valueOf(name).trim() === ''
      ? [problem('ROW_UNNAMED', `${at}: skriv vad den egna raden ${row.slice(1)} gäller.`, nameOf(question.id, name))]
      : [];
  });
}

/** The answers as they are given: every field that holds something, plain, as the questions stand. Fields that nobody asked for are not there. */
export function givenAnswers(questionnaire: Questionnaire, answers: readonly FieldAnswer[]): FieldAnswer[] {
  const typed = typedValues(answers);
  return questionsOf(questionnaire).flatMap(({ question }) =>
    fieldsOf(question).flatMap((spec) => {
      const value = plainValue(question, spec, typed.get(nameOf(question.id, spec.field)) ?? '');
      return value === '' ? [] : [{ questionId: question.id, field: spec.field, value }];
    }),
  );
}

/** How far the body has come: questions that hold something, of all. */
export function answeredCount(questionnaire: Questionnaire, answers: readonly FieldAnswer[]): number {
  const answered = new Set(answers.filter(({ value }) => value.trim() !== '').map(({ questionId }) => questionId));
  return questionsOf(questionnaire).filter(({ question }) => answered.has(question.id)).length;
}

/** A given value as people read it. */
export function valueWords(question: Question, { holds, rule }: FieldSpec, value: string): string {
  if (holds === 'NUMBER') {
    const number = readDecimal(value);
    return number === null
      ? value
      : `${decimalWords(number)}${(rule?.unit ?? '') === '' ? '' : ` ${rule?.unit ?? ''}`}`;
  }
  if (holds !== 'OPTION' && holds !== 'OPTIONS') return value;
  const chosen = value.split(' ');
  return question.options.flatMap(({ id, label }) => (chosen.includes(id) ? [label] : [])).join('; ');
}
