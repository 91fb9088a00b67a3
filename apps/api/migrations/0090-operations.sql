-- What the program itself needs: the queue of jobs, and the channel its instances tell each other of changes on.
-- The tables of the queue (schema graphile_worker) are made by graphile-worker's own migrations, which run before these files.
DO $$
DECLARE queue record;
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samsyn_worker') THEN
      CREATE ROLE samsyn_worker NOLOGIN NOINHERIT;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- another database's migration made it first
  END;
  GRANT samsyn_worker TO CURRENT_USER;
  GRANT USAGE ON SCHEMA graphile_worker TO samsyn_worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO samsyn_worker;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO samsyn_worker;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO samsyn_worker;
  -- graphile-worker switches row-level security on so that only the owner reaches a payload; here the worker is not the owner
  FOR queue IN
    SELECT c.oid::regclass AS name FROM pg_class c
    WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
  LOOP
    EXECUTE format('CREATE POLICY worker ON %s TO samsyn_worker USING (true) WITH CHECK (true)', queue.name);
  END LOOP;
END $$;

-- A job is added inside the transaction that gives cause to it; nobody but the worker reads the queue.
CREATE SCHEMA jobs;
CREATE FUNCTION jobs.add(task text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, job_key => job_key, run_at => run_at);
END $$;
REVOKE EXECUTE ON FUNCTION jobs.add(text, json, text, timestamptz) FROM PUBLIC;
GRANT USAGE ON SCHEMA jobs TO samsyn_authority;
GRANT EXECUTE ON FUNCTION jobs.add(text, json, text, timestamptz) TO samsyn_authority;

-- LISTEN cannot be granted or refused, so the channel has a name that only the door can read: who stands in the authority's role
-- cannot even hear that a body is at work.
CREATE TABLE operations.live_channel (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  name text NOT NULL DEFAULT 'samsyn_' || replace(gen_random_uuid()::text, '-', '')
);
INSERT INTO operations.live_channel DEFAULT VALUES;

GRANT USAGE ON SCHEMA operations TO samsyn_door;
GRANT SELECT ON operations.migration, operations.live_channel TO samsyn_door;
