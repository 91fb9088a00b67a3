import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { DOOR } from '../../../platform/caller.ts';

/** Who says what a person is called and may do: the body itself, its sign-in service, or the demonstration. */
export type Keeper = 'BODY' | 'PROVIDER' | 'DEMO';

/** One's own account. */
export interface AccountRow {
  id: string;
  displayName: string;
  email: string | null;
  /** Null for the authority. */
  organisationId: string | null;
  keeper: Keeper;
}

/** An account that is kept here, and so can be opened by a code or a passkey. */
export interface OwnAccount extends AccountRow {
  organisationId: string;
}

/** A way in that an address opens. */
export interface Doorway {
  userId: string;
  organisationId: string;
  organisationName: string;
  role: Role;
}

export const KEEPER = `CASE WHEN u.demo_key IS NOT NULL THEN 'DEMO' WHEN u.oidc_issuer IS NOT NULL OR u.side = 'AUTHORITY' THEN 'PROVIDER' ELSE 'BODY' END`;

const COLUMNS = `u.id, u.display_name AS "displayName", u.email, u.organisation_id AS "organisationId", ${KEEPER} AS keeper`;

/** Accounts as rows, each for the person whose it is. */
@Injectable()
export class AccountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(userId: string): Promise<AccountRow | null> {
    const text = `SELECT ${COLUMNS} FROM identity.app_user u WHERE u.id = $1`;
    const [row] = await this.unitOfWork.read<AccountRow>(DOOR, text, [userId]);
    return row ?? null;
  }

  /** The account, held until the transaction ends, if it is kept here and the person is still with the body. */
  async lockOwn(tx: Transaction, userId: string): Promise<OwnAccount | null> {
    const row = await tx.one<AccountRow>(
      `SELECT ${COLUMNS} FROM identity.app_user u WHERE u.id = $1 AND u.ended_at IS NULL FOR UPDATE`,
      [userId],
    );
    return row?.keeper === 'BODY' && row.organisationId !== null
      ? { ...row, organisationId: row.organisationId }
      : null;
  }

  async rename(tx: Transaction, userId: string, displayName: string): Promise<void> {
    await tx.query('UPDATE identity.app_user SET display_name = $2 WHERE id = $1', [userId, displayName]);
  }

  /** Gives the person the address; false when somebody else at the body has it. */
  async move(tx: Transaction, { id, organisationId }: OwnAccount, email: string): Promise<boolean> {
    const taken = await tx.one(
      'SELECT 1 AS taken FROM identity.app_user WHERE organisation_id = $1 AND email = $2 AND id <> $3',
      [organisationId, email, id],
    );
    if (taken === null) await tx.query('UPDATE identity.app_user SET email = $2 WHERE id = $1', [id, email]);
    return taken === null;
  }

  /** Whether anybody comes in by the address. */
  async isKnown(tx: Transaction, email: string): Promise<boolean> {
    return (await tx.one('SELECT 1 AS known FROM identity.app_user WHERE email = $1 LIMIT 1', [email])) !== null;
  }

  /** Whom the address lets in: one at each body, held until the transaction ends. */
  async doorwaysOf(tx: Transaction, email: string): Promise<Doorway[]> {
    return tx.query<Doorway>(
      `SELECT u.id AS "userId", u.organisation_id AS "organisationId", u.role,
         register.name_on(u.organisation_id, current_date) AS "organisationName"
       FROM identity.app_user u WHERE u.email = $1 AND u.ended_at IS NULL ORDER BY 4 FOR UPDATE`,
      [email],
    );
  }
}
