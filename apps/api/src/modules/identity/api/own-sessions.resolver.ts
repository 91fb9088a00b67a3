import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PublicBecause, Requires } from '../../../platform/access/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { CurrentViewer, type GraphqlContext } from '../../../platform/graphql/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { type OwnSession, OwnSessions } from '../queries/own-sessions.ts';
import type { SessionTimes } from '../store/sessions.ts';
import { EndSessions } from '../use-cases/end-sessions.ts';
import { notIdentifiedLately } from '../use-cases/identified-lately.ts';
import { KeepSession } from '../use-cases/keep-session.ts';
import { EndSessionsResult, OwnSessionType, SessionTimesType } from './own-sessions.types.ts';
import { SessionBrowser } from './session-browser.ts';

/** One's own sessions: which there are, ending them, and saying that somebody is still at this one. */
@Resolver()
export class OwnSessionsResolver {
  constructor(
    private readonly own: OwnSessions,
    private readonly keeping: KeepSession,
    private readonly ending: EndSessions,
    private readonly browser: SessionBrowser,
  ) {}

  @Query(() => [OwnSessionType], { description: "One's own open sessions, the one used last first." })
  @Requires('session.own')
  async ownSessions(@CurrentViewer() caller: Viewer, @Context() context: GraphqlContext): Promise<OwnSession[]> {
    return this.own.run(caller, this.browser.tokenIn(context));
  }

  @Query(() => SessionTimesType, {
    nullable: true,
    description: 'When the session ends; null when there is none any more. Asking keeps nothing alive. Public.',
  })
  @PublicBecause('a page must learn that its session has ended')
  async sessionTimes(@Context() context: GraphqlContext): Promise<SessionTimes | null> {
    return this.own.times(this.browser.tokenIn(context));
  }

  @Mutation(() => SessionTimesType, {
    nullable: true,
    description:
      'A person is at the page: the idle time begins anew. Nothing else does that; sessionEndsAt is moved by nothing. Null when the session has ended meanwhile.',
  })
  @Requires('session.own')
  async keepSession(@Context() context: GraphqlContext): Promise<SessionTimes | null> {
    return this.keeping.run(this.browser.tokenIn(context));
  }

  @Mutation(() => EndSessionsResult)
  @Requires('session.own')
  async endSession(
    @CurrentViewer() caller: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SessionsEnded | Refusal> {
    return notIdentifiedLately(caller) ?? ended(await this.ending.one(caller, id));
  }

  @Mutation(() => EndSessionsResult, { description: 'Ends all but the session that asks; how many that were.' })
  @Requires('session.own')
  async endOtherSessions(
    @CurrentViewer() caller: Viewer,
    @Context() context: GraphqlContext,
  ): Promise<SessionsEnded | Refusal> {
    return notIdentifiedLately(caller) ?? ended(await this.ending.others(caller, this.browser.tokenIn(context)));
  }
}

interface SessionsEnded {
  __typename: 'SessionsEnded';
  count: number;
}

const ended = (count: number): SessionsEnded => ({ __typename: 'SessionsEnded', count });
