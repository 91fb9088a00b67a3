import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type ActorKind,
  BOARD_TICKS,
  type BoardState,
  type BoardTick,
  type DecisionStanding,
  type RoundState,
  type Stance,
} from '@samsyn/consultation';
import {
  ActorKindEnum,
  BoardStateEnum,
  DecisionStandingEnum,
  enumOf,
  RoundStateEnum,
  StanceEnum,
} from '../../../platform/graphql/codes.ts';
import { DateTime, Day } from '../../../platform/graphql/index.ts';

const BoardTickEnum = enumOf('BoardTick', BOARD_TICKS);

@ObjectType('BoardRow')
export class BoardRowType {
  @Field(() => ID) invitationId!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => String) name!: string;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => String, { nullable: true, description: "The county's name." }) county?: string | null;
  @Field(() => [String], { description: 'Sectors of civil preparedness it belonged to on the day it was asked.' })
  sectors!: string[];
  @Field(() => String, { nullable: true }) mailbox?: string | null;
  @Field(() => BoardStateEnum) state!: BoardState;
  @Field(() => DateTime, { nullable: true }) sentAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) openedAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) receivedAt?: Date | null;
  @Field(() => String, { nullable: true }) receiptNumber?: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => BoardTickEnum, { description: 'What came of asking it, and whether it had something to say.' })
  tick!: BoardTick;
  @Field(() => StanceEnum, { nullable: true }) overallStance?: Stance | null;
  @Field(() => Int, { nullable: true }) comments?: number | null;
  @Field(() => Int, { nullable: true, description: "Which of the body's submissions it is that counts." })
  submission?: number | null;
  @Field(() => Boolean, { description: 'It came from outside and was registered by the authority.' })
  registered!: boolean;
  @Field(() => DateTime, { nullable: true }) withdrawnAt?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when the body has been given more time (anstånd).' })
  extendedUntil?: Date | null;
  @Field(() => Boolean, { description: 'It has asked for more time and waits for the answer.' })
  asksExtension!: boolean;
  @Field(() => DecisionStandingEnum, { nullable: true, description: 'Null of an answer that was not preliminary.' })
  decision?: DecisionStanding | null;
  @Field(() => Day, { nullable: true, description: 'When the board meets, or decided.' }) meetingOn?: string | null;
}

@ObjectType('BoardCounts')
export class BoardCountsType {
  @Field(() => Int) invited!: number;
  @Field(() => Int) notOpened!: number;
  @Field(() => Int) opened!: number;
  @Field(() => Int) submitted!: number;
  @Field(() => Int) abstained!: number;
  @Field(() => Int) otherOrder!: number;
  @Field(() => Int) withdrawn!: number;
  @Field(() => Int) late!: number;
}

@ObjectType('UninvitedAnswer', { description: 'An answer from a body that was not asked.' })
export class UninvitedAnswerType {
  @Field(() => ID) actorId!: string;
  @Field(() => String) name!: string;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => BoardTickEnum) tick!: BoardTick;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => Boolean) late!: boolean;
  @Field(() => Int) comments!: number;
}

@ObjectType('Board')
export class BoardType {
  @Field(() => ID) roundId!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => DateTime) deadline!: Date;
  @Field(() => DateTime) serverTime!: Date;
  @Field(() => Int) version!: number;
  @Field(() => BoardCountsType) counts!: BoardCountsType;
  @Field(() => [BoardRowType]) rows!: BoardRowType[];
  @Field(() => [UninvitedAnswerType]) uninvited!: UninvitedAnswerType[];
}
