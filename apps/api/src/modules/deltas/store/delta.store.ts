import type { Delta, DeltaChange } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import type { RoundRow } from '../../rounds/index.ts';
import type { DeltaBody, EarlierPointRow, EarlierRound } from './earlier.store.ts';

export interface DeltaToKeep {
  round: RoundRow;
  earlier: EarlierRound;
  delta: Delta;
  points: readonly (EarlierPointRow & { touched: boolean })[];
  bodies: readonly DeltaBody[];
}

const HEAD = `
  INSERT INTO record.delta (round_id, earlier_round_id, earlier_title, earlier_registration_number, from_version_id, to_version_id, from_number, to_number)
  SELECT $1, $2, $3, $4, $5, v.id, $6, v.number FROM record.version v WHERE v.id = $7`;
const CHANGES = `
  INSERT INTO record.delta_change (round_id, ordinal, what, provision_id, address, old_address, old_text, new_text)
  SELECT $1, c.ordinal, c.what, c.id, c.address, c."oldAddress", c."oldText", c."newText"
  FROM jsonb_to_recordset($2) AS c (ordinal int, what text, id uuid, address text, "oldAddress" text, "oldText" text, "newText" text)`;
const BODIES = `
  INSERT INTO record.delta_body (round_id, earlier_round_id, organisation_id, name_as_sent, touched, points, asked, title, registration_number, to_number)
  SELECT d.round_id, d.earlier_round_id, b."organisationId", b.name, b.touched, b.points, b.asked, r.title, r.registration_number, d.to_number
  FROM record.delta d JOIN office.round r ON r.id = d.round_id
    CROSS JOIN jsonb_to_recordset($2) AS b ("organisationId" uuid, name text, touched text, points int, asked boolean) WHERE d.round_id = $1`;
const POINTS = `
  INSERT INTO record.delta_point (round_id, earlier_round_id, organisation_id, comment_id, ordinal, place_id, touched, disposition, reason)
  SELECT d.round_id, d.earlier_round_id, p."organisationId", p."commentId", p.ordinal, p."placeId", p.touched, p.disposition, p.reason
  FROM record.delta d CROSS JOIN jsonb_to_recordset($2) AS p ("organisationId" uuid, "commentId" uuid, ordinal int, "placeId" uuid, touched boolean,
    disposition text, reason text) WHERE d.round_id = $1`;
// To each that has followed the body, where it is asked: a body that is there still has its own.
const INHERITED = `
  WITH now AS (SELECT b."organisationId" AS was, b.name, n.id FROM jsonb_to_recordset($2) AS b ("organisationId" uuid, name text, now uuid[]), unnest(b.now) AS n (id)
    WHERE n.id <> b."organisationId")
  INSERT INTO record.delta_inherited (round_id, organisation_id, comment_id, said_by, number, address, body_text, proposed_wording)
  SELECT p.round_id, now.id, p.comment_id, now.name, c.number, c.address, c.body_text, c.proposed_wording
  FROM record.delta_point p JOIN now ON now.was = p.organisation_id JOIN record.comment c ON c.id = p.comment_id
  WHERE p.round_id = $1 AND EXISTS (SELECT FROM record.invitation i WHERE i.round_id = p.round_id AND i.organisation_id = now.id)`;

const numbered = (changes: readonly DeltaChange[]): string =>
  JSON.stringify(changes.map((change, index) => ({ ...change, ordinal: index + 1 })));

/** Puts on record what the round opens, what became of each body's points, and who is asked again. */
export async function keepDelta(
  tx: Transaction,
  { round, earlier, delta, points, bodies }: DeltaToKeep,
): Promise<void> {
  const { id, title, registrationNumber, versionId, number } = earlier;
  await tx.query(HEAD, [round.id, id, title, registrationNumber, versionId, number, round.versionId], 'delta-keep');
  await tx.query(CHANGES, [round.id, numbered(delta.changes)], 'delta-keep-changes');
  const told = bodies.map(({ group: touched, ...body }) => ({ ...body, touched }));
  await tx.query(BODIES, [round.id, JSON.stringify(told)], 'delta-keep-bodies');
  await tx.query(POINTS, [round.id, JSON.stringify(points)], 'delta-keep-points');
  await tx.query(INHERITED, [round.id, JSON.stringify(bodies)], 'delta-keep-inherited');
}
