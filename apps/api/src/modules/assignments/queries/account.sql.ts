import { MEETING_CONTACT_ACTORS, MEETING_CONTACTS } from '../../meetings/index.ts';
import { boardRows } from '../../rounds/index.ts';

/** The day it is in Sweden. */
export const TODAY = `(clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date`;

export const ASSIGNMENT = `
  SELECT a.id, a.version, a.registration_number AS "registrationNumber", a.title, a.source, a.decided_on AS "decidedOn", a.duties,
    a.updated_at AS "updatedAt", a.updated_by_name AS "updatedBy", ${TODAY} AS today,
    coalesce(a.decided_on, (SELECT min(r.due_on) FROM office.assignment_report r WHERE r.assignment_id = a.id), ${TODAY}) AS "namesOn"
  FROM office.assignment a WHERE a.id = $1`;

export const REPORTS = `
  SELECT id, kind, title, due_on AS "dueOn", given_on AS "givenOn" FROM office.assignment_report WHERE assignment_id = $1 ORDER BY due_on, kind DESC, title`;

export const PARTIES = `
  SELECT p.id, p.name, p.wording, p.ways, p.actor_kind AS "actorKind", p.each_one AS each,
    coalesce((SELECT array_agg(m.actor_id) FROM office.assignment_party_actor m WHERE m.party_id = p.id), '{}') AS "actorIds"
  FROM office.assignment_party p WHERE p.assignment_id = $1 ORDER BY p.ordinal`;

// $2: the day whose names they bear. Of a kind those count that had not ended by then.
export const MEMBERS = `
  SELECT p.id AS "partyId", a.id AS "actorId"
  FROM office.assignment_party p JOIN register.actor a
    ON EXISTS (SELECT FROM office.assignment_party_actor m WHERE m.party_id = p.id AND m.actor_id = a.id)
      OR (a.kind = p.actor_kind AND (a.ended_on IS NULL OR a.ended_on >= $2::date))
  WHERE p.assignment_id = $1`;

export const NAMES = `
  SELECT a.id AS "actorId", register.name_on(a.id, $2::date) AS name, register.name_on(a.id, $3::date) AS "nameNow"
  FROM register.actor a WHERE a.id = ANY($1::uuid[]) ORDER BY 2`;

export const ROUNDS = `
  SELECT r.id, r.slug, r.title, r.registration_number AS "registrationNumber", r.state, r.deadline, r.opened_at AS "openedAt",
    v.title || ' (version ' || v.number || ')' AS "versionLabel",
    (SELECT count(*) FROM record.invitation i WHERE i.round_id = r.id) AS invited,
    (SELECT count(*) FROM record.response a WHERE a.round_id = r.id AND a.id <> ALL ((SELECT record.aside_of(r.id))::uuid[])) AS answered
  FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.assignment_id = $1 ORDER BY r.opened_at NULLS LAST, r.created_at`;

// What the board shows of each body, and nothing else: there is no more to be had of an answer that was not given in.
export const ASKED = `
  SELECT b."roundId", b."actorId", b.name, b."sentAt", b."openedAt", b."receivedAt", b.late, b.state, b."overallStance" FROM (${boardRows('r.assignment_id = $1')}) b ORDER BY b."sentAt"`;

// Meetings are contacts too: what was planned and held with agenda and notes is not noted a second time.
export const CONTACTS = `
  SELECT c.id, c.version, c.kind, c.held_on AS "heldOn", c.held_on > ${TODAY} AS planned, c.about, c.outcome, c.version_id AS "versionId",
    v.title || ' (version ' || v.number || ')' AS "versionLabel", c.updated_by_name AS "updatedBy", false AS "isMeeting"
  FROM office.contact c LEFT JOIN record.version v ON v.id = c.version_id
  WHERE c.assignment_id = $1 AND c.removed_at IS NULL UNION ALL ${MEETING_CONTACTS} ORDER BY 4 DESC, 1`;

export const CONTACT_ACTORS = `
  SELECT ca.contact_id AS "contactId", ca.actor_id AS "actorId", register.name_on(ca.actor_id, c.held_on) AS name
  FROM office.contact_actor ca JOIN office.contact c ON c.id = ca.contact_id
  WHERE c.assignment_id = $1 AND c.removed_at IS NULL UNION ALL ${MEETING_CONTACT_ACTORS} ORDER BY 3`;
