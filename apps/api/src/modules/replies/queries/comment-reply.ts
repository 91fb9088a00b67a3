import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { PointReply } from './reply-view.ts';

/** What the authority wrote to a body of one comment. */
export interface CommentReplyView {
  commentId: string;
  letterId: string;
  organisationId: string;
  sentAt: Date;
  /** The comment as the letter has it, with what was decided. */
  point: PointReply;
}

// A comment is of one answer, and so of one letter.
export const REPLIED = `
  SELECT p.comment_id AS "commentId", l.id AS "letterId", l.organisation_id AS "organisationId", l.sent_at AS "sentAt",
    (SELECT x.point FROM jsonb_array_elements(l.content -> 'points') AS x (point) WHERE x.point ->> 'commentId' = p.comment_id::text) AS point
  FROM record.reply_point p JOIN record.reply_letter l ON l.id = p.letter_id WHERE p.comment_id = ANY ($1::uuid[])`;

/** What was written of many comments: the authority of any, a body of its own. */
@Injectable()
export class CommentReplies {
  constructor(private readonly db: UnitOfWork) {}

  async of(caller: Viewer, commentIds: readonly string[]): Promise<CommentReplyView[]> {
    return this.db.read<CommentReplyView>(caller, REPLIED, [[...commentIds]], 'comment-replies');
  }
}
