import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CommentKind, CommentTarget, ResponseForm, ResponseState, Stance } from '@samsyn/consultation';
import {
  CommentKindEnum,
  CommentTargetEnum,
  enumOf,
  ResponseFormEnum,
  ResponseStateEnum,
  StanceEnum,
} from '../../../platform/graphql/codes.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { ProblemType, RefusalType, StaleType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime, Json } from '../../../platform/graphql/scalars.ts';
import { SegmentType } from '../../comments/index.ts';
import { type PauseView, RoundPauseType } from '../../rounds/index.ts';
import { SubmittedFileType } from './attachment.types.ts';
import { BoardDecisionType, SigningType } from './signing.types.ts';
import { EndorsedPointType, SubmissionType } from './submission.types.ts';
import type { EndorsedPoint } from '../queries/endorsed-point.ts';
import type { SubmissionView } from '../queries/submissions.ts';
import { ADDRESSEES, type Addressee, LETTER_STATES, type LetterState } from '../store/receipt-letter.store.ts';

@ObjectType('DraftComment')
export class DraftCommentType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => CommentTargetEnum) target!: CommentTarget;
  @Field(() => [SegmentType]) segments!: SegmentType[];
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => Json) body!: unknown;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) proposedReason?: string | null;
  @Field(() => ID, { nullable: true }) endorsesCommentId?: string | null;
  @Field(() => EndorsedPointType, { nullable: true }) endorses?: EndorsedPoint | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
}

@ObjectType('ProvisionStance')
export class ProvisionStanceType {
  @Field(() => ID) provisionId!: string;
  @Field(() => StanceEnum) stance!: Stance;
}

@ObjectType('Receipt')
export class ReceiptType {
  @Field(() => String) number!: string;
  @Field(() => String) roundTitle!: string;
  @Field(() => String) roundRegistrationNumber!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => Boolean) late!: boolean;
  @Field(() => String, { description: 'SHA-256 of the canonical answer, hex.' }) contentHash!: string;
  @Field(() => Int) comments!: number;
  @Field(() => Int, { description: "Which of the body's submissions in the round it is." }) submission!: number;
  @Field(() => ResponseFormEnum) form!: ResponseForm;
  @Field(() => StanceEnum, { nullable: true, description: 'Null where the answer is given in another order.' })
  overallStance?: Stance | null;
  @Field(() => String) submittedBy!: string;
  @Field(() => SigningType, {
    nullable: true,
    description: 'In what capacity; null of an answer older than that being kept.',
  })
  signing!: SigningType | null;
  @Field(() => [BoardDecisionType]) decisions!: BoardDecisionType[];
  @Field(() => [SubmittedFileType], { description: 'The files that went with it.' })
  attachments!: SubmittedFileType[];
  @Field(() => String, {
    nullable: true,
    description: 'The seal of the event log over the submission, number:hash. Null for the first two seconds.',
  })
  seal?: string | null;
}

const AddresseeEnum = enumOf('ReceiptAddressee', ADDRESSEES, 'The mailbox the body was asked at; who submitted.');
const LetterStateEnum = enumOf('ReceiptLetterState', LETTER_STATES);

@ObjectType('ReceiptLetter', { description: 'A letter with the receipt, as the body itself may see it.' })
export class ReceiptLetterType {
  @Field(() => AddresseeEnum) addressee!: Addressee;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => LetterStateEnum) state!: LetterState;
  @Field(() => String, { nullable: true, description: "The mail server's code, or the kind of fault." })
  failure?: string | null;
  @Field(() => DateTime) at!: Date;
}

@ObjectType('DiscardedSupplement')
export class DiscardedSupplementType {
  @Field(() => String) by!: string;
  @Field(() => DateTime) at!: Date;
}

@ObjectType('MyResponse')
export class MyResponseType {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => ResponseStateEnum) state!: ResponseState;
  @Field(() => Int) version!: number;
  @Field(() => Int, {
    description: "Which of the body's answers in the round is being written, or was submitted last.",
  })
  edition!: number;
  @Field(() => StanceEnum, { nullable: true }) overallStance?: Stance | null;
  @Field(() => ID, { nullable: true }) endorsesActorId?: string | null;
  @Field(() => String, { nullable: true }) endorsesName?: string | null;
  @Field(() => ID, { nullable: true }) endorsesResponseId?: string | null;
  @Field(() => Json, { nullable: true }) generalText?: unknown;
  @Field(() => [DraftCommentType]) comments!: DraftCommentType[];
  @Field(() => [ProvisionStanceType]) stances!: ProvisionStanceType[];
  @Field(() => [ID], { description: 'Sections (and other units counted by the progress) marked as read.' })
  reviewed!: string[];
  @Field(() => ReceiptType, { nullable: true }) receipt?: ReceiptType | null;
  @Field(() => [ReceiptLetterType]) receiptLetters!: ReceiptLetterType[];
  @Field(() => [SubmissionType], { description: 'What the body has submitted in the round, the first one first.' })
  submissions!: SubmissionView[];
  @Field(() => DiscardedSupplementType, {
    nullable: true,
    description: 'That the supplement that was begun last was thrown away, until another is begun.',
  })
  discarded?: { by: string; at: Date } | null;
  @Field(() => RoundPauseType, { nullable: true, description: 'The round is paused: nothing is written or submitted.' })
  pause!: PauseView | null;
}

@InputType('SaveResponseInput')
export class SaveResponseInput {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => StanceEnum, { nullable: true }) overallStance?: Stance | null;
  @Field(() => ID, { nullable: true }) endorsesActorId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The very answer of that body, where it was read.' })
  endorsesResponseId?: string | null;
  @Field(() => Json, { nullable: true }) generalText?: unknown;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The text is written together: `generalText` is left as it lies.',
  })
  keepsText?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The edition of the answer that it was written in; the first when left out.',
  })
  expectedEdition?: number | null;
}

@ObjectType('SavedResponse')
export class SavedResponseType {
  @Field(() => Int) version!: number;
  @Field(() => DateTime) updatedAt!: Date;
}

@ObjectType('Readiness')
export class ReadinessType {
  @Field(() => Boolean) ready!: boolean;
  @Field(() => [ProblemType]) problems!: ProblemType[];
  @Field(() => [ProblemType], { description: 'Said, but not in the way of submission.' }) advice!: ProblemType[];
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the canonical answer as it would be submitted now, hex; null while something is missing.',
  })
  controlCode?: string | null;
}

export const SaveResponseResult = payload(
  'SaveResponseResult',
  () => [SavedResponseType, StaleType, RefusalType] as const,
);
export const SubmitResponseResult = payload(
  'SubmitResponseResult',
  () => [ReceiptType, StaleType, RefusalType] as const,
);
export const EditionResult = payload('EditionResult', () => [MyResponseType, RefusalType] as const);
export const SubmitElsewhereResult = payload('SubmitElsewhereResult', () => [ReceiptType, RefusalType] as const);
