// Which events: all of a round ($1), or those of one thing ($2); older than $3; so many ($4). Two texts, so that each has its index.
const WHICH = {
  round: 'e.round_id = $1 AND ($2::uuid IS NULL OR e.object_id = $2)',
  object: 'e.object_id = $2 AND ($1::uuid IS NULL OR e.round_id = $1)',
};

// A decision on a comment stands with the first comment that said the same words: asked about a later one, the log tells of that.
const ASKED = 'coalesce((SELECT asked.original_id FROM record.comment asked WHERE asked.id = $2), $2)';
const WHICH_FOR_AUTHORITY = {
  round: `e.round_id = $1 AND ($2::uuid IS NULL OR e.object_id = ${ASKED})`,
  object: `e.object_id = ${ASKED} AND ($1::uuid IS NULL OR e.round_id = $1)`,
};

// The reason for a decision stands with the decision, not in the log: it is shown with the last event about it.
const authority = (which: string): string => `
  SELECT e.id, e.seq, e.at, e.kind, e.object_type AS "objectType", e.object_id AS "objectId", e.data AS facts, e.side, e.user_id AS "userId",
    s.seal, coalesce(i.name_as_sent, a.organisation_name, c.organisation_name || ' nr ' || c.number, v.title || ' (' || v.number || ')', g.title, th.name,
      CASE WHEN e.object_type = 'actor' THEN register.name_on(e.object_id, coalesce((e.data->>'after')::date, (e.at AT TIME ZONE 'Europe/Stockholm')::date)) END,
      register.name_on(n.organisation_id, n.received_on)) AS subject,
    coalesce(i.name_as_sent, a.organisation_name) AS "bodyName", CASE WHEN e.kind = 'RESPONSE_WITHDRAWN' THEN w.withdrawn_by_name ELSE a.submitted_by_name END AS "submittedBy",
    CASE e.kind WHEN 'RESPONSE_WITHDRAWN' THEN w.reason WHEN 'ROUND_CLOSED' THEN r.closed_reason WHEN 'ASSESSMENT_WITHDRAWN' THEN e.data->>'reason'
      WHEN 'ASSESSMENT_RETURNED' THEN e.data->>'reason' WHEN 'ASSESSMENT_REOPENED' THEN e.data->>'reason'
      WHEN 'ROUND_OPENED' THEN CASE WHEN e.data ? 'shortTime' THEN r.short_time_reason END WHEN 'EXTENSION_ASKED' THEN q.reason WHEN 'EXTENSION_GRANTED' THEN x.reason WHEN 'EXTENSION_GIVEN' THEN x.reason
      WHEN 'EXTENSION_REFUSED' THEN x.reason WHEN 'DEADLINE_MOVED' THEN m.reason WHEN 'ROUND_PAUSED' THEN p.reason WHEN 'GATE_STATED' THEN gs.reason WHEN 'DECISION_CORRECTED' THEN dn.reason WHEN 'COMPILATION_RENEWED' THEN ce.reason
      WHEN 'INCOMING_SET_ASIDE' THEN n.set_aside_reason WHEN 'CORRECTION_BEGUN' THEN n.correction_reason WHEN 'REGISTRATION_DISPUTED' THEN k.words
      WHEN 'COMMENT_ASSESSED' THEN CASE WHEN NOT EXISTS (SELECT FROM record.event later WHERE later.object_id = e.object_id AND later.seq > e.seq
          AND later.kind IN ('COMMENT_ASSESSED', 'ASSESSMENT_WITHDRAWN', 'ASSESSMENT_UNDONE'))
        THEN (SELECT d.reason FROM office.assessment d WHERE d.comment_id = c.original_id) END END AS reason
  FROM record.event e
    LEFT JOIN record.seal_entry s ON s.event_id = e.id
    LEFT JOIN office.round r ON r.id = e.round_id
    LEFT JOIN record.invitation i ON e.object_type = 'invitation' AND i.id = e.object_id
    LEFT JOIN record.response a ON e.object_type = 'response' AND a.id = e.object_id
    LEFT JOIN record.withdrawal w ON e.kind = 'RESPONSE_WITHDRAWN' AND w.response_id = e.object_id
    LEFT JOIN record.comment c ON e.object_type = 'comment' AND c.id = e.object_id
    LEFT JOIN record.version v ON e.object_type = 'version' AND v.id = e.object_id
    LEFT JOIN record.extension_request q ON q.id = (e.data->>'requestId')::uuid
    LEFT JOIN record.extension_decision x ON x.id = coalesce(e.data->>'requestId', e.data->>'promiseId')::uuid
    LEFT JOIN record.deadline_move m ON m.id = (e.data->>'moveId')::uuid
    LEFT JOIN office.round_pause p ON p.id = (e.data->>'pauseId')::uuid
    LEFT JOIN office.decision dn ON dn.id = (e.data->>'decisionId')::uuid
    LEFT JOIN office.compilation_edition ce ON ce.id = (e.data->>'editionId')::uuid
    LEFT JOIN office.gate_statement gs ON e.object_type = 'gate' AND gs.id = e.object_id
    LEFT JOIN office.incoming_answer n ON e.object_type = 'incoming' AND n.id = e.object_id
    LEFT JOIN record.registration_confirmation k ON e.kind = 'REGISTRATION_DISPUTED' AND k.response_id = e.object_id
    LEFT JOIN office.tag th ON e.object_type = 'theme' AND th.id = e.object_id
    LEFT JOIN office.assignment g ON e.object_type = 'assignment' AND g.id = e.object_id
  WHERE ${which} AND e.seq < $3 AND e.object_type <> 'user' ORDER BY e.seq DESC LIMIT $4`;

// The body's role has no grant on the event's data: what its own answer holds it knows from the answer.
const body = (which: string): string => `
  SELECT e.id, e.seq, e.at, e.kind, e.object_type AS "objectType", e.object_id AS "objectId", e.side, e.user_id AS "userId",
    (SELECT o.number FROM record.seal_over(e.id) o) AS seal,
    coalesce(i.name_as_sent, a.organisation_name, (SELECT own.name_as_sent FROM record.invitation own WHERE own.round_id = e.round_id)) AS subject,
    coalesce(i.name_as_sent, a.organisation_name) AS "bodyName", CASE WHEN e.kind = 'RESPONSE_WITHDRAWN' THEN w.withdrawn_by_name ELSE a.submitted_by_name END AS "submittedBy", w.reason,
    CASE WHEN a.id IS NULL THEN '{}'::jsonb WHEN e.kind = 'BOARD_DECISION_ADDED' THEN jsonb_build_object('meetingOn', d.meeting_on, 'outcome', d.outcome)
      ELSE jsonb_build_object('comments', a.comments, 'late', a.late, 'number', a.number, 'form', a.form, 'receiptNumber', a.receipt_number)
        || coalesce(jsonb_strip_nulls(jsonb_build_object(
        'role', s.role, 'capacity', s.capacity, 'preliminary', s.preliminary, 'meetingOn', s.meeting_on)), '{}'::jsonb) END AS facts
  FROM record.event e
    LEFT JOIN record.invitation i ON e.object_type = 'invitation' AND i.id = e.object_id
    LEFT JOIN record.response a ON e.object_type = 'response' AND a.id = e.object_id
    LEFT JOIN record.withdrawal w ON e.kind = 'RESPONSE_WITHDRAWN' AND w.response_id = e.object_id
    LEFT JOIN record.signing s ON s.response_id = a.id
    LEFT JOIN LATERAL (SELECT * FROM record.board_decision b WHERE b.response_id = a.id AND b.added_at <= e.at ORDER BY b.added_at DESC LIMIT 1) d ON true
  WHERE ${which} AND e.seq < $3 AND e.object_type <> 'user' ORDER BY e.seq DESC LIMIT $4`;

export const FOR_AUTHORITY = {
  round: authority(WHICH_FOR_AUTHORITY.round),
  object: authority(WHICH_FOR_AUTHORITY.object),
};
export const FOR_BODY = { round: body(WHICH.round), object: body(WHICH.object) };
