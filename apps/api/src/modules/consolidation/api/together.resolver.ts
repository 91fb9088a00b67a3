import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { NothingBecause, Requires } from '../../../platform/access/index.ts';
import { CurrentOfficer, type GraphqlContext } from '../../../platform/graphql/context.ts';
import { goneSignal } from '../../../platform/http/gone.ts';
import { LatestStep } from '../queries/latest-step.ts';
import { TogetherPreview } from '../queries/together-preview.ts';
import { ChangeTogether } from '../use-cases/change-together.ts';
import { UndoTogether } from '../use-cases/undo-together.ts';
import {
  AssessTogetherInputType,
  TogetherPreviewType,
  TogetherResult,
  TogetherScopeType,
  TogetherStepType,
  ValidateTogetherInputType,
} from './together.types.ts';

/** Several comments in one step: shown first, done as one, undone as one. */
@Resolver()
export class TogetherResolver {
  constructor(
    private readonly preview: TogetherPreview,
    private readonly changing: ChangeTogether,
    private readonly undoing: UndoTogether,
    private readonly latest: LatestStep,
  ) {}

  @Query(() => TogetherPreviewType)
  @Requires('compilation.read')
  async togetherPreview(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('scope', { type: () => TogetherScopeType }) scope: TogetherScopeType,
    @Context() context: GraphqlContext,
  ) {
    const { commentIds = null, groupId = null, provisionId = null, filter = null } = scope;
    const asked = { roundId: scope.roundId, commentIds, groupId, provisionId, filter };
    return this.preview.run(caller, asked, goneSignal(context.reply));
  }

  @Query(() => TogetherStepType, { nullable: true })
  @Requires('compilation.read')
  @NothingBecause('the caller may have taken no such step, or it can no longer be undone')
  async latestTogether(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
  ) {
    return this.latest.run(caller, roundId);
  }

  @Mutation(() => TogetherResult, {
    description: 'One assessment to many comments, a row each; all as previewed, or none.',
  })
  @Requires('compilation.assess')
  async assessTogether(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => AssessTogetherInputType }) input: AssessTogetherInputType,
    @Context() context: GraphqlContext,
  ) {
    return this.changing.assess(caller, { ...input, text: input.text ?? null }, goneSignal(context.reply));
  }

  @Mutation(() => TogetherResult)
  @Requires('compilation.validate')
  async validateTogether(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('input', { type: () => ValidateTogetherInputType }) input: ValidateTogetherInputType,
  ) {
    return this.changing.validate(caller, input);
  }

  @Mutation(() => TogetherResult, { description: "A step of one's own, while nothing of it has been changed since." })
  @Requires('compilation.assess')
  async undoTogether(@CurrentOfficer() caller: AuthorityCaller, @Args('stepId', { type: () => ID }) stepId: string) {
    return this.undoing.run(caller, stepId);
  }
}
