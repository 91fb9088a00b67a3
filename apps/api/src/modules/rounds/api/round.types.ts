import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActorKind, AnswerVisibility, Assurance, ResponseState, RoundState } from '@samsyn/consultation';
import {
  ActorKindEnum,
  AnswerVisibilityEnum,
  AssuranceEnum,
  enumOf,
  ResponseStateEnum,
  RoundStateEnum,
} from '../../../platform/graphql/codes.ts';
import type { PauseView } from '../queries/pause.ts';
import type { DeadlineMoveView } from '../queries/round.query.ts';
import { DateTime, Day, Json, PageInfoType, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

export const ROUND_DOCUMENT_KINDS = ['IMPACT_ASSESSMENT', 'COVER_LETTER', 'ASSIGNMENT', 'OTHER'] as const;
export type RoundDocumentKind = (typeof ROUND_DOCUMENT_KINDS)[number];
export const RoundDocumentKindEnum = enumOf('RoundDocumentKind', ROUND_DOCUMENT_KINDS);

@ObjectType('RoundDocument')
export class RoundDocumentType {
  @Field(() => ID) id!: string;
  @Field(() => RoundDocumentKindEnum) kind!: RoundDocumentKind;
  @Field(() => String) title!: string;
  @Field(() => Json, { nullable: true, description: 'TipTap document for reading on the page; null when only a file.' })
  content?: unknown;
  @Field(() => String, { nullable: true }) fileName?: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the file.' }) url?: string | null;
}

@ObjectType('Recipient')
export class RecipientType {
  @Field(() => ID) actorId!: string;
  @Field(() => String) name!: string;
  @Field(() => ActorKindEnum) kind!: ActorKind;
  @Field(() => String, { nullable: true }) mailbox?: string | null;
  @Field(() => String, { nullable: true }) county?: string | null;
  @Field(() => [String]) sectors!: string[];
}

@ObjectType('RoundSummary')
export class RoundSummaryType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => DateTime) deadline!: Date;
  @Field(() => Int) invited!: number;
  @Field(() => Int) answered!: number;
  @Field(() => ResponseStateEnum, { nullable: true, description: "For a body: its own response's state." })
  myState?: ResponseState | null;
  @Field(() => String, { nullable: true }) myReceiptNumber?: string | null;
  @Field(() => AssuranceEnum, { description: 'What the round demands of a session.' }) assurance!: Assurance;
  @Field(() => Boolean, {
    description: 'False where a body may see no more than this, because its session is too weak: see roundFront.',
  })
  withinReach!: boolean;
  @Field(() => Boolean, {
    description: 'For a body: it has had a reply. For the authority: the replies are to be sent.',
  })
  reply!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'For a body: until when its reply waits for its word.' })
  replyBy?: Date | null;
}

@ObjectType('RoundFront', {
  description: 'What anybody who is asked in a round may know of it, however weak the session: enough to come further.',
})
export class RoundFrontType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) authorityName!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => DateTime) deadline!: Date;
  @Field(() => AssuranceEnum, { description: 'What the round demands of a session.' }) assurance!: Assurance;
  @Field(() => AssuranceEnum, { description: 'What this session has.' }) sessionAssurance!: Assurance;
  @Field(() => Boolean) withinReach!: boolean;
}

@ObjectType('RoundConnection')
export class RoundConnectionType {
  @Field(() => [RoundSummaryType]) nodes!: RoundSummaryType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('Assignment')
export class AssignmentType {
  @Field(() => String) registrationNumber!: string;
  @Field(() => String) title!: string;
  @Field(() => [String]) duties!: string[];
  @Field(() => Day, { nullable: true }) finalReportAt?: string | null;
}

@ObjectType('RoundPause', { description: 'The round is paused: its bodies read, and write and submit nothing.' })
export class RoundPauseType {
  @Field(() => DateTime) at!: Date;
  @Field(() => String) reason!: string;
}

@ObjectType('DeadlineMove', { description: 'The last day, moved for all.' })
export class DeadlineMoveType {
  @Field(() => DateTime) before!: Date;
  @Field(() => DateTime) after!: Date;
  @Field(() => String) reason!: string;
  @Field(() => DateTime) at!: Date;
}

@ObjectType('Round')
export class RoundType {
  @Field(() => ID) id!: string;
  @Field(() => String) slug!: string;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => String, { description: 'What the opinion is to concern.' }) subject!: string;
  @Field(() => RoundStateEnum) state!: RoundState;
  @Field(() => DateTime, {
    description: "For a body its own: the round's, or later where it has been given more time.",
  })
  deadline!: Date;
  @Field(() => DateTime, { description: 'The last moment of all who have not been given more time.' })
  commonDeadline!: Date;
  @Field(() => Boolean, { description: 'No more time is given to anybody (anstånd medges ej).' })
  noExtensions!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Why the time to answer is short: the authority's own, null to a body.",
  })
  shortTimeReason?: string | null;
  @Field(() => RoundPauseType, { nullable: true }) pause?: PauseView | null;
  @Field(() => [DeadlineMoveType]) deadlineMoves!: DeadlineMoveView[];
  @Field(() => AssuranceEnum, {
    description: 'What is demanded of a session that is to read it; fixed when the round is opened.',
  })
  assurance!: Assurance;
  @Field(() => AnswerVisibilityEnum, {
    description: 'Chosen when the round is prepared; from then on it can be shut, never opened wider.',
  })
  answersVisible!: AnswerVisibility;
  @Field(() => Int) version!: number;
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String) regulationTitle!: string;
  @Field(() => Boolean, { description: 'It puts questions and has no draft text.' }) questionsOnly!: boolean;
  @Field(() => Boolean, { description: 'The konsekvensutredning is a part of the text, and is answered there.' })
  hasImpact!: boolean;
  @Field(() => [ID], {
    description: 'What is open for comments, each with all below it; none: everything. The rest is shown for context.',
  })
  openProvisions!: string[];
  @Field(() => ID, {
    nullable: true,
    description: 'The earlier round: only what has changed since is open, see roundDelta. Null for most.',
  })
  followsRoundId?: string | null;
  @Field(() => Int, { description: 'How many questions it puts.' }) questions!: number;
  @Field(() => DateTime, { nullable: true }) openedAt?: Date | null;
  @Field(() => DateTime, { nullable: true }) closedAt?: Date | null;
  @Field(() => Json, { nullable: true }) coverLetter?: unknown;
  @Field(() => Json, { nullable: true, description: 'The missiv in English; null where there is none.' })
  coverLetterEn?: unknown;
  @Field(() => AssignmentType, { nullable: true }) assignment?: AssignmentType | null;
  @Field(() => [RoundDocumentType]) documents!: RoundDocumentType[];
  @Field(() => [RecipientType], {
    description:
      'The list as it is being picked (PREPARING), or as it was sent, frozen, with each name as valid that day.',
  })
  recipients!: RecipientType[];
  @Field(() => [String]) viewerCan!: string[];
  @Field(() => DateTime) serverTime!: Date;
}

@ObjectType('InvitationLink')
export class InvitationLinkType {
  @Field(() => String) url!: string;
  @Field(() => DateTime) expiresAt!: Date;
}

@ObjectType('RoundChange', { description: 'Ids and a sequence only, never content: the page asks again.' })
export class RoundChangeType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) topic!: string;
  @Field(() => [ID]) ids!: string[];
}

export const RoundResult = payload('RoundResult', () => [RoundType, StaleType, RefusalType] as const);
export const InvitationLinkResult = payload('InvitationLinkResult', () => [InvitationLinkType, RefusalType] as const);
