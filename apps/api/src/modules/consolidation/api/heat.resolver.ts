import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { Heat } from '../queries/heat.ts';

@ObjectType('TextHeat', { description: 'How much is said of a provision with all below it.' })
export class TextHeatType {
  @Field(() => ID) provisionId!: string;
  @Field(() => Int) comments!: number;
  @Field(() => Int, { description: 'Beside the § of which most is said: 1 to 4.' }) heat!: number;
}

@Resolver()
export class HeatResolver {
  constructor(private readonly heat: Heat) {}

  @Query(() => [TextHeatType], { description: 'What nothing is said of is left out.' })
  @Requires('compilation.read')
  async textHeat(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.heat.run(caller, roundId);
  }
}
