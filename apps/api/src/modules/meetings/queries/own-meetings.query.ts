import { Injectable } from '@nestjs/common';
import type { BodyCaller } from '../../../platform/caller.ts';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { OwnMeetingView } from './meeting-view.ts';

// Which meetings and which points: the database's policies (0161, 0170).
const OWN = `
  SELECT m.id, m.kind, m.title, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.agenda, m.starts_at > clock_timestamp() AS planned, m.shared_at AS "sharedAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'text', q.text, 'addresses',
        coalesce((SELECT jsonb_agg(l.address ORDER BY l.address) FROM office.meeting_point_place l WHERE l.point_id = q.id), '[]')) ORDER BY q.ordinal)
      FROM office.meeting_point q WHERE q.meeting_id = m.id), '[]') AS points
  FROM office.meeting m ORDER BY m.starts_at DESC LIMIT 500`;

/** The meetings a body is invited to or took part in; once the notes are shared, with what was noted of itself. */
@Injectable()
export class OwnMeetingsQuery {
  constructor(private readonly db: UnitOfWork) {}

  async run(caller: BodyCaller): Promise<OwnMeetingView[]> {
    return this.db.read<OwnMeetingView>(caller, OWN, [], 'own-meetings');
  }
}
