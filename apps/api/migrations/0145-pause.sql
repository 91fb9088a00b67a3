-- A round may be paused: its bodies read it, and write and submit nothing until it goes on. At most one pause at a time; the ended ones stay,
-- for the log.
CREATE TABLE office.round_pause (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  paused_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 2000),
  paused_by_name text NOT NULL,
  ended_at timestamptz
);
CREATE UNIQUE INDEX round_paused_now ON office.round_pause (round_id) WHERE ended_at IS NULL;
CREATE INDEX round_pause_by_round ON office.round_pause (round_id);
GRANT SELECT ON office.round_pause TO samsyn_authority;
GRANT INSERT (round_id, reason, paused_by_name), UPDATE (ended_at) ON office.round_pause TO samsyn_authority;
GRANT SELECT (round_id, paused_at, reason, ended_at) ON office.round_pause TO samsyn_body;
ALTER TABLE office.round_pause ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.round_pause FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.round_pause TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.round_pause FOR SELECT TO samsyn_body USING (round_id IN (SELECT i.round_id FROM record.invitation i));

-- Every statement that writes in an answer asks whether its round is paused, so that the refusal has words; here it is asked once more,
-- whoever writes. The list is short or empty, and is made once a statement. What the authority itself takes in by other ways (post, mail) is
-- received in a pause too.
DO $$
DECLARE owned regclass;
DECLARE going constant text := 'round_id <> ALL (ARRAY(SELECT p.round_id FROM office.round_pause p WHERE p.ended_at IS NULL))';
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.comment', 'record.response']::regclass[] LOOP
    EXECUTE format('CREATE POLICY not_paused_insert ON %s AS RESTRICTIVE FOR INSERT TO samsyn_body WITH CHECK (%s)', owned, going);
  END LOOP;
  FOREACH owned IN ARRAY ARRAY['workspace.comment', 'workspace.response']::regclass[] LOOP
    EXECUTE format('CREATE POLICY not_paused_update ON %s AS RESTRICTIVE FOR UPDATE TO samsyn_body USING (true) WITH CHECK (%s)', owned, going);
  END LOOP;
END $$;
-- A mark knows its answer only.
CREATE OR REPLACE FUNCTION workspace.keep_locked() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM workspace.response r WHERE r.id = NEW.response_id AND r.state IN ('OPENED', 'DRAFTING')
    AND NOT EXISTS (SELECT FROM office.round_pause p WHERE p.round_id = r.round_id AND p.ended_at IS NULL) FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the answer is locked' USING ERRCODE = 'SY003';
  END IF;
  RETURN NEW;
END $$;
