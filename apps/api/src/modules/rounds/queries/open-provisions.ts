import { shownForContext } from '@samsyn/consultation';
import type { Transaction } from '../../../platform/db/index.ts';
import { refuseAll, type Refusal } from '../../../platform/refusals.ts';

/** Of a statement that writes on a provision in an answer (`r`, its row): that the round asks about it. Most rounds ask about all, and that is seen first. */
export const ASKED_ABOUT = (provision: string): string => `EXISTS (
  SELECT FROM office.round asks WHERE asks.id = r.round_id AND (cardinality(asks.open_provisions) = 0 OR ${within(provision)}))`;

const within = (provision: string): string => `EXISTS (
    SELECT FROM record.provision place JOIN record.provision opened ON opened.version_id = place.version_id
      AND place.ordinal BETWEEN opened.ordinal AND opened.last_ordinal
    WHERE place.version_id = asks.version_id AND place.provision_id = ${provision} AND opened.provision_id = ANY (asks.open_provisions))`;

const CLOSED = `
  SELECT 1 FROM office.round asks JOIN record.provision p ON p.version_id = asks.version_id AND p.provision_id = $2
  WHERE asks.id = $1 AND cardinality(asks.open_provisions) > 0 AND NOT ${within('p.provision_id')}`;

/** The refusal, where the round shows the provision for context only. */
export async function shownForContextIn(
  tx: Transaction,
  roundId: string,
  provisionId: string,
): Promise<Refusal | null> {
  const closed = await tx.one(CLOSED, [roundId, provisionId], 'provision-closed');
  return closed === null ? null : refuseAll([shownForContext()]);
}

/** How many §§ the round asks about. */
export async function sectionsAsked(tx: Transaction, roundId: string): Promise<number> {
  const row = await tx.one<{ sections: number }>(
    `SELECT CASE WHEN cardinality(asks.open_provisions) = 0 THEN v.sections ELSE
       (SELECT count(*)::int FROM record.provision p WHERE p.version_id = asks.version_id AND p.kind = 'SECTION' AND ${within('p.provision_id')}) END AS sections
     FROM office.round asks JOIN record.version v ON v.id = asks.version_id WHERE asks.id = $1`,
    [roundId],
    'sections-asked',
  );
  return row?.sections ?? 0;
}
