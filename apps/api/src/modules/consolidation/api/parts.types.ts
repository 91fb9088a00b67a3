import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';

@InputType('CommentPartInput')
export class CommentPartInputType {
  @Field(() => Int, { description: "The first character of the comment's plain text." }) start!: number;
  @Field(() => Int, { description: 'The character after the last: where the next part begins.' }) end!: number;
  @Field(() => ID, { nullable: true, description: 'Left out: where the comment stands.' }) provisionId?: string | null;
}

@InputType('SplitCommentInput')
export class SplitCommentInputType {
  @Field(() => ID) commentId!: string;
  @Field(() => [ID], { description: 'The parts it was seen in; none: whole.' }) expectedParts!: string[];
  @Field(() => [CommentPartInputType], { description: 'Together all of its text; none: whole again.' })
  parts!: CommentPartInputType[];
}

@ObjectType('CommentParts')
export class CommentPartsType {
  @Field(() => ID) commentId!: string;
  @Field(() => [ID], { description: 'In the order of the text; none: it is whole.' }) ids!: string[];
}

export const SplitCommentResult = payload('SplitCommentResult', () => [CommentPartsType, RefusalType] as const);
