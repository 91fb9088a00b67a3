import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { found, refuse, type Refusal } from '../../../platform/refusals.ts';

export interface PlaceJudgedView {
  __typename: 'PlaceJudged';
  versionId: string;
  commentId: string;
  address: string | null;
  judgedBy: string;
}

const PLACE = `SELECT p.needs_review AS unsure FROM record.comment_place p WHERE p.version_id = $1 AND p.comment_id = $2 AND p.part_id IS NULL AND p.segment = 0`;
const AT = 'SELECT address FROM record.provision WHERE version_id = $1 AND provision_id = $2';

/** A person says where a comment with an unsure place stands in a version. What was worked out is kept as it was. */
@Injectable()
export class JudgePlace {
  constructor(private readonly db: UnitOfWork) {}

  /** No provision: nothing of it is left. */
  async run(
    caller: AuthorityCaller,
    versionId: string,
    commentId: string,
    provisionId: string | null,
  ): Promise<PlaceJudgedView | Refusal> {
    return this.db.inTransaction<PlaceJudgedView | Refusal>(caller, async (tx) => {
      const { unsure } = found(await tx.one<{ unsure: boolean }>(PLACE, [versionId, commentId], 'place-unsure'));
      if (!unsure) return refuse('PLACE_SURE', 'Synpunktens plats är säker och behöver ingen granskning.');
      const at =
        provisionId === null ? null : await tx.one<{ address: string }>(AT, [versionId, provisionId], 'place-at');
      if (provisionId !== null && at === null)
        return refuse('PROVISION_UNKNOWN', 'Bestämmelsen finns inte i versionen.', 'provisionId');
      await tx.query(
        `INSERT INTO office.place_judgement (version_id, comment_id, provision_id, judged_by, judged_by_name) VALUES ($1, $2, $3, $4, $5)`,
        [versionId, commentId, provisionId, caller.userId, caller.displayName],
        'place-judge',
      );
      return {
        __typename: 'PlaceJudged',
        versionId,
        commentId,
        address: at?.address ?? null,
        judgedBy: caller.displayName,
      };
    });
  }
}
