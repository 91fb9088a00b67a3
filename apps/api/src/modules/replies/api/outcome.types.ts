import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Day } from '../../../platform/graphql/index.ts';
import { RepliedPointType } from './letter.types.ts';
import { SentReplyWordType } from './own-reply.types.ts';

@ObjectType('CommentReply', {
  description: 'What the authority wrote to a body of one comment, and what it said of that.',
})
export class CommentReplyType {
  @Field(() => ID) letterId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => DateTime) sentAt!: Date;
  @Field(() => RepliedPointType, { description: 'As the letter has it.' }) point!: RepliedPointType;
  @Field(() => [SentReplyWordType], { description: 'Whether it was met, as the body says; the newest first.' })
  verdicts!: SentReplyWordType[];
}

@ObjectType('OwnChange', { description: 'A change of the text that was made for the comment.' })
export class OwnChangeType {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { nullable: true }) fromAddress?: string | null;
  @Field(() => String, { nullable: true }) toAddress?: string | null;
  @Field(() => String) oldText!: string;
  @Field(() => String) newText!: string;
}

@ObjectType('OwnPlace', { description: 'Where the comment stands in the newest version that its body may read.' })
export class OwnPlaceType {
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => Boolean, { description: 'The version is the one that was decided.' }) decided!: boolean;
  @Field(() => String, { nullable: true, description: 'Null: nothing is left of it.' }) address?: string | null;
  @Field(() => String, { description: 'The provision with all in it, a line a subsection or an item.' }) text!: string;
}

@ObjectType('OwnDecision', { description: 'The decision that the round led to.' })
export class OwnDecisionType {
  @Field(() => Day) decidedOn!: string;
  @Field(() => Day, { nullable: true }) publishedOn?: string | null;
  @Field(() => Day) inForceOn!: string;
  @Field(() => String) seriesNumber!: string;
  @Field(() => Int) versionNumber!: number;
}

@ObjectType('OwnOutcome', { description: "What came of a body's own comment, once it has been told." })
export class OwnOutcomeType {
  @Field(() => ID) commentId!: string;
  @Field(() => Int) number!: number;
  @Field(() => ID) roundId!: string;
  @Field(() => String) roundSlug!: string;
  @Field(() => String) roundTitle!: string;
  @Field(() => ID) versionId!: string;
  @Field(() => Int) versionNumber!: number;
  @Field(() => String, { nullable: true, description: 'Null: of the draft as a whole.' }) address?: string | null;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) proposedWording?: string | null;
  @Field(() => CommentReplyType, { nullable: true, description: 'Null: no letter has been sent.' })
  reply?: CommentReplyType | null;
  @Field(() => OwnDecisionType, { nullable: true, description: 'Null: nothing is decided.' })
  decision?: OwnDecisionType | null;
  @Field(() => [OwnChangeType]) changes!: OwnChangeType[];
  @Field(() => [String], { description: 'Why it was met and changed nothing.' }) unchanged!: string[];
  @Field(() => OwnPlaceType, { nullable: true, description: 'Null: there is no later version that it may read.' })
  place?: OwnPlaceType | null;
}
