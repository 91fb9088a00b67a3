import { Injectable } from '@nestjs/common';
import type { RoundState } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** A round as a calendar and a feed tell of it. */
export interface RoundNews {
  id: string;
  slug: string;
  title: string;
  registrationNumber: string;
  state: RoundState;
  /** A body's own. */
  deadline: Date;
  openedAt: Date;
  /** When something last became of its time: opened, moved, promised, closed. */
  changedAt: Date;
  /** How many times its last day has become another. */
  moves: number;
  now: Date;
}

// A body's role sees its own rounds and its own promises. The authority's deadline is the round's: a promise to one body is not another's.
const news = (side: Viewer['side'], which: string): string => {
  const promised = (what: string): string =>
    side === 'BODY'
      ? `(SELECT ${what} FROM record.extension_decision d WHERE d.round_id = r.id AND d.until IS NOT NULL)`
      : 'NULL';
  return `
  SELECT r.id, r.slug, r.title, r.registration_number AS "registrationNumber", r.state, r.opened_at AS "openedAt", clock_timestamp() AS now,
    greatest(r.deadline, ${promised('max(d.until)')}::timestamptz) AS deadline,
    greatest(r.opened_at, r.closed_at, m.at, ${promised('max(d.decided_at)')}::timestamptz) AS "changedAt",
    (m.count + coalesce(${promised('count(*)')}::bigint, 0))::int AS moves
  FROM office.round r CROSS JOIN LATERAL (SELECT max(v.moved_at) AS at, count(*) AS count FROM record.deadline_move v WHERE v.round_id = r.id) m
  WHERE r.state <> 'PREPARING' AND ${which} ORDER BY 9 DESC, r.id LIMIT 50`;
};

/** The rounds that are out, as far as whoever asks may read them; what changed last first. */
@Injectable()
export class RoundFeedQuery {
  constructor(private readonly db: UnitOfWork) {}

  async newest(caller: Viewer): Promise<RoundNews[]> {
    return this.db.read<RoundNews>(caller, news(caller.side, 'true'), []);
  }

  async one(caller: Viewer, slug: string): Promise<RoundNews | null> {
    const [row] = await this.db.read<RoundNews>(caller, news(caller.side, 'r.slug = $1'), [slug]);
    return row ?? null;
  }
}
