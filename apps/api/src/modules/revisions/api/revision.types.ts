import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, ProblemType, RefusalType, StaleType } from '../../../platform/graphql/index.ts';
import { DraftType, VersionSummaryType } from '../../drafts/index.ts';

const EdgeOutcomeEnum = enumOf('EdgeOutcome', ['CONFIRMED', 'APART', 'INSTEAD']);
const SpanKindEnum = enumOf('SpanKind', [
  ...(['EDITED', 'INSERTED', 'REPEALED', 'MOVED', 'SPLIT', 'MERGED', 'RENUMBERED', 'CONSEQUENTIAL'] as const),
]);
const SpanFieldEnum = enumOf('SpanField', ['TEXT', 'HEADING', 'TITLE', 'ENACTING_CLAUSE']);
const ProvisionRelationEnum = enumOf('ProvisionRelation', ['SAME', 'SPLIT', 'MERGE', 'REPEALED', 'INSERTED']);
const ReviewReasonEnum = enumOf('AlignmentDoubt', [
  ...([
    'LOW_CONFIDENCE',
    'SPLIT',
    'MERGE',
    'REPEALED',
    'AMBIGUOUS',
    'ID_CONTRADICTED',
    'HIDDEN_SECTION',
    'LEFT_SECTION',
  ] as const),
]);
export { ProvisionRelationEnum, SpanFieldEnum, SpanKindEnum };

@ObjectType('RevisionEdge', {
  description: 'What is proposed to have become of a provision, where a person has to confirm it.',
})
export class RevisionEdgeType {
  @Field(() => String, { description: 'Names the edge and the words it was read with.' }) key!: string;
  @Field(() => String) name!: string;
  @Field(() => String) level!: string;
  @Field(() => ProvisionRelationEnum) relation!: string;
  @Field(() => [ReviewReasonEnum]) reasons!: string[];
  @Field(() => Float) confidence!: number;
  @Field(() => ID, { nullable: true }) fromId?: string | null;
  @Field(() => ID, { nullable: true }) toId?: string | null;
  @Field(() => String, { nullable: true }) from?: string | null;
  @Field(() => String, { nullable: true }) to?: string | null;
  @Field(() => String) oldText!: string;
  @Field(() => String) newText!: string;
  @Field(() => String, { nullable: true }) confirmedBy?: string | null;
  @Field(() => DateTime, { nullable: true }) confirmedAt?: Date | null;
}

@ObjectType('RevisionUnit')
export class RevisionUnitType {
  @Field(() => ID) id!: string;
  @Field(() => String) address!: string;
}

@ObjectType('SpanReason')
export class SpanReasonType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) commentId?: string | null;
  @Field(() => ID, { nullable: true }) partId?: string | null;
  @Field(() => String, { nullable: true }) words?: string | null;
  @Field(() => String) by!: string;
  @Field(() => DateTime) at!: Date;
}

@ObjectType('RevisionSpan', {
  description: 'One change of the text, to be given a reason unless it follows from others.',
})
export class RevisionSpanType {
  @Field(() => ID) id!: string;
  @Field(() => SpanKindEnum) kind!: string;
  @Field(() => SpanFieldEnum) field!: string;
  @Field(() => String, { nullable: true }) fromAddress?: string | null;
  @Field(() => String, { nullable: true }) toAddress?: string | null;
  @Field(() => String) oldText!: string;
  @Field(() => String) newText!: string;
  @Field(() => String, { description: 'The words before it in the new text.' }) before!: string;
  @Field(() => String, { description: 'The words after it in the new text.' }) after!: string;
  @Field(() => Boolean) explainsItself!: boolean;
  @Field(() => [SpanReasonType]) reasons!: SpanReasonType[];
  @Field(() => [ID], { description: 'Of `met`: those it most likely comes of.' }) likely!: string[];
}

@ObjectType('MetComment', { description: 'A comment, or a part of one, that was decided to be met, wholly or partly.' })
export class MetCommentType {
  @Field(() => ID) id!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => ID, { nullable: true }) partId?: string | null;
  @Field(() => String) organisationName!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String) disposition!: string;
  @Field(() => String) reason!: string;
  @Field(() => String) text!: string;
  @Field(() => String) wording!: string;
  @Field(() => Boolean, { description: 'A change is tied to it.' }) used!: boolean;
  @Field(() => Boolean, { description: 'An earlier version has accounted for it.' }) accounted!: boolean;
  @Field(() => SpanReasonType, { nullable: true, description: 'Why it changed nothing.' })
  answer?: SpanReasonType | null;
}

@ObjectType('Revision', { description: 'A draft that is to follow a published version, held against it.' })
export class RevisionType {
  @Field(() => ID) draftId!: string;
  @Field(() => String) draftTitle!: string;
  @Field(() => String) state!: string;
  @Field(() => ID, { nullable: true }) publishedVersionId?: string | null;
  @Field(() => ID) fromVersionId!: string;
  @Field(() => Int) fromNumber!: number;
  @Field(() => String) fromTitle!: string;
  @Field(() => Int) version!: number;
  @Field(() => Boolean, { description: 'False: the draft has been changed since it was compared.' }) compared!: boolean;
  @Field(() => [RevisionEdgeType]) edges!: RevisionEdgeType[];
  @Field(() => [RevisionUnitType]) units!: RevisionUnitType[];
  @Field(() => [RevisionSpanType]) spans!: RevisionSpanType[];
  @Field(() => [MetCommentType]) met!: MetCommentType[];
  @Field(() => Boolean, { nullable: true }) material?: boolean | null;
  @Field(() => String, { nullable: true }) materialReason?: string | null;
  @Field(() => String, { nullable: true }) materialBy?: string | null;
  @Field(() => DateTime, { nullable: true }) submittedAt?: Date | null;
  @Field(() => String, { nullable: true }) submittedBy?: string | null;
  @Field(() => Boolean) submittedByMe!: boolean;
  @Field(() => [ProblemType], { description: 'All that stands in the way of handing it in.' }) problems!: ProblemType[];
}

@InputType('JudgeEdgesInput')
export class JudgeEdgesInputType {
  @Field(() => ID) draftId!: string;
  @Field(() => [String]) keys!: string[];
  @Field(() => EdgeOutcomeEnum) outcome!: 'CONFIRMED' | 'APART' | 'INSTEAD';
  @Field(() => [ID], { nullable: true, description: 'What it became; several: it was split.' })
  becameIds?: string[] | null;
}

@InputType('ExplainSpansInput')
export class ExplainSpansInputType {
  @Field(() => ID) draftId!: string;
  @Field(() => [ID], { description: 'None: why the met comments changed nothing.' }) spanIds!: string[];
  @Field(() => [ID], { description: 'Of `met`.' }) metIds!: string[];
  @Field(() => String, { nullable: true }) words?: string | null;
}

export const StartRevisionResult = payload('StartRevisionResult', () => [DraftType, RefusalType] as const);
export const RevisionResult = payload('RevisionResult', () => [RevisionType, RefusalType] as const);
export const PublishRevisionResult = payload(
  'PublishRevisionResult',
  () => [VersionSummaryType, StaleType, RefusalType] as const,
);
