import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Json } from './scalars.ts';

@ObjectType('Problem', {
  description:
    'One thing that stands in the way. `message` is a Swedish sentence that says what to do; `code` is stable; `field` names the input or the address concerned.',
})
export class ProblemType {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => String, { nullable: true }) field?: string | null;
}

@ObjectType('Refusal', { description: 'An expected refusal: nothing was changed. All problems at once.' })
export class RefusalType {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => [ProblemType]) problems!: ProblemType[];
}

@ObjectType('Stale', {
  description:
    'Somebody changed the thing first: nothing was written. `current` is the thing as it now stands, in the shape of the field it answers.',
})
export class StaleType {
  @Field(() => String) message!: string;
  @Field(() => Int) currentVersion!: number;
  @Field(() => DateTime) changedAt!: Date;
  @Field(() => String) changedBy!: string;
  @Field(() => Json, { nullable: true }) current?: unknown;
}
