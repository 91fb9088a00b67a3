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
}

/** A stored comment as a value. */
export function commentValue(
  comment: Omit<DraftCommentPartsFragment, 'version' | 'updatedAt' | 'updatedBy' | 'id'>,
): CommentValue {
  const { provisionId, target, segments, kind, body, proposedWording, proposedReason } = comment;
  const words = isDocument(body) ? body : { type: 'doc' as const, content: [] };
  return { provisionId, target, segments, kind, body: words, proposedWording, proposedReason };
}
