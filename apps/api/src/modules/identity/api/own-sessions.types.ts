import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Assurance, SignInWay } from '@samsyn/consultation';
import { AssuranceEnum, SignInWayEnum } from '../../../platform/graphql/codes.ts';
import { DateTime, payload, RefusalType } from '../../../platform/graphql/index.ts';

@ObjectType('OwnSession', {
  description: "One of the sessions that are open in one's own name. No address and no place is kept.",
})
export class OwnSessionType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Firefox; null for what calls itself by no known name.' })
  browser!: string | null;
  @Field(() => String, { nullable: true, description: 'Windows.' }) system!: string | null;
  @Field(() => SignInWayEnum) way!: SignInWay;
  @Field(() => AssuranceEnum) assurance!: Assurance;
  @Field(() => DateTime) begunAt!: Date;
  @Field(() => DateTime) lastSeenAt!: Date;
  @Field(() => Boolean, { description: 'The one that asks.' }) current!: boolean;
}

@ObjectType('SessionTimes')
export class SessionTimesType {
  @Field(() => DateTime, { description: 'Now, by the server: what is left is counted from here.' }) serverTime!: Date;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => DateTime) endsAt!: Date;
}

@ObjectType('SessionsEnded')
export class SessionsEndedType {
  @Field(() => Int, { description: "None where there was none by that id among one's own, or it had ended." })
  count!: number;
}

export const EndSessionsResult = payload('EndSessionsResult', () => [SessionsEndedType, RefusalType] as const);
