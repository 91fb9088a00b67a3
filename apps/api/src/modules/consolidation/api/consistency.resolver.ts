import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Disposition, WARNING_KINDS, type WarningKind } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { DispositionEnum, enumOf } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer, type GraphqlContext } from '../../../platform/graphql/context.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { Consistency } from '../queries/consistency.ts';
import { AcknowledgeWarning } from '../use-cases/acknowledge-warning.ts';

const WarningKindEnum = enumOf('WarningKind', WARNING_KINDS);

@ObjectType('WarnedComment')
class WarnedCommentType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => DispositionEnum) disposition!: Disposition;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true, description: 'The wording it proposes.' }) wording?: string | null;
}

@ObjectType('Acknowledgement')
class AcknowledgementType {
  @Field(() => String) reason!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) by!: string;
}

@ObjectType('ConsistencyWarning', { description: 'Decisions that may contradict one another.' })
class ConsistencyWarningType {
  @Field(() => ID, { description: 'Of these decisions as they are: another when one of them changes.' }) key!: string;
  @Field(() => WarningKindEnum) kind!: WarningKind;
  @Field(() => String, { nullable: true }) tag?: string | null;
  @Field(() => Int) size!: number;
  @Field(() => [WarnedCommentType], { description: 'At most the first 50.' }) comments!: WarnedCommentType[];
  @Field(() => AcknowledgementType, { nullable: true }) acknowledged?: AcknowledgementType | null;
}

@ObjectType('Consistency')
class ConsistencyType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: 'Those that nobody has acknowledged.' }) open!: number;
  @Field(() => Int) total!: number;
  @Field(() => [ConsistencyWarningType], { description: 'At most 200, the open ones first.' })
  warnings!: ConsistencyWarningType[];
}

@InputType('AcknowledgeWarningInput')
class AcknowledgeWarningInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) key!: string;
  @Field(() => String) reason!: string;
}

const AcknowledgeWarningResult = payload('AcknowledgeWarningResult', () => [ConsistencyType, RefusalType] as const);

/** What may be contradictions, and that somebody has looked at them. */
@Resolver()
export class ConsistencyResolver {
  constructor(
    private readonly all: Consistency,
    private readonly acknowledging: AcknowledgeWarning,
  ) {}

  @Query(() => ConsistencyType)
  @Requires('compilation.read')
  async consistency(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Context() context: GraphqlContext,
  ) {
    return this.all.run(caller, roundId, goneSignal(context.reply));
  }

  @Mutation(() => AcknowledgeWarningResult)
  @Requires('compilation.assess')
  async acknowledgeWarning(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => AcknowledgeWarningInputType }) input: AcknowledgeWarningInputType,
    @Context() context: GraphqlContext,
  ) {
    return this.acknowledging.run(caller, input, goneSignal(context.reply));
  }
}
