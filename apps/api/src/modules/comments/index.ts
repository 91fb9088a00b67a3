import { Module } from '@nestjs/common';
import { CommentsResolver } from './api/comments.resolver.ts';
import { CommentStore } from './store/comment.store.ts';
import { MarkStore } from './store/mark.store.ts';
import { DeleteComment } from './use-cases/delete-comment.ts';
import { MarkProvision } from './use-cases/mark-provision.ts';
import { SaveComment } from './use-cases/save-comment.ts';

export { SegmentType } from './api/comment.types.ts';
export { CommentStore, type CommentToSave } from './store/comment.store.ts';
export { MarkStore } from './store/mark.store.ts';
export { closedToWriting, notWritable } from './use-cases/closed-to-writing.ts';
export { WORDING_MAX } from './use-cases/save-comment.ts';

/** Comments, stances and reading marks of an answer that is being written. */
@Module({
  providers: [CommentsResolver, CommentStore, MarkStore, SaveComment, DeleteComment, MarkProvision],
  exports: [CommentStore, MarkStore],
})
export class CommentsModule {}
