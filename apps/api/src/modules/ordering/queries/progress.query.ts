import { Injectable } from '@nestjs/common';
import { burnDown, type ProgressDay, type TurnCount } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { goesBy } from '../../consolidation/index.ts';

export interface ProgressView {
  roundId: string;
  /** When the answers were in. */
  from: string;
  plan: PlanView | null;
  days: ProgressDay[];
  /** As it stands today, by who answers for it today; null: nobody. */
  responsible: { id: string | null; name: string | null; now: ProgressDay }[];
}

export interface PlanView {
  version: number;
  plannedOn: string;
  plannedAt: Date;
  plannedBy: string;
}

interface RoundRow {
  close: string;
  today: string;
}

interface TurnRow extends TurnCount {
  userId: string | null;
  name: string | null;
}

const IN_SWEDEN = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Stockholm')::date`;

const ROUND = `
  SELECT least(${IN_SWEDEN('r.deadline')}, ${IN_SWEDEN('coalesce(r.closed_at, r.deadline)')}, ${IN_SWEDEN('now()')})::text AS close, ${IN_SWEDEN('now()')}::text AS today
  FROM office.round r WHERE r.id = $1 AND r.state <> 'PREPARING'`;
export const PLAN = `
  SELECT version, planned_on::text AS "plannedOn", planned_at AS "plannedAt", planned_by_name AS "plannedBy" FROM office.assessment_plan WHERE round_id = $1`;

/**
 * By day what points came to be and ceased to be: of an answer that was replaced or withdrawn they count until that day. A point is read when
 * its words first were, by whomever; it stands as the last of the day left it, and where it only endorses another, as that one does.
 */
const TURNS = `
  WITH aside AS (
    SELECT s.response_id, ${IN_SWEDEN(`least((SELECT w.withdrawn_at FROM record.withdrawal w WHERE w.response_id = s.response_id),
      (SELECT min(greatest(o.recorded_at, r.recorded_at)) FROM record.response o WHERE o.round_id = r.round_id AND o.organisation_id = r.organisation_id AND o.id <> r.id
        AND (o.recorded_at > r.recorded_at OR o.stands_from > r.stands_from)))`)} AS day
    FROM record.set_aside s JOIN record.response r ON r.id = s.response_id WHERE s.round_id = $1
  ), point AS (
    SELECT c.original_id AS words, ${IN_SWEDEN('c.received_at')} AS came, x.day AS gone, q.user_id, q.user_name,
      ${goesBy('g')} AS decider
    FROM record.comment c JOIN office.goes_by g ON g.comment_id = c.id LEFT JOIN aside x ON x.response_id = c.response_id LEFT JOIN office.responsible q ON q.words_id = c.original_id
    WHERE c.round_id = $1 AND (x.response_id IS NULL OR x.day > ${IN_SWEDEN('c.received_at')})
  ), last_of_day AS (
    SELECT DISTINCT ON (t.comment_id, ${IN_SWEDEN('t.at')}) t.comment_id, ${IN_SWEDEN('t.at')} AS day, t.state
    FROM office.assessment_turn t WHERE t.round_id = $1 ORDER BY t.comment_id, ${IN_SWEDEN('t.at')}, t.id DESC
  ), standing AS (
    SELECT comment_id, state, day, lead(day) OVER (PARTITION BY comment_id ORDER BY day) AS until FROM last_of_day
  ), first_read AS (
    SELECT words_id, ${IN_SWEDEN('min(read_at)')} AS day FROM office.reading WHERE round_id = $1 GROUP BY words_id
  ), span AS (
    SELECT 'SAID' AS turn, came AS since, gone AS until, user_id, user_name FROM point
    UNION ALL SELECT 'READ', greatest(d.day, p.came), p.gone, p.user_id, p.user_name FROM point p JOIN first_read d ON d.words_id = p.words
    UNION ALL SELECT s.state, greatest(s.day, p.came), least(s.until, p.gone), p.user_id, p.user_name
    FROM point p JOIN standing s ON s.comment_id = p.decider AND s.state IN ('PROPOSED', 'VALIDATED')
  )
  SELECT day::text, turn, user_id AS "userId", user_name AS name, sum(delta)::int AS count FROM (
    SELECT since AS day, turn, user_id, user_name, 1 AS delta FROM span WHERE until IS NULL OR until > since
    UNION ALL SELECT until, turn, user_id, user_name, -1 FROM span WHERE until > since
  ) happened GROUP BY 1, 2, 3, 4 HAVING sum(delta) <> 0 ORDER BY 1`;

/** How the work goes, day by day since the answers were in, towards the day that is planned. */
@Injectable()
export class ProgressQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round, or it has not been sent. */
  async run(caller: AuthorityCaller, roundId: string): Promise<ProgressView | null> {
    const [[round], [plan], turns] = await Promise.all([
      this.db.read<RoundRow>(caller, ROUND, [roundId], 'progress-round'),
      this.db.read<PlanView>(caller, PLAN, [roundId], 'progress-plan'),
      this.db.read<TurnRow>(caller, TURNS, [roundId], 'progress-turns'),
    ]);
    if (round === undefined) return null;
    const { close: from, today: to } = round;
    const plannedOn = plan?.plannedOn ?? null;
    const people = [...new Map(turns.map(({ userId, name }) => [userId, name]))];
    const now = (userId: string | null): ProgressDay | undefined =>
      burnDown(
        turns.filter((turn) => turn.userId === userId),
        { from, to, plannedOn: null },
      ).at(-1);
    const responsible = people.flatMap(([id, name]) => {
      const today = now(id);
      return today === undefined || today.points === 0 ? [] : [{ id, name, now: today }];
    });
    return {
      roundId,
      from,
      plan: plan ?? null,
      days: burnDown(turns, { from, to, plannedOn }),
      responsible: responsible.toSorted((a, b) => (a.name ?? '\u{10FFFF}').localeCompare(b.name ?? '\u{10FFFF}', 'sv')),
    };
  }
}
