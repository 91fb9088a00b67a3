import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

export interface PasskeyChallenge {
  challenge: string;
  purpose: 'REGISTER' | 'SIGN_IN';
  /** Who registers; null for a sign-in. */
  userId: string | null;
}

/** Challenges that a device is to sign, as rows: for five minutes and one answer. */
@Injectable()
export class PasskeyChallengeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps a new one, and clears away those nobody answered. */
  async keep(browserHash: Buffer, { challenge, purpose, userId }: PasskeyChallenge): Promise<void> {
    await this.unitOfWork.write(
      DOOR,
      `WITH old AS (DELETE FROM identity.passkey_challenge WHERE expires_at <= now())
       INSERT INTO identity.passkey_challenge (browser_hash, challenge, purpose, user_id) VALUES ($1, $2, $3, $4)`,
      [browserHash, challenge, purpose, userId],
    );
  }

  /** Takes it out, for good, whatever the answer is worth: of two answers to the same challenge the second finds nothing. */
  async take(browserHash: Buffer): Promise<PasskeyChallenge | null> {
    const [row] = await this.unitOfWork.write<PasskeyChallenge & { alive: boolean }>(
      DOOR,
      `DELETE FROM identity.passkey_challenge WHERE browser_hash = $1
       RETURNING challenge, purpose, user_id AS "userId", expires_at > now() AS alive`,
      [browserHash],
    );
    return row?.alive === true ? row : null;
  }
}
