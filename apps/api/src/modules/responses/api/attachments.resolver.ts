import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/context.ts';
import { MyAttachments } from '../queries/my-attachments.ts';
import { ChangeAttachments } from '../use-cases/change-attachments.ts';
import { AttachmentsResult, MyAttachmentsType } from './attachment.types.ts';

/** The files of an answer that is being written. They come in by their own door: AttachmentController. */
@Resolver()
export class AttachmentsResolver {
  constructor(
    private readonly mine: MyAttachments,
    private readonly changing: ChangeAttachments,
  ) {}

  @Query(() => MyAttachmentsType, { nullable: true, description: "The files of the body's own answer." })
  @Requires('response.read')
  @NothingBecause('no answer may have been begun')
  async myAttachments(@CurrentBody() caller: BodyCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.mine.run(caller, roundId);
  }

  @Mutation(() => AttachmentsResult)
  @Requires('response.write')
  async titleAttachment(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('title', { type: () => String }) title: string,
    @Args('expectedEdition', { type: () => Int }) expectedEdition: number,
  ) {
    return this.changing.title(caller, { roundId, id, title, expectedEdition });
  }

  @Mutation(() => AttachmentsResult, { description: 'Not to be undone. Taken away twice it is once.' })
  @Requires('response.write')
  async removeAttachment(
    @CurrentBody() caller: BodyCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedEdition', { type: () => Int }) expectedEdition: number,
  ) {
    return this.changing.remove(caller, { roundId, id, expectedEdition });
  }
}
