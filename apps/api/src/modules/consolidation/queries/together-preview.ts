import { Injectable } from '@nestjs/common';
import { TOGETHER_MOST } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { assessmentColumns, type AssessmentView } from '../store/assessment.store.ts';
import { IN_PARTS_SQL } from '../store/together.store.ts';
import { counts, DECIDED, inherits } from '../store/counting.ts';
import { type CommentFilter, ProvisionComments } from './provision-comments.ts';
import { type OwnWords, SimilarComments } from './similar-comments.ts';

/** Which comments: those ticked, a whole group of near-duplicates, or all a filter lets through at a provision. */
export interface TogetherScope {
  roundId: string;
  commentIds: readonly string[] | null;
  groupId: string | null;
  provisionId: string | null;
  filter: CommentFilter | null;
}

export interface TogetherPreviewRow extends OwnWords {
  commentId: string;
  organisationName: string;
  address: string | null;
  text: string;
  /** It is decided in parts, and not in a step over several. */
  inParts: boolean;
  /** It only endorses a point, and is decided with it. */
  inherits: boolean;
  assessment: AssessmentView | null;
}

export interface TogetherPreviewView {
  roundId: string;
  /** How many there are in all: more than the rows where the cap cuts. */
  total: number;
  most: number;
  rows: TogetherPreviewRow[];
}

interface Row extends AssessmentView {
  id: string;
  organisationName: string;
  address: string | null;
  body: string;
  inParts: boolean;
  inherits: boolean;
  assessed: boolean;
}

// `assessment` follows the words; one row for each body's point.
const ROWS = `
  SELECT c.id, c.organisation_name AS "organisationName", c.address, c.body_text AS body, ${IN_PARTS_SQL} AS "inParts", ${inherits()} AS inherits,
    a.version IS NOT NULL AS assessed, ${assessmentColumns('a')}
  FROM record.comment c ${DECIDED}
  WHERE c.round_id = $1 AND c.id = ANY($2::uuid[]) AND ${counts('c.response_id')} ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;

/** Exactly what a step would change: each row, what it has already, and what it says beside what it shares with others. */
@Injectable()
export class TogetherPreview {
  constructor(
    private readonly db: UnitOfWork,
    private readonly similar: SimilarComments,
    private readonly comments: ProvisionComments,
  ) {}

  async run(caller: AuthorityCaller, scope: TogetherScope, gone: AbortSignal): Promise<TogetherPreviewView> {
    const { roundId } = scope;
    const [ids, own] = await Promise.all([
      this.idsOf(caller, scope, gone),
      this.similar.ownWords(caller, roundId, gone),
    ]);
    const asked = ids.slice(0, TOGETHER_MOST);
    const rows = await this.db.read<Row>(caller, ROWS, [roundId, asked], 'together-preview');
    const lost = asked.length - rows.length;
    return {
      roundId,
      total: ids.length - lost,
      most: TOGETHER_MOST,
      rows: rows.map(({ id, organisationName, address, body, inParts, inherits, assessed, ...assessment }) => ({
        ...{ commentId: id, organisationName, address, text: body, inParts, inherits },
        ...(own.get(id) ?? { ownText: '', ownWording: '' }),
        assessment: assessed ? { ...assessment, commentId: id } : null,
      })),
    };
  }

  private async idsOf(
    caller: AuthorityCaller,
    { roundId, commentIds, groupId, provisionId, filter }: TogetherScope,
    gone: AbortSignal,
  ): Promise<readonly string[]> {
    if (commentIds !== null) return [...new Set(commentIds)];
    if (groupId !== null) return this.similar.membersOf(caller, roundId, groupId, gone);
    return this.comments.idsAt(caller, { roundId, provisionId, filter });
  }
}
