import type { AnsweringBody, NumberedQuestion } from '@samsyn/consultation';

/** The questions of a round and what each body answered to them. */
export interface QuestionsData {
  title: string;
  registrationNumber: string;
  questions: NumberedQuestion[];
  bodies: AnsweringBody[];
}
