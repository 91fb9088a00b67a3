import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ListRule } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer, Day } from '../../../platform/graphql/index.ts';
import { DistributionListsQuery } from '../queries/distribution-lists.query.ts';
import { ListMembersQuery } from '../queries/list-members.query.ts';
import { SaveListRule } from '../use-cases/save-list-rule.ts';
import {
  DistributionListType,
  ListDifferenceType,
  ListMemberType,
  ListRuleInputType,
  RemoveListResult,
  SaveListRuleResult,
} from './lists.types.ts';

/** Saved lists: of names, or rules that are resolved on the day they are used. */
@Resolver()
export class ListsResolver {
  constructor(
    private readonly lists: DistributionListsQuery,
    private readonly members: ListMembersQuery,
    private readonly saving: SaveListRule,
  ) {}

  @Query(() => [DistributionListType])
  @Requires('round.prepare')
  async distributionLists(@CurrentOfficer() caller: AuthorityCaller) {
    return this.lists.run(caller);
  }

  @Query(() => [ListMemberType], {
    nullable: true,
    description: 'Who a saved list means on a day (today when left out).',
  })
  @Requires('round.prepare')
  async listMembers(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('listId', { type: () => ID }) listId: string,
    @Args('on', { type: () => Day, nullable: true }) on: string | null,
  ) {
    return this.members.ofList(caller, listId, on ?? null);
  }

  @Query(() => [ListMemberType], { description: 'Who a rule would mean on a day (today when left out).' })
  @Requires('round.prepare')
  async ruleMembers(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('rule', { type: () => ListRuleInputType }) rule: ListRuleInputType,
    @Args('on', { type: () => Day, nullable: true }) on: string | null,
  ) {
    return this.members.ofRule(caller, ruleOf(rule), on ?? null);
  }

  @Query(() => ListDifferenceType, { nullable: true, description: 'How a saved list differs between two days.' })
  @Requires('round.prepare')
  async listDifference(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('listId', { type: () => ID }) listId: string,
    @Args('from', { type: () => Day }) from: string,
    @Args('to', { type: () => Day }) to: string,
  ) {
    return this.members.difference(caller, listId, from, to);
  }

  @Mutation(() => SaveListRuleResult)
  @Requires('round.prepare')
  async saveListRule(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('name', { type: () => String }) name: string,
    @Args('rule', { type: () => ListRuleInputType }) rule: ListRuleInputType,
  ) {
    return this.saving.run(caller, { id: id ?? null, expectedVersion, name, rule: ruleOf(rule) });
  }

  @Mutation(() => RemoveListResult, { description: 'Rounds that were sent with it keep their own list.' })
  @Requires('round.prepare')
  async removeDistributionList(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('listId', { type: () => ID }) listId: string,
  ) {
    return this.saving.remove(caller, listId);
  }
}

function ruleOf(rule: ListRuleInputType): ListRule {
  const conditions = (list: ListRuleInputType['plus']) =>
    list.map(({ kind, sector, county, preparedness, on, roundId }) => ({
      ...{ kind: kind ?? null, sector: sector ?? null, county: county ?? null, preparedness },
      ...{ on: on ?? null, roundId: roundId ?? null },
    }));
  const { plus, minus, with: added, without } = rule;
  return { plus: conditions(plus), minus: conditions(minus), with: added, without };
}
