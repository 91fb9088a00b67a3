import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { commentsKey, counts, roundState } from '../../consolidation/index.ts';

export interface ReaderView {
  name: string;
  items: number;
  firstAt: Date;
  lastAt: Date;
}

export interface ReadingReportView {
  roundId: string;
  items: number;
  read: number;
  /** When the last of them was first read; null until all are. */
  allReadAt: Date | null;
  readers: ReaderView[];
}

const COUNTING = counts('i.response_id');

const READ = `
  SELECT count(*)::int AS items, count(d.at)::int AS read, CASE WHEN count(*) = count(d.at) THEN max(d.at) END AS "allReadAt"
  FROM record.reading_item i
  LEFT JOIN (SELECT words_id, min(read_at) AS at FROM office.reading WHERE round_id = $1 GROUP BY words_id) d ON d.words_id = i.words_id
  WHERE i.round_id = $1 AND ${COUNTING}`;

const READERS = `
  SELECT (array_agg(d.user_name ORDER BY d.read_at DESC))[1] AS name, count(*)::int AS items, min(d.read_at) AS "firstAt", max(d.read_at) AS "lastAt"
  FROM office.reading d JOIN record.reading_item i ON i.words_id = d.words_id
  WHERE d.round_id = $1 AND i.round_id = $1 AND ${COUNTING} GROUP BY d.user_id ORDER BY 2 DESC, 1`;

const NOTHING = { items: 0, read: 0, allReadAt: null };
const REMEMBERED = 20;

/** That everything was read: how many items, how many of them by somebody, and by whom and when. Counted once, until something is read or comes in. */
@Injectable()
export class ReadingReport {
  private readonly work = new SharedWork<ReadingReportView>(REMEMBERED);

  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, roundId: string): Promise<ReadingReportView | null> {
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return null;
    const key = `${commentsKey(roundId, state)} ${state.read}`;
    return this.work.run(key, new AbortController().signal, async () => this.count(caller, roundId));
  }

  private async count(caller: AuthorityCaller, roundId: string): Promise<ReadingReportView> {
    const [[counted = NOTHING], readers] = await Promise.all([
      this.db.read<Omit<ReadingReportView, 'roundId' | 'readers'>>(caller, READ, [roundId], 'reading-read'),
      this.db.read<ReaderView>(caller, READERS, [roundId], 'reading-readers'),
    ]);
    return { roundId, ...counted, readers };
  }
}
