import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  ActorKind,
  ContactKind,
  GapKind,
  HearingWay,
  ReportKind,
  ReportState,
  Standing,
} from '@samsyn/consultation';
import { ActorKindEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import {
  ContactKindEnum,
  GapKindEnum,
  HearingWayEnum,
  ReportKindEnum,
  ReportStateEnum,
  StandingEnum,
} from './assignment.codes.ts';
import { HeardType, RoundOfAssignmentType } from './heard.types.ts';

@ObjectType('NextReport')
export class NextReportType {
  @Field(() => ReportKindEnum) kind!: ReportKind;
  @Field(() => String) title!: string;
  @Field(() => Day) dueOn!: string;
  @Field(() => ReportStateEnum) state!: ReportState;
  @Field(() => Int, { description: 'Whole days; negative when the day has been.' }) daysLeft!: number;
}

@ObjectType('AssignmentSummary')
export class AssignmentSummaryType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) registrationNumber?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String) source!: string;
  @Field(() => NextReportType, { nullable: true, description: 'Null when every report has been given.' })
  next?: NextReportType | null;
  @Field(() => Int) reports!: number;
  @Field(() => Int) reportsGiven!: number;
  @Field(() => Int) rounds!: number;
  @Field(() => Int) contacts!: number;
}

@ObjectType('AssignmentReport')
export class AssignmentReportType extends NextReportType {
  @Field(() => ID) id!: string;
  @Field(() => Day, { nullable: true }) givenOn?: string | null;
}

@ObjectType('StandingCount')
export class StandingCountType {
  @Field(() => StandingEnum) standing!: Standing;
  @Field(() => Int) bodies!: number;
}

@ObjectType('WayStanding')
export class WayStandingType {
  @Field(() => HearingWayEnum) way!: HearingWay;
  @Field(() => Boolean, { description: 'Whether what the assignment asks for has been done.' }) enough!: boolean;
  @Field(() => [StandingCountType]) counts!: StandingCountType[];
}

@ObjectType('NamedActor')
export class NamedActorType {
  @Field(() => ID) actorId!: string;
  @Field(() => String, { description: 'As valid on the day in question.' }) name!: string;
}

@ObjectType('AssignmentParty', {
  description: 'A body or a group that is to be heard, called as the assignment calls it.',
})
export class AssignmentPartyType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'What the assignment says of how.' }) wording!: string;
  @Field(() => [HearingWayEnum]) ways!: HearingWay[];
  @Field(() => ActorKindEnum, { nullable: true, description: 'All bodies of this kind belong to the group.' })
  actorKind?: ActorKind | null;
  @Field(() => Boolean, { description: 'Each one is to be heard; else one is enough.' }) each!: boolean;
  @Field(() => [NamedActorType], { description: 'Bodies named one by one.' }) named!: NamedActorType[];
  @Field(() => Int) members!: number;
  @Field(() => [WayStandingType]) standings!: WayStandingType[];
  @Field(() => [HeardType], {
    description: 'All of them where each is to be heard, else those with whom something was done.',
  })
  actors!: HeardType[];
}

@ObjectType('Contact')
export class ContactType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => Day) heldOn!: string;
  @Field(() => Boolean, { description: 'The day is still ahead.' }) planned!: boolean;
  @Field(() => Boolean, { description: 'Kept as a meeting, with a page of its own.' }) isMeeting!: boolean;
  @Field(() => String) about!: string;
  @Field(() => String) outcome!: string;
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => String, { nullable: true }) versionLabel?: string | null;
  @Field(() => [NamedActorType]) actors!: NamedActorType[];
  @Field(() => String) updatedBy!: string;
}

@ObjectType('AssignmentGap', { description: 'Something that is missing before the next report.' })
export class AssignmentGapType {
  @Field(() => GapKindEnum) kind!: GapKind;
  @Field(() => ID, { nullable: true }) partyId?: string | null;
  @Field(() => String, { description: 'The party, or what the contact was about.' }) about!: string;
  @Field(() => HearingWayEnum, { nullable: true }) way?: HearingWay | null;
  @Field(() => Int) bodies!: number;
  @Field(() => [String], { description: 'The first of them.' }) names!: string[];
  @Field(() => ID, { nullable: true }) contactId?: string | null;
}

@ObjectType('AssignmentAccount', { description: 'A government assignment, and what has been done of it.' })
export class AssignmentAccountType {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) registrationNumber?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String) source!: string;
  @Field(() => Day, { nullable: true }) decidedOn?: string | null;
  @Field(() => [String]) duties!: string[];
  @Field(() => Day, { description: 'The day whose names the bodies bear here.' }) namesOn!: string;
  @Field(() => [AssignmentReportType]) reports!: AssignmentReportType[];
  @Field(() => [AssignmentPartyType]) parties!: AssignmentPartyType[];
  @Field(() => [HeardType], { description: 'Asked or met although the assignment does not name them.' })
  others!: HeardType[];
  @Field(() => [RoundOfAssignmentType]) rounds!: RoundOfAssignmentType[];
  @Field(() => [ContactType]) contacts!: ContactType[];
  @Field(() => [AssignmentGapType]) missing!: AssignmentGapType[];
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
  @Field(() => Boolean) mayWrite!: boolean;
}

export const AssignmentResult = payload(
  'AssignmentResult',
  () => [AssignmentAccountType, StaleType, RefusalType] as const,
);
export const RemoveContactResult = payload('RemoveContactResult', () => [AssignmentAccountType, RefusalType] as const);
