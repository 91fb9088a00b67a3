import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Language, MeetingKind } from '@samsyn/consultation';
import { DateTime } from '../../../platform/graphql/index.ts';
import { LetterLanguageEnum } from '../../rounds/index.ts';
import { MeetingKindEnum } from './meeting.types.ts';

@InputType('MeetingParticipantInput')
export class MeetingParticipantInputType {
  @Field(() => ID) actorId!: string;
  @Field(() => String) contact!: string;
  @Field(() => Boolean) absent!: boolean;
}

@InputType('MeetingPointInput')
export class MeetingPointInputType {
  @Field(() => ID) actorId!: string;
  @Field(() => String) text!: string;
  @Field(() => [ID]) provisionIds!: string[];
}

@InputType('SaveMeetingInput')
export class SaveMeetingInputType {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' }) id?: string | null;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => MeetingKindEnum) kind!: MeetingKind;
  @Field(() => String) title!: string;
  @Field(() => ID, { nullable: true }) assignmentId?: string | null;
  @Field(() => ID, { nullable: true }) roundId?: string | null;
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => String) place!: string;
  @Field(() => String) agenda!: string;
  @Field(() => String) notes!: string;
  @Field(() => String) outcome!: string;
  @Field(() => [MeetingParticipantInputType]) participants!: MeetingParticipantInputType[];
  @Field(() => [MeetingPointInputType]) points!: MeetingPointInputType[];
}

@InputType('MeetingRecipientInput')
export class MeetingRecipientInputType {
  @Field(() => ID) actorId!: string;
  @Field(() => String, { description: 'A functional mailbox.' }) address!: string;
}

@InputType('InviteToMeetingInput')
export class InviteToMeetingInputType {
  @Field(() => ID) meetingId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => [MeetingRecipientInputType]) recipients!: MeetingRecipientInputType[];
  @Field(() => [LetterLanguageEnum], { description: 'The first first, below one another.' }) languages!: Language[];
}
