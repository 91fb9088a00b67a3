import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { Live, type RoundChange } from '../../../platform/live/index.ts';
import { Refused } from '../../../platform/refusals.ts';
import { RoundChangeType } from '../../rounds/index.ts';
import { ResponseStore } from '../store/response.store.ts';

/** What colleagues do with the answer, to the body's own people and to nobody else. */
@Resolver()
export class ResponseChangesResolver {
  constructor(
    private readonly live: Live,
    private readonly responses: ResponseStore,
  ) {}

  @Subscription(() => RoundChangeType, {
    description:
      "For the body's own people: another colleague changed the answer. Topics `comments`, `stances`, `response`.",
    resolve: (change: RoundChange) => change,
  })
  @Requires('response.read')
  async myResponseChanged(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    // no row stands between a subscription and what it hears: that colleagues are at work is not for a session too weak either
    const beyond = await this.responses.beyond(caller, roundId);
    if (beyond !== null) throw new Refused(beyond);
    return this.live.changesOf(roundId, caller);
  }
}
