import type { EditorDocument } from '@samsyn/editor';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** What the letters of a round say beside the points. */
export interface ReplyPlan {
  opening: EditorDocument | null;
  closing: EditorDocument | null;
  answerBy: string | null;
  /** 0: nobody has written anything. */
  version: number;
  updatedAt: Date | null;
  updatedBy: string | null;
}

const NONE: ReplyPlan = {
  ...{ opening: null, closing: null, answerBy: null, version: 0 },
  ...{ updatedAt: null, updatedBy: null },
};

const PLAN = `
  SELECT opening, closing, answer_by::text AS "answerBy", version, updated_at AS "updatedAt", updated_by_name AS "updatedBy"
  FROM office.reply_plan WHERE round_id = $1`;

export async function planOf(tx: Transaction, roundId: string): Promise<ReplyPlan> {
  return (await tx.one<ReplyPlan>(PLAN, [roundId], 'reply-plan')) ?? NONE;
}

const stored = (doc: EditorDocument | null): string | null => (doc === null ? null : JSON.stringify(doc));

/** Writes it; the round has been locked. */
export async function savePlan(
  tx: Transaction,
  caller: AuthorityCaller,
  roundId: string,
  { opening, closing, answerBy }: Pick<ReplyPlan, 'opening' | 'closing' | 'answerBy'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO office.reply_plan AS p (round_id, opening, closing, answer_by, updated_by, updated_by_name) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (round_id) DO UPDATE SET opening = excluded.opening, closing = excluded.closing, answer_by = excluded.answer_by, version = p.version + 1,
       updated_at = clock_timestamp(), updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
    [roundId, stored(opening), stored(closing), answerBy, caller.userId, caller.displayName],
    'reply-plan-save',
  );
}

/** Where one body's letter goes; null: by post. */
export async function saveAddress(
  tx: Transaction,
  caller: AuthorityCaller,
  { roundId, organisationId, address }: { roundId: string; organisationId: string; address: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO office.reply_address (round_id, organisation_id, address, stated_by, stated_by_name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (round_id, organisation_id) DO UPDATE SET address = excluded.address, stated_at = clock_timestamp(), stated_by = excluded.stated_by,
       stated_by_name = excluded.stated_by_name`,
    [roundId, organisationId, address, caller.userId, caller.displayName],
    'reply-address-save',
  );
}
