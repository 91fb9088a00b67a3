import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../platform/graphql/scalars.ts';

@ObjectType('EarlierSending')
export class EarlierSendingType {
  @Field(() => ID) roundId!: string;
  @Field(() => String) title!: string;
  @Field(() => String) registrationNumber!: string;
  @Field(() => DateTime) openedAt!: Date;
  @Field(() => Int) size!: number;
}

@ObjectType('SendingLine')
export class SendingLineType {
  @Field(() => ID) actorId!: string;
  @Field(() => String, { description: 'The official name of today.' }) name!: string;
}

@ObjectType('SucceededLine')
export class SucceededLineType extends SendingLineType {
  @Field(() => String, { description: 'What the body that was asked was called then.' }) was!: string;
}

@ObjectType('SendingDifference')
export class SendingDifferenceType {
  @Field(() => [SendingLineType], { description: 'Asked then, and not on the list.' }) missing!: SendingLineType[];
  @Field(() => [SendingLineType], { description: 'On the list, and not asked then.' }) added!: SendingLineType[];
  @Field(() => [SucceededLineType], { description: 'They follow a body that was asked then and has ended.' })
  succeeded!: SucceededLineType[];
  @Field(() => [String], { description: 'Asked then; ended with nobody to follow them. Names of then.' })
  gone!: string[];
}
