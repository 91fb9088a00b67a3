-- "Endast ändrade delar behandlas": which provisions of the version a round asks about, each with all below it. None chosen: all of it. The
-- others are shown for context and take no comment and no stance. Bodies answer on it, so it is fixed when the round is sent.
ALTER TABLE office.round ADD open_provisions uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(open_provisions) <= 5000);
GRANT SELECT (open_provisions) ON office.round TO samsyn_body;

CREATE FUNCTION office.keep_open_provisions() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is open for comments is fixed when the round is sent' USING ERRCODE = 'SY001';
END $$;
CREATE TRIGGER open_provisions_are_fixed BEFORE UPDATE OF open_provisions ON office.round FOR EACH ROW
  WHEN (OLD.state <> 'PREPARING' AND NEW.open_provisions <> OLD.open_provisions)
  EXECUTE FUNCTION office.keep_open_provisions();
