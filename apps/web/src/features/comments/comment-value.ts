import type { CommentKind, CommentTarget } from '@samsyn/contracts';
import type { DraftCommentPartsFragment } from '@samsyn/contracts/comments';
import { isDocument, type EditorDocument } from '@samsyn/editor/text';
import type { AnchorSegment } from '@samsyn/statute';

/** What a person writes in a comment. */
export interface CommentValue {
  provisionId: string | null;
  target: CommentTarget;
  segments: AnchorSegment[];
  kind: CommentKind;
  body: EditorDocument;
  proposedWording: string | null;
  proposedReason: string | null;
  /** Another body's point that it endorses; its words only as far as they may be read now. */
  endorses: EndorsedPoint | null;
}

export interface EndorsedPoint {
  commentId: string;
  organisationName: string | null;
  number: number | null;
  text: string;
}

type StoredComment = Omit<DraftCommentPartsFragment, 'version' | 'updatedAt' | 'updatedBy' | 'id' | 'endorses'> &
  Partial<Pick<DraftCommentPartsFragment, 'endorses'>>;

function endorsedOf({ endorsesCommentId: commentId, endorses }: StoredComment): EndorsedPoint | null {
  if (commentId === null || commentId === undefined) return null;
  const { organisationName = null, number = null, text = '' } = endorses ?? {};
  return { commentId, organisationName, number, text };
}

/** A stored comment as a value. */
export function commentValue(comment: StoredComment): CommentValue {
  const { provisionId, target, segments, kind, body, proposedWording, proposedReason } = comment;
  const words = isDocument(body) ? body : { type: 'doc' as const, content: [] };
  const endorses = endorsedOf(comment);
  return { provisionId, target, segments, kind, body: words, proposedWording, proposedReason, endorses };
}
