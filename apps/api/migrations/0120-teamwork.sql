-- How a body shares the work on its answer: who takes what, what they say to each other, which of several wordings goes, and what each has
-- looked at. None of it is part of the answer, none of it is ever copied to the record, and the authority has no grant on any of it.
CREATE FUNCTION register.acting_person() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('samsyn.user', true), '')::uuid;
GRANT EXECUTE ON FUNCTION register.acting_person() TO samsyn_body;

-- A part of the work: some §§, or a question that is none ("Konsekvensutredningen"), with somebody who answers for it and an inner day.
CREATE TABLE workspace.work_part (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL,
  title text NOT NULL CHECK (btrim(title) <> '' AND length(title) <= 200),
  unit text NOT NULL DEFAULT '' CHECK (length(unit) <= 200),
  assignee_id uuid,
  assignee_name text,
  due_on date,
  guidance text NOT NULL DEFAULT '' CHECK (length(guidance) <= 2000),
  done_at timestamptz,
  done_by_name text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by_name text NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  CHECK ((assignee_id IS NULL) = (assignee_name IS NULL)),
  CHECK ((done_at IS NULL) = (done_by_name IS NULL))
);
CREATE INDEX work_part_by_response ON workspace.work_part (response_id, created_at);

-- A § has one part that answers for it: taken into another, it leaves the first.
CREATE TABLE workspace.work_place (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  version_id uuid NOT NULL,
  provision_id uuid NOT NULL,
  part_id uuid NOT NULL,
  PRIMARY KEY (response_id, provision_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  FOREIGN KEY (organisation_id, part_id) REFERENCES workspace.work_part (organisation_id, id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id)
);
CREATE INDEX work_place_by_part ON workspace.work_place (part_id);

-- What colleagues say to each other: on the whole, on a provision or on a comment. The first of a thread has its own id as thread.
CREATE TABLE workspace.note (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL,
  version_id uuid NOT NULL,
  provision_id uuid,
  comment_id uuid,
  thread_id uuid NOT NULL,
  words text NOT NULL CHECK (length(words) <= 5000),
  author_id uuid NOT NULL,
  author_name text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  edited_at timestamptz,
  removed_at timestamptz,
  settled_at timestamptz,
  settled_by_name text,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  FOREIGN KEY (organisation_id, thread_id) REFERENCES workspace.note (organisation_id, id),
  FOREIGN KEY (organisation_id, comment_id) REFERENCES workspace.comment (organisation_id, id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id),
  CHECK (removed_at IS NULL OR words = ''),
  CHECK (settled_at IS NULL OR id = thread_id),
  CHECK ((settled_at IS NULL) = (settled_by_name IS NULL))
);
CREATE INDEX note_by_response ON workspace.note (response_id, written_at);

-- Several comments of which one is to go. Once one is chosen the others are set aside, with the reason: kept, and not part of the answer.
CREATE TABLE workspace.alternative (
  organisation_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  response_id uuid NOT NULL,
  group_id uuid NOT NULL,
  set_aside_at timestamptz,
  set_aside_by_name text,
  reason text CHECK (length(reason) <= 2000),
  PRIMARY KEY (organisation_id, comment_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  FOREIGN KEY (organisation_id, comment_id) REFERENCES workspace.comment (organisation_id, id),
  CHECK ((set_aside_at IS NULL) = (set_aside_by_name IS NULL)),
  CHECK ((set_aside_at IS NULL) = (reason IS NULL))
);
CREATE INDEX alternative_by_response ON workspace.alternative (response_id, group_id);

-- When a person last looked at a §. Each person's own: not even colleagues see it.
CREATE TABLE workspace.viewing (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  person_id uuid NOT NULL,
  provision_id uuid NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (response_id, person_id, provision_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id)
) WITH (fillfactor = 80);

GRANT SELECT, INSERT ON workspace.work_part, workspace.work_place, workspace.note, workspace.alternative, workspace.viewing TO samsyn_body;
GRANT DELETE ON workspace.work_place, workspace.alternative TO samsyn_body;
GRANT UPDATE (title, unit, assignee_id, assignee_name, due_on, guidance, done_at, done_by_name, version, updated_at, updated_by_name, removed_at)
  ON workspace.work_part TO samsyn_body;
GRANT UPDATE (part_id) ON workspace.work_place TO samsyn_body;
GRANT UPDATE (words, edited_at, removed_at, settled_at, settled_by_name) ON workspace.note TO samsyn_body;
GRANT UPDATE (group_id, set_aside_at, set_aside_by_name, reason) ON workspace.alternative TO samsyn_body;
GRANT UPDATE (seen_at) ON workspace.viewing TO samsyn_body;

DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.work_part', 'workspace.work_place', 'workspace.note', 'workspace.alternative', 'workspace.viewing']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()))
      WITH CHECK (organisation_id = (SELECT register.acting_organisation()))', owned);
    -- As all that is written on the answer: within reach when the answer is (0097).
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (response_id IN (SELECT r.id FROM workspace.response r))
      WITH CHECK (response_id IN (SELECT r.id FROM workspace.response r))', owned);
  END LOOP;
END $$;
CREATE POLICY ones_own ON workspace.viewing AS RESTRICTIVE TO samsyn_body
  USING (person_id = (SELECT register.acting_person())) WITH CHECK (person_id = (SELECT register.acting_person()));
