import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { payload } from '../../../platform/graphql/payload.ts';
import { RefusalType } from '../../../platform/graphql/refusal.types.ts';

@ObjectType('WritingTicket', { description: 'Opens one text, once, within a minute, in this session.' })
export class WritingTicketType {
  @Field(() => String) token!: string;
  @Field(() => ID, { description: 'What the text is called on the socket at /samskrivning.' }) document!: string;
  @Field(() => Int, { description: 'What was written on an older one is not merged into it.' }) generation!: number;
}

export const WritingTicketResult = payload('WritingTicketResult', () => [WritingTicketType, RefusalType] as const);
