import type { ResponseState, Stance } from '@samsyn/contracts';
import type { MyResponsePartsFragment, ReceiptPartsFragment } from '@samsyn/contracts/responses';
import { isDocument } from '@samsyn/editor/text';
import { commentValue, type CommentValue } from '../../comments/comment-value.ts';
import { isLocked } from './answer-views.ts';
import { idOfKey, WHOLE_KEY, type AnswerValue, type WholeValue } from './values.ts';

export interface SavedComment {
  value: CommentValue;
  version: number;
  updatedAt: string;
  updatedBy: string;
}

/** The answer as the server last told: what stands when nothing is unsent. */
export class SavedAnswer {
  comments = new Map<string, SavedComment>();
  stances = new Map<string, Stance>();
  reviewed = new Set<string>();
  whole: WholeValue = {
    overallStance: null,
    endorsesActorId: null,
    endorsesName: null,
    endorsesResponseId: null,
    generalText: null,
  };
  version = 0;
  state: ResponseState = 'OPENED';
  edition = 1;
  submissions: MyResponsePartsFragment['submissions'] = [];
  receipt: ReceiptPartsFragment | null = null;
  discarded: MyResponsePartsFragment['discarded'] = null;
  /** Why the round is paused, while it is. */
  paused: string | null = null;

  /** Nobody writes in it: it is on its way through the body, or the round is paused. */
  get isClosed(): boolean {
    return isLocked(this.state) || this.paused !== null;
  }

  constructor(response: MyResponsePartsFragment) {
    this.take(response);
  }

  /** What has come of the answer: submitted, withdrawn, a supplement thrown away. */
  get given(): Pick<MyResponsePartsFragment, 'receipt' | 'submissions' | 'discarded'> {
    const { receipt, submissions, discarded } = this;
    return { receipt, submissions, discarded };
  }

  take(response: MyResponsePartsFragment): void {
    const { overallStance, endorsesActorId, endorsesName, endorsesResponseId, generalText } = response;
    this.comments = new Map(
      response.comments.map(({ id, version, updatedAt, updatedBy, ...rest }) => [
        id,
        { value: commentValue(rest), version, updatedAt, updatedBy },
      ]),
    );
    this.stances = new Map(response.stances.map(({ provisionId, stance }) => [provisionId, stance]));
    this.reviewed = new Set(response.reviewed);
    this.whole = {
      overallStance,
      endorsesActorId,
      endorsesName,
      endorsesResponseId,
      generalText: isDocument(generalText) ? generalText : null,
    };
    this.version = response.version;
    this.state = response.state;
    this.edition = response.edition;
    this.submissions = response.submissions;
    this.receipt = response.receipt;
    this.discarded = response.discarded;
    this.paused = response.pause?.reason ?? null;
  }

  /** Puts one value in place: what was just saved, or what somebody else had saved first (null: taken away). */
  adopt(key: string, value: AnswerValue | null, version: number, at: string, by: string): void {
    const id = idOfKey(key);
    if (key === WHOLE_KEY) this.#adoptWhole(value, version);
    else if (value === null) this.comments.delete(id);
    else if (value.type === 'comment') {
      if (value.comment === null) this.comments.delete(id);
      else this.comments.set(id, { value: value.comment, version, updatedAt: at, updatedBy: by });
    } else if (value.type === 'stance') {
      if (value.stance === null) this.stances.delete(id);
      else this.stances.set(id, value.stance);
    } else if (value.type === 'review') {
      if (value.reviewed) this.reviewed.add(id);
      else this.reviewed.delete(id);
    }
  }

  #adoptWhole(value: AnswerValue | null, version: number): void {
    if (value?.type === 'whole') this.whole = value.whole;
    this.version = version;
  }
}
