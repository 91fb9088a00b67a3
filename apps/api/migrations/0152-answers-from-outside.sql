-- Answers from outside: what came by post or mail, at a meeting or in Word is registered by the authority on the body's behalf. It lies among
-- all other answers and says of itself that it was registered. What the body writes and submits in the tool is not touched by it: its numbers,
-- control codes and drafts are its own, and its ordinary statements have no rows of what the authority registered.
ALTER TABLE record.response
  ADD origin text NOT NULL DEFAULT 'SUBMITTED' CHECK (origin IN ('SUBMITTED', 'REGISTERED')),
  -- registered beside an answer that the body itself gave, which goes on to count
  ADD yields boolean NOT NULL DEFAULT false CHECK (NOT yields OR origin = 'REGISTERED'),
  ADD recorded_at timestamptz;
-- The rows cannot be changed: a rewrite of the table (as in 0113). Of what was submitted the clock of receiving is that of recording.
ALTER TABLE record.response ALTER recorded_at TYPE timestamptz USING received_at;
ALTER TABLE record.response ALTER recorded_at SET NOT NULL;
-- Which of a body's answers counts: the one put on record last, never one that yields.
ALTER TABLE record.response
  ADD stands_from timestamptz GENERATED ALWAYS AS (CASE WHEN yields THEN '-infinity'::timestamptz ELSE recorded_at END) STORED;
ALTER TABLE record.response DROP CONSTRAINT response_round_id_organisation_id_number_key;
ALTER TABLE record.response ADD UNIQUE (round_id, organisation_id, origin, number);
CREATE INDEX response_registered ON record.response (round_id, organisation_id) WHERE origin = 'REGISTERED';

-- `received_at` of what is registered is when it reached the authority, given by hand; the clock of the registration stands beside it.
CREATE OR REPLACE FUNCTION record.stamp_response() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE asked record;
BEGIN
  SELECT r.state, r.opened_at, greatest(least(r.deadline, coalesce(r.closed_at, 'infinity')),
      (SELECT e.until FROM record.extension e WHERE e.round_id = r.id AND e.organisation_id = NEW.organisation_id)) AS due
    INTO asked FROM office.round r WHERE r.id = NEW.round_id;
  IF asked IS NULL OR asked.state IN ('PREPARING', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the round does not receive answers' USING ERRCODE = 'SY002';
  END IF;
  NEW.number := 1 + coalesce((SELECT max(r.number) FROM record.response r
    WHERE r.round_id = NEW.round_id AND r.organisation_id = NEW.organisation_id AND r.origin = NEW.origin), 0);
  NEW.recorded_at := clock_timestamp();
  IF NEW.origin = 'SUBMITTED' THEN
    NEW.received_at := NEW.recorded_at;
  ELSIF NEW.received_at > NEW.recorded_at THEN
    RAISE EXCEPTION 'an answer cannot have come in later than now' USING ERRCODE = 'SY007';
  END IF;
  NEW.deadline_at := asked.due;
  NEW.receipt_number := 'SAM-' || to_char(NEW.recorded_at AT TIME ZONE 'Europe/Stockholm', 'YYYY') || '-' || lpad(nextval('record.receipt_number')::text, 6, '0');
  RETURN NEW;
END $$;

CREATE OR REPLACE VIEW record.set_aside WITH (security_invoker = true) AS
  SELECT w.round_id, w.response_id FROM record.withdrawal w
  UNION
  SELECT later.round_id, earlier.id FROM record.response later
    JOIN record.response earlier ON earlier.round_id = later.round_id AND earlier.organisation_id = later.organisation_id
      AND earlier.stands_from < later.stands_from
    WHERE later.number > 1
  UNION
  SELECT r.round_id, CASE WHEN other.stands_from > r.stands_from THEN r.id ELSE other.id END FROM record.response r
    JOIN record.response other ON other.round_id = r.round_id AND other.organisation_id = r.organisation_id AND other.id <> r.id
    WHERE r.origin = 'REGISTERED';

-- ---------- the authority's work with what came in ----------
-- The source as it was read, in passages, and the cuts: together the cuts are the whole source, each passage in exactly one of them
-- (libs/consultation, incoming). The original file is kept as it came.
CREATE TABLE office.incoming_answer (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid NOT NULL REFERENCES record.version,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  upload_id uuid NOT NULL REFERENCES office.upload,
  channel text NOT NULL CHECK (channel IN ('POST', 'EMAIL', 'MEETING', 'HANDED_IN', 'OTHER')),
  received_on date NOT NULL,
  received_time time,
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  -- what the file was read as
  format text NOT NULL,
  is_form boolean NOT NULL DEFAULT false,
  passages jsonb NOT NULL,
  warnings jsonb NOT NULL DEFAULT '[]',
  cuts jsonb NOT NULL,
  overall_stance text CHECK (overall_stance IN ('SUPPORTS', 'SUPPORTS_WITH_CONDITIONS', 'NO_OBJECTION', 'OPPOSES', 'ABSTAINS')),
  state text NOT NULL DEFAULT 'CUTTING' CHECK (state IN ('CUTTING', 'REGISTERED', 'SET_ASIDE')),
  set_aside_reason text CHECK (length(set_aside_reason) <= 2000),
  -- the registered answer that this corrects, and why
  corrects_id uuid REFERENCES record.response,
  correction_reason text CHECK (length(correction_reason) <= 2000),
  response_id uuid REFERENCES record.response,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  created_by_name text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by uuid NOT NULL,
  updated_by_name text NOT NULL,
  CHECK ((state = 'REGISTERED') = (response_id IS NOT NULL)),
  CHECK ((state = 'SET_ASIDE') = (set_aside_reason IS NOT NULL)),
  CHECK ((corrects_id IS NULL) = (correction_reason IS NULL))
);
CREATE INDEX incoming_answer_by_round ON office.incoming_answer (round_id, created_at);
GRANT SELECT, INSERT, UPDATE ON office.incoming_answer TO samsyn_authority;

-- ---------- the registration, which is never changed ----------
CREATE TABLE record.registration (
  response_id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  incoming_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('POST', 'EMAIL', 'MEETING', 'HANDED_IN', 'OTHER')),
  received_on date NOT NULL,
  received_time time,
  reason text NOT NULL,
  -- not on the sändlista (oombett)
  uninvited boolean NOT NULL,
  upload_id uuid NOT NULL REFERENCES office.upload,
  file_name text NOT NULL,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  -- every passage and what it became: the comment, or why it is no point
  account jsonb NOT NULL,
  corrects_id uuid REFERENCES record.response,
  correction_reason text,
  registered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  registered_by uuid NOT NULL,
  registered_by_name text NOT NULL,
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id),
  CHECK ((corrects_id IS NULL) = (correction_reason IS NULL))
);
CREATE INDEX registration_by_round ON record.registration (round_id, organisation_id);

-- The body's word on how its answer was registered.
CREATE TABLE record.registration_confirmation (
  response_id uuid PRIMARY KEY REFERENCES record.registration,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  outcome text NOT NULL CHECK (outcome IN ('CONFIRMED', 'DIFFERS')),
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 4000),
  confirmed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  confirmed_by uuid NOT NULL,
  confirmed_by_name text NOT NULL,
  CHECK (outcome <> 'DIFFERS' OR btrim(words) <> '')
);
CREATE INDEX registration_confirmation_by_round ON record.registration_confirmation (round_id);
CALL record.make_immutable('record.registration');
CALL record.make_immutable('record.registration_confirmation');

GRANT SELECT, INSERT ON record.registration TO samsyn_authority;
GRANT SELECT ON record.registration_confirmation TO samsyn_authority;
GRANT SELECT ON record.registration, record.registration_confirmation TO samsyn_body;
GRANT INSERT (response_id, round_id, organisation_id, outcome, words, confirmed_by, confirmed_by_name) ON record.registration_confirmation TO samsyn_body;

-- The authority may put on record what it registers, and nothing that would pass for a body's own act.
GRANT INSERT ON record.response, record.comment, record.provision_stance, record.stance_column TO samsyn_authority;
GRANT USAGE ON SEQUENCE record.receipt_number TO samsyn_authority;
CREATE POLICY registers ON record.response FOR INSERT TO samsyn_authority WITH CHECK (origin = 'REGISTERED');
CREATE POLICY submits ON record.response AS RESTRICTIVE FOR INSERT TO samsyn_body WITH CHECK (origin = 'SUBMITTED');
DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.comment', 'record.provision_stance', 'record.stance_column']::regclass[] LOOP
    EXECUTE format('CREATE POLICY registers ON %s FOR INSERT TO samsyn_authority WITH CHECK (EXISTS ('
      'SELECT FROM record.response r WHERE r.id = response_id AND r.origin = ''REGISTERED''))', owned);
  END LOOP;
END $$;

-- Rows of what was registered exist for a body only in a transaction that says it reads them, as others' answers do (0114).
CREATE FUNCTION register.reads_registered() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('samsyn.registered', true) = 'on', false);
GRANT EXECUTE ON FUNCTION register.reads_registered() TO samsyn_body;
CREATE POLICY registered_apart ON record.response AS RESTRICTIVE FOR SELECT TO samsyn_body
  USING (origin = 'SUBMITTED' OR (SELECT register.reads_registered()) OR (SELECT register.reads_others()));

DO $$
DECLARE owned regclass;
DECLARE mine constant text := 'organisation_id = (SELECT register.acting_organisation())';
DECLARE asked constant text := 'round_id IN (SELECT r.id FROM office.round r)';
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.registration', 'record.registration_confirmation']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (%s) WITH CHECK (%s)', owned, mine, mine);
    -- in a round that it is asked in and whose demands the session meets (0097)
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (%s) WITH CHECK (%s)', owned, asked, asked);
  END LOOP;
END $$;
ALTER TABLE office.incoming_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.incoming_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.incoming_answer TO samsyn_authority USING (true) WITH CHECK (true);
-- Of the uploads a body reaches the original of what was registered as its answer.
CREATE POLICY registered ON office.upload FOR SELECT TO samsyn_body USING (id IN (SELECT g.upload_id FROM record.registration g));

-- ---------- letters ----------
-- The kinds are named in one place, whatever other migrations have added: the list as it is, and one more.
DO $$
DECLARE kinds text;
BEGIN
  SELECT pg_get_constraintdef(c.oid) INTO kinds FROM pg_constraint c WHERE c.conname = 'outgoing_mail_kind_check' AND c.conrelid = 'office.outgoing_mail'::regclass;
  ALTER TABLE office.outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
  EXECUTE 'ALTER TABLE office.outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check '
    || regexp_replace(kinds, 'ARRAY\[', 'ARRAY[''REGISTERED_ANSWER''::text, ');
END $$;
