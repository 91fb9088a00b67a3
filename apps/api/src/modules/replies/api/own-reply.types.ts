import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ReplyOutcome, Verdict } from '@samsyn/consultation';
import { VerdictEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import { ReplyContentType } from './letter.types.ts';
import { ReplyOutcomeEnum } from './reply.codes.ts';

@ObjectType('SentReplyWord')
export class SentReplyWordType {
  @Field(() => VerdictEnum) verdict!: Verdict;
  @Field(() => String) words!: string;
  @Field(() => DateTime) givenAt!: Date;
  @Field(() => String) givenBy!: string;
}

@ObjectType('ReplyWord', { description: 'What the body says of a point: as it is being written, and as it was sent.' })
export class ReplyWordType {
  @Field(() => ID) commentId!: string;
  @Field(() => VerdictEnum, { nullable: true }) verdict?: Verdict | null;
  @Field(() => String) words!: string;
  @Field(() => Int, { description: 'Of what is being written; 0: nothing is.' }) version!: number;
  @Field(() => DateTime, { nullable: true }) updatedAt?: Date | null;
  @Field(() => String, { nullable: true }) updatedBy?: string | null;
  @Field(() => [SentReplyWordType], { description: 'The newest first.' }) sent!: SentReplyWordType[];
}

@ObjectType('OwnReply', { description: 'A letter as its body has it, with what it says of its points.' })
export class OwnReplyType {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => ReplyContentType) content!: ReplyContentType;
  @Field(() => String) contentHash!: string;
  @Field(() => ReplyOutcomeEnum) outcome!: ReplyOutcome;
  @Field(() => DateTime) sentAt!: Date;
  @Field(() => DateTime) answerBy!: Date;
  @Field(() => Boolean, { description: 'It may still be answered.' }) open!: boolean;
  @Field(() => [ReplyWordType], { description: 'One for each point, in their order.' }) words!: ReplyWordType[];
}

@ObjectType('SavedReplyWord')
export class SavedReplyWordType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) version!: number;
  @Field(() => DateTime) updatedAt!: Date;
}

@InputType('SaveReplyWordInput')
export class SaveReplyWordInputType {
  @Field(() => ID) letterId!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => VerdictEnum, { nullable: true }) verdict?: Verdict | null;
  @Field(() => String) words!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType('SeenReplyWordInput')
export class SeenReplyWordInputType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) expectedVersion!: number;
}

export const SaveReplyWordResult = payload(
  'SaveReplyWordResult',
  () => [SavedReplyWordType, StaleType, RefusalType] as const,
);
export const SendReplyWordsResult = payload(
  'SendReplyWordsResult',
  () => [OwnReplyType, StaleType, RefusalType] as const,
);
