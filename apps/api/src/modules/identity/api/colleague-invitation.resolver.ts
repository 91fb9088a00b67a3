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
import { LinkResult, MAILED_CODE } from './identity.types.ts';
import { LinkBrowser, type ToldCode } from './link-browser.ts';
import type { SignedIn } from './session-browser.ts';

/** The page behind a colleague's link, and its button. */
@Resolver()
export class ColleagueInvitationResolver {
  constructor(
    private readonly previews: ColleagueInvitationPreviewQuery,
    private readonly accept: AcceptColleagueInvitation,
    private readonly browser: LinkBrowser,
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

  @Mutation(() => LinkResult, {
    description:
      "The button on the colleague's page: consumes the token. Of a link that has lain a code to its mailbox is asked first.",
  })
  @PublicBecause('the link is the key; who holds it is not signed in yet')
  @Limited({ address: SIGN_IN, argument: { name: 'token', limit: ACCOUNT } })
  async acceptColleagueInvitation(
    @Args('token', { type: () => String }) token: string,
    @Args('displayName', { type: () => String }) displayName: string,
    @Args('code', MAILED_CODE) code: string | null,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn | ToldCode | Refusal> {
    const came = await this.accept.run(this.browser.pressIn(context, token, code), displayName);
    return this.browser.keep(context, came);
  }
}
