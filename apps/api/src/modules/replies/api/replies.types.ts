import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Disposition, Problem, ReplyChannel, ReplyOutcome, RoundState, Verdict } from '@samsyn/consultation';
import { DispositionEnum, RoundStateEnum, VerdictEnum } from '../../../platform/graphql/codes.ts';
import {
  DateTime,
  Day,
  Json,
  PageInfoType,
  payload,
  ProblemType,
  RefusalType,
  StaleType,
} from '../../../platform/graphql/index.ts';
import { DeliveryStateEnum, type LetterState } from '../../rounds/index.ts';
import { ReplyChannelEnum, ReplyOutcomeEnum } from './reply.codes.ts';

@ObjectType('VerdictTally', { description: 'What bodies have said of their points; each point is in one of the four.' })
export class VerdictTallyType {
  @Field(() => Int) points!: number;
  @Field(() => Int) MET!: number;
  @Field(() => Int) PARTLY!: number;
  @Field(() => Int) NOT!: number;
  @Field(() => Int) UNANSWERED!: number;
}

@ObjectType('ReplyMail')
export class ReplyMailType {
  @Field(() => DeliveryStateEnum) state!: LetterState;
  @Field(() => String, { nullable: true, description: "The mail server's code." }) failure?: string | null;
}

@ObjectType('ReplyRecipient')
export class ReplyRecipientType {
  @Field(() => ID) organisationId!: string;
  @Field(() => String) name!: string;
  @Field(() => ReplyOutcomeEnum) outcome!: ReplyOutcome;
  @Field(() => ReplyChannelEnum) channel!: ReplyChannel;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => Int) points!: number;
  @Field(() => ID, { nullable: true }) letterId?: string | null;
  @Field(() => DateTime, { nullable: true }) sentAt?: Date | null;
  @Field(() => ReplyMailType, { nullable: true, description: 'What became of the mail; null: none is sent.' })
  mail?: ReplyMailType | null;
  @Field(() => VerdictTallyType, { nullable: true }) tally?: VerdictTallyType | null;
}

@ObjectType('RoundReplies', { description: 'The letters to the bodies of a round, and what they said of them.' })
export class RoundRepliesType {
  @Field(() => ID) roundId!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => Int, { description: 'Of what is written for all letters; 0: nothing is.' }) version!: number;
  @Field(() => Json, { nullable: true }) opening?: unknown;
  @Field(() => Json, { nullable: true }) closing?: unknown;
  @Field(() => Day, { nullable: true, description: 'Null: three weeks from the day they are sent.' })
  answerBy?: string | null;
  @Field(() => DateTime, { nullable: true }) updatedAt?: Date | null;
  @Field(() => String, { nullable: true }) updatedBy?: string | null;
  @Field(() => [ReplyRecipientType]) recipients!: ReplyRecipientType[];
  @Field(() => Int, { description: 'Bodies that are to have a letter and have none.' }) left!: number;
  @Field(() => Int) sent!: number;
  @Field(() => VerdictTallyType) tally!: VerdictTallyType;
  @Field(() => [ProblemType], { description: 'What hinders the letters from being sent now.' }) blocking!: Problem[];
  @Field(() => Boolean) mayWrite!: boolean;
}

@ObjectType('AnsweredPoint', { description: 'A point of a letter, and what its body said of it.' })
export class AnsweredPointType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true, description: 'Its place in the compilation.' }) path?: string | null;
  @Field(() => DispositionEnum) disposition!: Disposition;
  @Field(() => VerdictEnum, { nullable: true }) verdict?: Verdict | null;
  @Field(() => String) words!: string;
  @Field(() => DateTime, { nullable: true }) givenAt?: Date | null;
  @Field(() => String, { nullable: true }) givenBy?: string | null;
  @Field(() => Int, { description: 'How many times the body has said something of it.' }) times!: number;
}

@ObjectType('AnsweredPointConnection')
export class AnsweredPointConnectionType {
  @Field(() => [AnsweredPointType]) nodes!: AnsweredPointType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@InputType('SaveReplyPlanInput')
export class SaveReplyPlanInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Json, { nullable: true }) opening?: unknown;
  @Field(() => Json, { nullable: true }) closing?: unknown;
  @Field(() => Day, { nullable: true }) answerBy?: string | null;
}

export const RoundRepliesResult = payload(
  'RoundRepliesResult',
  () => [RoundRepliesType, StaleType, RefusalType] as const,
);
export const SetReplyAddressResult = payload('SetReplyAddressResult', () => [RoundRepliesType, RefusalType] as const);
