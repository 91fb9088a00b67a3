import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';

@ObjectType('WritingTicket', { description: 'Opens one text, once, within a minute, in this session.' })
export class WritingTicketType {
  @Field(() => String) token!: string;
  @Field(() => ID, { description: 'What the text is called on the socket at /samskrivning.' }) document!: string;
  @Field(() => Int, { description: 'What was written on an older one is not merged into it.' }) generation!: number;
}

@ObjectType('MergedText', {
  description: 'A text as it lies in the database after the merge. Yjs, version 1, in base64.',
})
export class MergedTextType {
  @Field(() => Int) version!: number;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) by!: string;
  @Field(() => String, { description: 'What the sender lacks, as an update.' }) missing!: string;
  @Field(() => String, { description: 'What it holds, as a state vector.' }) vector!: string;
}

export const MergedTextResult = payload('MergedTextResult', () => [MergedTextType, RefusalType] as const);
export const WritingTicketResult = payload('WritingTicketResult', () => [WritingTicketType, RefusalType] as const);
