import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuse, type Refusal } from '../../../platform/refusals.ts';
import { Consistency, type ConsistencyView } from '../queries/consistency.ts';

export interface AcknowledgeInput {
  roundId: string;
  key: string;
  reason: string;
}

const REASON_MAX = 2_000;
const INSERT = `
  INSERT INTO office.acknowledged_warning (round_id, key, kind, reason, acknowledged_by, acknowledged_by_name) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT DO NOTHING RETURNING key`;

/** Somebody has looked at what may be a contradiction, and says why it is as it should. */
@Injectable()
export class AcknowledgeWarning {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
    private readonly consistency: Consistency,
  ) {}

  async run(
    caller: AuthorityCaller,
    input: AcknowledgeInput,
    gone: AbortSignal,
  ): Promise<(ConsistencyView & { __typename: 'Consistency' }) | Refusal> {
    const { roundId, key } = input;
    const reason = input.reason.trim();
    if (reason === '') return refuse('REASON_MISSING', 'Skriv varför besluten ska vara olika.', 'reason');
    if (reason.length > REASON_MAX)
      return refuse('REASON_TOO_LONG', `Korta skälet till högst ${REASON_MAX} tecken.`, 'reason');
    const now = await this.consistency.run(caller, roundId, gone);
    const warning = now.warnings.find((one) => one.key === key);
    if (warning === undefined) return notFound();
    await this.db.inTransaction(caller, async (tx) => {
      const values = [roundId, key, warning.kind, reason, caller.userId, caller.displayName];
      if ((await tx.one(INSERT, values, 'warning-acknowledge')) === null) return;
      const data = { warning: warning.kind, comments: warning.size };
      await recordEvent(tx, {
        kind: 'WARNING_ACKNOWLEDGED',
        data,
        by: caller,
        roundId,
        objectType: 'round',
        objectId: roundId,
      });
      tx.afterCommit(() =>
        this.live.changed({ roundId, topic: 'assessments', ids: [], audience: { side: 'AUTHORITY' } }),
      );
    });
    return { __typename: 'Consistency', ...(await this.consistency.run(caller, roundId, gone)) };
  }
}
