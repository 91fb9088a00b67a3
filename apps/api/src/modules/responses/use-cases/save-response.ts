import { Injectable } from '@nestjs/common';
import { checkCommentDocument } from '@samsyn/editor';
import { isDeepStrictEqual } from 'node:util';
import { databaseCode } from '../../../platform/db/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { refuse, refuseAll, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { notWritable } from '../../comments/index.ts';
import { ResponseStore, type ResponseRow, type ResponseText } from '../store/response.store.ts';

export interface ResponseSaved {
  __typename: 'SavedResponse';
  version: number;
  updatedAt: Date;
}

const FOREIGN_KEY_VIOLATION = '23503';

/** Saves the stance on the whole and the general text. The same words sent twice are no conflict. */
@Injectable()
export class SaveResponse {
  constructor(
    private readonly responses: ResponseStore,
    private readonly live: Live,
  ) {}

  async run(caller: BodyCaller, input: ResponseText): Promise<ResponseSaved | Stale | Refusal> {
    const checked = input.generalText === null ? null : checkCommentDocument(input.generalText);
    if (checked !== null && !checked.ok) return refuseAll(checked.problems);
    if (input.endorsesActorId === caller.organisationId) {
      return refuse(
        'ENDORSES_ITSELF',
        'Ni kan inte instämma i ert eget yttrande. Välj en annan instans.',
        'endorsesActorId',
      );
    }
    const unread = await this.unreadAnswer(caller, input);
    if (unread !== null) return unread;
    const text: ResponseText = { ...input, generalText: checked === null || checked.empty ? null : checked.doc };
    const written = await this.write(caller, text);
    if (written === 'UNKNOWN_ACTOR')
      return refuse('ACTOR_UNKNOWN', 'Instansen finns inte i registret. Välj en ur listan.', 'endorsesActorId');
    if (written === undefined) return this.explain(caller, text);
    this.live.changed({
      roundId: text.roundId,
      topic: 'response',
      ids: [text.roundId],
      audience: { organisationId: caller.organisationId },
    });
    return { __typename: 'SavedResponse', ...written };
  }

  /** An answer that is endorsed as such has been read: it is visible, and that body's. A body alone can be endorsed by its name. */
  private async unreadAnswer(caller: BodyCaller, input: ResponseText): Promise<Refusal | null> {
    const { roundId, endorsesActorId, endorsesResponseId } = input;
    if (endorsesResponseId === null) return null;
    const about = { roundId, organisationId: endorsesActorId ?? '', responseId: endorsesResponseId };
    if (endorsesActorId !== null && (await this.responses.readsAnswer(caller, about))) return null;
    if ((await this.responses.find(caller, roundId))?.endorsesResponseId === endorsesResponseId) return null;
    return refuse(
      'ANSWER_NOT_VISIBLE',
      'Yttrandet går inte att läsa. Instäm i instansen i stället.',
      'endorsesActorId',
    );
  }

  private async write(
    caller: BodyCaller,
    text: ResponseText,
  ): Promise<{ version: number; updatedAt: Date } | 'UNKNOWN_ACTOR' | undefined> {
    try {
      return await this.responses.save(caller, text);
    } catch (error) {
      if (databaseCode(error) === FOREIGN_KEY_VIOLATION) return 'UNKNOWN_ACTOR';
      throw error;
    }
  }

  private async explain(caller: BodyCaller, text: ResponseText): Promise<ResponseSaved | Stale | Refusal> {
    const now = await this.responses.find(caller, text.roundId);
    if (now === undefined) return this.responses.absence(caller, text.roundId);
    if (sameWords(now, text)) return { __typename: 'SavedResponse', version: now.version, updatedAt: now.updatedAt };
    const lock = await this.responses.lock(caller, now);
    const pause = await this.responses.pause(caller, text.roundId);
    const closed = notWritable({ ...now, lock, pause }, text.expectedEdition);
    if (closed !== null) return closed;
    const { overallStance, endorsesActorId, endorsesResponseId, generalText } = now;
    return stale(
      { version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy },
      { overallStance, endorsesActorId, endorsesResponseId, generalText },
    );
  }
}

function sameWords(now: ResponseRow, sent: ResponseText): boolean {
  return (
    now.overallStance === sent.overallStance &&
    now.endorsesActorId === sent.endorsesActorId &&
    now.endorsesResponseId === sent.endorsesResponseId &&
    (sent.keepsText === true || isDeepStrictEqual(now.generalText, sent.generalText))
  );
}
