import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Disposition, type WarningKind, warningsOf } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { counts } from '../store/counting.ts';
import { SimilarComments } from './similar-comments.ts';

export interface WarnedComment {
  commentId: string;
  organisationName: string;
  address: string | null;
  path: string | null;
  disposition: Disposition;
  reason: string;
  /** The wording it proposes. */
  wording: string | null;
}

export interface WarningView {
  key: string;
  kind: WarningKind;
  tag: string | null;
  size: number;
  /** The first `SHOWN_MOST` of them, in reading order. */
  comments: WarnedComment[];
  acknowledged: { reason: string; at: Date; by: string } | null;
}

export interface ConsistencyView {
  roundId: string;
  /** How many nobody has acknowledged. */
  open: number;
  total: number;
  warnings: WarningView[];
}

interface Row extends WarnedComment {
  id: string;
  placeId: string | null;
  endorses: string | null;
  tags: string[];
  provisionId: string | null;
  before: string | null;
}

/** Most comments that a warning names, and most warnings that are listed: open ones first. */
const SHOWN_MOST = 50;
const LISTED_MOST = 200;

// Each comment that counts and has a decision of its own, by the words it goes by.
const DECIDED_ROWS = `
  SELECT c.original_id AS id, c.id AS "commentId", c.organisation_name AS "organisationName", u.address, u.path, a.disposition, a.reason,
    coalesce(c.unit_id, c.provision_id) AS "placeId", said.original_id AS endorses, c.proposed_wording AS wording, c.provision_id AS "provisionId", p.text AS before,
    ARRAY(SELECT t.name FROM office.tagged g JOIN office.tag t ON t.id = g.tag_id AND t.removed_at IS NULL WHERE g.words_id = c.original_id) AS tags
  FROM record.comment c JOIN office.assessment a ON a.comment_id = c.original_id AND a.disposition IS NOT NULL
    LEFT JOIN record.comment said ON said.id = c.endorses_comment_id
    LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
    LEFT JOIN record.provision u ON u.version_id = c.version_id AND u.provision_id = coalesce(c.unit_id, c.provision_id)
  WHERE c.round_id = $1 AND ${counts('c.response_id')} ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id`;
const ACKNOWLEDGED = `
  SELECT key, reason, acknowledged_at AS at, acknowledged_by_name AS by FROM office.acknowledged_warning WHERE round_id = $1`;

/** Decisions that may contradict one another. Nothing is stopped by it: somebody looks, and says why it is as it should, or changes one. */
@Injectable()
export class Consistency {
  constructor(
    private readonly db: UnitOfWork,
    private readonly similar: SimilarComments,
  ) {}

  async run(caller: AuthorityCaller, roundId: string, gone: AbortSignal): Promise<ConsistencyView> {
    const [rows, groups, known] = await Promise.all([
      this.db.read<Row>(caller, DECIDED_ROWS, [roundId], 'consistency-rows'),
      this.similar.groupOf(caller, roundId, gone),
      this.db.read<{ key: string; reason: string; at: Date; by: string }>(
        caller,
        ACKNOWLEDGED,
        [roundId],
        'consistency-known',
      ),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const acknowledged = new Map(known.map(({ key, ...said }) => [key, said]));
    const warnings = warningsOf(rows.map((row) => toDecided(row, groups))).map(
      ({ kind, key, commentIds, tag }): WarningView => {
        const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
        const comments = commentIds.slice(0, SHOWN_MOST).flatMap((id) => byId.get(id) ?? []);
        return {
          key: name,
          kind,
          tag,
          size: commentIds.length,
          comments: comments.map(shown),
          acknowledged: acknowledged.get(name) ?? null,
        };
      },
    );
    const open = warnings.filter((warning) => warning.acknowledged === null);
    const listed = [...open, ...warnings.filter((warning) => warning.acknowledged !== null)].slice(0, LISTED_MOST);
    return { roundId, open: open.length, total: warnings.length, warnings: listed };
  }
}

function toDecided(row: Row, groups: ReadonlyMap<string, string>) {
  const { id, commentId, disposition, reason, placeId, endorses, tags, wording, provisionId, before } = row;
  return {
    ...{ id, disposition, reason, placeId, endorses, tags, groupId: groups.get(commentId) ?? null },
    wording: wording === null || provisionId === null ? null : { provisionId, before: before ?? '', after: wording },
  };
}

const shown = ({ commentId, organisationName, address, path, disposition, reason, wording }: Row): WarnedComment => ({
  ...{ commentId, organisationName, address, path, disposition, reason, wording },
});
