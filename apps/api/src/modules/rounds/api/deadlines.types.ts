import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTime, payload, RefusalType } from '../../../platform/graphql/index.ts';

@ObjectType('ExtensionDecision')
export class ExtensionDecisionType {
  @Field(() => DateTime, { nullable: true, description: 'Null where no more time is given.' })
  until!: Date | null;
  @Field(() => String) reason!: string;
  @Field(() => DateTime) decidedAt!: Date;
  @Field(() => String) decidedBy!: string;
}

@ObjectType('Extension', {
  description: 'Anstånd: more time that a body has asked for, and what was decided; or that it was given unasked.',
})
export class ExtensionType {
  @Field(() => ID) id!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => String) organisationName!: string;
  @Field(() => DateTime, { nullable: true, description: 'What was asked for; null where nobody asked.' })
  until!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was asked for; null where nobody asked.' })
  reason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Null where nobody asked.' }) askedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Null where nobody asked.' }) askedBy!: string | null;
  @Field(() => ExtensionDecisionType, { nullable: true }) decision!: ExtensionDecisionType | null;
}

export const ExtensionResult = payload('ExtensionResult', () => [ExtensionType, RefusalType] as const);
