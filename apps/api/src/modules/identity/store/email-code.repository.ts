import { Injectable } from '@nestjs/common';
import { DOOR } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

/** What a code is for: to come in, to make an address one's own, or to come in by a link that was mailed a while ago. */
export type CodePurpose = 'SIGN_IN' | 'ADDRESS' | 'INVITATION';

export interface WantedCode {
  purpose: CodePurpose;
  email: string;
  /** Whose address it is to become; null for those that come in. */
  userId: string | null;
}

export interface TriedCode extends WantedCode {
  id: string;
  /** Null while no letter has been written: also when nobody has the address. */
  codeHash: Buffer | null;
  triesLeft: number;
}

const MOST_TRIES = 5;

/** Codes on their way to mailboxes, as rows. */
@Injectable()
export class EmailCodeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps a new one for the browser, ends the one it had, and clears away what is out of date. Returns its id. */
  async keep(tx: Transaction, browserHash: Buffer, before: Buffer | null, wanted: WantedCode): Promise<string> {
    await tx.query('DELETE FROM identity.email_code WHERE expires_at <= now() OR browser_hash = $1', [before]);
    const row = await tx.one<{ id: string }>(
      'INSERT INTO identity.email_code (browser_hash, email, purpose, user_id) VALUES ($1, $2, $3, $4) RETURNING id',
      [browserHash, wanted.email, wanted.purpose, wanted.userId],
    );
    if (row === null) throw new Error('the code was not kept');
    return row.id;
  }

  /** The code that a letter is to be written about, held until the transaction ends; null when it is out of date or used. */
  async lock(tx: Transaction, id: string): Promise<WantedCode | null> {
    return tx.one<WantedCode>(
      `SELECT email, purpose, user_id AS "userId" FROM identity.email_code WHERE id = $1 AND expires_at > now() FOR UPDATE`,
      [id],
    );
  }

  async draw(tx: Transaction, id: string, codeHash: Buffer): Promise<void> {
    await tx.query('UPDATE identity.email_code SET code_hash = $2 WHERE id = $1', [id, codeHash]);
  }

  /** Counts a try, at once and for good, whatever becomes of it. Null when the browser has no code, or has tried too often. */
  async tryOnce(browserHash: Buffer, purpose: CodePurpose): Promise<TriedCode | null> {
    const [row] = await this.unitOfWork.write<TriedCode>(
      DOOR,
      `UPDATE identity.email_code SET tries = tries + 1
       WHERE browser_hash = $1 AND purpose = $2 AND expires_at > now() AND tries < ${MOST_TRIES}
       RETURNING id, email, purpose, user_id AS "userId", code_hash AS "codeHash", ${MOST_TRIES} - tries AS "triesLeft"`,
      [browserHash, purpose],
    );
    return row ?? null;
  }

  /** Uses the code up; false when somebody else just did. */
  async use(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.query('DELETE FROM identity.email_code WHERE id = $1 RETURNING id', [id])).length > 0;
  }
}
