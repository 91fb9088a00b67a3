import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { AnswerStore, type DraftFieldAnswer } from '../store/answer.store.ts';

/** What the body has written to the questions of a round. */
@Injectable()
export class MyAnswers {
  constructor(private readonly answers: AnswerStore) {}

  /** Null where it has no answer in the round. */
  async run(caller: BodyCaller, roundId: string): Promise<DraftFieldAnswer[] | null> {
    return this.answers.inRoom(caller, roundId);
  }
}
