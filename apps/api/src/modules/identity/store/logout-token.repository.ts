import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';

/** Logout tokens that were used, as hashes of their names. */
@Injectable()
export class LogoutTokenRepository {
  /** Notes that a token is used, and clears away what holds back nothing any more; false when it was used before. */
  async use(tx: Transaction, idHash: Buffer): Promise<boolean> {
    await tx.query('DELETE FROM identity.logout_token WHERE expires_at <= now()');
    const rows = await tx.query(
      'INSERT INTO identity.logout_token (id_hash) VALUES ($1) ON CONFLICT DO NOTHING RETURNING id_hash',
      [idHash],
    );
    return rows.length > 0;
  }
}
