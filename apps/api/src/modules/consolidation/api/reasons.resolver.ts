import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Disposition } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { DispositionEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';
import { EarlierReasons } from '../queries/earlier-reasons.ts';
import { KeepTemplate } from '../use-cases/keep-template.ts';

@ObjectType('EarlierReason', {
  description: 'A reason given on the same provision, or on a comment with a tag in common.',
})
class EarlierReasonType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Int) number!: number;
  @Field(() => DispositionEnum) disposition!: Disposition;
  @Field(() => String) reason!: string;
  @Field(() => Int, { description: 'How many comments have it.' }) times!: number;
}

@ObjectType('ReasonTemplate')
class ReasonTemplateType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) words!: string;
  @Field(() => String) savedBy!: string;
}

@ObjectType('ReasonTemplates')
class ReasonTemplatesType {
  @Field(() => [ReasonTemplateType]) nodes!: ReasonTemplateType[];
}

const ReasonTemplatesResult = payload('ReasonTemplatesResult', () => [ReasonTemplatesType, RefusalType] as const);

/** Reasons to give again: those given already, and the authority's templates. */
@Resolver()
export class ReasonsResolver {
  constructor(
    private readonly earlier: EarlierReasons,
    private readonly templates: KeepTemplate,
  ) {}

  @Query(() => [EarlierReasonType])
  @Requires('compilation.read')
  async earlierReasons(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('commentId', { type: () => ID }) commentId: string,
  ) {
    return this.earlier.run(caller, commentId);
  }

  @Query(() => ReasonTemplatesType)
  @Requires('compilation.read')
  async reasonTemplates(@CurrentOfficer() caller: AuthorityCaller) {
    return this.templates.all(caller);
  }

  @Mutation(() => ReasonTemplatesResult)
  @Requires('compilation.assess')
  async addReasonTemplate(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('name', { type: () => String }) name: string,
    @Args('words', { type: () => String }) words: string,
  ) {
    return this.templates.add(caller, { name, words });
  }

  @Mutation(() => ReasonTemplatesResult, { description: 'What was written with it stands.' })
  @Requires('compilation.assess')
  async removeReasonTemplate(@CurrentOfficer() caller: AuthorityCaller, @Args('id', { type: () => ID }) id: string) {
    return this.templates.remove(caller, id);
  }
}
