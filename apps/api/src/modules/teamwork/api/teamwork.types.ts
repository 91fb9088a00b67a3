import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { RoleEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, RefusalType, StaleType } from '../../../platform/graphql/index.ts';

@ObjectType('TeamMember', { description: "One of the body's people." })
export class TeamMemberType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => RoleEnum) role!: Role;
}

@ObjectType('WorkPart', {
  description: 'A part of the work on an answer: who takes which §§, until when. Never submitted.',
})
export class WorkPartType {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { description: "A unit of the body, by its own name; '' for none." }) unit!: string;
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
  @Field(() => String, { nullable: true }) assigneeName?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => String) guidance!: string;
  @Field(() => DateTime, { nullable: true }) doneAt?: Date | null;
  @Field(() => String, { nullable: true }) doneBy?: string | null;
  @Field(() => Int) version!: number;
  @Field(() => [ID], { description: 'Its §§, as the text reads.' }) provisionIds!: string[];
  @Field(() => [ID], { description: 'Its questions.' }) questionIds!: string[];
}

@ObjectType('InternalNote', { description: 'What a colleague says to the others. Never submitted.' })
export class InternalNoteType {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'The first note of its thread; its own id when it is the first.' }) threadId!: string;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => ID, { nullable: true }) commentId?: string | null;
  @Field(() => String, { description: "'' when it has been taken away." }) words!: string;
  @Field(() => ID) authorId!: string;
  @Field(() => String) author!: string;
  @Field(() => DateTime) writtenAt!: Date;
  @Field(() => DateTime, { nullable: true }) editedAt?: Date | null;
  @Field(() => Boolean) removed!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Of the first in a thread.' }) settledAt?: Date | null;
  @Field(() => String, { nullable: true }) settledBy?: string | null;
}

@ObjectType('Alternative', { description: 'A comment that is one of several, of which one is to go.' })
export class AlternativeType {
  @Field(() => ID) commentId!: string;
  @Field(() => ID) groupId!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Null: it stands. Else it is kept, and not part of the answer.',
  })
  setAsideAt?: Date | null;
  @Field(() => String, { nullable: true }) setAsideBy?: string | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType('Viewing')
export class ViewingType {
  @Field(() => ID) provisionId!: string;
  @Field(() => DateTime) seenAt!: Date;
}

@ObjectType('Teamwork')
export class TeamworkType {
  @Field(() => [TeamMemberType]) people!: TeamMemberType[];
  @Field(() => [WorkPartType]) parts!: WorkPartType[];
  @Field(() => [InternalNoteType], { description: 'As they were written.' }) notes!: InternalNoteType[];
  @Field(() => [AlternativeType]) alternatives!: AlternativeType[];
  @Field(() => [ViewingType], { description: "The asker's own." }) viewed!: ViewingType[];
}

@InputType('SaveWorkPartInput')
export class SaveWorkPartInputType {
  @Field(() => ID, { description: 'Made by the client: the same id saved twice is one part.' }) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => Int, { description: '0 for a new part.' }) expectedVersion!: number;
  @Field(() => String) title!: string;
  @Field(() => String) unit!: string;
  @Field(() => ID, { nullable: true }) assigneeId?: string | null;
  @Field(() => Day, { nullable: true }) dueOn?: string | null;
  @Field(() => String) guidance!: string;
  @Field(() => [ID]) provisionIds!: string[];
  @Field(() => [ID], { nullable: true, description: 'Its questions; those it has when left out.' }) questionIds?:
    string[] | null;
}

@InputType('WriteNoteInput')
export class WriteNoteInputType {
  @Field(() => ID, { description: 'Made by the client: the same id sent twice is one note.' }) id!: string;
  @Field(() => ID) roundId!: string;
  @Field(() => ID, { nullable: true, description: 'What is answered; the place is then that of the thread.' })
  threadId?: string | null;
  @Field(() => ID, { nullable: true }) provisionId?: string | null;
  @Field(() => ID, { nullable: true }) commentId?: string | null;
  @Field(() => String) words!: string;
}

@ObjectType('WorkDone')
export class WorkDoneType {
  @Field(() => ID) id!: string;
}

export const WorkResult = payload('WorkResult', () => [WorkDoneType, StaleType, RefusalType] as const);
