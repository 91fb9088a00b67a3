import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { RoleEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Day, payload, RefusalType } from '../../../platform/graphql/index.ts';

@ObjectType('BodyPerson', { description: "One of the body's own people, to its own people." })
export class BodyPersonType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => RoleEnum) role!: Role;
}

@ObjectType('Delegation', { description: "A signatory's right to submit, lent to a colleague." })
export class DelegationType {
  @Field(() => ID) id!: string;
  @Field(() => String) givenByName!: string;
  @Field(() => String) givenToName!: string;
  @Field(() => ID, { nullable: true, description: 'For this round only.' }) roundId!: string | null;
  @Field(() => String, { nullable: true }) roundTitle!: string | null;
  @Field(() => Day, { nullable: true, description: 'The last day.' }) until!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => DateTime) givenAt!: Date;
  @Field(() => DateTime, { nullable: true }) endedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who took it back; null where it ended because one of the two left or got another role.',
  })
  endedByName!: string | null;
  @Field(() => Boolean, { description: 'It can be used today.' }) holds!: boolean;
  @Field(() => Boolean) mayEnd!: boolean;
}

@ObjectType('Delegations')
export class DelegationsType {
  @Field(() => [BodyPersonType], { description: 'To whom one can delegate.' }) people!: BodyPersonType[];
  @Field(() => [DelegationType]) delegations!: DelegationType[];
}

@InputType('DelegateSigningInput', { description: 'For a round, until a day, or both.' })
export class DelegateSigningInput {
  @Field(() => ID) userId!: string;
  @Field(() => ID, { nullable: true }) roundId?: string | null;
  @Field(() => Day, { nullable: true }) until?: string | null;
  @Field(() => String) reason!: string;
}

export const DelegationsResult = payload('DelegationsResult', () => [DelegationsType, RefusalType] as const);
