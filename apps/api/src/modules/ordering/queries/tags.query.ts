import { Injectable } from '@nestjs/common';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { assessmentColumns, counts, type AssessmentView } from '../../consolidation/index.ts';

export interface TagView {
  id: string;
  name: string;
  /** A theme has one. */
  description: string | null;
  version: number;
  /** How many texts have it, of answers that count. */
  texts: number;
  assessment: AssessmentView | null;
}

interface TagRow extends Omit<TagView, 'assessment'> {
  assessed: AssessmentView | null;
}

export const TAG = `t.id, t.name, t.description, t.version`;
const TAGGED = `record.reading_item i JOIN office.text_tag g ON g.words_id = i.words_id`;
const ALL = `
  SELECT ${TAG}, coalesce(n.texts, 0) AS texts,
    CASE WHEN a.comment_id IS NULL THEN NULL ELSE (SELECT to_jsonb(one) FROM (SELECT ${assessmentColumns('a')}) one) END AS assessed
  FROM office.tag t LEFT JOIN office.assessment a ON a.comment_id = t.id
    LEFT JOIN (SELECT g.tag_id, count(*)::int AS texts FROM ${TAGGED} WHERE i.round_id = $1 AND ${counts('i.response_id')} GROUP BY 1) n ON n.tag_id = t.id
  WHERE t.round_id = $1 AND t.removed_at IS NULL`;
const BY_NAME = 'ORDER BY t.description IS NULL, lower(t.name)';
const HERE = `AND t.id IN (SELECT g.tag_id FROM ${TAGGED} WHERE i.round_id = $1 AND ${counts('i.response_id')} AND i.provision_ordinal BETWEEN
  (SELECT p.ordinal FROM office.round r JOIN record.provision p ON p.version_id = r.version_id WHERE r.id = $1 AND p.provision_id = $2) AND
  (SELECT p.last_ordinal FROM office.round r JOIN record.provision p ON p.version_id = r.version_id WHERE r.id = $1 AND p.provision_id = $2))`;

/** A round's tags, themes first; or those on what is said of one provision with all below it. */
@Injectable()
export class TagsQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: AuthorityCaller, roundId: string, provisionId: string | null): Promise<TagView[]> {
    const rows =
      provisionId === null
        ? await this.db.read<TagRow>(caller, `${ALL} ${BY_NAME}`, [roundId], 'tags')
        : await this.db.read<TagRow>(caller, `${ALL} ${HERE} ${BY_NAME}`, [roundId, provisionId], 'tags-here');
    return rows.map(({ assessed, ...tag }) => ({ ...tag, assessment: assessed === null ? null : dated(assessed) }));
  }
}

/** As the row has it: its moments come as words out of JSON. */
export function dated(assessment: AssessmentView): AssessmentView {
  const { updatedAt, settledAt } = assessment;
  return { ...assessment, updatedAt: new Date(updatedAt), settledAt: settledAt === null ? null : new Date(settledAt) };
}
