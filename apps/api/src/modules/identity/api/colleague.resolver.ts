import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { BodyCaller } from '../../../platform/caller.ts';
import { CurrentBody } from '../../../platform/graphql/index.ts';
import { INVITATION_MAIL, Limited } from '../../../platform/limits/index.ts';
import { isRefused, type Refusal } from '../../../platform/refusals.ts';
import { ColleagueHistory, type PeopleEventView } from '../queries/colleague-history.ts';
import { ColleaguesQuery, type ColleaguesView } from '../queries/colleagues.ts';
import type { BodyRole } from '../store/people.repository.ts';
import { ChangeColleague } from '../use-cases/change-colleague.ts';
import { notIdentifiedLately } from '../use-cases/identified-lately.ts';
import { InviteColleague, type SentInvitation } from '../use-cases/invite-colleague.ts';
import { BodyRoleEnum, ColleaguesResult, ColleaguesType, PeopleEventType } from './colleague.types.ts';

/** A body's own people, for its coordinator. */
@Resolver()
export class ColleagueResolver {
  constructor(
    private readonly colleagueList: ColleaguesQuery,
    private readonly history: ColleagueHistory,
    private readonly invite: InviteColleague,
    private readonly change: ChangeColleague,
  ) {}

  @Query(() => ColleaguesType)
  @Requires('colleague.read')
  async colleagues(@CurrentBody() caller: BodyCaller): Promise<ColleaguesView> {
    return this.colleagueList.run(caller);
  }

  @Query(() => [PeopleEventType], {
    description: "The body's own log of its people, the newest first; two hundred at most.",
  })
  @Requires('colleague.read')
  async colleagueHistory(@CurrentBody() caller: BodyCaller): Promise<PeopleEventView[]> {
    return this.history.run(caller);
  }

  @Mutation(() => ColleaguesResult)
  @Requires('colleague.manage')
  @Limited({ person: INVITATION_MAIL })
  async inviteColleague(
    @CurrentBody() caller: BodyCaller,
    @Args('email', { type: () => String }) email: string,
    @Args('role', { type: () => BodyRoleEnum }) role: BodyRole,
  ): Promise<ColleaguesView | Refusal> {
    return this.after(caller, notIdentifiedLately(caller) ?? (await this.invite.run(caller, email, role)));
  }

  @Mutation(() => ColleaguesResult, { description: 'Sends a new link; those before stop working.' })
  @Requires('colleague.manage')
  @Limited({ person: INVITATION_MAIL })
  async resendColleagueInvitation(
    @CurrentBody() caller: BodyCaller,
    @Args('colleagueInvitationId', { type: () => ID }) id: string,
  ): Promise<ColleaguesView | Refusal> {
    return this.after(caller, await this.invite.again(caller, id));
  }

  @Mutation(() => ColleaguesResult)
  @Requires('colleague.manage')
  async withdrawColleagueInvitation(
    @CurrentBody() caller: BodyCaller,
    @Args('colleagueInvitationId', { type: () => ID }) id: string,
  ): Promise<ColleaguesView | Refusal> {
    return this.after(caller, await this.invite.withdraw(caller, id));
  }

  @Mutation(() => ColleaguesResult, { description: "Ends the person's sessions." })
  @Requires('colleague.manage')
  async changeColleagueRole(
    @CurrentBody() caller: BodyCaller,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('role', { type: () => BodyRoleEnum }) role: BodyRole,
  ): Promise<ColleaguesView | Refusal> {
    return this.after(caller, notIdentifiedLately(caller) ?? (await this.change.role(caller, userId, role)));
  }

  @Mutation(() => ColleaguesResult, { description: "Ends the person's sessions, and takes away address and passkeys." })
  @Requires('colleague.manage')
  async removeColleague(
    @CurrentBody() caller: BodyCaller,
    @Args('userId', { type: () => ID }) userId: string,
  ): Promise<ColleaguesView | Refusal> {
    return this.after(caller, notIdentifiedLately(caller) ?? (await this.change.remove(caller, userId)));
  }

  private async after(caller: BodyCaller, done: SentInvitation | Refusal | null): Promise<ColleaguesView | Refusal> {
    return isRefused(done) ? done : this.colleagueList.run(caller, done?.link ?? null);
  }
}
