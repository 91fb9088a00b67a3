import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Environment } from '../../../config/environment.ts';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { CurrentBody, type GraphqlContext } from '../../../platform/graphql/index.ts';
import { sessionTokenOf } from '../../../platform/http/index.ts';
import { notSignedIn } from '../../../platform/refusals.ts';
import { OpenText } from '../use-cases/open-text.ts';
import { WritingTicketResult } from './writing.types.ts';

/** The way into a text that is written together. */
@Resolver()
export class WritingResolver {
  constructor(
    private readonly opening: OpenText,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Mutation(() => WritingTicketResult, {
    description: 'For the general text, or with commentId for the text of a comment that has been saved.',
  })
  @Requires('response.write')
  async openText(
    @CurrentBody() caller: BodyCaller,
    @Context() { req }: GraphqlContext,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('commentId', { type: () => ID, nullable: true }) commentId?: string | null,
  ) {
    const session = sessionTokenOf(req.headers.cookie, this.environment);
    if (session === undefined) return notSignedIn();
    return this.opening.run(caller, { roundId, commentId: commentId ?? null }, session);
  }
}
