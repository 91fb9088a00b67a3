-- How a body decides on its answers, and what was done on the way of each: the body's own, like all in this schema. How many hands an answer
-- went through, who sent it back and why is nothing the authority is to know.
CREATE TABLE workspace.signing_order (
  organisation_id uuid PRIMARY KEY REFERENCES register.actor,
  chain text NOT NULL CHECK (chain IN ('DIRECT', 'REVIEW', 'BOARD')),
  -- who sends for review may approve
  own_approval boolean NOT NULL DEFAULT false,
  -- the board that usually decides
  board text NOT NULL DEFAULT '' CHECK (length(board) <= 200),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by_name text NOT NULL
);

-- Another order for one round; null: as the body's.
CREATE TABLE workspace.round_order (
  organisation_id uuid NOT NULL REFERENCES register.actor,
  round_id uuid NOT NULL REFERENCES office.round,
  chain text CHECK (chain IN ('DIRECT', 'REVIEW', 'BOARD')),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by_name text NOT NULL,
  PRIMARY KEY (organisation_id, round_id)
);

-- One row for each step. The text is locked between SENT and TAKEN_BACK, RETURNED or SUBMITTED, so the hash of a step is that of what was read.
CREATE TABLE workspace.sign_off_step (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  response_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  -- of the answer: a supplement goes the whole way anew
  edition integer NOT NULL DEFAULT 1,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('SENT', 'TAKEN_BACK', 'RETURNED', 'APPROVED', 'SUBMITTED')),
  -- the order it was sent under holds until it is opened again
  chain text NOT NULL CHECK (chain IN ('DIRECT', 'REVIEW', 'BOARD')),
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  remark text CHECK (length(remark) <= 5000),
  by_user uuid NOT NULL,
  by_name text NOT NULL,
  by_role text NOT NULL CHECK (by_role IN ('COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER')),
  to_user uuid,
  to_name text,
  -- the signatory whose delegation was used
  on_behalf_of uuid,
  on_behalf_of_name text,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation_id, id),
  -- whoever comes second with the same step finds it taken, even if nobody had asked
  UNIQUE (response_id, number),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  CHECK (kind <> 'RETURNED' OR btrim(coalesce(remark, '')) <> ''),
  CHECK (remark IS NULL OR kind IN ('SENT', 'RETURNED', 'APPROVED')),
  CHECK ((to_user IS NULL) = (to_name IS NULL) AND (to_user IS NULL OR kind = 'SENT')),
  CHECK ((on_behalf_of IS NULL) = (on_behalf_of_name IS NULL) AND (on_behalf_of IS NULL OR kind IN ('SUBMITTED', 'RETURNED')))
);
CALL record.make_immutable('workspace.sign_off_step');

GRANT SELECT, INSERT, UPDATE ON workspace.signing_order, workspace.round_order TO samsyn_body;
GRANT SELECT ON workspace.sign_off_step TO samsyn_body;
-- the time is the database's: nobody can give another
GRANT INSERT (organisation_id, response_id, round_id, edition, number, kind, chain, content_hash, remark, by_user, by_name, by_role, to_user, to_name,
  on_behalf_of, on_behalf_of_name) ON workspace.sign_off_step TO samsyn_body;

DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.signing_order', 'workspace.round_order', 'workspace.sign_off_step']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation())) '
      'WITH CHECK (organisation_id = (SELECT register.acting_organisation()))', owned);
  END LOOP;
END $$;
-- As all that is said of the answer: within reach when the round is (0097). The body's own order holds for all rounds and names none.
CREATE POLICY assured ON workspace.round_order AS RESTRICTIVE TO samsyn_body
  USING (round_id IN (SELECT r.id FROM office.round r)) WITH CHECK (round_id IN (SELECT r.id FROM office.round r));
CREATE POLICY assured ON workspace.sign_off_step AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM workspace.response r)) WITH CHECK (response_id IN (SELECT r.id FROM workspace.response r));

-- Whose turn it is, is told by mail. The letter is in the queue exactly when the step is done; the body's role may add no other work (0103).
CREATE FUNCTION workspace.queue_sign_off_notice() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('tell-of-sign-off', json_build_object('step', NEW.id, 'organisation', NEW.organisation_id),
    job_key => 'sign-off-' || NEW.id, priority => 5);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION workspace.queue_sign_off_notice() FROM PUBLIC;
CREATE TRIGGER queue AFTER INSERT ON workspace.sign_off_step FOR EACH ROW WHEN (NEW.kind IN ('SENT', 'RETURNED', 'APPROVED'))
  EXECUTE FUNCTION workspace.queue_sign_off_notice();

-- A signatory's right to submit, lent to a colleague for one round or until a day. It lies with the people, so that it ends in the same
-- transaction as what it is made of: neither the authority's role nor the body's reaches the schema.
CREATE TABLE identity.delegation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES register.actor,
  given_by uuid NOT NULL REFERENCES identity.app_user,
  given_to uuid NOT NULL REFERENCES identity.app_user,
  round_id uuid REFERENCES office.round,
  -- the last day, in Stockholm
  until date,
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 500),
  given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  -- null where it ended because one of the two no longer was who it took
  ended_by uuid REFERENCES identity.app_user,
  CHECK (given_by <> given_to),
  CHECK (round_id IS NOT NULL OR until IS NOT NULL)
);
CREATE INDEX delegation_by_organisation ON identity.delegation (organisation_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON identity.delegation TO samsyn_door;
GRANT UPDATE (ended_at, ended_by) ON identity.delegation TO samsyn_door;

-- What has ended stays ended: a signatory who comes back gives it anew.
CREATE FUNCTION identity.end_delegations() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  UPDATE identity.delegation d SET ended_at = clock_timestamp()
  WHERE d.ended_at IS NULL AND (
    (d.given_by = NEW.id AND (NEW.role <> 'SIGNATORY' OR NEW.ended_at IS NOT NULL))
    OR (d.given_to = NEW.id AND (NEW.role = 'READER' OR NEW.ended_at IS NOT NULL)));
  RETURN NULL;
END $$;
CREATE TRIGGER end_delegations AFTER UPDATE ON identity.app_user FOR EACH ROW
  WHEN (OLD.role IS DISTINCT FROM NEW.role OR OLD.ended_at IS DISTINCT FROM NEW.ended_at) EXECUTE FUNCTION identity.end_delegations();
