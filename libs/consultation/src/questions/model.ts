/** Kinds of question; what each asks for is said beside it. */
export const QUESTION_KINDS = ['TEXT', 'CHOICE_ONE', 'CHOICE_MANY', 'NUMBER', 'AMOUNT_PER_YEAR', 'TABLE'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const COLUMN_KINDS = ['TEXT', 'NUMBER'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** What a number must be; decimals as `12.5`, '' for no bound. */
export interface NumberRule {
  unit: string;
  min: string;
  max: string;
  /** Whole numbers only. */
  integer: boolean;
}

/** Something with a name: an option, a fixed row. */
export interface Named {
  id: string;
  label: string;
}

export interface Column extends Named, NumberRule {
  kind: ColumnKind;
}

/**
 * One question, flat: what its kind has no use for is empty. The id stays when the question is copied into a later round, so that answers
 * of two rounds can be laid beside each other.
 */
export interface Question extends Named, NumberRule {
  kind: QuestionKind;
  help: string;
  required: boolean;
  /** A line for words beside the answer. */
  takesComment: boolean;
  /** CHOICE_ONE, CHOICE_MANY. */
  options: Named[];
  /** AMOUNT_PER_YEAR: the years asked about; from `plannedFrom` on they are plans. 0 where the kind has none. */
  fromYear: number;
  toYear: number;
  plannedFrom: number;
  /** TABLE: what the rows are, the fixed ones, and how many of its own a body may add. */
  rowTitle: string;
  rows: Named[];
  ownRows: number;
  columns: Column[];
}

export interface QuestionSection {
  id: string;
  title: string;
  help: string;
  questions: Question[];
}

/** What a round asks beside, or instead of, a draft text. */
export interface Questionnaire {
  sections: QuestionSection[];
}

/** A question with the number it has on the page: `2.1`, or `3` where there is one section. */
export interface NumberedQuestion {
  number: string;
  question: Question;
  section: QuestionSection;
}

/** Every question, in the order they stand. */
export function questionsOf({ sections }: Questionnaire): NumberedQuestion[] {
  const numbered = (section: QuestionSection, at: number): NumberedQuestion[] =>
    section.questions.map((question, index) => ({
      number: sections.length === 1 ? String(index + 1) : `${at + 1}.${index + 1}`,
      question,
      section,
    }));
  return sections.flatMap(numbered);
}

const NO_RULE: NumberRule = { unit: '', min: '', max: '', integer: false };

/** A question that nothing is said of yet. */
export function emptyQuestion(id: string, kind: QuestionKind): Question {
  const words = { help: '', required: false, takesComment: false, rowTitle: '' };
  const parts = { options: [], rows: [], columns: [], ownRows: 0, fromYear: 0, toYear: 0, plannedFrom: 0 };
  return { id, kind, label: '', ...words, ...parts, ...NO_RULE };
}

export function emptyColumn(id: string): Column {
  return { id, label: '', kind: 'NUMBER', ...NO_RULE };
}
