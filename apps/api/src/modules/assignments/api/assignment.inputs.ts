import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ActorKind, ContactKind, HearingWay, ReportKind } from '@samsyn/consultation';
import { ActorKindEnum } from '../../../platform/graphql/codes.ts';
import { Day } from '../../../platform/graphql/index.ts';
import { ContactKindEnum, HearingWayEnum, ReportKindEnum } from './assignment.codes.ts';

@InputType('AssignmentPartyInput')
export class AssignmentPartyInputType {
  @Field(() => String) name!: string;
  @Field(() => [HearingWayEnum]) ways!: HearingWay[];
  @Field(() => String, { nullable: true }) wording?: string | null;
  @Field(() => ActorKindEnum, { nullable: true }) actorKind?: ActorKind | null;
  @Field(() => Boolean) each!: boolean;
  @Field(() => [ID]) actorIds!: string[];
}

@InputType('AssignmentReportInput')
export class AssignmentReportInputType {
  @Field(() => ReportKindEnum) kind!: ReportKind;
  @Field(() => String) title!: string;
  @Field(() => Day) dueOn!: string;
  @Field(() => Day, { nullable: true }) givenOn?: string | null;
}

@InputType('SaveAssignmentInput')
export class SaveAssignmentInputType {
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' }) id?: string | null;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => String, { nullable: true }) registrationNumber?: string | null;
  @Field(() => String) title!: string;
  @Field(() => String) source!: string;
  @Field(() => Day, { nullable: true }) decidedOn?: string | null;
  @Field(() => [String]) duties!: string[];
  @Field(() => [AssignmentPartyInputType]) parties!: AssignmentPartyInputType[];
  @Field(() => [AssignmentReportInputType]) reports!: AssignmentReportInputType[];
  @Field(() => [ID], { description: 'The rounds that hang on it, all of them.' }) roundIds!: string[];
}

@InputType('SaveContactInput')
export class SaveContactInputType {
  @Field(() => ID) assignmentId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' }) id?: string | null;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ContactKindEnum) kind!: ContactKind;
  @Field(() => Day) heldOn!: string;
  @Field(() => String) about!: string;
  @Field(() => String) outcome!: string;
  @Field(() => ID, { nullable: true }) versionId?: string | null;
  @Field(() => [ID]) actorIds!: string[];
}
