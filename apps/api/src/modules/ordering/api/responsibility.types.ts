import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { enumOf, RoleEnum } from '../../../platform/graphql/codes.ts';
import { Day, payload, RefusalType } from '../../../platform/graphql/index.ts';

const RuleByEnum = enumOf('RuleBy', ['PROVISION', 'THEME', 'BODY']);

@ObjectType('Officer', { description: 'Somebody at the authority who may answer for what came in.' })
export class OfficerType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => Boolean) me!: boolean;
}

@ObjectType('ResponsibilityRule', { description: 'Holds for what comes in later too.' })
export class ResponsibilityRuleType {
  @Field(() => ID) id!: string;
  @Field(() => RuleByEnum) by!: 'PROVISION' | 'THEME' | 'BODY';
  @Field(() => String, { description: 'The place, the theme, or the body.' }) about!: string;
  @Field(() => String) responsible!: string;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => Int) texts!: number;
}

@ObjectType('QueueLine', { description: "What is in one's own hands of a round, by its due day." })
export class QueueLineType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => Int, { nullable: true, description: 'To the due day and with it; negative when it has passed.' })
  workingDaysLeft?: number | null;
  @Field(() => Int) texts!: number;
  @Field(() => Int, { description: 'Comments that are not assessed, and general texts one has not read.' })
  left!: number;
}

@ObjectType('TextsGiven')
export class TextsGivenType {
  @Field(() => Int, { description: 'How many texts changed hands.' }) texts!: number;
}

@InputType('GiveTextsInput')
export class GiveTextsInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => [ID], { description: 'Texts, as the reading room lists them.' }) ids!: string[];
  @Field(() => ID, { nullable: true, description: 'Left out: nobody.' }) userId?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
}

@InputType('ResponsibilityRuleInput', { description: 'By one of the three.' })
export class ResponsibilityRuleInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID, { nullable: true, description: 'With all below it.' }) provisionId?: string | null;
  @Field(() => ID, { nullable: true }) tagId?: string | null;
  @Field(() => ID, { nullable: true }) actorId?: string | null;
  @Field(() => ID) userId!: string;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
}

export const GiveTextsResult = payload('GiveTextsResult', () => [TextsGivenType, RefusalType] as const);
