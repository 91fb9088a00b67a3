import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../../../platform/access/index.ts';
import type { Viewer } from '../../../platform/caller.ts';
import { CurrentViewer, type GraphqlContext } from '../../../platform/graphql/index.ts';
import { ServerKeys } from '../../../platform/keys/index.ts';
import { ACCOUNT, Limited } from '../../../platform/limits/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { AccountQuery, type AccountView } from '../queries/account.ts';
import { ChangeAccount } from '../use-cases/change-account.ts';
import { notIdentifiedLately } from '../use-cases/identified-lately.ts';
import { RequestCode } from '../use-cases/request-code.ts';
import { AccountBrowser } from './account-browser.ts';
import { AccountResult, AccountType, CodeRequestResult } from './account.types.ts';

/** What a person's keys for a browser's storage are derived for. */
const STORAGE_KEY = 'unsent words';

/** One's own account: the name, and the address that codes are mailed to. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly accounts: AccountQuery,
    private readonly change: ChangeAccount,
    private readonly codes: RequestCode,
    private readonly browser: AccountBrowser,
    private readonly keys: ServerKeys,
  ) {}

  @Query(() => AccountType)
  @Requires('account.own')
  async account(@CurrentViewer() caller: Viewer): Promise<AccountView> {
    return this.accounts.run(caller);
  }

  @Query(() => [String], {
    description:
      "Keys (AES-256, Base64) that the person's unsent words lie under in a browser: the first closes, all open. The same at every sign-in.",
  })
  @Requires('account.own')
  async ownStorageKeys(@CurrentViewer() caller: Viewer): Promise<string[]> {
    const keys = await this.keys.all(STORAGE_KEY, caller.userId);
    return keys.map((key) => key.toString('base64'));
  }

  @Mutation(() => AccountResult)
  @Requires('account.own')
  async saveMyName(
    @CurrentViewer() caller: Viewer,
    @Args('displayName', { type: () => String }) displayName: string,
  ): Promise<AccountView | Refusal> {
    return (await this.change.name(caller, displayName)) ?? this.accounts.run(caller);
  }

  @Mutation(() => CodeRequestResult, { description: 'Mails a code to the address that is to become one’s own.' })
  @Requires('account.own')
  @Limited({ person: ACCOUNT })
  async requestAddressCode(
    @CurrentViewer() caller: Viewer,
    @Args('email', { type: () => String }) written: string,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const unsure = notIdentifiedLately(caller);
    if (unsure !== null) return unsure;
    const before = this.browser.tokenIn('code', context);
    const wanted = { written, before, purpose: 'ADDRESS', userId: caller.userId } as const;
    return this.browser.keepCode(context, await this.codes.run(wanted));
  }

  @Mutation(() => AccountResult, { description: 'Makes the address one’s own, by the code that was mailed to it.' })
  @Requires('account.own')
  async confirmAddress(
    @CurrentViewer() caller: Viewer,
    @Args('code', { type: () => String }) code: string,
    @Context() context: GraphqlContext,
  ): Promise<AccountView | Refusal> {
    const token = this.browser.tokenIn('code', context);
    const refused = notIdentifiedLately(caller) ?? (await this.change.address(caller, token, code));
    return refused ?? this.accounts.run(caller);
  }
}
