import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CommentKind, Stance } from '@samsyn/consultation';
import { CommentKindEnum, StanceEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Json } from '../../../platform/graphql/scalars.ts';

@ObjectType('OtherBody', { description: 'A body whose submitted answer the others in the round may read.' })
export class OtherBodyType {
  @Field(() => ID) responseId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => StanceEnum) overallStance!: Stance;
  @Field(() => String, { nullable: true }) endorsesName?: string | null;
  @Field(() => Int) comments!: number;
}

@ObjectType('OtherPoint', { description: 'A point of another body, which can be endorsed.' })
export class OtherPointType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) number!: number;
  @Field(() => ID) responseId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => Json) body!: unknown;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) proposedReason?: string | null;
  @Field(() => String, { nullable: true }) endorsesName?: string | null;
}

@ObjectType('OtherAnswer')
export class OtherAnswerType extends OtherBodyType {
  @Field(() => Json, { nullable: true }) generalText?: unknown;
  @Field(() => [OtherPointType]) points!: OtherPointType[];
}
