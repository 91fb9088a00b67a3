import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** A key's two halves as they are kept: the public one raw, the private one PKCS 8; null where it is kept elsewhere. */
export interface ReceiptKeyRow {
  keyId: string;
  publicKey: Buffer;
  privateKey: Buffer | null;
}

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
  async published(): Promise<{ keyId: string; publicKey: Buffer }[]> {
    return this.db.read(
      DOOR,
      'SELECT key_id AS "keyId", public_key AS "publicKey" FROM operations.receipt_key ORDER BY made_at DESC, key_id',
    );
  }
}
