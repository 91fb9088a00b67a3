import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { OwnRepliesQuery } from '../queries/own-replies.query.ts';
import { WriteReplyWord } from '../use-cases/write-reply-word.ts';
import {
  OwnReplyType,
  SaveReplyWordInputType,
  SaveReplyWordResult,
  SeenReplyWordInputType,
  SendReplyWordsResult,
} from './own-reply.types.ts';

/** The letters a body has had, and its word on how its points were met. */
@Resolver()
export class OwnRepliesResolver {
  constructor(
    private readonly own: OwnRepliesQuery,
    private readonly words: WriteReplyWord,
  ) {}

  @Query(() => [OwnReplyType], { description: 'The newest first.' })
  @Requires('reply.own')
  async ownReplies(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.own.run(caller, roundId);
  }

  @Mutation(() => SaveReplyWordResult, {
    description: 'What the body is about to say of a point: its own until it is sent.',
  })
  @Requires('reply.draft')
  async saveReplyWord(
    @CurrentBody() caller: BodyCaller,
    @Args('input', { type: () => SaveReplyWordInputType }) input: SaveReplyWordInputType,
  ) {
    return this.words.save(caller, { ...input, verdict: input.verdict ?? null });
  }

  @Mutation(() => SendReplyWordsResult, { description: 'Sends what has been written of these points, as it was seen.' })
  @Requires('reply.answer')
  async sendReplyWords(
    @CurrentBody() caller: BodyCaller,
    @Args('letterId', { type: () => ID }) letterId: string,
    @Args('words', { type: () => [SeenReplyWordInputType] }) words: SeenReplyWordInputType[],
  ) {
    return this.words.send(caller, { letterId, words });
  }
}
