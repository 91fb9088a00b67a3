import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** A key's two halves as they are kept: the public one raw, the private one PKCS 8; null where it is kept elsewhere. */
export interface ReceiptKeyRow {
  keyId: string;
  publicKey: Buffer;
  privateKey: Buffer | null;
}

/** A key as everybody may know it; from when on, and why, it is revoked. */
export type PublishedKeyRow = Pick<ReceiptKeyRow, 'keyId' | 'publicKey'> &
  ({ revokedFrom: Date; reason: string } | { revokedFrom: null; reason: null });

/** Keys that sign receipts, of today and before. */
@Injectable()
export class ReceiptKeyStore {
  constructor(private readonly db: UnitOfWork) {}

  /** The private half that is kept here; null where none was ever made. */
  async kept(): Promise<Buffer | null> {
    const [row] = await this.db.read<{ privateKey: Buffer }>(
      DOOR,
      'SELECT private_key AS "privateKey" FROM operations.receipt_key WHERE private_key IS NOT NULL',
    );
    return row?.privateKey ?? null;
  }

  /** Makes the key known. Where it is known already, or another private half was kept first, nothing happens. */
  async add({ keyId, publicKey, privateKey }: ReceiptKeyRow): Promise<void> {
    await this.db.write(
      DOOR,
      'INSERT INTO operations.receipt_key (key_id, public_key, private_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [keyId, publicKey, privateKey],
    );
  }

  /** The public halves, the newest first. */
  async published(): Promise<PublishedKeyRow[]> {
    return this.db.read(
      DOOR,
      `SELECT k.key_id AS "keyId", k.public_key AS "publicKey", r.revoked_from AS "revokedFrom", r.reason
       FROM operations.receipt_key k LEFT JOIN operations.receipt_key_revocation r ON r.key_id = k.key_id ORDER BY k.made_at DESC, k.key_id`,
    );
  }
}
