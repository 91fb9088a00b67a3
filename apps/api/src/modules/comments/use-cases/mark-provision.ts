import { Injectable } from '@nestjs/common';
import type { ProvisionStance } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { Live } from '../../../platform/live/index.ts';
import { refuse, type Refusal } from '../../../platform/refusals.ts';
import { CommentStore } from '../store/comment.store.ts';
import { MarkStore, type MarkedPlace } from '../store/mark.store.ts';
import { notWritable } from './closed-to-writing.ts';
import { unknownProvision } from './save-comment.ts';

export interface StanceSaved {
  __typename: 'SavedStance';
  provisionId: string;
  stance: ProvisionStance | null;
}

export interface ReviewSaved {
  __typename: 'SavedReview';
  provisionId: string;
  reviewed: boolean;
}

/** Marks on a provision: the body's stance on it, and that it has been read. The last one to mark decides; there are no two texts to lose. */
@Injectable()
export class MarkProvision {
  constructor(
    private readonly marks: MarkStore,
    private readonly comments: CommentStore,
    private readonly live: Live,
  ) {}

  async takeStance(caller: BodyCaller, place: MarkedPlace, stance: string | null): Promise<StanceSaved | Refusal> {
    // The whole answer can endorse another body's; a single provision cannot (stallningstaganden: the endorsed body is named once).
    if (stance === 'ENDORSES_OTHER')
      return refuse(
        'STANCE_NOT_FOR_PROVISION',
        'Instämmande i en annan instans anges för svaret som helhet.',
        'stance',
      );
    if (!(await this.marks.setStance(caller, place, stance))) return this.explain(caller, place);
    this.tell(caller, place);
    return { __typename: 'SavedStance', provisionId: place.provisionId, stance: stance as ProvisionStance | null };
  }

  async markReviewed(caller: BodyCaller, place: MarkedPlace, reviewed: boolean): Promise<ReviewSaved | Refusal> {
    if (!(await this.marks.setReviewed(caller, place, reviewed))) return this.explain(caller, place);
    this.tell(caller, place);
    return { __typename: 'SavedReview', provisionId: place.provisionId, reviewed };
  }

  private tell(caller: BodyCaller, place: MarkedPlace): void {
    this.live.changed({
      roundId: place.roundId,
      topic: 'stances',
      ids: [place.provisionId],
      audience: { organisationId: caller.organisationId },
    });
  }

  private async explain(caller: BodyCaller, place: MarkedPlace): Promise<Refusal> {
    const answer = await this.comments.answerStanding(caller, place.roundId);
    if (answer === null) return this.comments.absence(caller, place.roundId);
    return (
      notWritable(answer, place.expectedEdition) ??
      (await this.comments.shownForContext(caller, place.roundId, place.provisionId)) ??
      unknownProvision()
    );
  }
}
