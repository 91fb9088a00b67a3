import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';

export interface ExtensionView {
  __typename: 'Extension';
  id: string;
  organisationId: string;
  organisationName: string;
  /** What was asked for; null all four where nobody asked and the authority gave it of its own accord. */
  until: Date | null;
  reason: string | null;
  askedAt: Date | null;
  askedBy: string | null;
  decision: { until: Date | null; reason: string; decidedAt: Date; decidedBy: string } | null;
}

interface Row extends Omit<ExtensionView, '__typename' | 'decision'> {
  grantedUntil: Date | null;
  decidedReason: string;
  decidedAt: Date | null;
  decidedBy: string;
}

// A body's role sees its own rows and no others: the same text serves both sides.
const EXTENSIONS = (which: 'id' | 'round_id'): string => `
  SELECT q.id, q.organisation_id AS "organisationId", i.name_as_sent AS "organisationName", q.until, q.reason, q.asked_at AS "askedAt", q.asked_by_name AS "askedBy",
    d.until AS "grantedUntil", d.reason AS "decidedReason", d.decided_at AS "decidedAt", d.decided_by_name AS "decidedBy"
  FROM record.extension_request q JOIN record.invitation i ON i.round_id = q.round_id AND i.organisation_id = q.organisation_id
    LEFT JOIN record.extension_decision d ON d.request_id = q.id
  WHERE q.${which} = $1
  UNION ALL
  SELECT d.id, d.organisation_id, i.name_as_sent, NULL, NULL, NULL, NULL, d.until, d.reason, d.decided_at, d.decided_by_name
  FROM record.extension_decision d JOIN record.invitation i ON i.round_id = d.round_id AND i.organisation_id = d.organisation_id
  WHERE NOT d.asked AND d.${which} = $1
  ORDER BY "askedAt", "decidedAt", id`;

/** Who has asked for more time, with what was decided, and who has been given it unasked: all of a round for the authority, for a body its own. */
@Injectable()
export class ExtensionsQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: Viewer, roundId: string): Promise<ExtensionView[]> {
    return (await this.db.read<Row>(caller, EXTENSIONS('round_id'), [roundId], 'extensions')).map(viewOf);
  }
}

/** One request or promise, inside the transaction that made or decided it. */
export async function extensionById(tx: Transaction, id: string): Promise<ExtensionView | null> {
  const row = await tx.one<Row>(EXTENSIONS('id'), [id]);
  return row === null ? null : viewOf(row);
}

function viewOf({ grantedUntil, decidedReason, decidedAt, decidedBy, ...asked }: Row): ExtensionView {
  const decision = decidedAt === null ? null : { until: grantedUntil, reason: decidedReason, decidedAt, decidedBy };
  return { __typename: 'Extension', ...asked, decision };
}
