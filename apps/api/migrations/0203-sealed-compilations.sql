-- A round's compilation as it stood when it was put together (ADR 0044): an edition is ordered in the transaction that puts the round down as
-- consolidated, written by a process of its own, signed, and never changed. Put together anew it is another edition beside it.
CREATE TABLE office.compilation_edition (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  number integer NOT NULL CHECK (number > 0),
  -- why there is another than the one before
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  ordered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ordered_by uuid NOT NULL,
  ordered_by_name text NOT NULL,
  UNIQUE (round_id, number)
);
-- What the authority signed of it. `run` is the attempt whose pieces are the files.
CREATE TABLE office.compilation_seal (
  edition_id uuid PRIMARY KEY REFERENCES office.compilation_edition,
  run uuid NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  comments integer NOT NULL CHECK (comments >= 0),
  bodies integer NOT NULL CHECK (bodies >= 0),
  -- whose moment the rows are, and when it was signed
  content_at timestamptz NOT NULL,
  sealed_at timestamptz NOT NULL,
  key_id text NOT NULL
);
CREATE TABLE office.compilation_file (
  edition_id uuid NOT NULL REFERENCES office.compilation_seal,
  form text NOT NULL CHECK (form IN ('DOCX', 'PDF', 'JSON')),
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (edition_id, form)
);
-- Why there came nothing of an edition, as a code.
CREATE TABLE office.compilation_failure (
  edition_id uuid PRIMARY KEY REFERENCES office.compilation_edition,
  problem text NOT NULL CHECK (problem ~ '^[A-Z_]{1,30}$'),
  failed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE office.compilation_piece (
  edition_id uuid NOT NULL REFERENCES office.compilation_edition,
  run uuid NOT NULL,
  form text NOT NULL CHECK (form IN ('DOCX', 'PDF', 'JSON')),
  ordinal integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (edition_id, run, form, ordinal)
);
-- Packed already.
ALTER TABLE office.compilation_piece ALTER bytes SET STORAGE EXTERNAL;

CALL record.make_immutable('office.compilation_edition');
CALL record.make_immutable('office.compilation_seal');
CALL record.make_immutable('office.compilation_file');
CALL record.make_immutable('office.compilation_failure');

-- An attempt that broke off is cleared away; what is sealed is not, nor is anything put beside it.
CREATE FUNCTION office.keep_sealed_pieces() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM office.compilation_seal s
      WHERE s.edition_id = coalesce(NEW.edition_id, OLD.edition_id) AND s.run = coalesce(NEW.run, OLD.run)) THEN
    RAISE EXCEPTION 'what is sealed is not changed' USING ERRCODE = 'SY001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER sealed_pieces BEFORE INSERT OR UPDATE OR DELETE ON office.compilation_piece FOR EACH ROW EXECUTE FUNCTION office.keep_sealed_pieces();
CREATE TRIGGER immutable_table BEFORE TRUNCATE ON office.compilation_piece FOR EACH STATEMENT EXECUTE FUNCTION record.refuse_change();

-- A seal that says something else than the log, or is over a round that nobody put together, is none.
CREATE FUNCTION office.seal_what_was_put_together() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM office.compilation_edition e JOIN office.round r ON r.id = e.round_id
      WHERE e.id = NEW.edition_id AND r.state IN ('CONSOLIDATED', 'DECIDED') AND e.ordered_at <= NEW.content_at AND NEW.content_at <= NEW.sealed_at)
    OR EXISTS (SELECT FROM office.compilation_failure f WHERE f.edition_id = NEW.edition_id) THEN
    RAISE EXCEPTION 'the round is not put together' USING ERRCODE = 'SY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER put_together BEFORE INSERT ON office.compilation_seal FOR EACH ROW EXECUTE FUNCTION office.seal_what_was_put_together();

-- The authority's own: no grant to a body. The time of the order is the database's.
GRANT SELECT, INSERT (id, round_id, number, reason, ordered_by, ordered_by_name) ON office.compilation_edition TO samsyn_authority;
GRANT SELECT, INSERT ON office.compilation_seal, office.compilation_file TO samsyn_authority;
GRANT SELECT, INSERT (edition_id, problem) ON office.compilation_failure TO samsyn_authority;
GRANT SELECT, INSERT, DELETE ON office.compilation_piece TO samsyn_authority;
DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['edition', 'seal', 'file', 'failure', 'piece'] LOOP
    EXECUTE format('ALTER TABLE office.compilation_%s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE office.compilation_%s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON office.compilation_%s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;

-- What may have changed a compilation since: asked of a moment.
CREATE FUNCTION office.compilation_changed_since(round uuid, since timestamptz) RETURNS boolean
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM office.assessment a WHERE a.round_id = round AND (a.updated_at > since OR a.settled_at > since))
      OR EXISTS (SELECT FROM office.provision_assessment p WHERE p.round_id = round AND p.updated_at > since)
      OR EXISTS (SELECT FROM record.response r WHERE r.round_id = round AND r.recorded_at > since)
      OR EXISTS (SELECT FROM record.withdrawal w JOIN record.response r ON r.id = w.response_id WHERE r.round_id = round AND w.withdrawn_at > since);
  END;
REVOKE EXECUTE ON FUNCTION office.compilation_changed_since(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.compilation_changed_since(uuid, timestamptz) TO samsyn_authority;
