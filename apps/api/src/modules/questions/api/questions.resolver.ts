import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller, BodyCaller, Viewer } from '../../../platform/caller.ts';
import { CurrentBody, CurrentOfficer, CurrentViewer } from '../../../platform/graphql/index.ts';
import { MyAnswers } from '../queries/my-answers.ts';
import { QuestionnaireQuery } from '../queries/questionnaire.query.ts';
import { QuestionsSummaryQuery } from '../queries/summary.query.ts';
import { SaveAnswer } from '../use-cases/save-answer.ts';
import { SaveQuestionnaire } from '../use-cases/save-questionnaire.ts';
import {
  AskedBeforeType,
  DraftFieldAnswerType,
  QuestionnaireResult,
  QuestionnaireType,
  SaveAnswerInputType,
  SaveAnswerResult,
  SaveQuestionnaireInputType,
} from './question.types.ts';
import { QuestionsSummaryType } from './summary.types.ts';

/** The questions of a round: written by the authority, read by both, compiled when they are answered. */
@Resolver()
export class QuestionsResolver {
  constructor(
    private readonly questionnaires: QuestionnaireQuery,
    private readonly summaries: QuestionsSummaryQuery,
    private readonly saving: SaveQuestionnaire,
  ) {}

  @Query(() => QuestionnaireType, { nullable: true })
  @Requires('version.read')
  @NothingBecause('a round may put no questions')
  async questionnaire(@CurrentViewer() caller: Viewer, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.questionnaires.one(caller, roundId);
  }

  @Query(() => [AskedBeforeType], { description: 'Rounds that put questions, the newest first.' })
  @Requires('round.prepare')
  async askedBefore(@CurrentOfficer() caller: AuthorityCaller) {
    return this.questionnaires.before(caller);
  }

  @Query(() => QuestionsSummaryType, { nullable: true })
  @Requires('compilation.read')
  @NothingBecause('a round may put no questions, or not be sent yet')
  async questionsSummary(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
  ) {
    return this.summaries.run(caller, roundId);
  }

  @Mutation(() => QuestionnaireResult)
  @Requires('round.prepare')
  async saveQuestionnaire(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveQuestionnaireInputType })
    { roundId, expectedVersion, sections }: SaveQuestionnaireInputType,
  ) {
    return this.saving.run(caller, { roundId, expectedVersion, questionnaire: { sections } });
  }
}

/** A body's answers to them, as they are written: for its own people and nobody else. */
@Resolver()
export class AnswersResolver {
  constructor(
    private readonly mine: MyAnswers,
    private readonly saving: SaveAnswer,
  ) {}

  @Query(() => [DraftFieldAnswerType], { nullable: true, description: 'What the body has written.' })
  @Requires('response.read')
  @NothingBecause('no answer may have been begun')
  async myAnswers(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.mine.run(caller, roundId);
  }

  @Mutation(() => SaveAnswerResult)
  @Requires('response.write')
  async saveAnswer(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => SaveAnswerInputType }) input: SaveAnswerInputType,
  ) {
    return this.saving.run(caller, input);
  }
}
