import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Language, MEETING_KINDS, type MeetingKind } from '@samsyn/consultation';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import { DeliveryStateEnum, LetterLanguageEnum, type LetterState } from '../../rounds/index.ts';

export const MeetingKindEnum = enumOf('MeetingKind', MEETING_KINDS);

@ObjectType('MeetingLine')
export class MeetingLineType {
  @Field(() => ID) id!: string;
  @Field(() => MeetingKindEnum) kind!: MeetingKind;
  @Field(() => String, { description: 'What it is about.' }) title!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => String) place!: string;
  @Field(() => Boolean, { description: 'It is still ahead.' }) planned!: boolean;
  @Field(() => ID, { nullable: true }) assignmentId?: string | null;
  @Field(() => String, { nullable: true }) assignmentTitle?: string | null;
  @Field(() => ID, { nullable: true }) roundId?: string | null;
  @Field(() => String, { nullable: true }) roundSlug?: string | null;
  @Field(() => String, { nullable: true }) roundTitle?: string | null;
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => String, { nullable: true, description: 'The text that was spoken of.' }) versionLabel?: string | null;
  @Field(() => Int) participantCount!: number;
  @Field(() => Int) pointCount!: number;
  @Field(() => DateTime, { nullable: true, description: 'From when those who took part read their own points.' })
  sharedAt?: Date | null;
}

@ObjectType('MeetingParticipant')
export class MeetingParticipantType {
  @Field(() => ID) actorId!: string;
  @Field(() => String, { description: 'As valid on the day of the meeting.' }) name!: string;
  @Field(() => String, { description: 'A functional mailbox or a role.' }) contact!: string;
  @Field(() => Boolean) absent!: boolean;
  @Field(() => String, { nullable: true, description: 'Where the register says that it is reached.' })
  mailbox?: string | null;
}

@ObjectType('MeetingLetter', { description: 'A letter that a body was sent to the meeting.' })
export class MeetingLetterType {
  @Field(() => ID) id!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => String, { description: 'As valid on the day it was written.' }) name!: string;
  @Field(() => String) address!: string;
  @Field(() => Boolean, { description: 'It told of the time and place that the meeting has now.' }) holds!: boolean;
  @Field(() => DeliveryStateEnum) state!: LetterState;
  @Field(() => DateTime) at!: Date;
  @Field(() => String, { nullable: true, description: "The mail server's code." }) failure?: string | null;
  @Field(() => String) by!: string;
}

@ObjectType('MeetingPlace')
export class MeetingPlaceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
}

@ObjectType('MeetingPoint', { description: 'What a body said.' })
export class MeetingPointType {
  @Field(() => ID) id!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) text!: string;
  @Field(() => [MeetingPlaceType]) places!: MeetingPlaceType[];
}

@ObjectType('SaidAtMeeting', { description: 'What a body said at a meeting about the round.' })
export class SaidAtMeetingType extends MeetingPointType {
  @Field(() => ID) meetingId!: string;
  @Field(() => MeetingKindEnum) kind!: MeetingKind;
  @Field(() => String) title!: string;
  @Field(() => Day) heldOn!: string;
}

@ObjectType('Meeting')
export class MeetingType extends MeetingLineType {
  @Field(() => Int) version!: number;
  @Field(() => String) agenda!: string;
  @Field(() => String) notes!: string;
  @Field(() => String) outcome!: string;
  @Field(() => [MeetingParticipantType]) participants!: MeetingParticipantType[];
  @Field(() => [MeetingPointType]) points!: MeetingPointType[];
  @Field(() => [MeetingLetterType], { description: 'The newest first.' }) letters!: MeetingLetterType[];
  @Field(() => [LetterLanguageEnum], { description: 'Of its letters, unless others are chosen.' })
  letterLanguages!: Language[];
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
  @Field(() => Boolean) mayWrite!: boolean;
}

@ObjectType('OwnPoint')
export class OwnPointType {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => [String]) addresses!: string[];
}

@ObjectType('OwnMeeting', {
  description: 'What a body reads of a meeting it is invited to or took part in: its own points, no others.',
})
export class OwnMeetingType {
  @Field(() => ID) id!: string;
  @Field(() => MeetingKindEnum) kind!: MeetingKind;
  @Field(() => String) title!: string;
  @Field(() => DateTime) startsAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
  @Field(() => String) place!: string;
  @Field(() => String) agenda!: string;
  @Field(() => Boolean, { description: 'It is still ahead.' }) planned!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'From when it reads its own points.' }) sharedAt?: Date | null;
  @Field(() => [OwnPointType]) points!: OwnPointType[];
}

export const MeetingResult = payload('MeetingResult', () => [MeetingType, StaleType, RefusalType] as const);
export const RemoveMeetingResult = payload('RemoveMeetingResult', () => [MeetingType, RefusalType] as const);
