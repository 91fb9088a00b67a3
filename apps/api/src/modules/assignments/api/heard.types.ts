import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { BoardState, HearingWay, RoundState, Stance, Standing } from '@samsyn/consultation';
import { BoardStateEnum, RoundStateEnum, StanceEnum } from '../../../platform/graphql/codes.ts';
import { DateTime } from '../../../platform/graphql/index.ts';
import { HearingWayEnum, StandingEnum } from './assignment.codes.ts';

@ObjectType('HeardStanding')
export class HeardStandingType {
  @Field(() => HearingWayEnum) way!: HearingWay;
  @Field(() => StandingEnum) standing!: Standing;
}

@ObjectType('HeardInRound', { description: 'What the board of the round shows of the body.' })
export class HeardInRoundType {
  @Field(() => ID) roundId!: string;
  @Field(() => String, { description: 'As the invitation bore it.' }) name!: string;
  @Field(() => DateTime) sentAt!: Date;
  @Field(() => DateTime, { nullable: true }) openedAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) receivedAt?: Date | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => BoardStateEnum) state!: BoardState;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
}

@ObjectType('HeardInContact')
export class HeardInContactType {
  @Field(() => ID) contactId!: string;
  @Field(() => String, { description: 'As valid on the day of the contact.' }) name!: string;
}

@ObjectType('HeardActor', { description: 'A body and what has been done with it.' })
export class HeardType {
  @Field(() => ID) actorId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'What it is called today, where that is something else.' })
  nameNow?: string | null;
  @Field(() => [HeardStandingType]) standings!: HeardStandingType[];
  @Field(() => [HeardInRoundType]) rounds!: HeardInRoundType[];
  @Field(() => [HeardInContactType]) contacts!: HeardInContactType[];
}

@ObjectType('RoundOfAssignment')
export class RoundOfAssignmentType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => DateTime) deadline!: Date;
  @Field(() => DateTime, { nullable: true }) openedAt?: Date | null;
  @Field(() => String) versionLabel!: string;
  @Field(() => Int) invited!: number;
  @Field(() => Int) answered!: number;
}
