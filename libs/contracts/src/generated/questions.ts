/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { ApiText } from '../api-text.ts';
export type QuestionColumnInput = {
  id: string;
  integer: boolean;
  kind: QuestionColumnKind;
  label: string;
  max: string;
  min: string;
  unit: string;
};

export type QuestionColumnKind =
  | 'NUMBER'
  | 'TEXT';

export type QuestionInput = {
  columns: Array<QuestionColumnInput>;
  /** AMOUNT_PER_YEAR: the first year asked about; 0 of other kinds. */
  fromYear: number;
  help: string;
  id: string;
  /** Whole numbers only. */
  integer: boolean;
  kind: QuestionKind;
  label: string;
  max: string;
  /** The least a number may be, `12.5`; '' for no bound. */
  min: string;
  options: Array<QuestionPartInput>;
  /** TABLE: how many rows of its own a body may add. */
  ownRows: number;
  /** From this year on the amounts are plans; 0: none is. */
  plannedFrom: number;
  required: boolean;
  /** TABLE: what its rows are. */
  rowTitle: string;
  rows: Array<QuestionPartInput>;
  /** A line for words beside the answer. */
  takesComment: boolean;
  toYear: number;
  /** Of its numbers: tkr, dygn, antal … */
  unit: string;
};

export type QuestionKind =
  | 'AMOUNT_PER_YEAR'
  | 'CHOICE_MANY'
  | 'CHOICE_ONE'
  | 'NUMBER'
  | 'TABLE'
  | 'TEXT';

export type QuestionPartInput = {
  id: string;
  label: string;
};

export type QuestionSectionInput = {
  help: string;
  id: string;
  questions: Array<QuestionInput>;
  title: string;
};

export type SaveAnswerInput = {
  /** The edition of the answer that it was written in. */
  expectedEdition: number;
  /** 0 where nobody has written in it. */
  expectedVersion: number;
  field: string;
  questionId: string;
  roundId: string;
  /** As it was typed; '' empties it. */
  value: string;
};

export type SaveQuestionnaireInput = {
  /** 0 where the round has none yet. */
  expectedVersion: number;
  roundId: string;
  sections: Array<QuestionSectionInput>;
};

export type QuestionnairePartsFragment = { roundId: string, version: number, fixed: boolean, sections: Array<{ id: string, title: string, help: string, questions: Array<{ id: string, kind: QuestionKind, label: string, help: string, required: boolean, takesComment: boolean, unit: string, min: string, max: string, integer: boolean, fromYear: number, toYear: number, plannedFrom: number, rowTitle: string, ownRows: number, options: Array<{ id: string, label: string }>, rows: Array<{ id: string, label: string }>, columns: Array<{ id: string, label: string, kind: QuestionColumnKind, unit: string, min: string, max: string, integer: boolean }> }> }> };

export type QuestionPartsFragment = { id: string, kind: QuestionKind, label: string, help: string, required: boolean, takesComment: boolean, unit: string, min: string, max: string, integer: boolean, fromYear: number, toYear: number, plannedFrom: number, rowTitle: string, ownRows: number, options: Array<{ id: string, label: string }>, rows: Array<{ id: string, label: string }>, columns: Array<{ id: string, label: string, kind: QuestionColumnKind, unit: string, min: string, max: string, integer: boolean }> };

export type QuestionnaireQueryVariables = Exact<{
  roundId: string;
}>;


export type QuestionnaireQuery = { questionnaire: { roundId: string, version: number, fixed: boolean, sections: Array<{ id: string, title: string, help: string, questions: Array<{ id: string, kind: QuestionKind, label: string, help: string, required: boolean, takesComment: boolean, unit: string, min: string, max: string, integer: boolean, fromYear: number, toYear: number, plannedFrom: number, rowTitle: string, ownRows: number, options: Array<{ id: string, label: string }>, rows: Array<{ id: string, label: string }>, columns: Array<{ id: string, label: string, kind: QuestionColumnKind, unit: string, min: string, max: string, integer: boolean }> }> }> } | null };

export type AskedBeforeQueryVariables = Exact<{ [key: string]: never; }>;


export type AskedBeforeQuery = { askedBefore: Array<{ roundId: string, title: string, questions: number }> };

export type SaveQuestionnaireMutationVariables = Exact<{
  input: SaveQuestionnaireInput;
}>;


export type SaveQuestionnaireMutation = { saveQuestionnaire:
    | { __typename: 'Questionnaire', roundId: string, version: number, fixed: boolean, sections: Array<{ id: string, title: string, help: string, questions: Array<{ id: string, kind: QuestionKind, label: string, help: string, required: boolean, takesComment: boolean, unit: string, min: string, max: string, integer: boolean, fromYear: number, toYear: number, plannedFrom: number, rowTitle: string, ownRows: number, options: Array<{ id: string, label: string }>, rows: Array<{ id: string, label: string }>, columns: Array<{ id: string, label: string, kind: QuestionColumnKind, unit: string, min: string, max: string, integer: boolean }> }> }> }
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type MyAnswersQueryVariables = Exact<{
  roundId: string;
}>;


export type MyAnswersQuery = { questionnaire: { roundId: string, version: number, fixed: boolean, sections: Array<{ id: string, title: string, help: string, questions: Array<{ id: string, kind: QuestionKind, label: string, help: string, required: boolean, takesComment: boolean, unit: string, min: string, max: string, integer: boolean, fromYear: number, toYear: number, plannedFrom: number, rowTitle: string, ownRows: number, options: Array<{ id: string, label: string }>, rows: Array<{ id: string, label: string }>, columns: Array<{ id: string, label: string, kind: QuestionColumnKind, unit: string, min: string, max: string, integer: boolean }> }> }> } | null, myAnswers: Array<{ questionId: string, field: string, value: string, version: number, updatedAt: string, updatedBy: string }> | null };

export type SaveAnswerMutationVariables = Exact<{
  input: SaveAnswerInput;
}>;


export type SaveAnswerMutation = { saveAnswer:
    | { __typename: 'Refusal', code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> }
    | { __typename: 'SavedAnswer', version: number, updatedAt: string }
    | { __typename: 'Stale', message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown }
   };

export type QuestionsSummaryQueryVariables = Exact<{
  roundId: string;
}>;


export type QuestionsSummaryQuery = { questionsSummary: { roundId: string, roundTitle: string, invited: number, answered: number, missing: Array<string>, questions: Array<{ number: string, answered: number, notAnswered: Array<string>, question: { id: string, kind: QuestionKind, label: string }, choices: Array<{ label: string, count: number }>, tables: Array<{ title: string, columns: Array<{ label: string, unit: string, total: { count: number, sum: string, min: string, median: string, max: string } | null }>, rows: Array<{ bodyId: string, bodyName: string, cells: Array<string> }> }> }> } | null };

export type StalePartsFragment = { message: string, currentVersion: number, changedAt: string, changedBy: string, current: unknown };

export type RefusalPartsFragment = { code: string, message: string, problems: Array<{ code: string, message: string, field: string | null }> };

export const QuestionnaireDocument = 'a8359241a5a26b604968231e8dfb1593d4605f57b00c90b33e14ece902a4e7ef' as unknown as ApiText<QuestionnaireQuery, QuestionnaireQueryVariables>;
export const AskedBeforeDocument = 'e884a4b905ec274f06848741af5fe0ed20d4230ea1bbc8dc6afd111525432732' as unknown as ApiText<AskedBeforeQuery, AskedBeforeQueryVariables>;
export const SaveQuestionnaireDocument = '27843b01905176a164609daad77c08bfd7055ac292202aa77d6e5142c405f4fb' as unknown as ApiText<SaveQuestionnaireMutation, SaveQuestionnaireMutationVariables>;
export const MyAnswersDocument = 'bf0396b8d148dd550420d3d3b975ffac2e0a2d4c76aff7c8bc86b2a34ba5970c' as unknown as ApiText<MyAnswersQuery, MyAnswersQueryVariables>;
export const SaveAnswerDocument = '48e1b63a4c60ab49e510c52989a411e99b520b795390df5844f49142b258b4f1' as unknown as ApiText<SaveAnswerMutation, SaveAnswerMutationVariables>;
export const QuestionsSummaryDocument = '7f429692208fe9aadcdfb4d0037cd2b496badb17282175fbddb4203f40297244' as unknown as ApiText<QuestionsSummaryQuery, QuestionsSummaryQueryVariables>;
