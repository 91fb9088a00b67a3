import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ActorKind, CommentKind, Disposition, Stance } from '@samsyn/consultation';
import {
  ActorKindEnum,
  CommentKindEnum,
  DispositionEnum,
  enumOf,
  StanceEnum,
} from '../../../platform/graphql/codes.ts';
import { PageInfoType } from '../../../platform/graphql/paging.ts';
import { DateTime, Day, Json } from '../../../platform/graphql/scalars.ts';
import type { ReadingPart } from '../queries/conditions.ts';

export const ReadingPartEnum = enumOf('ReadingPart', ['COMMENT', 'GENERAL_TEXT', 'ATTACHMENT']);
export const ReadingStandsEnum = enumOf('ReadingStands', ['PROPOSED', 'VALIDATED', 'LEFT'], 'LEFT: not validated.');
export const UnreadByEnum = enumOf(
  'UnreadBy',
  ['ME', 'ANYONE'],
  'ME: not read by the person who asks. ANYONE: read by nobody.',
);

@InputType('ReadingFilter', {
  description: 'Which of what was submitted is wanted; what is left out lets all through.',
})
export class ReadingFilterType {
  @Field(() => String, {
    nullable: true,
    description:
      'Words (each by its beginning, or anywhere in a word from three letters), or a place: "3 kap. 4 a §", "bilaga 2".',
  })
  search?: string | null;
  @Field(() => ID, { nullable: true, description: 'On this provision and all below it.' }) provisionId?: string | null;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
  @Field(() => ActorKindEnum, { nullable: true }) organisationKind?: ActorKind | null;
  @Field(() => ReadingPartEnum, { nullable: true }) part?: ReadingPart | null;
  @Field(() => CommentKindEnum, { nullable: true }) kind?: CommentKind | null;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => Boolean, { nullable: true, description: 'Comments with, or without, a disposition.' })
  decided?: boolean | null;
  @Field(() => ReadingStandsEnum, { nullable: true, description: 'Where the decision on a comment stands.' })
  stands?: 'PROPOSED' | 'VALIDATED' | 'LEFT' | null;
  @Field(() => UnreadByEnum, { nullable: true }) unreadBy?: 'ME' | 'ANYONE' | null;
  @Field(() => Boolean, { nullable: true }) late?: boolean | null;
  @Field(() => ID, { nullable: true }) tagId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'In the hands of the person who asks.' }) mine?: boolean | null;
  @Field(() => ID, { nullable: true }) responsibleId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "In nobody's hands." }) unassigned?: boolean | null;
  @Field(() => Day, { nullable: true, description: 'To be done by this day.' }) dueOn?: string | null;
}

@ObjectType('ReadingFile', {
  description: 'A file that went with an answer, to be read; fetched from /filer/bilaga/id of the item.',
})
export class ReadingFileType {
  @Field(() => String) title!: string;
  @Field(() => String) fileName!: string;
  @Field(() => Int, { description: 'Bytes.' }) size!: number;
  @Field(() => Boolean, { description: 'Whether any text could be read out of it.' }) hasText!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The words around what a search found in it, beyond its first lines.',
  })
  passage?: string | null;
}

@ObjectType('ReadingItem', { description: "One thing to read: a comment, an answer's general text, or a file." })
export class ReadingItemType {
  @Field(() => ID, { description: "The comment's, the answer's or the file's." }) id!: string;
  @Field(() => ReadingPartEnum) part!: ReadingPart;
  @Field(() => ID) responseId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => CommentKindEnum, { nullable: true, description: 'Null of what is no comment.' })
  kind?: CommentKind | null;
  @Field(() => StanceEnum, { nullable: true }) stance?: Stance | null;
  @Field(() => [String], { description: 'The words of the draft it is on; empty where it is on all of the provision.' })
  quotes!: string[];
  @Field(() => Json, { description: 'Of a file: its first lines.' }) body!: unknown;
  @Field(() => ReadingFileType, { nullable: true, description: 'Null of what is no file.' })
  file?: ReadingFileType | null;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => String, { nullable: true }) proposedReason?: string | null;
  @Field(() => DateTime) receivedAt!: Date;
  @Field(() => Boolean) late!: boolean;
  @Field(() => DispositionEnum, { nullable: true }) disposition?: Disposition | null;
  @Field(() => Boolean, { description: 'By the person who asks.' }) read!: boolean;
  @Field(() => Int, { description: 'How many at the authority have read it.' }) readers!: number;
}

@ObjectType('ReadingConnection')
export class ReadingConnectionType {
  @Field(() => [ReadingItemType]) nodes!: ReadingItemType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('Reader', { description: 'A person at the authority who has read in the round.' })
export class ReaderType {
  @Field(() => String) name!: string;
  @Field(() => Int) items!: number;
  @Field(() => DateTime) firstAt!: Date;
  @Field(() => DateTime) lastAt!: Date;
}

@ObjectType('ReadingReport', { description: 'How much of what was submitted has been read, by whom and when.' })
export class ReadingReportType {
  @Field(() => ID) roundId!: string;
  @Field(() => Int) items!: number;
  @Field(() => Int, { description: 'By anyone.' }) read!: number;
  @Field(() => DateTime, { nullable: true, description: 'When the last unread item was read; null until all are.' })
  allReadAt?: Date | null;
  @Field(() => [ReaderType]) readers!: ReaderType[];
}
