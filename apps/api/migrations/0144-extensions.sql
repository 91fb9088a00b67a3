-- Anstånd: a body asks for more time, the authority grants or refuses. Both are acts towards the other side and stand in the record; nothing
-- of what the body is writing is in them.
ALTER TABLE office.round ADD no_extensions boolean NOT NULL DEFAULT false;
GRANT SELECT (no_extensions) ON office.round TO samsyn_body;

CREATE TABLE record.extension_request (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  until timestamptz NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 2000),
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  UNIQUE (organisation_id, id)
);
CREATE INDEX extension_request_by_round ON record.extension_request (round_id, organisation_id);

CREATE TABLE record.extension_decision (
  request_id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL,
  -- until when, the same or another day than was asked for; null where it was refused, which is never without a reason
  until timestamptz,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  decided_by uuid NOT NULL,
  decided_by_name text NOT NULL,
  FOREIGN KEY (organisation_id, request_id) REFERENCES record.extension_request (organisation_id, id),
  CHECK (until IS NOT NULL OR btrim(reason) <> '')
);
CREATE INDEX extension_decision_by_round ON record.extension_decision (round_id, organisation_id);
CALL record.make_immutable('record.extension_request');
CALL record.make_immutable('record.extension_decision');

-- What has been promised: the latest day counts. A promise is never taken back.
CREATE VIEW record.extension WITH (security_invoker = true) AS
  SELECT d.round_id, d.organisation_id, max(d.until) AS until FROM record.extension_decision d WHERE d.until IS NOT NULL
  GROUP BY d.round_id, d.organisation_id;

GRANT SELECT ON record.extension_request, record.extension_decision, record.extension TO samsyn_body, samsyn_authority;
-- the times are the database's: nobody can give others
GRANT INSERT (id, round_id, organisation_id, until, reason, asked_by, asked_by_name) ON record.extension_request TO samsyn_body;
GRANT INSERT (request_id, round_id, organisation_id, until, reason, decided_by, decided_by_name) ON record.extension_decision TO samsyn_authority;

DO $$
DECLARE owned regclass;
DECLARE mine constant text := 'organisation_id = (SELECT register.acting_organisation())';
DECLARE asked constant text := 'round_id IN (SELECT r.id FROM office.round r)';
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.extension_request', 'record.extension_decision']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (%s) WITH CHECK (%s)', owned, mine, mine);
    -- in a round that it is asked in and whose demands the session meets (0097)
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (%s) WITH CHECK (%s)', owned, asked, asked);
  END LOOP;
END $$;

-- Late is what comes after the body's own last moment. What was promised holds whatever becomes of the round: neither its day nor its
-- closing comes before it.
CREATE OR REPLACE FUNCTION record.stamp_response() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE asked record;
BEGIN
  SELECT r.state, greatest(least(r.deadline, coalesce(r.closed_at, 'infinity')),
      (SELECT e.until FROM record.extension e WHERE e.round_id = r.id AND e.organisation_id = NEW.organisation_id)) AS due
    INTO asked FROM office.round r WHERE r.id = NEW.round_id;
  IF asked IS NULL OR asked.state IN ('PREPARING', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the round does not receive answers' USING ERRCODE = 'SY002';
  END IF;
  NEW.number := 1 + coalesce((SELECT max(r.number) FROM record.response r WHERE r.round_id = NEW.round_id AND r.organisation_id = NEW.organisation_id), 0);
  NEW.received_at := clock_timestamp();
  NEW.deadline_at := asked.due;
  NEW.receipt_number := 'SAM-' || to_char(NEW.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY') || '-' || lpad(nextval('record.receipt_number')::text, 6, '0');
  RETURN NEW;
END $$;

-- ---------- letters ----------
-- Beside the invitation: that somebody asks for more time (to the office that runs the rounds, a setting: no address is kept), what was decided.
-- `about` is what the letter tells of: one letter of a kind about one thing to one body, however often its job is tried.
ALTER TABLE office.outgoing_mail ALTER address DROP NOT NULL, ADD about uuid;
ALTER TABLE office.outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check, DROP CONSTRAINT outgoing_mail_state_check;
ALTER TABLE office.outgoing_mail
  ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN ('INVITATION', 'EXTENSION_ASKED', 'EXTENSION_DECIDED', 'DEADLINE_MOVED')),
  ADD CONSTRAINT outgoing_mail_state_check CHECK (state IN ('QUEUED', 'SENT', 'NOT_CONFIGURED', 'FAILED', 'BOUNCED', 'NO_ADDRESS')),
  ADD CONSTRAINT only_an_invitation_is_about_nothing CHECK ((kind = 'INVITATION') = (about IS NULL));
CREATE UNIQUE INDEX outgoing_mail_once ON office.outgoing_mail (invitation_id, kind, about) WHERE about IS NOT NULL;

-- The letter to the authority is in the queue exactly when the request is there; the body's role may add no other work (0103).
CREATE FUNCTION record.queue_extension_notice() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('tell-of-extension-request', json_build_object('request', NEW.id),
    job_key => 'extension-request-' || NEW.id, priority => 5);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION record.queue_extension_notice() FROM PUBLIC;
CREATE TRIGGER queue AFTER INSERT ON record.extension_request FOR EACH ROW EXECUTE FUNCTION record.queue_extension_notice();
