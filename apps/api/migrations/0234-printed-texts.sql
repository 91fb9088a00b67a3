-- A text that has been printed in the författningssamling is public. Every body reads it, also one that was asked about an earlier version and
-- not in the round that was decided; what was decided and is not printed is told those who were asked in that round (0218).
CREATE TABLE office.printed_text (
  round_id uuid PRIMARY KEY REFERENCES office.round,
  version_id uuid NOT NULL REFERENCES record.version
);
COMMENT ON TABLE office.printed_text IS 'Kept by the records of the decision: the text of the one that holds, where it says when it was printed.';
CREATE INDEX printed_text_by_version ON office.printed_text (version_id);
CALL office.shut_with_round('office.printed_text');
GRANT SELECT, INSERT, UPDATE, DELETE ON office.printed_text TO samsyn_authority;
GRANT SELECT (version_id) ON office.printed_text TO samsyn_body;

CREATE FUNCTION office.keep_printed_text() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.published_on IS NULL THEN
    DELETE FROM office.printed_text WHERE round_id = NEW.round_id;
  ELSE
    INSERT INTO office.printed_text (round_id, version_id) VALUES (NEW.round_id, NEW.version_id)
      ON CONFLICT (round_id) DO UPDATE SET version_id = excluded.version_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_printed_text AFTER INSERT ON office.decision FOR EACH ROW EXECUTE FUNCTION office.keep_printed_text();

-- What is archived is shut, and what was decided before this is no change of it.
ALTER TABLE office.decision NO FORCE ROW LEVEL SECURITY;
ALTER TABLE office.printed_text DISABLE TRIGGER USER;
INSERT INTO office.printed_text (round_id, version_id) SELECT d.round_id, d.version_id FROM office.decision d
  WHERE d.published_on IS NOT NULL AND NOT EXISTS (SELECT FROM office.decision later WHERE later.round_id = d.round_id AND later.number > d.number);
ALTER TABLE office.printed_text ENABLE TRIGGER USER;
ALTER TABLE office.decision FORCE ROW LEVEL SECURITY;

CREATE POLICY printed ON record.version FOR SELECT TO samsyn_body USING (id IN (SELECT p.version_id FROM office.printed_text p));
CREATE POLICY printed ON record.provision FOR SELECT TO samsyn_body USING (version_id IN (SELECT p.version_id FROM office.printed_text p));
