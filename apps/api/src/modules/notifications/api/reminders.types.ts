import { Field, ObjectType } from '@nestjs/graphql';
import { payload, RefusalType } from '../../../platform/graphql/index.ts';

@ObjectType('ReminderChoice', { description: 'Whether the addressee of a reminder wants more of them.' })
export class ReminderChoiceType {
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true, description: 'Null where the link is about all rounds.' })
  roundTitle!: string | null;
  @Field(() => Boolean) roundMuted!: boolean;
  @Field(() => Boolean) allMuted!: boolean;
}

export const ReminderChoiceResult = payload('ReminderChoiceResult', () => [ReminderChoiceType, RefusalType] as const);
