import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CommentKind, CommentTarget, Stance } from '@samsyn/consultation';
import { CommentKindEnum, CommentTargetEnum, StanceEnum } from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType, StaleType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime, Json } from '../../../platform/graphql/scalars.ts';

@ObjectType('Segment')
export class SegmentType {
  @Field(() => ID) provisionId!: string;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String) exact!: string;
  @Field(() => String) prefix!: string;
  @Field(() => String) suffix!: string;
}

@InputType('SegmentInput')
export class SegmentInput {
  @Field(() => ID) provisionId!: string;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String) exact!: string;
  @Field(() => String) prefix!: string;
  @Field(() => String) suffix!: string;
}

@InputType('SaveCommentInput')
export class SaveCommentInput {
  @Field(() => ID, { description: 'Made by the client: the same id saved twice is one comment.' }) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => CommentTargetEnum) target!: CommentTarget;
  @Field(() => [SegmentInput], { nullable: true }) segments?: SegmentInput[] | null;
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => Json) body!: unknown;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) proposedReason?: string | null;
  @Field(() => ID, { nullable: true, description: "Another body's comment that this one endorses." })
  endorsesCommentId?: string | null;
  @Field(() => Int, { description: '0 for a new comment.' }) expectedVersion!: number;
  @Field(() => Boolean, { nullable: true, description: 'The text is written together: `body` is left as it lies.' })
  keepsText?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The edition of the answer that it was written in; the first when left out.',
  })
  expectedEdition?: number | null;
}

@ObjectType('SavedComment')
export class SavedCommentType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => DateTime) updatedAt!: Date;
}

@ObjectType('DeletedComment')
export class DeletedCommentType {
  @Field(() => ID) id!: string;
}

@ObjectType('SavedStance')
export class SavedStanceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
}

@ObjectType('SavedReview')
export class SavedReviewType {
  @Field(() => ID) provisionId!: string;
  @Field(() => Boolean) reviewed!: boolean;
}

export const SaveCommentResult = payload(
  'SaveCommentResult',
  () => [SavedCommentType, StaleType, RefusalType] as const,
);
export const DeleteCommentResult = payload(
  'DeleteCommentResult',
  () => [DeletedCommentType, StaleType, RefusalType] as const,
);
export const SetStanceResult = payload('SetStanceResult', () => [SavedStanceType, RefusalType] as const);
export const MarkReviewedResult = payload('MarkReviewedResult', () => [SavedReviewType, RefusalType] as const);
