import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** A sign-in on its way through the provider. */
export interface OidcAttempt {
  nonce: string;
  codeVerifier: string;
  goTo: string;
  /** The person is to be asked anew, whoever the provider knows. */
  confirms: boolean;
  /** Who was signed in when a confirmation was begun. */
  confirmedBy: string | null;
}

export interface StoredAttempt extends OidcAttempt {
  browserHash: Buffer;
  startedAt: Date;
}

/** Sign-ins on their way, as rows: for ten minutes and for one return. */
@Injectable()
export class OidcAttemptRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps a new one, and clears away those nobody came back from. */
  async keep(stateHash: Buffer, browserHash: Buffer, attempt: OidcAttempt): Promise<void> {
    const { nonce, codeVerifier, goTo, confirms, confirmedBy } = attempt;
    await this.unitOfWork.write(
      DOOR,
      `WITH old AS (DELETE FROM identity.oidc_attempt WHERE expires_at <= now())
       INSERT INTO identity.oidc_attempt (state_hash, browser_hash, nonce, code_verifier, go_to, confirms, confirmed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [stateHash, browserHash, nonce, codeVerifier, goTo, confirms, confirmedBy],
    );
  }

  /** Takes the sign-in out, for good, whatever becomes of it: of two who come back with the same state the second finds nothing. */
  async take(stateHash: Buffer): Promise<StoredAttempt | null> {
    const [row] = await this.unitOfWork.write<StoredAttempt & { alive: boolean }>(
      DOOR,
      `DELETE FROM identity.oidc_attempt WHERE state_hash = $1
       RETURNING browser_hash AS "browserHash", nonce, code_verifier AS "codeVerifier", go_to AS "goTo", confirms,
         confirmed_by AS "confirmedBy", started_at AS "startedAt", expires_at > now() AS alive`,
      [stateHash],
    );
    return row?.alive === true ? row : null;
  }
}
