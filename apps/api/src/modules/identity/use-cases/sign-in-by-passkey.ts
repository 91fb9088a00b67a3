import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { Refusal } from '../../../platform/refusals.ts';
import { PasskeyChallengeRepository } from '../store/passkey-challenge.repository.ts';
import { PasskeyRepository } from '../store/passkey.repository.ts';
import { type Arrival, Sessions } from '../store/sessions.ts';
import { hashOf, newToken } from '../store/token.ts';
import { PASSKEY_OF_ANOTHER, PASSKEY_REFUSED } from './account-words.ts';
import type { OpenedSession } from './opened-session.ts';
import { PasskeyCeremony } from './passkey-ceremony.ts';
import type { AskedDevice } from './passkeys.ts';

export interface KeyEntry {
  browserToken: string | undefined;
  /** What the device signed. */
  answer: unknown;
  /** The one person to let in, who says who they are anew; null: whoever's key it is. */
  only: string | null;
  arrival: Arrival;
}

/** Lets in whoever's device signs the challenge. */
@Injectable()
export class SignInByPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PasskeyRepository,
    private readonly challenges: PasskeyChallengeRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly sessions: Sessions,
  ) {}

  async begin(): Promise<AskedDevice> {
    const options = await this.ceremony.askForSignature();
    const browserToken = newToken();
    await this.challenges.keep(hashOf(browserToken), {
      challenge: options.challenge,
      purpose: 'SIGN_IN',
      userId: null,
    });
    return { options, browserToken };
  }

  async run({ browserToken, answer, only, arrival }: KeyEntry): Promise<OpenedSession | Refusal> {
    const asked = browserToken === undefined ? null : await this.challenges.take(hashOf(browserToken));
    const claim = this.ceremony.claimIn(answer);
    if (asked?.purpose !== 'SIGN_IN' || claim === null) return PASSKEY_REFUSED();
    return this.unitOfWork.inTransaction<OpenedSession | Refusal>(DOOR, async (tx) => {
      const key = await this.keys.lock(tx, claim.credentialId);
      if (key !== null && only !== null && key.userId !== only) return PASSKEY_OF_ANOTHER();
      const signed = key && (await this.ceremony.signedBy(key, claim, asked.challenge));
      if (key === null || signed === null) return PASSKEY_REFUSED();
      await this.keys.noteUse(tx, key.id, signed.signCount, signed.synced);
      const strength = { assurance: 'MFA', way: 'PASSKEY', acr: null, authenticatedAt: new Date() } as const;
      return { token: await this.sessions.open(tx, key.userId, arrival, strength), goTo: '/' };
    });
  }
}
