import { Injectable } from '@nestjs/common';
import type { Verdict } from '@samsyn/consultation';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

/** What a body said of how its point was met. */
export interface SaidVerdictView {
  commentId: string;
  verdict: Verdict;
  words: string;
  givenAt: Date;
  givenBy: string;
}

const SAID = `
  SELECT v.comment_id AS "commentId", v.verdict, v.words, v.given_at AS "givenAt", v.given_by_name AS "givenBy"
  FROM record.reply_verdict v WHERE v.comment_id = ANY ($1::uuid[]) ORDER BY v.comment_id, v.number DESC`;

/** What has been said of many points, the newest first; the authority is told. */
@Injectable()
export class SaidVerdicts {
  constructor(private readonly db: UnitOfWork) {}

  async of(caller: Viewer, commentIds: readonly string[]): Promise<SaidVerdictView[]> {
    if (caller.side !== 'AUTHORITY') return [];
    return this.db.read<SaidVerdictView>(caller, SAID, [[...commentIds]], 'said-verdicts');
  }
}
