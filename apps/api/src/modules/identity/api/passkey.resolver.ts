import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { PublicBecause, Requires } from '../../../platform/access/index.ts';
import type { Caller, Viewer } from '../../../platform/caller.ts';
import { CurrentCaller, CurrentViewer, type GraphqlContext, Json } from '../../../platform/graphql/index.ts';
import { Limited, SIGN_IN } from '../../../platform/limits/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { AccountQuery, type AccountView } from '../queries/account.ts';
import { notIdentifiedLately } from '../use-cases/identified-lately.ts';
import { Passkeys } from '../use-cases/passkeys.ts';
import { SignInByPasskey } from '../use-cases/sign-in-by-passkey.ts';
import { AccountBrowser } from './account-browser.ts';
import { AccountResult, CONFIRMS, PasskeyChallengeResult } from './account.types.ts';
import { SignInResult } from './identity.types.ts';
import { SessionBrowser, type SignedIn } from './session-browser.ts';

/** Passkeys: coming in by one, and one's own. */
@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly signIns: SignInByPasskey,
    private readonly keys: Passkeys,
    private readonly accounts: AccountQuery,
    private readonly browser: AccountBrowser,
    private readonly sessions: SessionBrowser,
  ) {}

  @Mutation(() => PasskeyChallengeResult, {
    description: 'What the device is to sign; good for five minutes and one answer.',
  })
  @PublicBecause('a sign-in comes before a session; a challenge says nothing of anybody')
  @Limited({ address: SIGN_IN })
  async beginPasskeySignIn(@Context() context: GraphqlContext): Promise<object> {
    return this.browser.keepChallenge(context, await this.signIns.begin());
  }

  @Mutation(() => SignInResult)
  @PublicBecause('a sign-in comes before a session')
  @Limited({ address: SIGN_IN })
  async signInByPasskey(
    @Args('answer', { type: () => Json }) answer: unknown,
    @Args('confirms', CONFIRMS) confirms: boolean,
    @CurrentCaller() caller: Caller,
    @Context() context: GraphqlContext,
  ): Promise<SignedIn | Refusal> {
    const token = this.browser.takeKeyToken(context);
    const only = confirms ? (caller?.userId ?? 'nobody') : null;
    const opened = await this.signIns.run({
      browserToken: token,
      answer,
      only,
      arrival: this.sessions.arrivalIn(context),
    });
    return this.sessions.keep(context, opened);
  }

  @Mutation(() => PasskeyChallengeResult, { description: 'What a device needs to make a key.' })
  @Requires('account.own')
  async beginPasskey(@CurrentViewer() caller: Viewer, @Context() context: GraphqlContext): Promise<object> {
    return this.browser.keepChallenge(context, notIdentifiedLately(caller) ?? (await this.keys.begin(caller)));
  }

  @Mutation(() => AccountResult, { description: 'Keeps the key that the device has made.' })
  @Requires('account.own')
  async addPasskey(
    @CurrentViewer() caller: Viewer,
    @Args('answer', { type: () => Json }) answer: unknown,
    @Args('name', { type: () => String }) name: string,
    @Context() context: GraphqlContext,
  ): Promise<AccountView | Refusal> {
    const token = this.browser.takeKeyToken(context);
    const refused = notIdentifiedLately(caller) ?? (await this.keys.add(caller, token, answer, name));
    return refused ?? this.accounts.run(caller);
  }

  @Mutation(() => AccountResult)
  @Requires('account.own')
  async renamePasskey(
    @CurrentViewer() caller: Viewer,
    @Args('passkeyId', { type: () => ID }) id: string,
    @Args('name', { type: () => String }) name: string,
  ): Promise<AccountView | Refusal> {
    return (await this.keys.rename(caller, id, name)) ?? this.accounts.run(caller);
  }

  @Mutation(() => AccountResult)
  @Requires('account.own')
  async removePasskey(
    @CurrentViewer() caller: Viewer,
    @Args('passkeyId', { type: () => ID }) id: string,
  ): Promise<AccountView | Refusal> {
    const refused = notIdentifiedLately(caller) ?? (await this.keys.remove(caller, id));
    return refused ?? this.accounts.run(caller);
  }
}
