import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ActorKind } from '@samsyn/consultation';
import { ActorKindEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import { SendingLineType } from './sendings.types.ts';

@ObjectType('ListCondition', { description: 'All that it says must hold.' })
@InputType('ListConditionInput')
export class ListConditionType {
  @Field(() => ActorKindEnum, { nullable: true }) kind?: ActorKind | null;
  @Field(() => String, { nullable: true }) sector?: string | null;
  @Field(() => String, { nullable: true, description: "The county's code." }) county?: string | null;
  @Field(() => Boolean, { description: 'Every preparedness authority, whatever its sector.' }) preparedness!: boolean;
  @Field(() => Day, { nullable: true, description: 'The day whose sectors are meant; the day of use when left out.' })
  on?: string | null;
  @Field(() => ID, { nullable: true, description: 'Those who were asked in this round, as who they are now.' })
  roundId?: string | null;
}

@ObjectType('ListRule')
export class ListRuleType {
  @Field(() => [ListConditionType]) plus!: ListConditionType[];
  @Field(() => [ListConditionType]) minus!: ListConditionType[];
  @Field(() => [ID]) with!: string[];
  @Field(() => [ID]) without!: string[];
}

@InputType('ListRuleInput')
export class ListRuleInputType {
  @Field(() => [ListConditionType]) plus!: ListConditionType[];
  @Field(() => [ListConditionType]) minus!: ListConditionType[];
  @Field(() => [ID]) with!: string[];
  @Field(() => [ID]) without!: string[];
}

@ObjectType('NamedInRule')
export class NamedInRuleType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('DistributionList')
export class DistributionListType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Int) version!: number;
  @Field(() => Int, { description: 'How many bodies it means today.' }) size!: number;
  @Field(() => DateTime) savedAt!: Date;
  @Field(() => String) savedBy!: string;
  @Field(() => ListRuleType, { nullable: true, description: 'Null of a list of names.' }) rule?: ListRuleType | null;
  @Field(() => [NamedInRuleType], { description: 'What the rounds and bodies that the rule names are called.' })
  named!: NamedInRuleType[];
}

@ObjectType('ListMember')
export class ListMemberType extends SendingLineType {
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => String, { nullable: true }) county?: string | null;
  @Field(() => String, { nullable: true }) mailbox?: string | null;
}

@ObjectType('ListDifference')
export class ListDifferenceType {
  @Field(() => [SendingLineType], { description: 'Meant on the later day only.' }) added!: SendingLineType[];
  @Field(() => [SendingLineType], { description: 'Meant on the earlier day only.' }) removed!: SendingLineType[];
}

@ObjectType('SavedList')
export class SavedListType {
  @Field(() => DistributionListType) list!: DistributionListType;
}

@ObjectType('RemovedList')
export class RemovedListType {
  @Field(() => ID) id!: string;
}

export const SaveListResult = payload('SaveListResult', () => [SavedListType, RefusalType] as const);
export const SaveListRuleResult = payload('SaveListRuleResult', () => [SavedListType, StaleType, RefusalType] as const);
export const RemoveListResult = payload('RemoveListResult', () => [RemovedListType, RefusalType] as const);
