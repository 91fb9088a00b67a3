import { composeDelta, type Delta, groupOf, isTouched } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import {
  type DeltaBody,
  earlierBodies,
  type EarlierPointRow,
  earlierPoints,
  type EarlierRound,
} from '../store/earlier.store.ts';
import { stepsBetween, unitsOf } from '../store/text.store.ts';

const EARLIER = `
  SELECT r.id, r.title, r.slug, r.registration_number AS "registrationNumber", r.version_id AS "versionId", v.number
  FROM office.round r JOIN record.version v ON v.id = r.version_id JOIN record.version now ON now.regulation_id = v.regulation_id AND now.number > v.number
  WHERE r.id = $1 AND now.id = $2 AND r.state <> 'PREPARING' AND NOT v.questions_only`;

/** The round that one on a version may follow; null: it is not sent, or is on another text, or on no earlier version. */
export async function earlierRound(
  tx: Transaction,
  earlierId: string,
  versionId: string,
): Promise<EarlierRound | null> {
  return tx.one<EarlierRound>(EARLIER, [earlierId, versionId], 'delta-earlier');
}

/** What has changed from one version to another; null where somebody has not confirmed it all the way. */
export async function deltaBetween(tx: Transaction, fromId: string, toId: string): Promise<Delta | null> {
  const steps = await stepsBetween(tx, fromId, toId);
  return steps === null ? null : composeDelta(await unitsOf(tx, fromId), steps);
}

/** Each comment of the earlier round, and each of its bodies in exactly one group, as things stand. */
export async function touchedBy(
  tx: Transaction,
  delta: Delta,
  { earlierId, roundId, toVersionId }: { earlierId: string; roundId: string; toVersionId: string },
): Promise<{ points: (EarlierPointRow & { touched: boolean })[]; bodies: DeltaBody[] }> {
  const changed = new Set(delta.changes.flatMap(({ id }) => id ?? []));
  const rows = await earlierPoints(tx, earlierId, toVersionId);
  const points = rows.map((row) => ({
    ...row,
    touched: isTouched(delta, row.units) || (row.units.length > 0 && row.placeId !== null && changed.has(row.placeId)),
  }));
  const bodies = (await earlierBodies(tx, earlierId, roundId)).map((body) => {
    const own = points.filter(
      ({ organisationId, units }) => organisationId === body.organisationId && units.length > 0,
    );
    return { ...body, group: groupOf(own), points: own.length };
  });
  return { points, bodies };
}
