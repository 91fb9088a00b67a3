-- A round put together as a file (ADR 0040): asked for by a person, written by a process of its own, kept in pieces until it has had its
-- time. `run` is the attempt at work: only the pieces of the run that finished are the file, and only then is there one to fetch.
CREATE TABLE office.export (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  kind text NOT NULL CHECK (kind IN ('BY_PROVISION', 'BY_BODY', 'GENERAL', 'IMPACT', 'BODIES')),
  format text NOT NULL CHECK (format IN ('DOCX', 'PDF', 'XLSX', 'CSV', 'JSON')),
  state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
  run uuid,
  attempts integer NOT NULL DEFAULT 0,
  rows_done integer NOT NULL DEFAULT 0,
  rows_total integer NOT NULL DEFAULT 0,
  -- why there is no file, as a code
  problem text CHECK (problem ~ '^[A-Z_]{1,30}$'),
  size bigint,
  sha256 bytea,
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  finished_at timestamptz,
  CHECK ((state = 'READY') = (size IS NOT NULL AND sha256 IS NOT NULL)),
  CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
  CHECK ((state IN ('READY', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL))
);
CREATE INDEX export_by_round ON office.export (round_id, asked_at DESC);
-- Asked for twice it is made once.
CREATE UNIQUE INDEX export_under_way ON office.export (round_id, kind, format) WHERE state IN ('WAITING', 'RUNNING');

CREATE TABLE office.export_part (
  export_id uuid NOT NULL REFERENCES office.export,
  run uuid NOT NULL,
  ordinal integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (export_id, run, ordinal)
);
-- Packed already.
ALTER TABLE office.export_part ALTER bytes SET STORAGE EXTERNAL;

GRANT SELECT, INSERT, UPDATE, DELETE ON office.export TO samsyn_authority;
GRANT SELECT, INSERT, DELETE ON office.export_part TO samsyn_authority;
DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['office.export', 'office.export_part']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
  END LOOP;
END $$;

-- A job that waits for the one before it in its queue: one at a time in the whole installation.
CREATE FUNCTION jobs.add_in_queue(task text, payload json, job_key text, queue text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, queue_name => queue, job_key => job_key);
END $$;
REVOKE EXECUTE ON FUNCTION jobs.add_in_queue(text, json, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.add_in_queue(text, json, text, text) TO samsyn_authority;

-- By night: files that have had their days, and the pieces of runs that never finished.
CREATE FUNCTION office.erase_exports(export_days integer) RETURNS TABLE (what text, erased integer) LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM office.export_part p USING office.export e
  WHERE e.id = p.export_id
    AND (e.state IN ('FAILED', 'CANCELLED') OR p.run IS DISTINCT FROM e.run
      OR (export_days > 0 AND e.finished_at < now() - make_interval(days => export_days)));
  DELETE FROM office.export e WHERE export_days > 0 AND e.finished_at < now() - make_interval(days => export_days);
  GET DIAGNOSTICS erased = ROW_COUNT;
  what := 'exports';
  RETURN NEXT;
END $$;
REVOKE EXECUTE ON FUNCTION office.erase_exports(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.erase_exports(integer) TO samsyn_authority;
