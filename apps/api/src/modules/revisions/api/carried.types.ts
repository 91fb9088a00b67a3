import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PlacementStatus } from '@samsyn/statute';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { PageInfoType } from '../../../platform/graphql/paging.ts';
import { STATUSES } from '../queries/carried-comments.ts';

/** The outcomes of libs/statute, in the capitals of the schema. */
export type PlacementStatusCode = Uppercase<PlacementStatus>;
export const PlacementStatusEnum = enumOf(
  'PlacementStatus',
  STATUSES.map((status) => status.toUpperCase() as PlacementStatusCode),
  'What became of the place of a comment in another version.',
);

@ObjectType('PlacementCount')
export class PlacementCountType {
  @Field(() => PlacementStatusEnum) status!: PlacementStatusCode;
  @Field(() => Int) comments!: number;
}

@ObjectType('CarriedComment')
export class CarriedCommentType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => String) text!: string;
  @Field(() => String) fromAddress!: string;
  @Field(() => String, { nullable: true, description: 'Where it now stands; null when nothing of it is left.' })
  address?: string | null;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => PlacementStatusEnum) status!: PlacementStatusCode;
  @Field(() => Float) confidence!: number;
  @Field(() => Boolean) needsReview!: boolean;
  @Field(() => [String]) explanation!: string[];
  @Field(() => [String]) explanationEnglish!: string[];
  @Field(() => String, { nullable: true, description: 'The words that were marked.' }) quote?: string | null;
  @Field(() => String, { nullable: true, description: 'The words it marks now.' }) quoteNow?: string | null;
}

@ObjectType('CarriedComments')
export class CarriedCommentsType {
  @Field(() => ID) fromVersionId!: string;
  @Field(() => ID) versionId!: string;
  @Field(() => String) title!: string;
  @Field(() => Int, { description: 'Comments on provisions, each with one outcome.' }) comments!: number;
  @Field(() => Int, { description: 'Comments on the draft as a whole: they need no place.' }) onWhole!: number;
  @Field(() => Int) needsReview!: number;
  @Field(() => [PlacementCountType]) counts!: PlacementCountType[];
  @Field(() => [CarriedCommentType], { description: 'In the reading order of the version they were written on.' })
  nodes!: CarriedCommentType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}
