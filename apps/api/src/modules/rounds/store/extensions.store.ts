import type { RoundState } from '@samsyn/consultation';
import type { AuthorityCaller, BodyCaller } from '../../../platform/caller.ts';
import type { Transaction } from '../../../platform/db/index.ts';

/** What the rule of asking for more time needs, as the body may know it. */
export interface ExtensionGround {
  roundState: RoundState;
  noExtensions: boolean;
  ownDeadline: Date;
  isWaiting: boolean;
  invitationId: string;
  now: Date;
}

// Row-level security leaves the body's own invitation, requests and promises.
const GROUND = `
  SELECT r.state AS "roundState", r.no_extensions AS "noExtensions", greatest(r.deadline, e.until) AS "ownDeadline", i.id AS "invitationId",
    EXISTS (SELECT FROM record.extension_request q WHERE q.round_id = r.id
      AND NOT EXISTS (SELECT FROM record.extension_decision d WHERE d.request_id = q.id)) AS "isWaiting", clock_timestamp() AS now
  FROM office.round r JOIN record.invitation i ON i.round_id = r.id LEFT JOIN record.extension e ON e.round_id = r.id WHERE r.id = $1`;

/** The ground, while nobody else of the body asks in the same round; null where the body is not asked in it. */
export async function extensionGround(
  tx: Transaction,
  caller: BodyCaller,
  roundId: string,
): Promise<ExtensionGround | null> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`extension ${roundId} ${caller.organisationId}`]);
  return tx.one<ExtensionGround>(GROUND, [roundId]);
}

export interface NewRequest {
  id: string;
  roundId: string;
  until: Date;
  reason: string;
}

export async function insertRequest(tx: Transaction, caller: BodyCaller, request: NewRequest): Promise<void> {
  await tx.query(
    `INSERT INTO record.extension_request (id, round_id, organisation_id, until, reason, asked_by, asked_by_name) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[request.id, request.roundId, caller.organisationId, request.until, request.reason],
      ...[caller.userId, caller.displayName],
    ],
  );
}

/** A request as whoever decides on it needs it. */
export interface RequestRow {
  id: string;
  roundId: string;
  organisationId: string;
  invitationId: string;
  mailbox: string | null;
  isDecided: boolean;
  roundState: RoundState;
  ownDeadline: Date;
  now: Date;
}

/** The request with its round locked, so that two decisions do not meet. */
export async function lockRequest(tx: Transaction, id: string): Promise<RequestRow | null> {
  await tx.query(
    'SELECT FROM office.round r WHERE r.id = (SELECT q.round_id FROM record.extension_request q WHERE q.id = $1) FOR UPDATE',
    [id],
  );
  return tx.one<RequestRow>(
    `SELECT q.id, q.round_id AS "roundId", q.organisation_id AS "organisationId", i.invitation_id AS "invitationId", i.mailbox,
       EXISTS (SELECT FROM record.extension_decision d WHERE d.request_id = q.id) AS "isDecided", r.state AS "roundState",
       greatest(r.deadline, e.until) AS "ownDeadline", clock_timestamp() AS now
     FROM record.extension_request q JOIN office.round r ON r.id = q.round_id
       JOIN record.reached i ON i.round_id = q.round_id AND i.organisation_id = q.organisation_id
       LEFT JOIN record.extension e ON e.round_id = q.round_id AND e.organisation_id = q.organisation_id
     WHERE q.id = $1`,
    [id],
  );
}

export async function insertDecision(
  tx: Transaction,
  caller: AuthorityCaller,
  request: RequestRow,
  { until, reason }: { until: Date | null; reason: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO record.extension_decision (id, round_id, organisation_id, until, reason, decided_by, decided_by_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [request.id, request.roundId, request.organisationId, until, reason, caller.userId, caller.displayName],
  );
}

/** A body that is to be given more time unasked, as the rule and the letter need it. */
export interface PromiseGround {
  invitationId: string;
  mailbox: string | null;
  roundState: RoundState;
  isWaiting: boolean;
  ownDeadline: Date;
  now: Date;
}

/** The ground with its round locked, as when a request is decided; null where the body is not asked in the round. */
export async function lockPromiseGround(
  tx: Transaction,
  roundId: string,
  organisationId: string,
): Promise<PromiseGround | null> {
  await tx.query('SELECT FROM office.round WHERE id = $1 FOR UPDATE', [roundId]);
  return tx.one<PromiseGround>(
    `SELECT i.invitation_id AS "invitationId", i.mailbox, r.state AS "roundState", greatest(r.deadline, e.until) AS "ownDeadline",
       EXISTS (SELECT FROM record.extension_request q WHERE q.round_id = i.round_id AND q.organisation_id = i.organisation_id
         AND NOT EXISTS (SELECT FROM record.extension_decision d WHERE d.request_id = q.id)) AS "isWaiting", clock_timestamp() AS now
     FROM record.reached i JOIN office.round r ON r.id = i.round_id
       LEFT JOIN record.extension e ON e.round_id = i.round_id AND e.organisation_id = i.organisation_id
     WHERE i.round_id = $1 AND i.organisation_id = $2`,
    [roundId, organisationId],
  );
}

export interface NewPromise {
  id: string;
  roundId: string;
  organisationId: string;
  until: Date;
  reason: string;
}

export async function insertPromise(tx: Transaction, caller: AuthorityCaller, promise: NewPromise): Promise<void> {
  await tx.query(
    `INSERT INTO record.extension_decision (id, asked, round_id, organisation_id, until, reason, decided_by, decided_by_name)
     VALUES ($1, false, $2, $3, $4, $5, $6, $7)`,
    [
      ...[promise.id, promise.roundId, promise.organisationId, promise.until, promise.reason],
      ...[caller.userId, caller.displayName],
    ],
  );
}
