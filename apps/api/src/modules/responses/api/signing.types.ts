import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { BOARD_OUTCOMES, type BoardOutcome, CAPACITIES, type Capacity, type Role } from '@samsyn/consultation';
import { enumOf, RoleEnum } from '../../../platform/graphql/codes.ts';
import { Day } from '../../../platform/graphql/scalars.ts';

export const CapacityEnum = enumOf(
  'Capacity',
  CAPACITIES,
  "As what somebody submitted: by the own role, on a signatory's delegation, on a board's decision.",
);
export const BoardOutcomeEnum = enumOf('BoardOutcome', BOARD_OUTCOMES, 'As the answer that was given, or otherwise.');

@ObjectType('Signing', {
  description: 'In what capacity an answer was submitted: the formal act, nothing of the way to it.',
})
export class SigningType {
  @Field(() => CapacityEnum) capacity!: Capacity;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String, { nullable: true, description: 'The signatory whose delegation was used.' })
  onBehalfOf!: string | null;
  @Field(() => String, { nullable: true }) board!: string | null;
  @Field(() => Day, { nullable: true }) meetingOn!: string | null;
  @Field(() => String, { nullable: true, description: "The decision's § in the minutes." })
  minutesSection!: string | null;
  @Field(() => Boolean, { description: 'Submitted before the meeting: the decision is to come.' })
  preliminary!: boolean;
}

@ObjectType('BoardDecision', { description: "A board's decision that was added to a preliminary answer." })
export class BoardDecisionType {
  @Field(() => String) board!: string;
  @Field(() => Day) meetingOn!: string;
  @Field(() => String) minutesSection!: string;
  @Field(() => BoardOutcomeEnum) outcome!: BoardOutcome;
}

@InputType('BoardInput', { description: 'What a board has decided of an answer that is submitted, or is to decide.' })
export class BoardInput {
  @Field(() => String) board!: string;
  @Field(() => Day) meetingOn!: string;
  @Field(() => String, { nullable: true }) minutesSection?: string | null;
  @Field(() => Boolean) preliminary!: boolean;
}

@InputType('BoardDecisionInput')
export class BoardDecisionInput {
  @Field(() => String) board!: string;
  @Field(() => Day) meetingOn!: string;
  @Field(() => String) minutesSection!: string;
  @Field(() => BoardOutcomeEnum) outcome!: BoardOutcome;
}
