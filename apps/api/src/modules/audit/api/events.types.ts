import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { RoleEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, Json, PageInfoType } from '../../../platform/graphql/index.ts';

@ObjectType('LogEvent', {
  description:
    'Who did what, when and why. The sentence is made of kind, subject and facts (libs/consultation, event-words.ts).',
})
export class LogEventType {
  @Field(() => ID) id!: string;
  @Field(() => DateTime) at!: Date;
  @Field(() => String) kind!: string;
  @Field(() => String, { description: '`round`, `invitation`, `response`, `comment`, `version`, `draft`.' })
  objectType!: string;
  @Field(() => ID) objectId!: string;
  @Field(() => String, { nullable: true, description: 'What the thing is called; null for the round itself.' })
  subject!: string | null;
  @Field(() => Json) facts!: Record<string, unknown>;
  @Field(() => String, {
    nullable: true,
    description: "The person, where it is one of one's own side or who submitted; null for a job of the system.",
  })
  actorName!: string | null;
  @Field(() => RoleEnum, { nullable: true, description: 'The role the person has now.' }) actorRole!: Role | null;
  @Field(() => String) organisationName!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Int, { nullable: true, description: 'The seal over the event; null for two seconds after it.' })
  seal!: number | null;
}

@ObjectType('LogEventConnection')
export class LogEventConnectionType {
  @Field(() => [LogEventType]) nodes!: LogEventType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}
