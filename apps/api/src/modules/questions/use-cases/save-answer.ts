import { Injectable } from '@nestjs/common';
import { ANSWER_TEXT_MAX, fieldOf, questionsOf } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { refuse, type Refusal, type Stale, stale } from '../../../platform/refusals.ts';
import { CommentStore, notWritable } from '../../comments/index.ts';
import { QuestionnaireQuery } from '../queries/questionnaire.query.ts';
import { AnswerStore, type AnswerToSave } from '../store/answer.store.ts';

export interface AnswerSaved {
  __typename: 'SavedAnswer';
  version: number;
  updatedAt: Date;
}

/**
 * Autosave of one field. It is kept as it was typed, also what no rule would let leave: the person is told on the page and before submission,
 * and loses nothing. The same words sent twice are no conflict; other words on top of a colleague's are refused with the colleague's.
 */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly answers: AnswerStore,
    private readonly questionnaires: QuestionnaireQuery,
    private readonly comments: CommentStore,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, answer: AnswerToSave): Promise<AnswerSaved | Stale | Refusal> {
    const { roundId, questionId, field, value } = answer;
    if (value.length > ANSWER_TEXT_MAX)
      return refuse('ANSWER_TOO_LONG', `Korta svaret till högst ${ANSWER_TEXT_MAX} tecken.`, questionId);
    if (!(await this.isAsked(caller, answer))) return this.unknown(caller, roundId);
    const written = await this.answers.save(caller, answer);
    if (written === undefined) return this.explain(caller, answer);
    const audience = { organisationId: caller.organisationId };
    this.live.changed({ roundId, topic: 'answers', ids: [`${questionId}:${field}`], audience });
    return { __typename: 'SavedAnswer', ...written };
  }

  private async isAsked(caller: BodyCaller, { roundId, questionId, field }: AnswerToSave): Promise<boolean> {
    const asked = await this.questionnaires.one(caller, roundId);
    const found = asked === null ? undefined : questionsOf(asked).find(({ question }) => question.id === questionId);
    return found !== undefined && fieldOf(found.question, field) !== null;
  }

  private async unknown(caller: BodyCaller, roundId: string): Promise<Refusal> {
    if ((await this.comments.answerStanding(caller, roundId)) === null) return this.comments.absence(caller, roundId);
    return refuse('QUESTION_UNKNOWN', 'Frågan finns inte i remissen. Ladda om sidan; det du skrev finns kvar.');
  }

  /** Nothing was written: why? */
  private async explain(caller: BodyCaller, answer: AnswerToSave): Promise<AnswerSaved | Stale | Refusal> {
    const { roundId, questionId, field, value } = answer;
    const standing = await this.comments.answerStanding(caller, roundId);
    if (standing === null) return this.comments.absence(caller, roundId);
    const all = await this.answers.all(caller, roundId);
    const now = all.find((one) => one.questionId === questionId && one.field === field);
    if (now?.value === value) return { __typename: 'SavedAnswer', version: now.version, updatedAt: now.updatedAt };
    const closed = notWritable(standing, answer.expectedEdition);
    if (closed !== null) return closed;
    // emptied elsewhere with the whole answer: there is nothing to lay the words beside
    if (now === undefined)
      return stale({ version: 0, changedAt: new Date(), changedBy: caller.displayName }, { value: '' });
    return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy }, { value: now.value });
  }
}
