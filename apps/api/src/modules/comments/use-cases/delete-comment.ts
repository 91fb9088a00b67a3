import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { CommentStore, type CommentPlace } from '../store/comment.store.ts';
import { notWritable } from './closed-to-writing.ts';

export interface CommentDeleted {
  __typename: 'DeletedComment';
  id: string;
}

/** Takes a comment away. It lies where it is until the answer is submitted, so that saving it again (undo) brings it back. */
@Injectable()
export class DeleteComment {
  constructor(
    private readonly comments: CommentStore,
    private readonly live: Live,
  ) {}

  async run(
    caller: BodyCaller,
    place: CommentPlace,
    expectedVersion: number,
  ): Promise<CommentDeleted | Stale | Refusal> {
    const gone = await this.comments.delete(caller, place, expectedVersion);
    if (gone === undefined) return this.explain(caller, place);
    this.live.changed({
      roundId: place.roundId,
      topic: 'comments',
      ids: [place.id],
      audience: { organisationId: caller.organisationId },
    });
    return { __typename: 'DeletedComment', id: place.id };
  }

  private async explain(caller: BodyCaller, place: CommentPlace): Promise<CommentDeleted | Stale | Refusal> {
    const now = await this.comments.find(caller, place.id);
    if (now === undefined || now.roundId !== place.roundId) return this.comments.absence(caller, place.roundId);
    if (now.deletedAt !== null) return { __typename: 'DeletedComment', id: place.id }; // sent twice: it is gone, as asked
    const answer = await this.comments.answerStanding(caller, place.roundId);
    const closed = answer === null ? null : notWritable(answer, place.expectedEdition);
    if (closed !== null) return closed;
    return stale({ version: now.version, changedAt: now.updatedAt, changedBy: now.updatedBy }, now);
  }
}
