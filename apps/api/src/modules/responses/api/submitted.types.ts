import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CommentKind, CommentTarget, Stance } from '@samsyn/consultation';
import { CommentKindEnum, CommentTargetEnum, StanceEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Json } from '../../../platform/graphql/scalars.ts';
import { SegmentType } from '../../comments/index.ts';
import { FieldAnswerType } from '../../questions/index.ts';
import type { SubmissionView } from '../queries/submissions.ts';
import { SubmissionType } from './submission.types.ts';
import { ProvisionStanceType, ReceiptType } from './response.types.ts';

@ObjectType('SubmittedComment', { description: 'A comment as it was submitted.' })
export class SubmittedCommentType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => ID) responseId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The § (or annex, or transitional clause) the comment is listed under; null for the whole.',
  })
  sectionId?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => CommentTargetEnum) target!: CommentTarget;
  @Field(() => [SegmentType]) segments!: SegmentType[];
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The same point in the submission before, where it said something else.',
  })
  replacesId?: string | null;
  @Field(() => ID, { nullable: true, description: "Another body's comment that this one endorses." })
  endorsesCommentId?: string | null;
  @Field(() => String, { nullable: true, description: 'The body whose comment it endorses, as it was called.' })
  endorsesName?: string | null;
  @Field(() => Json) body!: unknown;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) proposedReason?: string | null;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => Boolean) late!: boolean;
}

@ObjectType('SubmittedResponse', {
  description: "An answer as submitted: what the letter page and the authority's reading page show.",
})
export class SubmittedResponseType {
  @Field(() => ID) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Boolean, { description: 'It came from outside and was registered by the authority.' })
  registered!: boolean;
  @Field(() => ReceiptType) receipt!: ReceiptType;
  @Field(() => [SubmissionType], { description: 'What the body has submitted in the round, the first one first.' })
  submissions!: SubmissionView[];
  @Field(() => StanceEnum, { nullable: true, description: 'Null where the answer is given in another order.' })
  overallStance?: Stance | null;
  @Field(() => String, { nullable: true }) endorsesName?: string | null;
  @Field(() => Json, { nullable: true }) generalText?: unknown;
  @Field(() => [SubmittedCommentType]) comments!: SubmittedCommentType[];
  @Field(() => [ProvisionStanceType]) stances!: ProvisionStanceType[];
  @Field(() => [FieldAnswerType], { description: "To the round's questions; empty where it put none." })
  answers!: FieldAnswerType[];
}
