import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '../../../platform/graphql/index.ts';
import { ACCOUNT, Limited, SIGN_IN } from '../../../platform/limits/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { PublicBecause } from '../../../platform/access/index.ts';
import { AcceptInvitation } from '../use-cases/accept-invitation.ts';
import { SignInDemo } from '../use-cases/sign-in-demo.ts';
import { SignOut } from '../use-cases/sign-out.ts';
import { LinkResult, MAILED_CODE, SignInResult } from './identity.types.ts';
import { LinkBrowser, type ToldCode } from './link-browser.ts';
import { SessionBrowser, type SignedIn } from './session-browser.ts';

/** In and out. Each sign-in gives the browser a new session and ends the one it had. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly demo: SignInDemo,
    private readonly invitation: AcceptInvitation,
    private readonly out: SignOut,
    private readonly browser: SessionBrowser,
    private readonly links: LinkBrowser,
  ) {}

  @Mutation(() => SignInResult)
  @PublicBecause('a sign-in comes before a session; refused unless the demo flag is set')
  @Limited({ address: SIGN_IN })
  async signInDemo(
    @Args('key', { type: () => String }) key: string,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn | Refusal> {
    return this.browser.keep(context, await this.demo.run(key, this.browser.arrivalIn(context)));
  }

  @Mutation(() => LinkResult, {
    description:
      'The button on the invitation page: consumes the token. Of a link that has lain, or leads to an account in use, a code to its mailbox is asked first.',
  })
  @PublicBecause('the link is the key; who holds it is not signed in yet')
  @Limited({ address: SIGN_IN, argument: { name: 'token', limit: ACCOUNT } })
  async acceptInvitation(
    @Args('token', { type: () => String }) token: string,
    @Args('code', MAILED_CODE) code: string | null,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn | ToldCode | Refusal> {
    return this.links.keep(context, await this.invitation.run(this.links.pressIn(context, token, code)));
  }

  @Mutation(() => Boolean)
  @PublicBecause('one whose session has ended must be able to sign out too')
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    await this.out.run(this.browser.tokenIn(context));
    this.browser.forget(context);
    return true;
  }
}
