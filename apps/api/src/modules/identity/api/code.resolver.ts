import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PublicBecause } from '../../../platform/access/index.ts';
import type { Caller } from '../../../platform/caller.ts';
import { CurrentCaller, type GraphqlContext } from '../../../platform/graphql/index.ts';
import { Limited, SIGN_IN } from '../../../platform/limits/index.ts';
import { Mailer } from '../../../platform/mail/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { RequestCode } from '../use-cases/request-code.ts';
import { type ChooseBody, SignInByCode } from '../use-cases/sign-in-by-code.ts';
import { AccountBrowser } from './account-browser.ts';
import { CodeRequestResult, CONFIRMS, SignInByCodeResult } from './account.types.ts';
import { SessionBrowser, type SignedIn } from './session-browser.ts';

/** Coming in by a code that is mailed. */
@Resolver()
export class CodeResolver {
  constructor(
    private readonly codes: RequestCode,
    private readonly signIns: SignInByCode,
    private readonly browser: AccountBrowser,
    private readonly sessions: SessionBrowser,
    private readonly mailer: Mailer,
  ) {}

  @Query(() => Boolean, { description: 'Whether codes can be mailed here. Public.' })
  @PublicBecause('the sign-in page must know which ways in there are')
  mailsCodes(): boolean {
    return this.mailer.isConfigured;
  }

  @Mutation(() => CodeRequestResult, {
    description: 'The same answer, in the same time, whether or not anybody has the address.',
  })
  @PublicBecause('a sign-in comes before a session')
  @Limited({ address: SIGN_IN })
  async requestSignInCode(
    @Args('email', { type: () => String }) written: string,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const before = this.browser.tokenIn('code', context);
    const wanted = { written, before, purpose: 'SIGN_IN', userId: null } as const;
    return this.browser.keepCode(context, await this.codes.run(wanted));
  }

  @Mutation(() => SignInByCodeResult)
  @PublicBecause('a sign-in comes before a session')
  @Limited({ address: SIGN_IN })
  async signInByCode(
    @Args('code', { type: () => String }) typed: string,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null,
    @Args('confirms', CONFIRMS) confirms: boolean,
    @CurrentCaller() caller: Caller,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn | ChooseBody | Refusal> {
    const browserToken = this.browser.tokenIn('code', context);
    const arrival = this.sessions.arrivalIn(context);
    const only = confirms ? (caller?.userId ?? 'nobody') : null;
    const entry = { typed, organisationId: organisationId ?? null, only, browserToken, arrival };
    const outcome = await this.signIns.run(entry);
    return 'bodies' in outcome ? outcome : this.sessions.keep(context, outcome);
  }
}
