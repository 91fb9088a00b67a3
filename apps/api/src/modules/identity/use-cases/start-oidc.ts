import { Injectable } from '@nestjs/common';
import { Broker, type WantedLevel } from '../broker/broker.ts';
import { OidcAttemptRepository } from '../store/oidc-attempt.repository.ts';
import { hashOf, newToken } from '../store/token.ts';
import { wayBack } from './way-back.ts';

export interface OidcStart {
  /** Where to go on to afterwards, as it stood in the address. */
  till: string | null;
  /** Ask for the person anew: before a signature. */
  confirm: boolean;
  /** Ask for a level of assurance: a round demands it. */
  level: WantedLevel;
  /** Who is signed in now. */
  userId: string | null;
}

export interface StartedOidc {
  /** The provider's address. */
  address: string;
  /** For a cookie of this browser: only it may come back. */
  browserToken: string;
}

/** Begins a sign-in at the provider. Throws OidcRefused. */
@Injectable()
export class StartOidc {
  constructor(
    private readonly broker: Broker,
    private readonly attempts: OidcAttemptRepository,
  ) {}

  async run({ till, confirm, level, userId }: OidcStart): Promise<StartedOidc> {
    const secrets = this.broker.newSecrets();
    const address = await this.broker.addressFor(secrets, { anew: confirm, level });
    const browserToken = newToken();
    await this.attempts.keep(hashOf(secrets.state), hashOf(browserToken), {
      nonce: secrets.nonce,
      codeVerifier: secrets.codeVerifier,
      goTo: wayBack(till),
      confirms: confirm,
      confirmedBy: confirm ? userId : null,
    });
    return { address, browserToken };
  }
}
