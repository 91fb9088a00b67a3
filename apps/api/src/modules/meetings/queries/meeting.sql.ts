/** The day a meeting is held, in Sweden. */
export const HELD_ON = `(m.starts_at AT TIME ZONE 'Europe/Stockholm')::date`;

/** Meetings as contacts of their assignment, in the columns of the account's contacts. `$1`: the assignment. */
export const MEETING_CONTACTS = `
  SELECT m.id, m.version, m.kind, ${HELD_ON} AS "heldOn", m.starts_at > clock_timestamp() AS planned, m.title AS about, m.outcome, m.version_id AS "versionId",
    v.title || ' (version ' || v.number || ')' AS "versionLabel", m.updated_by_name AS "updatedBy", true AS "isMeeting"
  FROM office.meeting m LEFT JOIN record.version v ON v.id = m.version_id WHERE m.assignment_id = $1 AND m.removed_at IS NULL`;

/** Who took part, or is to; who stayed away was not met. */
export const MEETING_CONTACT_ACTORS = `
  SELECT p.meeting_id AS "contactId", p.actor_id AS "actorId", register.name_on(p.actor_id, ${HELD_ON}) AS name
  FROM office.meeting_participant p JOIN office.meeting m ON m.id = p.meeting_id WHERE m.assignment_id = $1 AND m.removed_at IS NULL AND NOT p.absent`;

/** The first samråd that has been held with a body of the name ($2) about the round ($1), as a day. */
export const CONSULTED_ON = `
  SELECT min(${HELD_ON}) AS day FROM office.meeting m JOIN office.meeting_participant p ON p.meeting_id = m.id AND NOT p.absent
  WHERE m.round_id = $1 AND m.kind = 'PRIOR_CONSULTATION' AND m.removed_at IS NULL AND m.ends_at <= clock_timestamp()
    AND register.name_on(p.actor_id, ${HELD_ON}) = $2`;
