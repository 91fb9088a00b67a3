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
  /** The version it is, or is to be. */
  number: number;
  /** The latest round that was sent out on it, or on the version it follows, by its registration number. */
  roundOn: string | null;
  startedAt: Date;
}

const MOST = 200;

/** The drafts, last changed first. */
@Injectable()
export class DraftsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(caller: Viewer): Promise<DraftSummaryView[]> {
    return this.unitOfWork.read<DraftSummaryView>(
      caller,
      `SELECT d.id, d.title, d.state, d.file_name AS "fileName", d.sections, d.not_understood AS "notUnderstood", d.updated_at AS "updatedAt",
         d.updated_by_name AS "updatedBy", d.published_version_id AS "versionId", d.follows_version_id AS "followsVersionId",
         coalesce(p.number, f.number + 1, 1) AS number, s.made_at AS "startedAt",
         (SELECT r.registration_number FROM office.round r WHERE r.version_id = coalesce(d.published_version_id, d.follows_version_id)
            AND r.state <> 'PREPARING' ORDER BY r.opened_at DESC, r.id LIMIT 1) AS "roundOn"
       FROM office.draft d LEFT JOIN record.version p ON p.id = d.published_version_id LEFT JOIN record.version f ON f.id = d.follows_version_id
         JOIN office.draft_revision s ON s.draft_id = d.id AND s.version = 1
       ORDER BY d.updated_at DESC, d.id LIMIT ${MOST}`,
    );
  }
}
