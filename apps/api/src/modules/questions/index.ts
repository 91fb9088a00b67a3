import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/index.ts';
import { AnswersResolver, QuestionsResolver } from './api/questions.resolver.ts';
import { MyAnswers } from './queries/my-answers.ts';
import { QuestionnaireQuery } from './queries/questionnaire.query.ts';
import { QuestionsSummaryQuery } from './queries/summary.query.ts';
import { AnswerStore } from './store/answer.store.ts';
import { SaveAnswer } from './use-cases/save-answer.ts';
import { SaveQuestionnaire } from './use-cases/save-questionnaire.ts';

export { FieldAnswerType } from './api/question.types.ts';
export { type GivenAnswers, QuestionsSummaryQuery } from './queries/summary.query.ts';
export { draftAnswers, givenIn, recordAnswers } from './store/answer.store.ts';
export { questionnaireOf, type QuestionnaireRow } from './store/questionnaire.store.ts';

/** Questions that a round puts to its bodies (kartläggning): built by the authority, answered with the rest of the answer, compiled. */
@Module({
  imports: [CommentsModule],
  providers: [
    ...[QuestionsResolver, AnswersResolver, QuestionnaireQuery, QuestionsSummaryQuery, MyAnswers],
    ...[AnswerStore, SaveAnswer, SaveQuestionnaire],
  ],
  exports: [QuestionsSummaryQuery],
})
export class QuestionsModule {}
