import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { TagsQuery } from '../queries/tags.query.ts';
import { RemoveTag } from '../use-cases/remove-tag.ts';
import { Tags, TEXTS_MOST } from '../use-cases/tags.ts';
import {
  PutTagsInputType,
  RemoveTagResult,
  SaveTagInputType,
  SaveTagResult,
  TagType,
  TagUseType,
} from './tag.types.ts';

@Resolver()
export class TagsResolver {
  constructor(
    private readonly read: TagsQuery,
    private readonly acts: Tags,
    private readonly removing: RemoveTag,
  ) {}

  @Query(() => [TagType], {
    description: "A round's tags, themes first; or those on what is said of one provision with all below it.",
  })
  @Requires('compilation.read')
  async tags(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('provisionId', { type: () => ID, nullable: true }) provisionId: string | null,
  ) {
    return this.read.run(caller, roundId, provisionId ?? null);
  }

  @Mutation(() => SaveTagResult)
  @Requires('compilation.order')
  async saveTag(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => SaveTagInputType }) input: SaveTagInputType,
  ) {
    return this.acts.save(caller, { ...input, id: input.id ?? null });
  }

  @Query(() => TagUseType, { nullable: true })
  @Requires('compilation.read')
  async tagUse(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.removing.use(caller, roundId, id);
  }

  @Mutation(() => RemoveTagResult, { description: 'Taken out of use: what it was on stays on record.' })
  @Requires('compilation.order')
  async removeTag(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ) {
    return this.removing.run(caller, { roundId, id, expectedVersion });
  }

  @Mutation(() => Int, { description: `Of at most ${TEXTS_MOST} texts. Returns how many were changed.` })
  @Requires('compilation.order')
  async putTags(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => PutTagsInputType }) input: PutTagsInputType,
  ) {
    return this.acts.put(caller, input);
  }
}
