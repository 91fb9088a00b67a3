import { Injectable } from '@nestjs/common';
import type { Assurance } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, pageSize, toPage, type Page } from '../../../platform/graphql/index.ts';

export interface RoundSummaryView {
  id: string;
  slug: string;
  title: string;
  registrationNumber: string;
  state: string;
  deadline: Date;
  invited: number;
  answered: number;
  myState: string | null;
  myReceiptNumber: string | null;
  assurance: Assurance;
  withinReach: boolean;
  reply: boolean;
  replyBy: Date | null;
}

const START = 'infinity';
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

// A round in preparation has picked recipients; one that was sent has its frozen list.
const FOR_AUTHORITY = `
  SELECT r.id, r.slug, r.title, r.registration_number AS "registrationNumber", r.state, r.deadline,
    CASE WHEN r.state = 'PREPARING' THEN (SELECT count(*) FROM office.round_recipient rr WHERE rr.round_id = r.id)
      ELSE (SELECT count(*) FROM record.invitation i WHERE i.round_id = r.id) END AS invited,
    (SELECT count(*) FROM record.response a WHERE a.round_id = r.id AND a.id <> ALL ((SELECT record.aside_of(r.id))::uuid[])) AS answered, NULL AS "myState", NULL AS "myReceiptNumber",
    r.assurance, true AS "withinReach", NULL::timestamptz AS "replyBy",
    r.state IN ('CONSOLIDATED', 'DECIDED') AND NOT EXISTS (SELECT FROM record.reply_letter l WHERE l.round_id = r.id) AS reply
  FROM office.round r WHERE ($1::text IS NULL OR r.state = $1) AND (r.deadline, r.id) < ($2::timestamptz, $3::uuid)
  ORDER BY r.deadline DESC, r.id DESC LIMIT $4`;

const OWN_DEADLINE = 'greatest(f.deadline, e.until)';
// How many others have been asked or have answered is the authority's to tell: a body is told of itself. Of a round that its session is too
// weak for there is nothing but the front.
const FOR_BODY = `
  SELECT f.round_id AS id, f.slug, f.title, coalesce(r.registration_number, '') AS "registrationNumber", f.state, ${OWN_DEADLINE} AS deadline, 1 AS invited,
    (a.id IS NOT NULL)::int AS answered, a.receipt_number AS "myReceiptNumber",
    CASE WHEN w.state = 'OPENED' AND EXISTS (SELECT FROM workspace.comment c WHERE c.response_id = w.id AND c.deleted_at IS NULL) THEN 'DRAFTING' ELSE w.state END AS "myState",
    f.assurance, r.id IS NOT NULL AS "withinReach", EXISTS (SELECT FROM record.reply_letter l WHERE l.round_id = f.round_id) AS reply,
    (SELECT max(l.answer_by) FROM record.reply_letter l WHERE l.round_id = f.round_id AND l.answer_by >= clock_timestamp() AND EXISTS (
      SELECT FROM record.reply_point p WHERE p.letter_id = l.id AND NOT EXISTS (SELECT FROM record.reply_verdict v WHERE v.comment_id = p.comment_id))) AS "replyBy"
  FROM office.round_front f LEFT JOIN office.round r ON r.id = f.round_id LEFT JOIN workspace.response w ON w.round_id = f.round_id
    LEFT JOIN record.response a ON a.round_id = f.round_id AND a.id NOT IN (SELECT s.response_id FROM record.set_aside s)
    LEFT JOIN record.extension e ON e.round_id = f.round_id
  WHERE ($1::text IS NULL OR f.state = $1) AND (${OWN_DEADLINE}, f.round_id) < ($2::timestamptz, $3::uuid)
  ORDER BY 6 DESC, f.round_id DESC LIMIT $4`;

export interface RoundsAsked {
  state: string | null;
  first: number;
  after: string | null;
}

/** Rounds with the latest deadline first: all for the authority, for a body those it is asked in. */
@Injectable()
export class RoundsQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: Viewer, asked: RoundsAsked): Promise<Page<RoundSummaryView>> {
    const size = pageSize(asked.first);
    const [deadline, id] = fromCursor(asked.after, 2) ?? [START, HIGHEST];
    const statement = caller.side === 'AUTHORITY' ? FOR_AUTHORITY : FOR_BODY;
    const rows = await this.db.read<RoundSummaryView>(caller, statement, [
      asked.state,
      deadline ?? START,
      id ?? HIGHEST,
      size + 1,
    ]);
    return toPage(rows, size, (row) => [row.deadline.toISOString(), row.id]);
  }
}
