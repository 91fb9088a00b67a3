import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { AccountRepository, type Keeper } from '../store/account.repository.ts';
import { PasskeyRepository, type PasskeyRow } from '../store/passkey.repository.ts';

export interface AccountView {
  __typename: 'Account';
  id: string;
  displayName: string;
  email: string | null;
  keeper: Keeper;
  passkeys: PasskeyRow[];
}

/** One's own account: what one is called, and how one gets in. */
@Injectable()
export class AccountQuery {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly keys: PasskeyRepository,
  ) {}

  async run({ userId }: Viewer): Promise<AccountView> {
    const account = await this.accounts.find(userId);
    if (account === null) throw new Error('somebody signed in has no account');
    const { id, displayName, email, keeper } = account;
    return { __typename: 'Account', id, displayName, email, keeper, passkeys: await this.keys.of(userId) };
  }
}
