import { Injectable } from '@nestjs/common';
import type { Disposition, Verdict } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { fromCursor, type Page, pageSize, toPage } from '../../../platform/graphql/index.ts';
import { counts } from '../../consolidation/index.ts';

export interface AnsweredPointView {
  commentId: string;
  organisationName: string;
  number: number;
  address: string | null;
  path: string | null;
  disposition: Disposition;
  verdict: Verdict | null;
  words: string;
  givenAt: Date | null;
  givenBy: string | null;
  times: number;
}

type Row = AnsweredPointView & { letterId: string; ordinal: number };

// Of letters to answers that still count, body by body in the order of their names, each in the letter's order.
const ROWS = `
  SELECT c.id AS "commentId", l.name_as_sent AS "organisationName", c.number, c.address, n.path, p.disposition, said.verdict, coalesce(said.words, '') AS words,
    said.given_at AS "givenAt", said.given_by_name AS "givenBy", coalesce(said.number, 0) AS times, l.id AS "letterId", p.ordinal
  FROM record.reply_letter l JOIN record.reply_point p ON p.letter_id = l.id JOIN record.comment c ON c.id = p.comment_id
    JOIN office.round r ON r.id = l.round_id
    LEFT JOIN record.provision n ON n.version_id = r.version_id AND n.provision_id = coalesce(c.unit_id, c.provision_id)
    LEFT JOIN LATERAL (SELECT * FROM record.reply_verdict v WHERE v.comment_id = c.id ORDER BY v.number DESC LIMIT 1) said ON true
  WHERE l.round_id = $1 AND ${counts('l.response_id')}
    AND ($2::text IS NULL OR said.verdict = $2) AND ($3::boolean IS NULL OR (said.verdict IS NULL) = $3)
    AND (l.name_as_sent, l.id, p.ordinal) > ($4::text, $5::uuid, $6::int)
  ORDER BY l.name_as_sent, l.id, p.ordinal LIMIT $7`;

const LOWEST = '00000000-0000-0000-0000-000000000000';

export interface PointsAsked {
  roundId: string;
  /** Null: all. */
  verdict: Verdict | 'UNANSWERED' | null;
  first: number;
  after: string | null;
}

/** The points of all letters of a round, by what their bodies said of them. */
@Injectable()
export class AnsweredPointsQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(
    caller: AuthorityCaller,
    { roundId, verdict, first, after }: PointsAsked,
  ): Promise<Page<AnsweredPointView>> {
    const size = pageSize(first);
    const [name, letter, ordinal] = fromCursor(after, 3) ?? ['', LOWEST, 0];
    const said = verdict === 'UNANSWERED' ? [null, true] : [verdict, null];
    const values = [roundId, ...said, String(name), String(letter), Number(ordinal), size + 1];
    const rows = await this.db.read<Row>(caller, ROWS, values, 'answered-points');
    return toPage(rows, size, (row) => [row.organisationName, row.letterId, row.ordinal]);
  }
}
