import { Injectable } from '@nestjs/common';
import { workingDaysBetween, type Role } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { ASSESSED } from '../../consolidation/index.ts';

export interface OfficerView {
  id: string;
  name: string;
  role: Role;
  me: boolean;
}

export interface RuleView {
  id: string;
  /** The place, the theme or the body it goes by. */
  about: string;
  by: 'PROVISION' | 'THEME' | 'BODY';
  responsible: string;
  dueOn: string | null;
  /** How many texts are its. */
  texts: number;
}

export interface QueueLineView {
  roundId: string;
  slug: string;
  title: string;
  dueOn: string | null;
  /** Working days from today to the due day; negative when it has passed. */
  workingDaysLeft: number | null;
  texts: number;
  left: number;
}

const OFFICERS = `SELECT id, name, role, id = $1 AS me FROM office.officer ORDER BY id <> $1, name`;
const RULES = `
  SELECT u.id, coalesce(p.address, t.name, register.name_on(u.actor_id, current_date)) AS about, u.user_name AS responsible, u.due_on::text AS "dueOn",
    CASE WHEN u.provision_id IS NOT NULL THEN 'PROVISION' WHEN u.tag_id IS NOT NULL THEN 'THEME' ELSE 'BODY' END AS by,
    (SELECT count(*)::int FROM office.responsible q WHERE q.round_id = $1 AND q.rule_id = u.id) AS texts
  FROM office.responsibility_rule u LEFT JOIN record.provision p ON p.version_id = u.version_id AND p.provision_id = u.provision_id
    LEFT JOIN office.tag t ON t.id = u.tag_id WHERE u.round_id = $1 AND u.ended_at IS NULL ORDER BY u.made_at DESC`;

// A comment is done when it is assessed; a general text, which has no decision of its own, when who answers for it has read it.
const QUEUE = `
  SELECT r.id AS "roundId", r.slug, r.title, q.due_on::text AS "dueOn",
    (now() AT TIME ZONE 'Europe/Stockholm')::date::text AS today, count(*)::int AS texts,
    count(*) FILTER (WHERE CASE i.part WHEN 'COMMENT' THEN ${ASSESSED} IS NOT TRUE ELSE d.words_id IS NULL END)::int AS left
  FROM office.responsible q JOIN office.round r ON r.id = q.round_id
    JOIN record.reading_item i ON i.words_id = q.words_id AND NOT EXISTS (SELECT FROM record.set_aside s WHERE s.round_id = q.round_id AND s.response_id = i.response_id)
    LEFT JOIN office.assessment a ON a.comment_id = q.words_id AND i.part = 'COMMENT'
    LEFT JOIN office.reading d ON d.words_id = q.words_id AND d.user_id = q.user_id
  WHERE q.user_id = $1 GROUP BY r.id, q.due_on ORDER BY q.due_on NULLS LAST, r.title, r.id`;

/** Who answers for what, by which rules, and what is in one's own hands. */
@Injectable()
export class QueueQuery {
  constructor(private readonly db: UnitOfWork) {}

  async officers(caller: AuthorityCaller): Promise<OfficerView[]> {
    return this.db.read<OfficerView>(caller, OFFICERS, [caller.userId], 'officers');
  }

  async rules(caller: AuthorityCaller, roundId: string): Promise<RuleView[]> {
    return this.db.read<RuleView>(caller, RULES, [roundId], 'responsibility-rules');
  }

  async mine(caller: AuthorityCaller): Promise<QueueLineView[]> {
    const lines = await this.db.read<Omit<QueueLineView, 'workingDaysLeft'> & { today: string }>(
      caller,
      QUEUE,
      [caller.userId],
      'my-queue',
    );
    return lines.map(({ today, ...line }) => ({ ...line, workingDaysLeft: daysLeft(today, line.dueOn) }));
  }
}

function daysLeft(today: string, dueOn: string | null): number | null {
  if (dueOn === null) return null;
  return dueOn < today ? -workingDaysBetween(dueOn, today) : workingDaysBetween(today, dueOn);
}
