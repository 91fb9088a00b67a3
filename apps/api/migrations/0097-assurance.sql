-- What a round demands of those who are to read it: EMAIL, MFA or LOA3, fixed when it is sent. The database keeps it, not the code: a
-- body's transaction states how surely its session knows the person, as it states the organisation, and what is out of reach has no rows.
ALTER TABLE office.round ADD assurance text NOT NULL DEFAULT 'EMAIL' CHECK (assurance IN ('EMAIL', 'MFA', 'LOA3'));

CREATE FUNCTION office.keep_assurance() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a round demands is fixed when it is sent' USING ERRCODE = 'SY001';
END $$;
CREATE TRIGGER assurance_is_fixed BEFORE UPDATE OF assurance ON office.round FOR EACH ROW
  WHEN (OLD.state <> 'PREPARING' AND NEW.assurance <> OLD.assurance) EXECUTE FUNCTION office.keep_assurance();

CREATE FUNCTION register.assurance_rank(assurance text) RETURNS integer
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE assurance WHEN 'LOA3' THEN 3 WHEN 'MFA' THEN 2 ELSE 1 END;
-- The transaction's; the least when it states none. Set with set_config('samsyn.assurance', …, true).
CREATE FUNCTION register.acting_assurance() RETURNS integer
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE current_setting('samsyn.assurance', true) WHEN 'LOA3' THEN 3 WHEN 'MFA' THEN 2 ELSE 1 END;
GRANT EXECUTE ON FUNCTION register.assurance_rank(text), register.acting_assurance() TO samsyn_body, samsyn_authority;

-- What a body may know of a round it is asked in, however weak its session: that there is one, until when, and what it demands. A trigger
-- keeps it; nobody else writes it.
CREATE TABLE office.round_front (
  round_id uuid PRIMARY KEY REFERENCES office.round,
  slug text NOT NULL UNIQUE,
  title text NOT NULL,
  state text NOT NULL,
  deadline timestamptz NOT NULL,
  assurance text NOT NULL,
  rank integer NOT NULL GENERATED ALWAYS AS (register.assurance_rank(assurance)) STORED
);
CREATE INDEX round_front_demanding ON office.round_front (rank) INCLUDE (round_id) WHERE rank > 1;

CREATE FUNCTION office.keep_front() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO office.round_front (round_id, slug, title, state, deadline, assurance)
    VALUES (NEW.id, NEW.slug, NEW.title, NEW.state, NEW.deadline, NEW.assurance)
    ON CONFLICT (round_id) DO UPDATE SET slug = excluded.slug, title = excluded.title, state = excluded.state, deadline = excluded.deadline,
      assurance = excluded.assurance;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_front AFTER INSERT OR UPDATE ON office.round FOR EACH ROW EXECUTE FUNCTION office.keep_front();

ALTER TABLE office.round NO FORCE ROW LEVEL SECURITY;
INSERT INTO office.round_front (round_id, slug, title, state, deadline, assurance) SELECT id, slug, title, state, deadline, assurance FROM office.round;
ALTER TABLE office.round FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE ON office.round_front TO samsyn_authority;
GRANT SELECT ON office.round_front TO samsyn_body;
GRANT SELECT (assurance) ON office.round TO samsyn_body;
ALTER TABLE office.round_front ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.round_front FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.round_front TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.round_front FOR SELECT TO samsyn_body
  USING (state <> 'PREPARING' AND round_id IN (SELECT i.round_id FROM record.invitation i));

-- ---------- out of reach ----------
-- The round itself; its documents, files and commission lie behind it already (0003).
CREATE POLICY assured ON office.round AS RESTRICTIVE FOR SELECT TO samsyn_body
  USING (register.assurance_rank(assurance) <= (SELECT register.acting_assurance()));

-- The text: a body reads the versions it is asked about in a round within its reach, and no others.
ALTER TABLE record.version ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.version FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.version TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON record.version FOR SELECT TO samsyn_body USING (id IN (SELECT r.version_id FROM office.round r));
ALTER TABLE record.provision ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.provision FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.provision TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON record.provision FOR SELECT TO samsyn_body USING (version_id IN (SELECT r.version_id FROM office.round r));

-- The body's own answer, written and given: none of it in a round that demands more than the session has. The list of such rounds is
-- short or empty, and is made once a statement.
DO $$
DECLARE owned regclass;
DECLARE within_reach constant text :=
  'round_id <> ALL (ARRAY(SELECT f.round_id FROM office.round_front f WHERE f.rank > 1 AND f.rank > (SELECT register.acting_assurance())))';
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.response', 'workspace.comment', 'record.response', 'record.comment', 'record.provision_stance',
    'record.stance_column']::regclass[] LOOP
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (%s) WITH CHECK (%s)', owned, within_reach, within_reach);
  END LOOP;
  -- a submission is told of to whoever may read the answer; that an invitation was opened is written before anything is within reach
  EXECUTE format('CREATE POLICY assured ON record.event AS RESTRICTIVE FOR SELECT TO samsyn_body USING (round_id IS NULL OR %s)', within_reach);
END $$;
GRANT SELECT (round_id, seq, at, object_type, side, user_id) ON record.event TO samsyn_body;
CREATE POLICY assured ON workspace.provision_mark AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM workspace.response r)) WITH CHECK (response_id IN (SELECT r.id FROM workspace.response r));

-- Of the log a body reads what is its own and what it was told anyway: its own acts, what was done about its invitation, that the round was
-- opened and closed. The codes and numbers of an event (how many were asked) stay with the authority: no grant on `data`.
CREATE POLICY own_acts ON record.event FOR SELECT TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()));
CREATE POLICY own_invitation ON record.event FOR SELECT TO samsyn_body
  USING (object_type = 'invitation' AND object_id IN (SELECT i.id FROM record.invitation i));
CREATE POLICY told_to_all ON record.event FOR SELECT TO samsyn_body
  USING (kind IN ('ROUND_OPENED', 'ROUND_CLOSED') AND round_id IN (SELECT i.round_id FROM record.invitation i));

-- The log is read by round, newest first.
CREATE INDEX event_by_round ON record.event (round_id, seq) WHERE round_id IS NOT NULL;
