import type { CommentKind, CommentTarget, Stance } from '@samsyn/contracts';
import type { DraftCommentPartsFragment } from '@samsyn/contracts/responses';
import type { AnchorSegment } from '@samsyn/statute';
import { isDocument, type EditorDocument } from '@samsyn/editor/text';

/** What a person writes in a comment. */
export interface CommentValue {
  provisionId: string | null;
  target: CommentTarget;
  segments: AnchorSegment[];
  kind: CommentKind;
  body: EditorDocument;
  proposedWording: string | null;
  proposedReason: string | null;
}

/** What a person says of the whole. `endorsesName` is only shown; the api knows the id. */
export interface WholeValue {
  overallStance: Stance | null;
  endorsesActorId: string | null;
  endorsesName: string | null;
  generalText: EditorDocument | null;
}

/** One thing of an answer that is saved by itself. A comment of null is one taken away. */
export type AnswerValue =
  | { type: 'comment'; comment: CommentValue | null }
  | { type: 'stance'; stance: Stance | null }
  | { type: 'review'; reviewed: boolean }
  | { type: 'whole'; whole: WholeValue };

export const WHOLE_KEY = 'whole';
export const commentKey = (id: string): string => `comment/${id}`;
export const stanceKey = (provisionId: string): string => `stance/${provisionId}`;
export const reviewKey = (provisionId: string): string => `review/${provisionId}`;

/** The id a key is about: of the comment, or of the provision. */
export function idOfKey(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** A stored comment as a value. */
export function commentValue(
  comment: Omit<DraftCommentPartsFragment, 'version' | 'updatedAt' | 'updatedBy' | 'id'>,
): CommentValue {
  const { provisionId, target, segments, kind, body, proposedWording, proposedReason } = comment;
  const words = isDocument(body) ? body : { type: 'doc' as const, content: [] };
  return { provisionId, target, segments, kind, body: words, proposedWording, proposedReason };
}
