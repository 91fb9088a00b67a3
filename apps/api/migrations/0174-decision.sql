-- The decision that a round leads to (product rule 5): what, when, by whom, on whose report, who took part; the days of the decision, of the
-- print and of the entry into force. What was put on record is never changed: what is filled in at the printing, or was wrong, is a record
-- of its own under the next number, and the last one holds.
CREATE TABLE office.decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  number integer NOT NULL CHECK (number > 0),
  version_id uuid NOT NULL REFERENCES record.version,
  content text NOT NULL CHECK (btrim(content) <> '' AND length(content) <= 2000),
  decided_on date NOT NULL,
  decider text NOT NULL CHECK (btrim(decider) <> '' AND length(decider) <= 200),
  reporting_officer text NOT NULL CHECK (btrim(reporting_officer) <> '' AND length(reporting_officer) <= 200),
  participants text[] NOT NULL DEFAULT '{}' CHECK (cardinality(participants) <= 30),
  published_on date CHECK (published_on >= decided_on),
  series_number text NOT NULL DEFAULT '' CHECK (length(series_number) <= 60),
  in_force_on date NOT NULL CHECK (in_force_on >= decided_on),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  UNIQUE (round_id, number),
  CHECK (published_on IS NULL OR series_number <> ''),
  CHECK (in_force_on >= published_on)
);
CALL record.make_immutable('office.decision');

-- The authority's own: no grant to a body. The time is the database's.
GRANT SELECT, INSERT (id, round_id, number, version_id, content, decided_on, decider, reporting_officer, participants, published_on, series_number,
  in_force_on, reason, recorded_by, recorded_by_name) ON office.decision TO samsyn_authority;

-- A round goes forward only, one step at a time, and is decided by a decision on record.
CREATE FUNCTION office.keep_order_of_states() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE states constant text[] := ARRAY['PREPARING', 'OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED', 'ARCHIVED'];
BEGIN
  IF array_position(states, NEW.state) <> array_position(states, OLD.state) + 1 THEN
    RAISE EXCEPTION 'a round goes from % to its next state, not to %', OLD.state, NEW.state USING ERRCODE = 'SY001';
  END IF;
  IF NEW.state = 'DECIDED' AND NOT EXISTS (SELECT FROM office.decision d WHERE d.round_id = NEW.id) THEN
    RAISE EXCEPTION 'no decision of the round is on record' USING ERRCODE = 'SY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER states_in_order BEFORE UPDATE OF state ON office.round FOR EACH ROW
  WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION office.keep_order_of_states();
