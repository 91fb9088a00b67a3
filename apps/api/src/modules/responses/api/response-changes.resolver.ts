import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { Live, type RoundChange } from '../../../platform/live/index.ts';
import { RoundChangeType } from '../../rounds/index.ts';

/** What colleagues do with the answer, to the body's own people and to nobody else. */
@Resolver()
export class ResponseChangesResolver {
  constructor(private readonly live: Live) {}

  @Subscription(() => RoundChangeType, {
    description:
      "For the body's own people: another colleague changed the answer. Topics `comments`, `stances`, `response`.",
    resolve: (change: RoundChange) => change,
  })
  @Requires('response.read')
  myResponseChanged(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.live.changesOf(roundId, caller);
  }
}
