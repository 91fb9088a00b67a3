-- Meetings with bodies: samråd, hearing, dialogue. A meeting belongs to an assignment, a round, or both, and counts as a contact in the
-- assignment's account. One that was noted by mistake is marked as removed, so that the log has something to point at.
CREATE TABLE office.meeting (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL CHECK (kind IN ('PRIOR_CONSULTATION', 'HEARING', 'MEETING')),
  title text NOT NULL CHECK (title <> ''),
  assignment_id uuid REFERENCES office.assignment,
  round_id uuid REFERENCES office.round,
  -- the text that was spoken of
  version_id uuid REFERENCES record.version,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
  place text NOT NULL CHECK (place <> ''),
  agenda text NOT NULL DEFAULT '',
  notes text NOT NULL DEFAULT '',
  outcome text NOT NULL DEFAULT '',
  shared_at timestamptz,
  removed_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL,
  CHECK (assignment_id IS NOT NULL OR round_id IS NOT NULL)
);
CREATE INDEX meeting_by_assignment ON office.meeting (assignment_id, starts_at);
CREATE INDEX meeting_by_round ON office.meeting (round_id, starts_at);

CREATE TABLE office.meeting_participant (
  meeting_id uuid NOT NULL REFERENCES office.meeting,
  actor_id uuid NOT NULL REFERENCES register.actor,
  -- a functional mailbox or a role, no person
  contact text NOT NULL DEFAULT '' CHECK (length(contact) <= 300),
  absent boolean NOT NULL DEFAULT false,
  PRIMARY KEY (meeting_id, actor_id)
);
CREATE INDEX meeting_participant_by_actor ON office.meeting_participant (actor_id);

-- What a body said, and of which provisions of the version.
CREATE TABLE office.meeting_point (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  ordinal integer NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  FOREIGN KEY (meeting_id, actor_id) REFERENCES office.meeting_participant (meeting_id, actor_id),
  UNIQUE (meeting_id, ordinal)
);
CREATE TABLE office.meeting_point_place (
  point_id uuid NOT NULL REFERENCES office.meeting_point,
  version_id uuid NOT NULL,
  provision_id uuid NOT NULL,
  -- as it is called in that version: a body need not have been sent the text
  address text NOT NULL,
  PRIMARY KEY (point_id, provision_id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id)
);
CREATE INDEX meeting_point_place_by_provision ON office.meeting_point_place (version_id, provision_id);

GRANT SELECT, INSERT, UPDATE ON office.meeting TO samsyn_authority;
GRANT SELECT, INSERT, DELETE ON office.meeting_participant, office.meeting_point, office.meeting_point_place TO samsyn_authority;

-- What was noted is the authority's until it is shared. Then each body that took part reads when, where and on what it met, and its own
-- points: not the authority's notes, not what others said. Of a meeting on a round, only within reach of what the round demands (0097).
GRANT SELECT (id, kind, title, round_id, version_id, starts_at, ends_at, place, agenda, shared_at, removed_at) ON office.meeting TO samsyn_body;
GRANT SELECT ON office.meeting_participant, office.meeting_point, office.meeting_point_place TO samsyn_body;

DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['office.meeting', 'office.meeting_participant', 'office.meeting_point', 'office.meeting_point_place']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;
CREATE POLICY own ON office.meeting_participant FOR SELECT TO samsyn_body USING (actor_id = (SELECT register.acting_organisation()));
CREATE POLICY own ON office.meeting FOR SELECT TO samsyn_body
  USING (shared_at IS NOT NULL AND removed_at IS NULL AND id IN (SELECT p.meeting_id FROM office.meeting_participant p WHERE NOT p.absent));
CREATE POLICY assured ON office.meeting AS RESTRICTIVE FOR SELECT TO samsyn_body
  USING (round_id IS NULL OR round_id <> ALL (ARRAY(SELECT f.round_id FROM office.round_front f WHERE f.rank > 1 AND f.rank > (SELECT register.acting_assurance()))));
CREATE POLICY own ON office.meeting_point FOR SELECT TO samsyn_body
  USING (actor_id = (SELECT register.acting_organisation()) AND meeting_id IN (SELECT m.id FROM office.meeting m));
CREATE POLICY own ON office.meeting_point_place FOR SELECT TO samsyn_body
  USING (point_id IN (SELECT q.id FROM office.meeting_point q));
