-- A second remiss on a later version, that opens only what has changed since an earlier one (kompletterande remiss). Which round it follows is
-- chosen while it is prepared; what it opens follows from the confirmed steps between the versions.
ALTER TABLE office.round ADD follows_round_id uuid REFERENCES office.round CHECK (follows_round_id <> id);
CREATE INDEX round_by_followed ON office.round (follows_round_id) WHERE follows_round_id IS NOT NULL;
GRANT SELECT (follows_round_id) ON office.round TO samsyn_body;

CREATE FUNCTION office.keep_followed_round() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'which round is followed is fixed when the round is sent' USING ERRCODE = 'SY001';
END $$;
CREATE TRIGGER followed_round_is_fixed BEFORE UPDATE OF follows_round_id ON office.round FOR EACH ROW
  WHEN (OLD.state <> 'PREPARING' AND NEW.follows_round_id IS DISTINCT FROM OLD.follows_round_id)
  EXECUTE FUNCTION office.keep_followed_round();

-- ---------- what was told when it was sent ----------
CREATE TABLE record.delta (
  round_id uuid PRIMARY KEY REFERENCES office.round,
  earlier_round_id uuid NOT NULL REFERENCES office.round,
  earlier_title text NOT NULL,
  earlier_registration_number text NOT NULL,
  from_version_id uuid NOT NULL REFERENCES record.version,
  to_version_id uuid NOT NULL REFERENCES record.version,
  from_number integer NOT NULL,
  to_number integer NOT NULL CHECK (to_number > from_number),
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX delta_by_earlier ON record.delta (earlier_round_id);

-- Each provision that is another, in reading order, what is gone last.
CREATE TABLE record.delta_change (
  round_id uuid NOT NULL REFERENCES record.delta (round_id),
  ordinal integer NOT NULL CHECK (ordinal > 0),
  what text NOT NULL CHECK (what IN ('CHANGED', 'NEW', 'MOVED', 'REPEALED')),
  provision_id uuid CHECK ((provision_id IS NULL) = (what = 'REPEALED')),
  address text NOT NULL,
  old_address text,
  old_text text NOT NULL,
  new_text text NOT NULL,
  PRIMARY KEY (round_id, ordinal)
);

-- Every body of the earlier round once, in one group. Who is not asked again is told so: `title` and the rest is what it reads of a round
-- that it was not sent.
CREATE TABLE record.delta_body (
  round_id uuid NOT NULL REFERENCES record.delta (round_id),
  earlier_round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  name_as_sent text NOT NULL,
  touched text NOT NULL CHECK (touched IN ('CHANGED', 'UNCHANGED', 'WITHOUT_POINTS')),
  points integer NOT NULL CHECK (points >= 0),
  asked boolean NOT NULL,
  title text NOT NULL,
  registration_number text NOT NULL,
  to_number integer NOT NULL,
  PRIMARY KEY (round_id, organisation_id),
  CHECK ((touched = 'WITHOUT_POINTS') = (points = 0))
);
CREATE INDEX delta_body_by_earlier ON record.delta_body (earlier_round_id, organisation_id);

-- Each comment of the earlier round that counts, with what had been decided of it and where it stands in the new version.
CREATE TABLE record.delta_point (
  round_id uuid NOT NULL,
  earlier_round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL,
  comment_id uuid NOT NULL REFERENCES record.comment,
  ordinal integer NOT NULL,
  place_id uuid,
  touched boolean NOT NULL,
  disposition text,
  reason text,
  PRIMARY KEY (round_id, comment_id),
  FOREIGN KEY (round_id, organisation_id) REFERENCES record.delta_body (round_id, organisation_id),
  CHECK ((disposition IS NULL) = (reason IS NULL))
);
CREATE INDEX delta_point_by_body ON record.delta_point (round_id, organisation_id, ordinal);
CALL record.make_immutable('record.delta');
CALL record.make_immutable('record.delta_change');
CALL record.make_immutable('record.delta_body');
CALL record.make_immutable('record.delta_point');

GRANT SELECT ON record.delta, record.delta_change, record.delta_body, record.delta_point TO samsyn_authority, samsyn_body;
GRANT INSERT (round_id, earlier_round_id, earlier_title, earlier_registration_number, from_version_id, to_version_id, from_number, to_number)
  ON record.delta TO samsyn_authority;
GRANT INSERT ON record.delta_change, record.delta_body, record.delta_point TO samsyn_authority;

DO $$
DECLARE owned regclass;
DECLARE asked constant text := 'round_id IN (SELECT r.id FROM office.round r)';
DECLARE mine constant text := 'organisation_id = (SELECT register.acting_organisation())';
-- in reach of the session as the earlier round is (0097)
DECLARE reached constant text := 'earlier_round_id IN (SELECT r.id FROM office.round r)';
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.delta', 'record.delta_change', 'record.delta_body', 'record.delta_point']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
  END LOOP;
  EXECUTE format('CREATE POLICY invited ON record.delta FOR SELECT TO samsyn_body USING (%s)', asked);
  EXECUTE format('CREATE POLICY invited ON record.delta_change FOR SELECT TO samsyn_body USING (%s)', asked);
  EXECUTE format('CREATE POLICY own ON record.delta_body FOR SELECT TO samsyn_body USING (%s AND %s)', mine, reached);
  EXECUTE format('CREATE POLICY own ON record.delta_point FOR SELECT TO samsyn_body USING (%s AND %s AND %s)', mine, asked, reached);
END $$;

-- A delta round is sent with what it opens on record.
CREATE FUNCTION record.check_delta() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM record.delta d WHERE d.round_id = NEW.id AND d.earlier_round_id = NEW.follows_round_id AND d.to_version_id = NEW.version_id) THEN
    RAISE EXCEPTION 'what a delta round opens is not on record' USING ERRCODE = 'SY001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER delta_is_on_record AFTER UPDATE OF state ON office.round DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.follows_round_id IS NOT NULL AND OLD.state = 'PREPARING' AND NEW.state <> 'PREPARING') EXECUTE FUNCTION record.check_delta();

-- The letter to who is not asked again.
DO $$
DECLARE kinds text;
BEGIN
  SELECT pg_get_constraintdef(c.oid) INTO kinds FROM pg_constraint c WHERE c.conname = 'outgoing_mail_kind_check' AND c.conrelid = 'office.outgoing_mail'::regclass;
  ALTER TABLE office.outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check;
  EXECUTE 'ALTER TABLE office.outgoing_mail ADD CONSTRAINT outgoing_mail_kind_check '
    || regexp_replace(kinds, 'ARRAY\[', 'ARRAY[''DELTA_NOT_ASKED''::text, ');
END $$;
