import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { ProvisionView } from '../store/provision-record.ts';
import { VERSION_SUMMARY, type VersionSummaryView } from '../store/version-summary.ts';

export interface VersionView extends Omit<VersionSummaryView, '__typename'> {
  designation: string | null;
  enactingClause: string | null;
  publishedBy: string;
  provisions: ProvisionView[];
}

const MOST = 200;
const LIST = `SELECT 'VersionSummary' AS "__typename", ${VERSION_SUMMARY} FROM record.version v ORDER BY v.published_at DESC, v.id LIMIT ${MOST}`;

// One row a provision, sent to the page as it comes. What is said of the version itself stands on the first row only.
const WHOLE = `
  SELECT p.provision_id AS id, p.parent_id AS "parentId", p.kind, p.depth, p.label, p.address, p.path, p.heading, p.level, p.text, p.cells,
    p.header, p.about, CASE WHEN p.ordinal = 1 THEN
      json_build_object('regulationId', v.regulation_id, 'number', v.number, 'title', v.title, 'designation', v.designation,
        'enactingClause', v.enacting_clause, 'publishedAt', v.published_at, 'publishedBy', v.published_by_name,
        'sections', v.sections, 'contentHash', v.content_hash) END AS version
  FROM record.version v JOIN record.provision p ON p.version_id = v.id WHERE v.id = $1 ORDER BY p.ordinal`;

type Head = Omit<VersionView, 'id' | 'provisions' | 'publishedAt'> & { publishedAt: string };
type Row = ProvisionView & { version: Head | null };

/** Published versions: their list, and one of them whole, in one statement and without a copy a row. */
@Injectable()
export class VersionsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(caller: Viewer): Promise<VersionSummaryView[]> {
    return this.unitOfWork.read<VersionSummaryView>(caller, LIST);
  }

  async one(caller: Viewer, id: string): Promise<VersionView | null> {
    const provisions = await this.unitOfWork.read<Row>(caller, WHOLE, [id], 'version');
    const head = provisions[0]?.version;
    return head ? { id, ...head, publishedAt: new Date(head.publishedAt), provisions } : null;
  }
}
