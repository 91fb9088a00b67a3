import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CommentKind, CutUse, IncomingChannel, ProvisionStance, Stance } from '@samsyn/consultation';
import { CommentKindEnum, StanceEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, ProblemType, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import {
  ConfirmationOutcomeEnum,
  CutActEnum,
  CutUseEnum,
  IncomingChannelEnum,
  IncomingStateEnum,
} from './incoming.codes.ts';

@ObjectType('SourcePassage', { description: 'A passage of the file as it was read.' })
export class SourcePassageType {
  @Field(() => String) text!: string;
  @Field(() => String) kind!: string;
  @Field(() => Int, { nullable: true }) page!: number | null;
  @Field(() => String, { description: 'The file inside a mail, or the row of a form, that it stands in.' })
  part!: string;
}

@ObjectType('ReadWarning')
export class ReadWarningType {
  @Field(() => String) text!: string;
  @Field(() => String) reason!: string;
}

@ObjectType('PlaceOffer', { description: 'A place of the version that the words name.' })
export class PlaceOfferType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => String) written!: string;
}

@ObjectType('Cut', { description: 'A piece of an answer from outside: proposed until somebody has decided.' })
export class CutType {
  @Field(() => ID) id!: string;
  @Field(() => Int) passage!: number;
  @Field(() => Int) offset!: number;
  @Field(() => [String]) paragraphs!: string[];
  @Field(() => CutUseEnum) use!: CutUse;
  @Field(() => [ID]) places!: string[];
  @Field(() => [PlaceOfferType]) offers!: PlaceOfferType[];
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => StanceEnum, { nullable: true }) stance!: Stance | null;
  @Field(() => String) wording!: string;
  @Field(() => String) transcript!: string;
  @Field(() => String) reason!: string;
  @Field(() => String, { nullable: true }) decidedBy!: string | null;
}

@ObjectType('Registration', { description: 'An answer on record that the authority registered on the body’s behalf.' })
export class RegistrationType {
  @Field(() => ID) responseId!: string;
  @Field(() => String) receiptNumber!: string;
  @Field(() => DateTime) registeredAt!: Date;
  @Field(() => String) registeredBy!: string;
  @Field(() => Boolean) late!: boolean;
  @Field(() => Boolean, { description: 'The body’s own answer goes on to count.' }) yields!: boolean;
  @Field(() => Boolean) uninvited!: boolean;
  @Field(() => String, { nullable: true, description: 'The receipt of the version that corrects it.' })
  correctedBy!: string | null;
  @Field(() => DateTime, { nullable: true }) askedAt!: Date | null;
  @Field(() => String, { nullable: true }) mailState!: string | null;
  @Field(() => ConfirmationOutcomeEnum, { nullable: true }) outcome!: 'CONFIRMED' | 'DIFFERS' | null;
  @Field(() => String, { nullable: true }) words!: string | null;
  @Field(() => DateTime, { nullable: true }) confirmedAt!: Date | null;
  @Field(() => String, { nullable: true }) confirmedBy!: string | null;
}

@ObjectType({ isAbstract: true })
class IncomingBase {
  @Field(() => ID) id!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Boolean, { description: 'It is on the sändlista.' }) invited!: boolean;
  @Field(() => IncomingChannelEnum) channel!: IncomingChannel;
  @Field(() => Day) receivedOn!: string;
  @Field(() => String, { nullable: true }) receivedTime!: string | null;
  @Field(() => String) fileName!: string;
  @Field(() => IncomingStateEnum) state!: 'CUTTING' | 'REGISTERED' | 'SET_ASIDE';
  @Field(() => String, { nullable: true }) setAsideReason!: string | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
}

@ObjectType('IncomingSummary')
export class IncomingSummaryType extends IncomingBase {
  @Field(() => Boolean) isCorrection!: boolean;
  @Field(() => Int) pieces!: number;
  @Field(() => Int, { description: 'Pieces that nobody has decided on.' }) left!: number;
  @Field(() => String, { nullable: true }) receiptNumber!: string | null;
  @Field(() => Boolean, { nullable: true }) late!: boolean | null;
  @Field(() => Boolean, { nullable: true }) yields!: boolean | null;
  @Field(() => String, { nullable: true }) correctedBy!: string | null;
  @Field(() => DateTime, { nullable: true }) askedAt!: Date | null;
  @Field(() => ConfirmationOutcomeEnum, { nullable: true }) outcome!: 'CONFIRMED' | 'DIFFERS' | null;
}

@ObjectType('IncomingAnswer', { description: 'An answer that came from outside, with its source and its pieces.' })
export class IncomingAnswerType extends IncomingBase {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) versionId!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) roundTitle!: string;
  @Field(() => ID) uploadId!: string;
  @Field(() => Int) fileSize!: number;
  @Field(() => String) sha256!: string;
  @Field(() => String) format!: string;
  @Field(() => Boolean, { description: 'The product’s own form, filled in.' }) isForm!: boolean;
  @Field(() => String) reason!: string;
  @Field(() => DateTime, { description: 'The body’s own last moment.' }) deadline!: Date;
  @Field(() => Boolean) late!: boolean;
  @Field(() => StanceEnum, { nullable: true }) overallStance!: Stance | null;
  @Field(() => [SourcePassageType]) passages!: SourcePassageType[];
  @Field(() => [ReadWarningType]) warnings!: ReadWarningType[];
  @Field(() => [CutType]) cuts!: CutType[];
  @Field(() => [ProblemType], { description: 'What still hinders the registration.' }) problems!: ProblemType[];
  @Field(() => String, {
    nullable: true,
    description: 'The answer that the body has submitted itself and that counts.',
  })
  ownReceipt!: string | null;
  @Field(() => String, { nullable: true, description: 'The registered answer that this corrects.' })
  corrects!: string | null;
  @Field(() => String, { nullable: true }) correctionReason!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => RegistrationType, { nullable: true }) registration!: RegistrationType | null;
}

@InputType('ReceiveIncomingInput')
export class ReceiveIncomingInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => ID) uploadId!: string;
  @Field(() => IncomingChannelEnum) channel!: IncomingChannel;
  @Field(() => String) receivedOn!: string;
  @Field(() => String, { nullable: true }) receivedTime?: string | null;
  @Field(() => String) reason!: string;
}

@InputType('DescribeIncomingInput')
export class DescribeIncomingInputType {
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => ID) organisationId!: string;
  @Field(() => IncomingChannelEnum) channel!: IncomingChannel;
  @Field(() => String) receivedOn!: string;
  @Field(() => String, { nullable: true }) receivedTime?: string | null;
  @Field(() => String) reason!: string;
  @Field(() => StanceEnum, { nullable: true }) overallStance?: Stance | null;
}

@InputType('CutValuesInput')
export class CutValuesInputType {
  @Field(() => CutUseEnum) use!: CutUse;
  @Field(() => [ID]) places!: string[];
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => StanceEnum, { nullable: true }) stance?: ProvisionStance | null;
  @Field(() => String) wording!: string;
  @Field(() => String) transcript!: string;
  @Field(() => String) reason!: string;
}

@InputType('CutActInput')
export class CutActInputType {
  @Field(() => CutActEnum) kind!: 'DECIDE' | 'REOPEN' | 'SPLIT' | 'MERGE' | 'CONFIRM_NOT_POINTS';
  @Field(() => ID, { nullable: true }) cutId?: string | null;
  @Field(() => CutValuesInputType, { nullable: true }) values?: CutValuesInputType | null;
  @Field(() => Int, { nullable: true }) passage?: number | null;
  @Field(() => Int, { nullable: true }) offset?: number | null;
}

export const IncomingResult = payload('IncomingResult', () => [IncomingAnswerType, StaleType, RefusalType] as const);
