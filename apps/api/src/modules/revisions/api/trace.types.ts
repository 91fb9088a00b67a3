import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, PageInfoType, payload, RefusalType } from '../../../platform/graphql/index.ts';
import { PlacementCountType, PlacementStatusEnum } from './carried.types.ts';
import { SpanFieldEnum, SpanKindEnum } from './revision.types.ts';

@ObjectType('ChangeReason', {
  description: 'A met comment with the decision as it was taken, or the authority’s own words.',
})
export class ChangeReasonType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true }) commentId?: string | null;
  @Field(() => String, { nullable: true }) roundSlug?: string | null;
  @Field(() => String, { nullable: true }) organisationName?: string | null;
  @Field(() => Int, { nullable: true }) number?: number | null;
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) disposition?: string | null;
  @Field(() => String, { nullable: true }) decisionReason?: string | null;
  @Field(() => [String]) alsoSaidBy!: string[];
  @Field(() => String, { nullable: true }) words?: string | null;
  @Field(() => String) by!: string;
}

@ObjectType('TextChange', { description: 'One change between a version and the one before it, with its reasons.' })
export class TextChangeType {
  @Field(() => ID) id!: string;
  @Field(() => ID) versionId!: string;
  @Field(() => Int) number!: number;
  @Field(() => SpanKindEnum) kind!: string;
  @Field(() => SpanFieldEnum) field!: string;
  @Field(() => String, { nullable: true }) fromAddress?: string | null;
  @Field(() => String, { nullable: true }) toAddress?: string | null;
  @Field(() => ID, { nullable: true }) toUnitId?: string | null;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => String) oldText!: string;
  @Field(() => String) newText!: string;
  @Field(() => Boolean) explainsItself!: boolean;
  @Field(() => [ChangeReasonType]) reasons!: ChangeReasonType[];
}

@ObjectType('ProvisionWording')
export class ProvisionWordingType {
  @Field(() => ID) id!: string;
  @Field(() => String) address!: string;
  @Field(() => String) path!: string;
  @Field(() => String) text!: string;
}

@ObjectType('VersionWording')
export class VersionWordingType {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) number!: number;
  @Field(() => DateTime) publishedAt!: Date;
  @Field(() => [ProvisionWordingType], { description: 'None: it was not there yet, or is there no more.' })
  provisions!: ProvisionWordingType[];
  @Field(() => [TextChangeType]) changes!: TextChangeType[];
  @Field(() => Boolean, { description: 'Somebody has confirmed what became of it from the version before.' })
  recorded!: boolean;
}

@ObjectType('ProvisionHistory')
export class ProvisionHistoryType {
  @Field(() => ID) regulationId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) address!: string;
  @Field(() => [VersionWordingType], { description: 'The newest first.' }) wordings!: VersionWordingType[];
}

@ObjectType('OutcomePlace')
export class OutcomePlaceType {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) number!: number;
  @Field(() => PlacementStatusEnum) status!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => Boolean) needsReview!: boolean;
  @Field(() => String, { nullable: true }) judgedBy?: string | null;
  @Field(() => [String]) explanation!: string[];
  @Field(() => [String]) explanationEnglish!: string[];
}

@ObjectType('UnchangedReason', { description: 'Why a comment was met and changed nothing.' })
export class UnchangedReasonType {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) words!: string;
  @Field(() => String) by!: string;
}

@ObjectType('OutcomePart', { description: 'A part of a comment that was cut, decided by itself.' })
export class OutcomePartType {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => String, { nullable: true, description: 'Null: nobody has proposed anything.' }) disposition?:
    string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => String, { nullable: true }) state?: string | null;
  @Field(() => [ID], { description: 'Of the changes of the comment: those that were made for it.' })
  changeIds!: string[];
  @Field(() => [String], { description: 'Why it was met and changed nothing.' }) unchanged!: string[];
}

@ObjectType('CommentOutcome')
export class CommentOutcomeType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String) roundSlug!: string;
  @Field(() => String) roundTitle!: string;
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) path?: string | null;
  @Field(() => String, { nullable: true }) disposition?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => String, { nullable: true }) state?: string | null;
  @Field(() => [TextChangeType]) changes!: TextChangeType[];
  @Field(() => [OutcomePartType], { description: 'None: it is whole.' }) parts!: OutcomePartType[];
  @Field(() => [UnchangedReasonType]) unchanged!: UnchangedReasonType[];
  @Field(() => [OutcomePlaceType]) places!: OutcomePlaceType[];
}

@ObjectType('PlacedComment')
export class PlacedCommentType {
  @Field(() => ID) commentId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) text!: string;
  @Field(() => String) roundSlug!: string;
  @Field(() => ID) fromVersionId!: string;
  @Field(() => Int) fromNumber!: number;
  @Field(() => String, { nullable: true }) fromAddress?: string | null;
  @Field(() => String, { nullable: true }) fromPath?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => PlacementStatusEnum) status!: string;
  @Field(() => Boolean) needsReview!: boolean;
  @Field(() => String, { nullable: true }) judgedBy?: string | null;
  @Field(() => [String]) explanation!: string[];
  @Field(() => [String]) explanationEnglish!: string[];
  @Field(() => String, { nullable: true }) quote?: string | null;
  @Field(() => String, { nullable: true }) quoteNow?: string | null;
}

@ObjectType('VersionPlaces', {
  description: 'How a version came of the one before, and where earlier comments stand in it.',
})
export class VersionPlacesType {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) number!: number;
  @Field(() => String) title!: string;
  @Field(() => ID) fromVersionId!: string;
  @Field(() => Int) fromNumber!: number;
  @Field(() => String, { description: 'What it changes and why, a line for each provision.' }) note!: string;
  @Field(() => Boolean) material!: boolean;
  @Field(() => String) materialReason!: string;
  @Field(() => String) materialBy!: string;
  @Field(() => String) submittedBy!: string;
  @Field(() => DateTime) submittedAt!: Date;
  @Field(() => String) publishedBy!: string;
  @Field(() => DateTime) publishedAt!: Date;
  @Field(() => Int, { description: 'All that count: each has an outcome below, or is on the draft as a whole.' })
  comments!: number;
  @Field(() => Int) onWhole!: number;
  @Field(() => [PlacementCountType]) counts!: PlacementCountType[];
  @Field(() => Int, { description: 'Unsure places that nobody has looked at.' }) unsure!: number;
  @Field(() => Int, { description: 'Came in since, and have no place yet.' }) missing!: number;
  @Field(() => [PlacedCommentType]) nodes!: PlacedCommentType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('PlaceJudged')
export class PlaceJudgedType {
  @Field(() => ID) versionId!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String) judgedBy!: string;
}

export const JudgePlaceResult = payload('JudgePlaceResult', () => [PlaceJudgedType, RefusalType] as const);
