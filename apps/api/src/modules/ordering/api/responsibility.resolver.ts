import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { QueueQuery } from '../queries/queue.query.ts';
import { Responsibility } from '../use-cases/responsibility.ts';
import { TEXTS_MOST } from '../use-cases/tags.ts';
import {
  GiveTextsInputType,
  GiveTextsResult,
  OfficerType,
  QueueLineType,
  ResponsibilityRuleInputType,
  ResponsibilityRuleType,
} from './responsibility.types.ts';

@Resolver()
export class ResponsibilityResolver {
  constructor(
    private readonly read: QueueQuery,
    private readonly acts: Responsibility,
  ) {}

  @Query(() => [OfficerType], { description: 'Those who may answer for what came in, oneself first.' })
  @Requires('compilation.read')
  async officers(@CurrentOfficer() caller: AuthorityCaller) {
    return this.read.officers(caller);
  }

  @Query(() => [ResponsibilityRuleType])
  @Requires('compilation.read')
  async responsibilityRules(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
  ) {
    return this.read.rules(caller, roundId);
  }

  @Query(() => [QueueLineType], {
    description: "What is in one's own hands, of all rounds; the nearest due day first.",
  })
  @Requires('compilation.read')
  async myQueue(@CurrentOfficer() caller: AuthorityCaller) {
    return this.read.mine(caller);
  }

  @Mutation(() => GiveTextsResult, { description: `At most ${TEXTS_MOST} texts; goes before any rule.` })
  @Requires('compilation.order')
  async giveTexts(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => GiveTextsInputType }) { userId, dueOn, ...input }: GiveTextsInputType,
  ) {
    const ids = input.ids.slice(0, TEXTS_MOST);
    return this.acts.give(caller, { ...input, ids, userId: userId ?? null, dueOn: dueOn ?? null });
  }

  @Mutation(() => GiveTextsResult, { description: 'Holds at once, and for what comes in later.' })
  @Requires('compilation.order')
  async addResponsibilityRule(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => ResponsibilityRuleInputType }) input: ResponsibilityRuleInputType,
  ) {
    const { provisionId = null, tagId = null, actorId = null, dueOn = null } = input;
    return this.acts.addRule(caller, { ...input, provisionId, tagId, actorId, dueOn });
  }

  @Mutation(() => Int, { description: 'What it has given stays where it is.' })
  @Requires('compilation.order')
  async endResponsibilityRule(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.acts.endRule(caller, roundId, id);
  }
}
