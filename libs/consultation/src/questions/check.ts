import { problem, type Problem } from '../problem.ts';
import { compareDecimals, readDecimal } from './decimal.ts';
import { OWN_ROWS_MOST, yearsOf } from './fields.ts';
import { type Named, type NumberedQuestion, type NumberRule, type Questionnaire, questionsOf } from './model.ts';

const SECTIONS_MOST = 40;
const QUESTIONS_MOST = 200;
const PARTS_MOST = 60;
const LABEL_MAX = 500;
const HELP_MAX = 5_000;
const UNIT_MAX = 40;
const YEARS_MOST = 30;
const ID = /^[a-z0-9-]{1,36}$/u;

/** What hinders the questions from being saved: half done is no hindrance, too much is. */
export function savingProblems(questionnaire: Questionnaire): Problem[] {
  const questions = questionsOf(questionnaire);
  const problems: Problem[] = [];
  if (questionnaire.sections.length > SECTIONS_MOST)
    problems.push(problem('TOO_MANY_SECTIONS', `Ha högst ${SECTIONS_MOST} avsnitt.`));
  if (questions.length > QUESTIONS_MOST)
    problems.push(problem('TOO_MANY_QUESTIONS', `Ha högst ${QUESTIONS_MOST} frågor.`));
  const all = [...questionnaire.sections, ...questions.map(({ question }) => question)];
  if (!areIds(questions.map(({ question }) => question)) || !areIds(questionnaire.sections))
    problems.push(problem('IDS_INVALID', 'Frågorna har blandats ihop. Ladda om sidan och försök igen.'));
  if (
    all.some(({ help }) => help.length > HELP_MAX) ||
    questionnaire.sections.some(({ title }) => title.length > LABEL_MAX)
  )
    problems.push(problem('TEXT_TOO_LONG', `Korta hjälptexten till högst ${HELP_MAX} tecken.`));
  return [...problems, ...questions.flatMap(tooMuch)];
}

const areIds = (parts: readonly { id: string }[]): boolean =>
  parts.every(({ id }) => ID.test(id)) && new Set(parts.map(({ id }) => id)).size === parts.length;

function tooMuch({ number, question }: NumberedQuestion): Problem[] {
  const { id, options, rows, columns } = question;
  const lists: readonly (readonly Named[])[] = [options, rows, columns];
  const labels = [question.label, question.rowTitle, ...lists.flat().map(({ label }) => label)];
  const units = [question, ...columns].map(({ unit }) => unit);
  const say = (code: string, words: string): Problem => problem(code, `Fråga ${number}: ${words}`, id);
  const problems: Problem[] = [];
  if (labels.some((label) => label.length > LABEL_MAX))
    problems.push(say('LABEL_TOO_LONG', `korta texten till högst ${LABEL_MAX} tecken.`));
  if (units.some((unit) => unit.length > UNIT_MAX))
    problems.push(say('UNIT_TOO_LONG', `korta enheten till högst ${UNIT_MAX} tecken.`));
  if (lists.some((list) => list.length > PARTS_MOST))
    problems.push(say('TOO_MANY_PARTS', `ha högst ${PARTS_MOST} alternativ, rader eller kolumner.`));
  if (!lists.every(areIds)) problems.push(say('IDS_INVALID', 'alternativen har blandats ihop. Ladda om sidan.'));
  if (question.ownRows < 0 || question.ownRows > OWN_ROWS_MOST)
    problems.push(say('OWN_ROWS_INVALID', `tillåt högst ${OWN_ROWS_MOST} egna rader.`));
  return problems;
}

/** What hinders the questions from being sent, all at once, as they stand. */
export function questionnaireProblems(questionnaire: Questionnaire): Problem[] {
  const untitled = questionnaire.sections.length > 1 && questionnaire.sections.some(({ title }) => title.trim() === '');
  const empty = questionnaire.sections.some(({ questions }) => questions.length === 0);
  return [
    ...savingProblems(questionnaire),
    ...(untitled ? [problem('SECTION_UNTITLED', 'Ge varje avsnitt en rubrik.', 'questions')] : []),
    ...(empty
      ? [problem('SECTION_EMPTY', 'Ett avsnitt har inga frågor. Lägg till en, eller ta bort avsnittet.', 'questions')]
      : []),
    ...questionsOf(questionnaire).flatMap(unfinished),
  ];
}

function unfinished({ number, question }: NumberedQuestion): Problem[] {
  const say = (code: string, words: string): Problem => problem(code, `Fråga ${number}: ${words}`, question.id);
  const problems: Problem[] = [];
  if (question.label.trim() === '') problems.push(say('LABEL_MISSING', 'skriv frågan.'));
  const { kind } = question;
  if (kind === 'CHOICE_ONE' || kind === 'CHOICE_MANY') {
    if (question.options.length < 2) problems.push(say('OPTIONS_TOO_FEW', 'skriv minst två alternativ.'));
    if (isUnnamed(question.options)) problems.push(say('OPTION_UNNAMED', 'ett alternativ saknar text.'));
  }
  if (kind === 'NUMBER' || kind === 'AMOUNT_PER_YEAR') problems.push(...ruleProblems(question, say));
  if (kind === 'AMOUNT_PER_YEAR') {
    const years = yearsOf(question).length;
    if (question.fromYear < 1900 || question.toYear > 2200 || years === 0 || years > YEARS_MOST)
      problems.push(say('YEARS_INVALID', `ange första och sista år, högst ${YEARS_MOST} år.`));
  }
  return kind === 'TABLE' ? [...problems, ...tableProblems(question, say)] : problems;
}

type Say = (code: string, words: string) => Problem;

function tableProblems({ rows, columns, ownRows }: NumberedQuestion['question'], say: Say): Problem[] {
  const problems: Problem[] = [];
  if (columns.length === 0) problems.push(say('COLUMNS_MISSING', 'tabellen behöver minst en kolumn.'));
  if (rows.length === 0 && ownRows === 0)
    problems.push(say('ROWS_MISSING', 'ge tabellen rader, eller låt instanserna lägga till egna.'));
  if (isUnnamed([...rows, ...columns])) problems.push(say('PART_UNNAMED', 'en rad eller kolumn saknar rubrik.'));
  return [...problems, ...columns.flatMap((column) => (column.kind === 'NUMBER' ? ruleProblems(column, say) : []))];
}

const isUnnamed = (parts: readonly Named[]): boolean => parts.some(({ label }) => label.trim() === '');

/** A number without a unit cannot be added to another's. */
function ruleProblems({ unit, min, max }: NumberRule, say: Say): Problem[] {
  const problems: Problem[] = [];
  if (unit.trim() === '') problems.push(say('UNIT_MISSING', 'ange enhet, till exempel tkr, dygn eller antal.'));
  const isPlain = (bound: string): boolean => bound === '' || readDecimal(bound) === bound;
  if (!isPlain(min) || !isPlain(max)) problems.push(say('BOUND_INVALID', 'minsta och största värde ska vara tal.'));
  else if (min !== '' && max !== '' && compareDecimals(min, max) > 0)
    problems.push(say('BOUNDS_CROSSED', 'minsta värdet är större än det största.'));
  return problems;
}
