import { Injectable } from '@nestjs/common';
import { may } from '@samsyn/consultation';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { type Transaction, UnitOfWork } from '../../../platform/db/index.ts';
import { HELD_ON } from './meeting.sql.ts';
import type {
  MeetingLetterView,
  MeetingLineView,
  MeetingView,
  ParticipantView,
  PointView,
  SaidView,
} from './meeting-view.ts';

const LINE = `
  m.id, m.kind, m.title, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.starts_at > clock_timestamp() AS planned, m.shared_at AS "sharedAt",
  m.assignment_id AS "assignmentId", a.title AS "assignmentTitle", m.round_id AS "roundId", r.slug AS "roundSlug", r.title AS "roundTitle", m.version_id AS "versionId",
  v.title || ' (version ' || v.number || ')' AS "versionLabel",
  (SELECT count(*) FROM office.meeting_participant p WHERE p.meeting_id = m.id) AS "participantCount",
  (SELECT count(*) FROM office.meeting_point q WHERE q.meeting_id = m.id) AS "pointCount"`;
const FROM = `
  FROM office.meeting m LEFT JOIN office.assignment a ON a.id = m.assignment_id LEFT JOIN office.round r ON r.id = m.round_id
  LEFT JOIN record.version v ON v.id = m.version_id`;

const ALL = `SELECT ${LINE} ${FROM} WHERE m.removed_at IS NULL AND ($1::uuid IS NULL OR m.round_id = $1) ORDER BY m.starts_at DESC, m.id LIMIT 500`;
const ONE = `
  SELECT ${LINE}, m.version, m.agenda, m.notes, m.outcome, m.updated_at AS "updatedAt", m.updated_by_name AS "updatedBy", coalesce(r.letter_languages, '{sv}') AS "letterLanguages" ${FROM}
  WHERE m.id = $1 AND m.removed_at IS NULL`;

const PARTICIPANTS = `
  SELECT p.actor_id AS "actorId", register.name_on(p.actor_id, ${HELD_ON}) AS name, p.contact, p.absent, a.mailbox
  FROM office.meeting_participant p JOIN office.meeting m ON m.id = p.meeting_id JOIN register.actor a ON a.id = p.actor_id WHERE p.meeting_id = $1 ORDER BY 2`;

const LETTERS = `
  SELECT l.id, l.actor_id AS "actorId", l.name_as_sent AS name, l.address, (l.starts_at, l.ends_at, l.place) = (m.starts_at, m.ends_at, m.place) AS holds,
    l.state, coalesce(l.bounced_at, l.sent_at, l.written_at) AS at, l.failure, l.written_by_name AS by
  FROM office.meeting_letter l JOIN office.meeting m ON m.id = l.meeting_id WHERE l.meeting_id = $1 ORDER BY l.written_at DESC, l.name_as_sent`;

const PLACES = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('provisionId', l.provision_id, 'address', l.address) ORDER BY n.ordinal)
    FROM office.meeting_point_place l JOIN record.provision n ON n.version_id = l.version_id AND n.provision_id = l.provision_id WHERE l.point_id = q.id), '[]') AS places`;
const POINT = `q.id, q.actor_id AS "actorId", register.name_on(q.actor_id, ${HELD_ON}) AS name, q.text, ${PLACES}`;
const POINTS = `
  SELECT ${POINT} FROM office.meeting_point q JOIN office.meeting m ON m.id = q.meeting_id WHERE q.meeting_id = $1 ORDER BY q.ordinal`;

const SAID = `
  SELECT ${POINT}, m.id AS "meetingId", m.kind, m.title, ${HELD_ON} AS "heldOn"
  FROM office.meeting_point q JOIN office.meeting m ON m.id = q.meeting_id
  WHERE m.round_id = $1 AND m.removed_at IS NULL AND ($2::uuid IS NULL OR EXISTS (
    SELECT FROM office.meeting_point_place l JOIN record.provision n ON n.version_id = l.version_id AND n.provision_id = l.provision_id
    WHERE l.point_id = q.id AND (l.provision_id = $2 OR n.unit_id = $2)))
  ORDER BY m.starts_at, q.ordinal LIMIT 2000`;

type Row = Omit<MeetingView, '__typename' | 'participants' | 'points' | 'letters' | 'mayWrite'>;

/** Meetings with bodies, planned and held. */
@Injectable()
export class MeetingsQuery {
  constructor(private readonly db: UnitOfWork) {}

  /** All, or those about one round; the latest first. */
  async all(caller: AuthorityCaller, roundId: string | null): Promise<MeetingLineView[]> {
    return this.db.read<MeetingLineView>(caller, ALL, [roundId], 'meetings');
  }

  async one(caller: AuthorityCaller, id: string): Promise<MeetingView | null> {
    return this.db.inTransaction(caller, async (tx) => meetingById(tx, caller, id));
  }

  /** What bodies said at meetings about the round; of one provision (a § with all in it), or all. */
  async said(caller: AuthorityCaller, roundId: string, provisionId: string | null): Promise<SaidView[]> {
    return this.db.read<SaidView>(caller, SAID, [roundId, provisionId], 'meeting-points-of-round');
  }
}

/** The meeting inside the transaction that changed it; null where there is none. */
export async function meetingById(tx: Transaction, caller: AuthorityCaller, id: string): Promise<MeetingView | null> {
  const row = await tx.one<Row>(ONE, [id], 'meeting-one');
  if (row === null) return null;
  return {
    __typename: 'Meeting',
    ...row,
    participants: await tx.query<ParticipantView>(PARTICIPANTS, [id], 'meeting-participants'),
    points: await tx.query<PointView>(POINTS, [id], 'meeting-points'),
    letters: await tx.query<MeetingLetterView>(LETTERS, [id], 'meeting-letters'),
    mayWrite: may(caller, 'meeting.write'),
  };
}
