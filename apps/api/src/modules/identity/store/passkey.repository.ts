import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

/** A passkey as its owner sees it. */
export interface PasskeyRow {
  id: string;
  name: string;
  synced: boolean;
  madeAt: Date;
  usedAt: Date | null;
}

/** A passkey as a signature is checked against it. */
export interface StoredPasskey {
  id: string;
  userId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
}

export type NewPasskey = Omit<StoredPasskey, 'id'> & { synced: boolean; name: string };

/** Passkeys as rows. */
@Injectable()
export class PasskeyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(userId: string): Promise<PasskeyRow[]> {
    return this.unitOfWork.read<PasskeyRow>(
      DOOR,
      `SELECT id, name, synced, made_at AS "madeAt", used_at AS "usedAt" FROM identity.passkey WHERE user_id = $1 ORDER BY made_at, id`,
      [userId],
    );
  }

  /** What the person's devices hold already. */
  async credentialsOf(tx: Transaction, userId: string): Promise<Pick<StoredPasskey, 'credentialId' | 'transports'>[]> {
    return tx.query(`SELECT credential_id AS "credentialId", transports FROM identity.passkey WHERE user_id = $1`, [
      userId,
    ]);
  }

  async add(tx: Transaction, key: NewPasskey): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO identity.passkey (user_id, credential_id, public_key, sign_count, transports, synced, name)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [key.userId, key.credentialId, key.publicKey, key.signCount, key.transports, key.synced, key.name],
    );
    return rows.length > 0;
  }

  /** The key with the credential, of a person who is still with the body; held until the transaction ends, as the person is. */
  async lock(tx: Transaction, credentialId: Buffer): Promise<StoredPasskey | null> {
    const row = await tx.one<StoredPasskey & { signCount: string }>(
      `SELECT p.id, p.user_id AS "userId", p.credential_id AS "credentialId", p.public_key AS "publicKey", p.sign_count AS "signCount", p.transports
       FROM identity.passkey p JOIN identity.app_user u ON u.id = p.user_id
       WHERE p.credential_id = $1 AND u.ended_at IS NULL FOR UPDATE`,
      [credentialId],
    );
    return row && { ...row, signCount: Number(row.signCount) };
  }

  async noteUse(tx: Transaction, id: string, signCount: number, synced: boolean): Promise<void> {
    await tx.query('UPDATE identity.passkey SET sign_count = $2, synced = $3, used_at = now() WHERE id = $1', [
      id,
      signCount,
      synced,
    ]);
  }

  async rename(tx: Transaction, userId: string, id: string, name: string): Promise<boolean> {
    const text = 'UPDATE identity.passkey SET name = $3 WHERE user_id = $1 AND id = $2 RETURNING id';
    return (await tx.query(text, [userId, id, name])).length > 0;
  }

  async remove(tx: Transaction, userId: string, id: string): Promise<boolean> {
    const text = 'DELETE FROM identity.passkey WHERE user_id = $1 AND id = $2 RETURNING id';
    return (await tx.query(text, [userId, id])).length > 0;
  }
}
