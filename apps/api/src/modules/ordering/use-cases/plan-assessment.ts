import { Injectable } from '@nestjs/common';
import { isDay } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { recordEvent } from '../../../platform/events/index.ts';
import { Live } from '../../../platform/live/index.ts';
import { notFound, refuse, stale, type Refusal, type Stale } from '../../../platform/refusals.ts';
import { PLAN, type PlanView } from '../queries/progress.query.ts';

export interface PlanInput {
  roundId: string;
  /** 0: there is none. */
  expectedVersion: number;
  plannedOn: string;
}

const SET = `
  INSERT INTO office.assessment_plan AS p (round_id, planned_on, planned_by_name)
  SELECT r.id, $2, $3 FROM office.round r WHERE r.id = $1 AND r.state <> 'PREPARING'
  ON CONFLICT (round_id) DO UPDATE SET planned_on = excluded.planned_on, planned_by_name = excluded.planned_by_name, planned_at = clock_timestamp(),
    version = p.version + 1 WHERE p.version = $4
  RETURNING p.version, p.planned_on::text AS "plannedOn", p.planned_at AS "plannedAt", p.planned_by_name AS "plannedBy"`;

/** By which day all points are meant to be decided. */
@Injectable()
export class PlanAssessment {
  constructor(
    private readonly db: UnitOfWork,
    private readonly live: Live,
  ) {}

  async run(
    caller: AuthorityCaller,
    { roundId, expectedVersion, plannedOn }: PlanInput,
  ): Promise<(PlanView & { __typename: 'AssessmentPlan' }) | Stale | Refusal> {
    if (!isDay(plannedOn)) return refuse('DAY_INVALID', 'Skriv dagen som år, månad och dag: 2026-12-01.', 'plannedOn');
    return this.db.inTransaction(caller, async (tx) => {
      const before = await tx.one<PlanView>(`${PLAN} FOR UPDATE`, [roundId], 'plan-before');
      if (before !== null && before.plannedOn === plannedOn)
        return { __typename: 'AssessmentPlan' as const, ...before };
      const saved =
        (before?.version ?? 0) === expectedVersion
          ? await tx.one<PlanView>(SET, [roundId, plannedOn, caller.displayName, expectedVersion], 'plan-set')
          : null;
      if (saved === null) {
        const now = await tx.one<PlanView>(PLAN, [roundId], 'plan-now');
        return now === null
          ? notFound()
          : stale({ version: now.version, changedAt: now.plannedAt, changedBy: now.plannedBy }, now);
      }
      const data = { after: plannedOn, ...(before === null ? {} : { before: before.plannedOn }) };
      const about = { by: caller, roundId, objectType: 'round', objectId: roundId };
      await recordEvent(tx, { kind: 'ASSESSMENT_PLANNED', ...about, data });
      const audience = { side: 'AUTHORITY' } as const;
      tx.afterCommit(() => this.live.changed({ roundId, topic: 'order', ids: [roundId], audience }));
      return { __typename: 'AssessmentPlan' as const, ...saved };
    });
  }
}
