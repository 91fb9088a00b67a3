import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CommentKind, Disposition, ReplyOutcome, ResponseForm, Stance } from '@samsyn/consultation';
import { CommentKindEnum, DispositionEnum, ResponseFormEnum, StanceEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, Json } from '../../../platform/graphql/index.ts';
import { SubmittedFileType } from '../../responses/index.ts';
import { ReplyOutcomeEnum } from './reply.codes.ts';

@ObjectType('ReplyRound')
export class ReplyRoundType {
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => Int) versionNumber!: number;
}

@ObjectType('ReplyDecision', { description: 'The decision that the round led to, when the letter was sent.' })
export class ReplyDecisionType {
  @Field(() => Day) decidedOn!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String) seriesNumber!: string;
}

@ObjectType('RepliedAnswer', { description: 'The answer that the letter replies to.' })
export class RepliedAnswerType {
  @Field(() => String) receiptNumber!: string;
  @Field(() => Day) receivedOn!: string;
  @Field(() => ResponseFormEnum) form!: ResponseForm;
  @Field(() => StanceEnum, { nullable: true }) overallStance?: Stance | null;
  @Field(() => String, { nullable: true, description: 'Whose answer it endorses.' }) endorses?: string | null;
}

@ObjectType('RepliedTheme', {
  description: 'A theme that the general text was read under, and what was decided of it.',
})
export class RepliedThemeType {
  @Field(() => String) name!: string;
  @Field(() => DispositionEnum) disposition!: Disposition;
  @Field(() => String) reason!: string;
}

@ObjectType('RepliedGeneral')
export class RepliedGeneralType {
  @Field(() => Json) text!: unknown;
  @Field(() => [RepliedThemeType]) themes!: RepliedThemeType[];
}

@ObjectType('DecidedWording')
export class DecidedWordingType {
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { nullable: true, description: 'Null: the provision is not in the version.' })
  wording?: string | null;
}

@ObjectType('RepliedProposal', { description: 'The wording as sent out, as the body proposed it, and as decided.' })
export class RepliedProposalType {
  @Field(() => String) old!: string;
  @Field(() => String) proposed!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => DecidedWordingType, { nullable: true, description: 'Null: no later version was decided.' })
  decided?: DecidedWordingType | null;
}

@ObjectType('RepliedEndorsement', {
  description: "Another body's point that is endorsed, and what was decided of that.",
})
export class RepliedEndorsementType {
  @Field(() => String) body!: string;
  @Field(() => Int, { nullable: true }) number?: number | null;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType('RepliedPoint', { description: 'One point of the body, with what was decided of it.' })
export class RepliedPointType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) ordinal!: number;
  @Field(() => Int, { description: "The body's own number." }) number!: number;
  @Field(() => String, { nullable: true, description: 'Null: of the draft as a whole.' }) address?: string | null;
  @Field(() => String) quote!: string;
  @Field(() => CommentKindEnum) kind!: CommentKind;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => Json) text!: unknown;
  @Field(() => RepliedProposalType, { nullable: true }) proposal?: RepliedProposalType | null;
  @Field(() => RepliedEndorsementType, { nullable: true }) endorses?: RepliedEndorsementType | null;
  @Field(() => DispositionEnum, {
    nullable: true,
    description: 'Null: not decided yet, or only endorses and is decided with that point.',
  })
  disposition?: Disposition | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => Json, { nullable: true }) assessment?: unknown;
}

@ObjectType('ReplyContent', { description: 'All that a letter says.' })
export class ReplyContentType {
  @Field(() => ReplyRoundType) round!: ReplyRoundType;
  @Field(() => ReplyDecisionType, { nullable: true }) decision?: ReplyDecisionType | null;
  @Field(() => String, { description: 'As valid on the day.' }) bodyName!: string;
  @Field(() => RepliedAnswerType) answer!: RepliedAnswerType;
  @Field(() => Json, { nullable: true }) opening?: unknown;
  @Field(() => Json, { nullable: true }) closing?: unknown;
  @Field(() => RepliedGeneralType, { nullable: true }) general?: RepliedGeneralType | null;
  @Field(() => [RepliedPointType], { description: 'Each once, in the order of the text.' }) points!: RepliedPointType[];
  @Field(() => [SubmittedFileType], { nullable: true, description: 'That came with the answer. Null: none did.' })
  files?: SubmittedFileType[] | null;
}

@ObjectType('ReplyLetter', { description: "A body's letter: as it would be sent, or as it was." })
export class ReplyLetterType {
  @Field(() => ID, { nullable: true, description: 'Null: not sent.' }) id?: string | null;
  @Field(() => ID) organisationId!: string;
  @Field(() => ReplyOutcomeEnum) outcome!: ReplyOutcome;
  @Field(() => ReplyContentType) content!: ReplyContentType;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the canonical JSON of what it says.' })
  contentHash?: string | null;
  @Field(() => DateTime, { nullable: true }) sentAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) answerBy?: Date | null;
}
