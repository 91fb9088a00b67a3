-- Letters to a meeting: who was invited where, when, under which name and to what; the row is the letter's way out as well. What it told of is
-- never changed: a meeting that moves is told of by a letter of its own.
CREATE TABLE office.meeting_letter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES office.meeting,
  actor_id uuid NOT NULL REFERENCES register.actor,
  kind text NOT NULL CHECK (kind IN ('INVITATION', 'CHANGE', 'CANCELLATION')),
  languages text[] NOT NULL CHECK (languages <@ '{sv,en}' AND cardinality(languages) BETWEEN 1 AND 2),
  -- as valid on the day it was written
  name_as_sent text NOT NULL,
  address text NOT NULL CHECK (address LIKE '_%@_%' AND length(address) <= 254),
  -- the meeting as it stood
  meeting_version integer NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  place text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  written_by uuid NOT NULL,
  written_by_name text NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'NOT_CONFIGURED', 'FAILED', 'BOUNCED', 'NOT_NEEDED')),
  -- the mail server's code (550), or the kind of fault
  failure text,
  -- written before it is handed over
  attempts integer NOT NULL DEFAULT 0,
  sent_at timestamptz,
  bounced_at timestamptz
);
CREATE INDEX meeting_letter_by_meeting ON office.meeting_letter (meeting_id, actor_id, written_at);
CREATE INDEX meeting_letter_by_actor ON office.meeting_letter (actor_id);
-- One letter to an address about a time and a place, however often it is asked for; one that never came there may be sent again.
CREATE UNIQUE INDEX meeting_letter_once ON office.meeting_letter (meeting_id, actor_id, lower(address), starts_at, ends_at, place, (kind = 'CANCELLATION'))
  WHERE state NOT IN ('BOUNCED', 'NOT_CONFIGURED');

GRANT SELECT ON office.meeting_letter TO samsyn_authority;
GRANT INSERT (meeting_id, actor_id, kind, languages, name_as_sent, address, meeting_version, starts_at, ends_at, place, written_by, written_by_name),
  UPDATE (state, failure, attempts, sent_at, bounced_at) ON office.meeting_letter TO samsyn_authority;
-- that it was invited, and no more
GRANT SELECT (meeting_id, actor_id) ON office.meeting_letter TO samsyn_body;
ALTER TABLE office.meeting_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.meeting_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.meeting_letter TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY own ON office.meeting_letter FOR SELECT TO samsyn_body USING (actor_id = (SELECT register.acting_organisation()));

-- A body that was invited reads when, where and on what it meets, before the notes are shared as well; what was noted of it, as before, once
-- they are (0161).
ALTER POLICY own ON office.meeting USING (removed_at IS NULL AND (
  (shared_at IS NOT NULL AND id IN (SELECT p.meeting_id FROM office.meeting_participant p WHERE NOT p.absent))
  OR (id IN (SELECT p.meeting_id FROM office.meeting_participant p) AND id IN (SELECT l.meeting_id FROM office.meeting_letter l))));
ALTER POLICY own ON office.meeting_point USING (
  actor_id = (SELECT register.acting_organisation()) AND meeting_id IN (SELECT m.id FROM office.meeting m WHERE m.shared_at IS NOT NULL));

-- The office's own words for it, as for the other letters.
ALTER TABLE office.letter_text DROP CONSTRAINT letter_text_kind_check;
ALTER TABLE office.letter_text ADD CONSTRAINT letter_text_kind_check CHECK (kind IN ('INVITATION', 'REMINDER', 'MEETING'));
