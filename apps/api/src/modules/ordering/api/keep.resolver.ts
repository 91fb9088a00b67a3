import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '@samsyn/consultation';
import { Requires } from '../../../platform/access/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { RoleEnum } from '../../../platform/graphql/codes.ts';
import { CurrentOfficer } from '../../../platform/graphql/context.ts';
import { OrderQuery } from '../queries/order.query.ts';
import { Keep } from '../use-cases/keep.ts';
import { KeepResult, OfficeNoteType, SavedViewType } from './keep.types.ts';

@Resolver()
export class KeepResolver {
  constructor(
    private readonly keep: Keep,
    private readonly order: OrderQuery,
  ) {}

  @Query(() => [SavedViewType])
  @Requires('compilation.read')
  async savedViews(@CurrentOfficer() caller: AuthorityCaller, @Args('roundId', { type: () => ID }) roundId: string) {
    return this.keep.views(caller, roundId);
  }

  @Mutation(() => KeepResult, { description: "One of one's own with the same name is replaced." })
  @Requires('compilation.read')
  async saveView(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('name', { type: () => String }) name: string,
    @Args('address', { type: () => String }) address: string,
    @Args('shared', { type: () => Boolean }) shared: boolean,
  ) {
    return this.keep.saveView(caller, { roundId, name, address, shared });
  }

  @Mutation(() => Int, { description: "One's own." })
  @Requires('compilation.read')
  async removeView(@CurrentOfficer() caller: AuthorityCaller, @Args('id', { type: () => ID }) id: string) {
    return this.keep.removeView(caller, id);
  }

  @Query(() => [OfficeNoteType], { description: 'In the order they were written.' })
  @Requires('compilation.read')
  async officeNotes(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
  ) {
    return this.order.notes(caller, roundId, id);
  }

  @Mutation(() => KeepResult)
  @Requires('compilation.read')
  async writeOfficeNote(
    @CurrentOfficer() caller: AuthorityCaller,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('text', { type: () => String }) text: string,
    @Args('toRole', { type: () => RoleEnum, nullable: true }) toRole: Role | null,
  ) {
    return this.keep.write(caller, { roundId, id, text, toRole: toRole ?? null });
  }
}
