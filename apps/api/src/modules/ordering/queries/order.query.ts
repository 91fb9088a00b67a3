import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { assessmentColumns, counts, type AssessmentView } from '../../consolidation/index.ts';
import { dated } from './tags.query.ts';

export interface TagOnView {
  id: string;
  name: string;
  theme: boolean;
}

export interface PartView {
  id: string;
  commentId: string;
  number: number;
  start: number;
  end: number;
  text: string;
  provisionId: string | null;
  tags: TagOnView[];
  assessment: AssessmentView | null;
}

export interface PartHereView extends PartView {
  organisationName: string;
  /** Where its comment stands; null: on the whole. */
  address: string | null;
}

export interface OrderedView {
  id: string;
  text: string;
  tags: TagOnView[];
  responsibleId: string | null;
  responsible: string | null;
  dueOn: string | null;
  byRule: boolean;
  notes: number;
  parts: PartView[];
}

export interface NoteView {
  id: string;
  by: string;
  mine: boolean;
  toRole: Role | null;
  text: string;
  writtenAt: Date;
}

/** As many as are shown when the list has been asked for more, often. */
const IDS_MOST = 1_000;

/** The tags on a text, or on a part of one. */
const tagsOn = (words: string): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'theme', t.description IS NOT NULL) ORDER BY t.name), '[]')
  FROM office.tagged g JOIN office.tag t ON t.id = g.tag_id AND t.removed_at IS NULL WHERE g.words_id = ${words})`;

const ORDER = `
  SELECT i.id, coalesce(c.body_text, '') AS text, q.user_id AS "responsibleId", q.user_name AS responsible, q.due_on::text AS "dueOn",
    q.rule_id IS NOT NULL AS "byRule", (SELECT count(*)::int FROM office.note n WHERE n.words_id = i.words_id) AS notes,
    ${tagsOn('i.words_id')} AS tags
  FROM record.reading_item i LEFT JOIN record.comment c ON c.id = i.id LEFT JOIN office.responsible q ON q.words_id = i.words_id
  WHERE i.round_id = $1 AND i.id = ANY ($2::uuid[])`;

const PART = `p.id, ${tagsOn('p.id')} AS tags, i.id AS "commentId", p.start_at AS start, p.end_at AS "end", c.body_text AS text, p.provision_id AS "provisionId",
  (SELECT count(*)::int FROM office.comment_part b WHERE b.comment_id = p.comment_id AND b.joined_at IS NULL AND b.start_at <= p.start_at) AS number,
  CASE WHEN a.comment_id IS NULL THEN NULL ELSE (SELECT to_jsonb(one) FROM (SELECT ${assessmentColumns('a')}) one) END AS assessment`;

const PARTS = `
  SELECT ${PART} FROM record.reading_item i JOIN office.comment_part p ON p.comment_id = i.words_id AND p.joined_at IS NULL
    JOIN record.comment c ON c.id = p.comment_id LEFT JOIN office.assessment a ON a.comment_id = p.id
  WHERE i.round_id = $1 AND i.id = ANY ($2::uuid[]) ORDER BY p.comment_id, p.start_at`;

// Of comments that stand elsewhere, in an answer that counts.
const PARTS_HERE = `
  SELECT ${PART}, c.organisation_name AS "organisationName", c.address
  FROM office.comment_part p JOIN record.reading_item i ON i.words_id = p.comment_id AND i.part = 'COMMENT'
    JOIN record.comment c ON c.id = p.comment_id LEFT JOIN office.assessment a ON a.comment_id = p.id
  WHERE p.round_id = $1 AND p.provision_id = $2 AND p.joined_at IS NULL
    AND ${counts('i.response_id')}
  ORDER BY c.provision_ordinal, c.id, p.start_at LIMIT 200`;

const NOTES = `
  SELECT n.id, n.user_name AS by, n.user_id = $3 AS mine, n.to_role AS "toRole", n.text, n.written_at AS "writtenAt"
  FROM record.reading_item i JOIN office.note n ON n.words_id = i.words_id WHERE i.round_id = $1 AND i.id = $2 ORDER BY n.written_at, n.id`;

/** What the authority has put beside what came in: tags, who answers for it, its parts, and that it is talked about. */
@Injectable()
export class OrderQuery {
  constructor(private readonly db: UnitOfWork) {}

  async of(caller: AuthorityCaller, roundId: string, asked: readonly string[]): Promise<OrderedView[]> {
    const ids = asked.slice(0, IDS_MOST);
    const [rows, parts] = await Promise.all([
      this.db.read<Omit<OrderedView, 'parts'>>(caller, ORDER, [roundId, ids], 'order-of'),
      this.db.read<PartView>(caller, PARTS, [roundId, ids], 'order-parts'),
    ]);
    const all = parts.map(cutOut);
    return rows.map((row) => ({ ...row, parts: all.filter(({ commentId }) => commentId === row.id) }));
  }

  async partsHere(caller: AuthorityCaller, roundId: string, provisionId: string): Promise<PartHereView[]> {
    const parts = await this.db.read<PartHereView>(caller, PARTS_HERE, [roundId, provisionId], 'order-parts-here');
    return parts.map(cutOut);
  }

  async notes(caller: AuthorityCaller, roundId: string, id: string): Promise<NoteView[]> {
    return this.db.read<NoteView>(caller, NOTES, [roundId, id, caller.userId], 'order-notes');
  }
}

function cutOut<Part extends PartView>(part: Part): Part {
  const { assessment, start, end } = part;
  const text = part.text.slice(start, end).trim();
  return { ...part, text, assessment: assessment === null ? null : dated(assessment) };
}
