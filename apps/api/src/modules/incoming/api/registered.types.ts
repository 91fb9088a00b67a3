import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { IncomingChannel, Stance, SubmissionStanding } from '@samsyn/consultation';
import { StanceEnum, SubmissionStandingEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, Json, payload, RefusalType } from '../../../platform/graphql/index.ts';
import { SubmittedCommentType } from '../../responses/index.ts';
import { ConfirmationOutcomeEnum, IncomingChannelEnum } from './incoming.codes.ts';

@ObjectType('RegistrationConfirmation', { description: 'The body’s word on how its answer was registered.' })
export class RegistrationConfirmationType {
  @Field(() => ConfirmationOutcomeEnum) outcome!: 'CONFIRMED' | 'DIFFERS';
  @Field(() => String) words!: string;
  @Field(() => DateTime) confirmedAt!: Date;
  @Field(() => String) confirmedBy!: string;
}

@ObjectType('RegisteredStance')
export class RegisteredStanceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => StanceEnum) stance!: Stance;
}

@ObjectType('RegisteredAnswer', {
  description: 'What the authority has registered as the body’s answer, for the body itself to read and confirm.',
})
export class RegisteredAnswerType {
  @Field(() => ID) responseId!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => String) receiptNumber!: string;
  @Field(() => IncomingChannelEnum) channel!: IncomingChannel;
  @Field(() => Day) receivedOn!: string;
  @Field(() => String, { nullable: true }) receivedTime!: string | null;
  @Field(() => Boolean) late!: boolean;
  @Field(() => DateTime) registeredAt!: Date;
  @Field(() => ID) uploadId!: string;
  @Field(() => String) fileName!: string;
  @Field(() => String) sha256!: string;
  @Field(() => StanceEnum) overallStance!: Stance;
  @Field(() => Json, { nullable: true }) generalText?: unknown;
  @Field(() => String, { nullable: true }) correctionReason!: string | null;
  @Field(() => SubmissionStandingEnum) standing!: SubmissionStanding;
  @Field(() => Boolean, { description: 'It is this that counts as the body’s answer.' }) counts!: boolean;
  @Field(() => RegistrationConfirmationType, { nullable: true }) confirmation!: RegistrationConfirmationType | null;
  @Field(() => [SubmittedCommentType]) comments!: SubmittedCommentType[];
  @Field(() => [RegisteredStanceType]) stances!: RegisteredStanceType[];
}

export const ConfirmRegistrationResult = payload(
  'ConfirmRegistrationResult',
  () => [RegisteredAnswerType, RefusalType] as const,
);
