import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/paging.ts';
import { AssessmentType } from './consolidation.types.ts';

@ObjectType('SimilarMember')
export class SimilarMemberType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { description: 'What it says beside the common text; empty when nothing.' }) ownText!: string;
  @Field(() => String, { description: 'The wording it proposes, where most of the others do not propose it.' })
  ownWording!: string;
  @Field(() => AssessmentType, { nullable: true }) assessment?: AssessmentType | null;
}

@ObjectType('SimilarGroup', { description: 'Comments on one provision that say the same in nearly the same words.' })
export class SimilarGroupType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => String, { description: 'The wording at least half of them share, once.' }) common!: string;
  @Field(() => Int) size!: number;
  @Field(() => [SimilarMemberType], { description: 'At most the first 100.' }) members!: SimilarMemberType[];
}

@ObjectType('SimilarComments')
export class SimilarCommentsType {
  @Field(() => Int) comments!: number;
  @Field(() => Int) groups!: number;
  @Field(() => Int, { description: 'How many of the comments stand in a group.' }) inGroups!: number;
  @Field(() => [SimilarGroupType], { description: 'Largest groups first.' }) nodes!: SimilarGroupType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}
