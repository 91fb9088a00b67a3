-- The outcome of a round is told for good to all who were asked in it: the decision as put on record with its three days, and the text that
-- was decided. Never who put it on record, which is the authority's own.
ALTER TABLE office.decision ADD late_print_reason text NOT NULL DEFAULT '' CHECK (length(late_print_reason) <= 2000);

-- What comes into force before it has been printed does so by an exception that is explained.
DO $$
DECLARE old name;
BEGIN
  SELECT c.conname INTO STRICT old FROM pg_constraint c
  WHERE c.conrelid = 'office.decision'::regclass AND pg_get_constraintdef(c.oid) = 'CHECK ((in_force_on >= published_on))';
  EXECUTE format('ALTER TABLE office.decision DROP CONSTRAINT %I', old);
END $$;
ALTER TABLE office.decision ADD CONSTRAINT in_force_when_printed CHECK (in_force_on >= published_on OR btrim(late_print_reason) <> '');
GRANT INSERT (late_print_reason) ON office.decision TO samsyn_authority;

-- A number in the series is that of one text. Several rounds may lead to the same; what a later record has corrected counts no more.
CREATE FUNCTION office.keep_series_number() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('series ' || lower(NEW.series_number), 0));
  IF EXISTS (SELECT FROM office.decision d WHERE lower(d.series_number) = lower(NEW.series_number) AND d.round_id <> NEW.round_id
      AND d.version_id <> NEW.version_id AND NOT EXISTS (SELECT FROM office.decision later WHERE later.round_id = d.round_id AND later.number > d.number)) THEN
    RAISE EXCEPTION 'the number % is that of another text', NEW.series_number USING ERRCODE = 'SY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_text BEFORE INSERT ON office.decision FOR EACH ROW WHEN (NEW.series_number <> '') EXECUTE FUNCTION office.keep_series_number();
CREATE INDEX decision_by_series ON office.decision (lower(series_number)) WHERE series_number <> '';

GRANT SELECT (id, round_id, number, version_id, content, decided_on, decider, reporting_officer, participants, published_on, series_number,
  in_force_on, late_print_reason, reason, recorded_at) ON office.decision TO samsyn_body;
ALTER TABLE office.decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.decision FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.decision TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.decision FOR SELECT TO samsyn_body USING (round_id IN (SELECT r.id FROM office.round r));
CREATE POLICY decided ON record.version FOR SELECT TO samsyn_body USING (id IN (SELECT d.version_id FROM office.decision d));
CREATE POLICY decided ON record.provision FOR SELECT TO samsyn_body USING (version_id IN (SELECT d.version_id FROM office.decision d));
