-- Government assignments from the first contact to the final report. An assignment may have no number of its own that is known; what was
-- kept as its last day becomes its final report.
ALTER TABLE office.assignment ALTER COLUMN registration_number DROP NOT NULL;
ALTER TABLE office.assignment
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN source text NOT NULL DEFAULT '',
  ADD COLUMN decided_on date,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN updated_by_name text NOT NULL DEFAULT 'Samsyn';

-- Who is to be heard, called as the assignment calls them, and how. Which bodies of the register that is: those that are named
-- (assignment_party_actor), and all of a kind where one is stated.
CREATE TABLE office.assignment_party (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  assignment_id uuid NOT NULL REFERENCES office.assignment,
  ordinal integer NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  ways text[] NOT NULL CHECK (cardinality(ways) > 0
    AND ways <@ ARRAY['JOINTLY', 'PRIOR_CONSULTATION', 'DIALOGUE', 'VIEWS', 'SURVEY', 'INFORM']),
  wording text NOT NULL DEFAULT '',
  actor_kind text,
  -- each of the group is to be heard; else one is enough
  each_one boolean NOT NULL DEFAULT true
);
CREATE INDEX assignment_party_by_assignment ON office.assignment_party (assignment_id, ordinal);
CREATE TABLE office.assignment_party_actor (
  party_id uuid NOT NULL REFERENCES office.assignment_party,
  actor_id uuid NOT NULL REFERENCES register.actor,
  PRIMARY KEY (party_id, actor_id)
);

CREATE TABLE office.assignment_report (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  assignment_id uuid NOT NULL REFERENCES office.assignment,
  kind text NOT NULL CHECK (kind IN ('INTERIM_REPORT', 'FINAL_REPORT')),
  title text NOT NULL CHECK (title <> ''),
  due_on date NOT NULL,
  given_on date
);
CREATE INDEX assignment_report_by_assignment ON office.assignment_report (assignment_id, due_on);
-- The owner is held to the policies as well, and has none: without this an owner that is no superuser would find no rows.
ALTER TABLE office.assignment NO FORCE ROW LEVEL SECURITY;
INSERT INTO office.assignment_report (assignment_id, kind, title, due_on)
  SELECT id, 'FINAL_REPORT', 'Slutredovisa uppdraget', final_report_at FROM office.assignment WHERE final_report_at IS NOT NULL;
ALTER TABLE office.assignment FORCE ROW LEVEL SECURITY;

-- Meetings and other contacts outside the rounds. One that was noted by mistake is marked as removed, so that the log has something to point at.
CREATE TABLE office.contact (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  assignment_id uuid NOT NULL REFERENCES office.assignment,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL CHECK (kind IN ('MEETING', 'HEARING', 'PRIOR_CONSULTATION', 'TELEPHONE', 'LETTER', 'INFORMATION')),
  held_on date NOT NULL,
  about text NOT NULL CHECK (about <> ''),
  outcome text NOT NULL DEFAULT '',
  version_id uuid REFERENCES record.version,
  removed_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL
);
CREATE INDEX contact_by_assignment ON office.contact (assignment_id, held_on);
CREATE TABLE office.contact_actor (
  contact_id uuid NOT NULL REFERENCES office.contact,
  actor_id uuid NOT NULL REFERENCES register.actor,
  PRIMARY KEY (contact_id, actor_id)
);
CREATE INDEX round_by_assignment ON office.round (assignment_id);

-- The account is the authority's alone. Of an assignment a body reads what stands with a round it is asked in, as before, and no more.
REVOKE SELECT ON office.assignment FROM samsyn_body;
GRANT SELECT (id, registration_number, title, duties, final_report_at) ON office.assignment TO samsyn_body;
GRANT SELECT, INSERT, UPDATE ON office.contact TO samsyn_authority;
GRANT SELECT, INSERT, UPDATE, DELETE ON office.assignment_party, office.assignment_report TO samsyn_authority;
GRANT SELECT, INSERT, DELETE ON office.assignment_party_actor, office.contact_actor TO samsyn_authority;
