import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ActorKind, AssessmentState, CommentKind, Disposition, Settlement, Stance } from '@samsyn/consultation';
import {
  ActorKindEnum,
  AssessmentStateEnum,
  CommentKindEnum,
  DispositionEnum,
  SettlementEnum,
  StanceEnum,
} from '../../../platform/graphql/codes.ts';
import { PageInfoType } from '../../../platform/graphql/paging.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType, StaleType } from '../../../platform/graphql/refusal.types.ts';
import { DateTime, Json } from '../../../platform/graphql/scalars.ts';
import { SubmittedCommentType } from '../../responses/index.ts';

@ObjectType('Assessment')
export class AssessmentType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) version!: number;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => Json, { nullable: true }) text?: unknown;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
  @Field(() => ID, { description: 'Who wrote it: never who validates it.' }) updatedById!: string;
  @Field(() => AssessmentStateEnum, { nullable: true, description: 'Null: a text, and no disposition.' })
  state?: AssessmentState | null;
  @Field(() => DateTime, { nullable: true }) settledAt?: Date | null;
  @Field(() => String, { nullable: true, description: 'Who validated it, or sent it back.' }) settledBy?: string | null;
  @Field(() => String, { nullable: true, description: 'With what word it was sent back.' }) settledWord?: string | null;
  @Field(() => String, { nullable: true, description: 'The comment whose reason was taken over, as it is named.' })
  reasonFrom?: string | null;
}

// In the authority's lists the assessment comes with the comment's row, and is read from it like any other column; a body's own answer is
// read without, and has none to show.
Field(() => AssessmentType, { nullable: true })(SubmittedCommentType.prototype, 'assessment');

@ObjectType('EarlierPoint', {
  description: 'What a point said in the submission before, where it was something else, and what was decided of that.',
})
export class EarlierPointType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) text!: string;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType('EndorsedDecision', { description: 'The point that a comment endorses, and what was decided of it.' })
export class EndorsedPointType {
  @Field(() => Int) number!: number;
  @Field(() => Boolean, { description: 'The comment adds nothing of its own, and is decided with the point.' })
  inherits!: boolean;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => AssessmentStateEnum, { nullable: true }) state?: AssessmentState | null;
}

@ObjectType('ProvisionAssessment')
export class ProvisionAssessmentType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) provisionId!: string;
  @Field(() => Int) version!: number;
  @Field(() => Json) text!: unknown;
  @Field(() => DateTime) updatedAt!: Date;
  @Field(() => String) updatedBy!: string;
}

@ObjectType('StanceCount')
export class StanceCountType {
  @Field(() => StanceEnum) stance!: Stance;
  @Field(() => Int) bodies!: number;
}

@ObjectType('CompilationRow')
export class CompilationRowType {
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => String) address!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) heading?: string | null;
  @Field(() => Int) comments!: number;
  @Field(() => Int, { description: 'With a disposition that stands: proposed, or decided.' }) assessed!: number;
  @Field(() => Int, { description: 'Proposed by one and validated by another.' }) decided!: number;
  @Field(() => [StanceCountType]) stances!: StanceCountType[];
}

@ObjectType('CompilationOverview')
export class CompilationOverviewType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) responses!: number;
  @Field(() => Int) comments!: number;
  @Field(() => Int, { description: 'With a disposition that stands: proposed, or decided.' }) assessed!: number;
  @Field(() => Int, { description: 'Proposed by one and validated by another.' }) decided!: number;
  @Field(() => [CompilationRowType]) rows!: CompilationRowType[];
}

@InputType('CommentFilter', { description: 'Which comments are wanted; what is left out lets all through.' })
export class CommentFilterType {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is a disposition that stands: proposed, or decided.',
  })
  assessed?: boolean | null;
  @Field(() => AssessmentStateEnum, { nullable: true, description: 'Where the decision stands.' })
  state?: AssessmentState | null;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => Boolean, { nullable: true, description: 'Only comments without a stance.' })
  withoutStance?: boolean | null;
  @Field(() => CommentKindEnum, { nullable: true }) kind?: CommentKind | null;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
}

@ObjectType('SubmittedCommentConnection')
export class SubmittedCommentConnectionType {
  @Field(() => [SubmittedCommentType]) nodes!: SubmittedCommentType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('MatrixBody')
export class MatrixBodyType {
  @Field(() => ID) responseId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) name!: string;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => StanceEnum) overallStance!: Stance;
}

@ObjectType('MatrixRow', {
  description:
    '`cells` has one letter per body, in the order of `bodies`: S supports, C supports with conditions, N no objection, O opposes, A abstains, E endorses other, `.` none (one string instead of 111 000 values for 300 provisions × 370 bodies).',
})
export class MatrixRowType {
  @Field(() => ID) provisionId!: string;
  @Field(() => String) address!: string;
  @Field(() => String) label!: string;
  @Field(() => String, { nullable: true }) heading?: string | null;
  @Field(() => String) cells!: string;
}

@ObjectType('StanceMatrix')
export class StanceMatrixType {
  @Field(() => ID) roundId!: string;
  @Field(() => [MatrixBodyType]) bodies!: MatrixBodyType[];
  @Field(() => [MatrixRowType]) rows!: MatrixRowType[];
}

@InputType('AssessCommentInput')
export class AssessCommentInputType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => ID, { nullable: true, description: 'The comment whose reason was taken over, word by word.' })
  reasonFrom?: string | null;
  @Field(() => Json, { nullable: true }) text?: unknown;
}

@InputType('SettleAssessmentInput')
export class SettleAssessmentInputType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => SettlementEnum) outcome!: Settlement;
  @Field(() => String, { nullable: true, description: 'What is to be changed, when it is sent back.' })
  word?: string | null;
}

@InputType('AssessProvisionInput')
export class AssessProvisionInputType {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) provisionId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => Json) text!: unknown;
}

export const AssessCommentResult = payload(
  'AssessCommentResult',
  () => [AssessmentType, StaleType, RefusalType] as const,
);
export const AssessProvisionResult = payload(
  'AssessProvisionResult',
  () => [ProvisionAssessmentType, StaleType, RefusalType] as const,
);
