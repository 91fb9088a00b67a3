import { type Chain, chainOf } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';

/** How the body decides, as it has said. */
export interface OrderRow {
  chain: Chain;
  ownApproval: boolean;
  board: string;
  version: number;
  updatedAt: Date | null;
  updatedBy: string | null;
}

/** Before anybody has said anything: small bodies have no use for a chain. */
export const PRESET: OrderRow = {
  chain: 'DIRECT',
  ownApproval: false,
  board: '',
  version: 0,
  updatedAt: null,
  updatedBy: null,
};

const ORDER = `
  SELECT o.chain, o.own_approval AS "ownApproval", o.board, o.version, o.updated_at AS "updatedAt", o.updated_by_name AS "updatedBy"
  FROM workspace.signing_order o`;

export async function orderOf(tx: Transaction): Promise<OrderRow> {
  return (await tx.one<OrderRow>(ORDER, [], 'signing-order')) ?? PRESET;
}

/** The order in force for a round from its next sending, and whether it is the round's own. */
export async function orderIn(
  tx: Transaction,
  roundId: string,
): Promise<Pick<OrderRow, 'chain' | 'ownApproval' | 'board'> & { isRounds: boolean }> {
  const { chain: body, ownApproval, board } = await orderOf(tx);
  const own = await tx.one<{ chain: Chain | null }>(
    'SELECT chain FROM workspace.round_order WHERE round_id = $1',
    [roundId],
    'signing-round-order',
  );
  const round = own?.chain ?? null;
  return { chain: chainOf({ body, round }), ownApproval, board, isRounds: round !== null };
}

/** Writes the body's order if nobody changed it since `expectedVersion` (0: there is none). False: nothing was written. */
export async function saveOrder(
  tx: Transaction,
  order: Pick<OrderRow, 'chain' | 'ownApproval' | 'board'> & { by: string; expectedVersion: number },
): Promise<boolean> {
  const { chain, ownApproval, board, by, expectedVersion } = order;
  const written = await tx.query(
    `INSERT INTO workspace.signing_order AS o (organisation_id, chain, own_approval, board, updated_by_name)
     SELECT register.acting_organisation(), $1, $2, $3, $4
     WHERE $5::int = 0 OR EXISTS (SELECT FROM workspace.signing_order)
     ON CONFLICT (organisation_id) DO UPDATE SET chain = excluded.chain, own_approval = excluded.own_approval, board = excluded.board,
       updated_by_name = excluded.updated_by_name, updated_at = clock_timestamp(), version = o.version + 1 WHERE o.version = $5
     RETURNING o.version`,
    [chain, ownApproval, board, by, expectedVersion],
    'signing-order-save',
  );
  return written.length > 0;
}

export interface RoundOrderRow {
  roundId: string;
  title: string;
  chain: Chain;
}

/** The rounds that have an order of their own. */
export async function roundOrders(tx: Transaction): Promise<RoundOrderRow[]> {
  return tx.query<RoundOrderRow>(
    `SELECT o.round_id AS "roundId", r.title, o.chain FROM workspace.round_order o JOIN office.round r ON r.id = o.round_id
     WHERE o.chain IS NOT NULL ORDER BY r.title`,
    [],
    'signing-round-orders',
  );
}

/** Gives a round an order of its own, or takes it away (null). */
export async function saveRoundOrder(tx: Transaction, roundId: string, chain: Chain | null, by: string): Promise<void> {
  await tx.query(
    `INSERT INTO workspace.round_order (organisation_id, round_id, chain, updated_by_name) VALUES (register.acting_organisation(), $1, $2, $3)
     ON CONFLICT (organisation_id, round_id) DO UPDATE SET chain = excluded.chain, updated_by_name = excluded.updated_by_name, updated_at = clock_timestamp()`,
    [roundId, chain, by],
    'signing-round-order-save',
  );
}
