import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';

export interface DraftSummaryView {
  id: string;
  title: string;
  state: 'IN_REVIEW' | 'PUBLISHED';
  fileName: string | null;
  sections: number;
  notUnderstood: number;
  updatedAt: Date;
  updatedBy: string;
  versionId: string | null;
  followsVersionId: string | null;
}

const MOST = 200;

/** The drafts, last changed first. */
@Injectable()
export class DraftsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(caller: Viewer): Promise<DraftSummaryView[]> {
    return this.unitOfWork.read<DraftSummaryView>(
      caller,
      `SELECT id, title, state, file_name AS "fileName", sections, not_understood AS "notUnderstood", updated_at AS "updatedAt",
         updated_by_name AS "updatedBy", published_version_id AS "versionId", follows_version_id AS "followsVersionId"
       FROM office.draft ORDER BY updated_at DESC, id LIMIT ${MOST}`,
    );
  }
}
