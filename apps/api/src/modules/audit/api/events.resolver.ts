import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { CurrentViewer } from '../../../platform/graphql/index.ts';
import { EventsQuery } from '../queries/events.query.ts';
import { LogEventConnectionType } from './events.types.ts';

/** The event log. */
@Resolver()
export class EventsResolver {
  constructor(private readonly log: EventsQuery) {}

  @Query(() => LogEventConnectionType, {
    description:
      'What has happened with a round, or with one thing (of it), newest first. A body gets the events of its own invitation and submitted answer, and that the round was opened and closed. Empty without either id.',
  })
  @Requires('log.read')
  async events(
    @CurrentViewer() caller: Viewer,
    @Args('roundId', { type: () => ID, nullable: true }) roundId: string | null,
    @Args('objectId', { type: () => ID, nullable: true }) objectId: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ) {
    return this.log.page(caller, { roundId: roundId ?? null, objectId: objectId ?? null, first, after: after ?? null });
  }
}
