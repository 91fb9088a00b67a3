import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/db/index.ts';
import { Jobs } from '../../../platform/jobs/index.ts';

export type LetterKind = 'ADDRESS_CHANGED' | 'PASSKEY_ADDED' | 'PASSKEY_REMOVED' | 'COORDINATOR_CAME';

export interface Letter {
  email: string;
  kind: LetterKind;
  organisationId: string;
}

/** The job's name. Its input is the letter's id alone. */
export const ACCOUNT_LETTER = 'send-account-letter';

/** Letters to people about their own accounts, on their way. */
@Injectable()
export class LetterRepository {
  constructor(private readonly jobs: Jobs) {}

  async write(tx: Transaction, { email, kind, organisationId }: Letter): Promise<void> {
    const row = await tx.one<{ id: string }>(
      'INSERT INTO identity.letter (email, kind, organisation_id) VALUES ($1, $2, $3) RETURNING id',
      [email, kind, organisationId],
    );
    if (row !== null) await this.jobs.add(tx, ACCOUNT_LETTER, { letter: row.id });
  }

  /** The letter with the body's name, held until the transaction ends; null when it has been sent. */
  async lock(tx: Transaction, id: string): Promise<(Letter & { organisationName: string }) | null> {
    return tx.one(
      `SELECT email, kind, organisation_id AS "organisationId", register.name_on(organisation_id, current_date) AS "organisationName"
       FROM identity.letter WHERE id = $1 FOR UPDATE`,
      [id],
    );
  }

  async take(tx: Transaction, id: string): Promise<void> {
    await tx.query('DELETE FROM identity.letter WHERE id = $1', [id]);
  }
}
