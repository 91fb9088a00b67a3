import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/index.ts';
import { CarriedCommentsResolver } from './api/carried.resolver.ts';
import { CarriedComments } from './queries/carried-comments.ts';

/** A text through its versions: what becomes of the comments on it. */
@Module({
  imports: [DraftsModule],
  providers: [CarriedCommentsResolver, CarriedComments],
})
export class RevisionsModule {}
