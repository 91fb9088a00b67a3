import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../../platform/graphql/index.ts';
import { AssessmentType } from '../../consolidation/index.ts';

@ObjectType('TagOn')
export class TagOnType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => Boolean) theme!: boolean;
}

@ObjectType('CommentPart', { description: 'A span of what a comment says, decided on its own.' })
export class CommentPartType {
  @Field(() => ID) id!: string;
  @Field(() => ID) commentId!: string;
  @Field(() => Int) number!: number;
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field(() => String) text!: string;
  @Field(() => ID, { nullable: true, description: 'Where it belongs, when that is not where its comment stands.' })
  provisionId?: string | null;
  @Field(() => [TagOnType]) tags!: TagOnType[];
  @Field(() => AssessmentType, { nullable: true }) assessment?: AssessmentType | null;
}

@ObjectType('CommentPartHere', { description: 'A part of a comment that stands somewhere else.' })
export class CommentPartHereType extends CommentPartType {
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Where its comment stands; null: on the whole.' })
  address?: string | null;
}

@ObjectType('Ordered', { description: 'What the authority has put beside one text that came in.' })
export class OrderedType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'The plain text that parts are cut from; empty of a general text.' })
  text!: string;
  @Field(() => [TagOnType]) tags!: TagOnType[];
  @Field(() => ID, { nullable: true }) responsibleId?: string | null;
  @Field(() => String, { nullable: true }) responsible?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => Boolean) byRule!: boolean;
  @Field(() => Int, { description: 'How many words colleagues have had of it.' }) notes!: number;
  @Field(() => [CommentPartType], { description: 'None: it is whole.' }) parts!: CommentPartType[];
}
