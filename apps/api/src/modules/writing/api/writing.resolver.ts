import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Environment } from '../../../config/environment.ts';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { ENVIRONMENT } from '../../../platform/environment.token.ts';
import { CurrentBody, type GraphqlContext } from '../../../platform/graphql/index.ts';
import { sessionTokenOf } from '../../../platform/http/index.ts';
import { notSignedIn } from '../../../platform/refusals.ts';
import { MergeText } from '../use-cases/merge-text.ts';
import { OpenText } from '../use-cases/open-text.ts';
import { MergedTextResult, WritingTicketResult } from './writing.types.ts';

/** The way into a text that is written together. */
@Resolver()
export class WritingResolver {
  constructor(
    private readonly opening: OpenText,
    private readonly merging: MergeText,
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

  @Mutation(() => MergedTextResult, {
    description:
      'Carries a text that is written together while its socket is lost: takes in what the sender has, gives what it lacks. `document` as its ticket said; without `update` it only asks.',
  })
  @Requires('response.write')
  async mergeText(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('document', { type: () => ID }) document: string,
    @Args('vector') vector: string,
    @Args('update', { type: () => String, nullable: true }) update?: string | null,
  ) {
    const sent = { document, update: update == null ? null : bytes(update), vector: bytes(vector) };
    const merged = await this.merging.run(caller, roundId, sent);
    if (merged.__typename === 'Refusal') return merged;
    return { ...merged, missing: base64(merged.missing), vector: base64(merged.vector) };
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const base64 = (held: Uint8Array): string => Buffer.from(held).toString('base64');
