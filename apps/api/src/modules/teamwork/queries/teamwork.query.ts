import { Injectable } from '@nestjs/common';
import type { Role } from '@samsyn/consultation';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import { BodyPeople } from '../../identity/index.ts';

export interface WorkPartView {
  id: string;
  title: string;
  unit: string;
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string | null;
  guidance: string;
  doneAt: Date | null;
  doneBy: string | null;
  version: number;
  provisionIds: string[];
  questionIds: string[];
}

export interface NoteView {
  id: string;
  threadId: string;
  provisionId: string | null;
  commentId: string | null;
  words: string;
  authorId: string;
  author: string;
  writtenAt: Date;
  editedAt: Date | null;
  removed: boolean;
  settledAt: Date | null;
  settledBy: string | null;
}

export interface AlternativeView {
  commentId: string;
  groupId: string;
  setAsideAt: Date | null;
  setAsideBy: string | null;
  reason: string | null;
}

export interface TeamworkView {
  people: { id: string; name: string; role: Role }[];
  parts: WorkPartView[];
  notes: NoteView[];
  alternatives: AlternativeView[];
  viewed: { provisionId: string; seenAt: Date }[];
}

const ROOM = `SELECT w.id FROM workspace.response w WHERE w.round_id = $1`;

const PARTS = `
  SELECT p.id, p.title, p.unit, p.assignee_id AS "assigneeId", p.assignee_name AS "assigneeName", p.due_on::text AS "dueOn", p.guidance,
    p.done_at AS "doneAt", p.done_by_name AS "doneBy", p.version,
    ARRAY(SELECT l.provision_id FROM workspace.work_place l JOIN record.provision o ON o.version_id = l.version_id AND o.provision_id = l.provision_id
      WHERE l.part_id = p.id ORDER BY o.ordinal) AS "provisionIds",
    ARRAY(SELECT l.question_id FROM workspace.work_question l WHERE l.part_id = p.id) AS "questionIds"
  FROM workspace.work_part p WHERE p.response_id IN (${ROOM}) AND p.removed_at IS NULL ORDER BY p.created_at, p.id`;

const NOTES = `
  SELECT n.id, n.thread_id AS "threadId", n.provision_id AS "provisionId", n.comment_id AS "commentId", n.words, n.author_id AS "authorId",
    n.author_name AS author, n.written_at AS "writtenAt", n.edited_at AS "editedAt", n.removed_at IS NOT NULL AS removed,
    n.settled_at AS "settledAt", n.settled_by_name AS "settledBy"
  FROM workspace.note n WHERE n.response_id IN (${ROOM}) ORDER BY n.written_at, n.id LIMIT 5000`;

const ALTERNATIVES = `
  SELECT a.comment_id AS "commentId", a.group_id AS "groupId", a.set_aside_at AS "setAsideAt", a.set_aside_by_name AS "setAsideBy", a.reason
  FROM workspace.alternative a JOIN workspace.comment c ON c.id = a.comment_id AND c.organisation_id = a.organisation_id AND c.deleted_at IS NULL
  WHERE a.response_id IN (${ROOM}) ORDER BY c.created_at, c.id`;

const VIEWED = `
  SELECT v.provision_id AS "provisionId", v.seen_at AS "seenAt" FROM workspace.viewing v WHERE v.response_id IN (${ROOM})`;

const PRESENT = `SELECT w.id FROM workspace.response w WHERE w.round_id = $1`;

/** How a body has shared the work on its answer; five flat statements in one journey, and one for its people. */
@Injectable()
export class TeamworkQuery {
  constructor(
    private readonly db: UnitOfWork,
    private readonly people: BodyPeople,
  ) {}

  /** Null where the body has no answer in the round. */
  async run(caller: BodyCaller, roundId: string): Promise<TeamworkView | null> {
    const texts = { PRESENT, PARTS, NOTES, ALTERNATIVES, VIEWED };
    const reads = Object.entries(texts).map(([name, text]) => ({
      text,
      values: [roundId],
      name: `teamwork-${name.toLowerCase()}`,
    }));
    const [[present], ...rest] = (await this.db.readAll(caller, reads)) as [object[], ...object[][]];
    if (present === undefined) return null;
    const [parts, notes, alternatives, viewed] = rest as [
      WorkPartView[],
      NoteView[],
      AlternativeView[],
      TeamworkView['viewed'],
    ];
    return { people: await this.people.of(caller.organisationId), parts, notes, alternatives, viewed };
  }
}
