import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Day, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

@ObjectType('ProgressDay', { description: 'The points of a round at the end of a day.' })
export class ProgressDayType {
  @Field(() => Day) day!: string;
  @Field(() => Int) points!: number;
  @Field(() => Int) unread!: number;
  @Field(() => Int, { description: 'Nothing is proposed.' }) unproposed!: number;
  @Field(() => Int, { description: 'Proposed by one, and waiting for another.' }) proposed!: number;
  @Field(() => Int) validated!: number;
  @Field(() => Int, { description: 'Not validated.' }) left!: number;
  @Field(() => Int, { nullable: true, description: 'Left by the plan.' }) planned?: number | null;
}

@ObjectType('ResponsibleProgress')
export class ResponsibleProgressType {
  @Field(() => ID, { nullable: true, description: 'Null: what nobody answers for.' }) id?: string | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => ProgressDayType) now!: ProgressDayType;
}

@ObjectType('AssessmentPlan', { description: 'By which day all points are meant to be decided.' })
export class AssessmentPlanType {
  @Field(() => Int) version!: number;
  @Field(() => Day) plannedOn!: string;
  @Field(() => DateTime) plannedAt!: Date;
  @Field(() => String) plannedBy!: string;
}

@ObjectType('RoundProgress')
export class RoundProgressType {
  @Field(() => ID) roundId!: string;
  @Field(() => Day, { description: 'When the answers were in.' }) from!: string;
  @Field(() => AssessmentPlanType, { nullable: true }) plan?: AssessmentPlanType | null;
  @Field(() => [ProgressDayType], { description: 'Working days to today, and others on which something happened.' })
  days!: ProgressDayType[];
  @Field(() => [ResponsibleProgressType], { description: 'Today, by who answers for it today.' })
  responsible!: ResponsibleProgressType[];
}

@InputType('PlanAssessmentInput')
export class PlanAssessmentInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: '0: there is none.' }) expectedVersion!: number;
  @Field(() => Day) plannedOn!: string;
}

export const PlanAssessmentResult = payload(
  'PlanAssessmentResult',
  () => [AssessmentPlanType, StaleType, RefusalType] as const,
);
