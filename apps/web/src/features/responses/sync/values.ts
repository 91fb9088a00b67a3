import type { Stance } from '@samsyn/contracts';
import type { EditorDocument } from '@samsyn/editor/text';
import type { CommentValue } from '../../comments/comment-value.ts';

/** What a person says of the whole. `endorsesName` is only shown; the api knows the id. */
export interface WholeValue {
  overallStance: Stance | null;
  endorsesActorId: string | null;
  endorsesName: string | null;
  /** The very answer of that body, where it was read. */
  endorsesResponseId: string | null;
  generalText: EditorDocument | null;
}

/** One thing of an answer that is saved by itself. A comment of null is one taken away. `keepsText`: its text is written together. */
export type AnswerValue =
  | { type: 'comment'; comment: CommentValue | null; keepsText?: boolean }
  | { type: 'stance'; stance: Stance | null }
  | { type: 'review'; reviewed: boolean }
  | { type: 'whole'; whole: WholeValue; keepsText?: boolean };

export const WHOLE_KEY = 'whole';
export const commentKey = (id: string): string => `comment/${id}`;
export const stanceKey = (provisionId: string): string => `stance/${provisionId}`;
export const reviewKey = (provisionId: string): string => `review/${provisionId}`;

/** The id a key is about: of the comment, or of the provision. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}
