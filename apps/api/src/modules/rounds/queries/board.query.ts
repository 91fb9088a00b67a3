import { Injectable } from '@nestjs/common';
import {
  type ActorKind,
  type BoardState,
  type BoardTick,
  type DecisionStanding,
  type RoundState,
  type Stance,
  tickOf,
} from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { countyName } from '../../actors/index.ts';

export interface BoardRowView {
  invitationId: string;
  actorId: string;
  name: string;
  kind: ActorKind;
  county: string | null;
  /** The sectors of civil preparedness it belonged to on the day it was asked. */
  sectors: string[];
  mailbox: string | null;
  state: BoardState;
  sentAt: Date;
  openedAt: Date | null;
  receivedAt: Date | null;
  receiptNumber: string | null;
  late: boolean;
  overallStance: Stance | null;
  comments: number | null;
  /** Which of the body's submissions it is that counts. */
  submission: number | null;
  /** It came from outside and was registered by the authority. */
  registered: boolean;
  withdrawnAt: Date | null;
  /** What came of asking it, and whether it had something to say. */
  tick: BoardTick;
  extendedUntil: Date | null;
  asksExtension: boolean;
  /** Of an answer that was given preliminarily: whether the board has decided, and on what day it does or did. */
  decision: DecisionStanding | null;
  meetingOn: string | null;
}

export interface BoardView {
  roundId: string;
  state: RoundState;
  deadline: Date;
  serverTime: Date;
  version: number;
  counts: {
    invited: number;
    notOpened: number;
    opened: number;
    submitted: number;
    abstained: number;
    otherOrder: number;
    withdrawn: number;
    late: number;
  };
  rows: BoardRowView[];
  uninvited: UninvitedView[];
}

/** An answer from a body that was not asked. */
export type UninvitedView = Pick<
  BoardRowView,
  'actorId' | 'name' | 'kind' | 'county' | 'state' | 'receiptNumber' | 'late' | 'overallStance' | 'comments' | 'tick'
> & { receivedAt: Date };
type Told<View extends { county: string | null; tick: BoardTick }> = Omit<View, 'county' | 'tick'> & {
  countyCode: string | null;
  hasGeneralWords: boolean;
};

const ROUND = `SELECT id AS "roundId", state, deadline, version, clock_timestamp() AS "serverTime" FROM office.round WHERE id = $1 AND state <> 'PREPARING'`;

// A board may decide twice, on a first answer and on what was changed of it: the later decision is the one that holds.
const decided = (column: 'outcome' | 'meeting_on'): string =>
  `SELECT d.${column} FROM record.board_decision d WHERE d.response_id = a.id ORDER BY d.added_at DESC LIMIT 1`;
const PRELIMINARY = 'FROM record.signing s WHERE s.response_id = a.id AND s.preliminary AND w.response_id IS NULL';

// All the authority may know: that the invitation was opened, and what was submitted. There is nothing of the workspace to join with: this role has no grant there.
const rows = (which: string): string => `
  SELECT i.round_id AS "roundId", i.id AS "invitationId", i.organisation_id AS "actorId", i.name_as_sent AS name, i.kind, b.county_code AS "countyCode", i.mailbox, i.sent_at AS "sentAt", o.opened_at AS "openedAt",
    a.received_at AS "receivedAt", a.receipt_number AS "receiptNumber", coalesce(a.late, false) AS late, a.overall_stance AS "overallStance", a.comments,
    coalesce(a.general_plain, '') <> '' AS "hasGeneralWords",
    ARRAY(SELECT s.sector FROM register.actor_sector s WHERE s.actor_id = i.organisation_id AND s.role <> 'LISTED'
      AND (i.sent_at AT TIME ZONE 'Europe/Stockholm')::date BETWEEN coalesce(s.valid_from, '-infinity') AND coalesce(s.valid_to, 'infinity')
      ORDER BY s.sector) AS sectors,
    a.number AS submission, coalesce(a.origin = 'REGISTERED', false) AS registered, w.withdrawn_at AS "withdrawnAt", e.until AS "extendedUntil",
    EXISTS (SELECT FROM record.extension_request q WHERE q.round_id = i.round_id AND q.organisation_id = i.organisation_id
      AND NOT EXISTS (SELECT FROM record.extension_decision d WHERE d.request_id = q.id)) AS "asksExtension",
    (SELECT coalesce((${decided('outcome')}), 'AWAITED') ${PRELIMINARY}) AS decision,
    (SELECT coalesce((${decided('meeting_on')}), s.meeting_on)::text ${PRELIMINARY}) AS "meetingOn",
    CASE WHEN w.response_id IS NOT NULL THEN 'WITHDRAWN' WHEN a.form = 'OTHER_ORDER' THEN 'OTHER_ORDER' WHEN a.overall_stance = 'ABSTAINS' THEN 'ABSTAINED'
      WHEN a.id IS NOT NULL THEN 'SUBMITTED'
      WHEN r.state NOT IN ('OPEN') THEN 'NO_RESPONSE' WHEN o.opened_at IS NOT NULL THEN 'OPENED' ELSE 'NOT_OPENED' END AS state
  FROM record.invitation i JOIN office.round r ON r.id = i.round_id JOIN register.actor b ON b.id = i.organisation_id
  LEFT JOIN record.invitation_opening o ON o.invitation_id = i.id
  LEFT JOIN record.response a ON a.round_id = i.round_id AND a.organisation_id = i.organisation_id
    AND NOT EXISTS (SELECT FROM record.response later WHERE later.round_id = a.round_id AND later.organisation_id = a.organisation_id AND later.stands_from > a.stands_from)
  LEFT JOIN record.withdrawal w ON w.response_id = a.id
  LEFT JOIN record.extension e ON e.round_id = i.round_id AND e.organisation_id = i.organisation_id
  WHERE ${which} ORDER BY i.name_as_sent`;
const ROWS = rows('i.round_id = $1');

// Who answered without having been asked stands apart: there is no invitation to tick off.
const UNINVITED = `
  SELECT DISTINCT ON (a.organisation_id) a.organisation_id AS "actorId", a.organisation_name AS name, b.kind, b.county_code AS "countyCode", a.received_at AS "receivedAt",
    a.receipt_number AS "receiptNumber", coalesce(a.late, false) AS late, a.overall_stance AS "overallStance", a.comments, coalesce(a.general_plain, '') <> '' AS "hasGeneralWords",
    CASE WHEN w.response_id IS NOT NULL THEN 'WITHDRAWN' WHEN a.form = 'OTHER_ORDER' THEN 'OTHER_ORDER' WHEN a.overall_stance = 'ABSTAINS' THEN 'ABSTAINED' ELSE 'SUBMITTED' END AS state
  FROM record.response a JOIN register.actor b ON b.id = a.organisation_id LEFT JOIN record.withdrawal w ON w.response_id = a.id
  WHERE a.round_id = $1 AND NOT EXISTS (SELECT FROM record.invitation i WHERE i.round_id = a.round_id AND i.organisation_id = a.organisation_id)
  ORDER BY a.organisation_id, a.number DESC`;

/** What the board shows of each body, in the rounds that the condition says (`r`: the round, `i`: the invitation). */
export { rows as boardRows };

/** Who was asked, who has opened, who has answered. */
@Injectable()
export class BoardQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** The board of the round with this address, with what the round is called. */
  async bySlug(
    caller: AuthorityCaller,
    slug: string,
  ): Promise<{ title: string; registrationNumber: string; board: BoardView } | null> {
    const [round] = await this.db.read<{ id: string; title: string; registrationNumber: string }>(
      caller,
      'SELECT id, title, registration_number AS "registrationNumber" FROM office.round WHERE slug = $1',
      [slug],
    );
    const board = round === undefined ? null : await this.run(caller, round.id);
    return round === undefined || board === null ? null : { ...round, board };
  }

  /** Null where there is no such round, or it has not been sent out. */
  async run(caller: AuthorityCaller, roundId: string): Promise<BoardView | null> {
    const [[round], lines, others] = await Promise.all([
      this.db.read<Omit<BoardView, 'counts' | 'rows' | 'uninvited'>>(caller, ROUND, [roundId], 'board-round'),
      this.db.read<Told<BoardRowView>>(caller, ROWS, [roundId], 'board-rows'),
      this.db.read<Told<UninvitedView>>(caller, UNINVITED, [roundId], 'board-uninvited'),
    ]);
    if (round === undefined) return null;
    const rows = lines.map((line) => ({ ...line, county: countyName(line.countyCode), tick: tickOf(line) }));
    const uninvited = others.map((line) => ({ ...line, county: countyName(line.countyCode), tick: tickOf(line) }));
    const count = (test: (row: BoardRowView) => boolean): number => rows.filter(test).length;
    const counts = {
      invited: rows.length,
      notOpened: count((row) => row.openedAt === null && row.receivedAt === null),
      opened: count((row) => row.openedAt !== null && row.receivedAt === null),
      submitted: count((row) => row.state === 'SUBMITTED'),
      abstained: count((row) => row.state === 'ABSTAINED'),
      otherOrder: count((row) => row.state === 'OTHER_ORDER'),
      withdrawn: count((row) => row.state === 'WITHDRAWN'),
      late: count((row) => row.late),
    };
    return { ...round, counts, rows, uninvited };
  }
}
