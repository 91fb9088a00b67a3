import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PublicBecause } from '../../../platform/access/index.ts';
import type { GraphqlContext } from '../../../platform/graphql/index.ts';
import { ACCOUNT, Limited, LOOK, SIGN_IN } from '../../../platform/limits/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import {
  type ColleagueInvitationPreview,
  ColleagueInvitationPreviewQuery,
} from '../queries/colleague-invitation-preview.ts';
import { AcceptColleagueInvitation } from '../use-cases/accept-colleague-invitation.ts';
import { ColleagueInvitationPreviewType } from './colleague.types.ts';
import { SignInResult } from './identity.types.ts';
import { SessionBrowser, type SignedIn } from './session-browser.ts';

/** The page behind a colleague's link, and its button. */
@Resolver()
export class ColleagueInvitationResolver {
  constructor(
    private readonly previews: ColleagueInvitationPreviewQuery,
    private readonly accept: AcceptColleagueInvitation,
    private readonly browser: SessionBrowser,
  ) {}

  @Query(() => ColleagueInvitationPreviewType, {
    nullable: true,
    description: 'Public: the page behind the link. Consumes nothing.',
  })
  @PublicBecause('the link is the key; who holds it is not signed in yet')
  @Limited({ address: LOOK })
  async colleagueInvitation(
    @Args('token', { type: () => String }) token: string,
  ): Promise<ColleagueInvitationPreview | null> {
    return this.previews.run(token);
  }

  @Mutation(() => SignInResult, { description: "The button on the colleague's page: consumes the token." })
  @PublicBecause('the link is the key; who holds it is not signed in yet')
  @Limited({ address: SIGN_IN, argument: { name: 'token', limit: ACCOUNT } })
  async acceptColleagueInvitation(
    @Args('token', { type: () => String }) token: string,
    @Args('displayName', { type: () => String }) displayName: string,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn | Refusal> {
    const opened = await this.accept.run(token, displayName, this.browser.arrivalIn(context));
    return this.browser.keep(context, opened);
  }
}
