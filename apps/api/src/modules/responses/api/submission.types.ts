import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ResponseForm, SubmissionStanding } from '@samsyn/consultation';
import { ResponseFormEnum, SubmissionStandingEnum } from '../../../platform/graphql/codes.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import type { WithdrawalView } from '../queries/submissions.ts';

@ObjectType('Withdrawal')
export class WithdrawalType {
  @Field(() => String) number!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) by!: string;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true, description: 'The seal of the event log over it, number:hash.' })
  seal?: string | null;
}

@ObjectType('Submission', { description: "One of a body's submissions in a round, and how it stands today." })
export class SubmissionType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) receiptNumber!: string;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => Boolean) late!: boolean;
  @Field(() => ResponseFormEnum) form!: ResponseForm;
  @Field(() => SubmissionStandingEnum) standing!: SubmissionStanding;
  @Field(() => String, { nullable: true, description: 'The receipt of the submission after it.' })
  followedBy?: string | null;
  @Field(() => WithdrawalType, { nullable: true }) withdrawal?: WithdrawalView | null;
}

@ObjectType('EndorsedPoint', { description: 'A point of another body that is endorsed, as it was read.' })
export class EndorsedPointType {
  @Field(() => ID) commentId!: string;
  @Field(() => ID) responseId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Int) number!: number;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
}
