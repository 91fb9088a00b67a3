-- The log's chain. An event carries its own hash from the moment it is written; the chain over all events is made afterwards, in batches,
-- so that no transaction waits for another. What is to be sealed stands in a queue that a trigger fills: no program can leave an event out.
CREATE TABLE record.unsealed_event (
  seq bigint PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  event_hash bytea NOT NULL CHECK (octet_length(event_hash) = 32)
);

CREATE TABLE record.seal (
  number bigint PRIMARY KEY CHECK (number > 0),
  previous bytea NOT NULL CHECK (octet_length(previous) = 32),
  sealed_at timestamptz NOT NULL,
  events integer NOT NULL CHECK (events > 0),
  hash bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32)
);
CREATE TABLE record.seal_entry (
  event_id uuid PRIMARY KEY,
  seal bigint NOT NULL REFERENCES record.seal,
  seq bigint NOT NULL UNIQUE,
  event_hash bytea NOT NULL CHECK (octet_length(event_hash) = 32)
);
CREATE INDEX seal_entry_by_seal ON record.seal_entry (seal, seq);
CALL record.make_immutable('record.seal');
CALL record.make_immutable('record.seal_entry');

CREATE FUNCTION record.queue_for_seal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO record.unsealed_event (seq, event_id, event_hash) VALUES (NEW.seq, NEW.id, NEW.hash);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION record.queue_for_seal() FROM PUBLIC;

-- What was written before there were seals stands in the queue like everything else.
ALTER TABLE record.event NO FORCE ROW LEVEL SECURITY;
INSERT INTO record.unsealed_event (seq, event_id, event_hash) SELECT seq, id, hash FROM record.event;
ALTER TABLE record.event FORCE ROW LEVEL SECURITY;
CREATE TRIGGER queue_for_seal AFTER INSERT ON record.event FOR EACH ROW EXECUTE FUNCTION record.queue_for_seal();

-- Seals what waits, at most so many events, as the next seal of the chain; no row when nothing waits or somebody else is at it.
-- Nobody but this function writes seals: the application's roles may only call it.
CREATE FUNCTION record.seal_events(most integer) RETURNS TABLE (number bigint, events integer, hash text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  next record.seal;
  places bigint[];
  ids uuid[];
  hashes bytea[];
  entries json;
BEGIN
  IF NOT EXISTS (SELECT FROM record.unsealed_event) OR NOT pg_try_advisory_xact_lock(7263417) THEN
    RETURN;
  END IF;
  SELECT s.number, s.hash INTO next.number, next.previous FROM record.seal s ORDER BY s.number DESC LIMIT 1;
  next.number := coalesce(next.number, 0) + 1;
  next.previous := coalesce(next.previous, decode(repeat('00', 32), 'hex'));
  next.sealed_at := clock_timestamp();
  WITH taken AS (
    DELETE FROM record.unsealed_event u
    WHERE u.seq IN (SELECT w.seq FROM record.unsealed_event w ORDER BY w.seq LIMIT most) RETURNING u.*
  )
  SELECT count(*), array_agg(t.seq ORDER BY t.seq), array_agg(t.event_id ORDER BY t.seq), array_agg(t.event_hash ORDER BY t.seq),
      json_agg(json_build_array(t.seq, t.event_id, encode(t.event_hash, 'hex')) ORDER BY t.seq)
    INTO next.events, places, ids, hashes, entries FROM taken t;
  IF next.events = 0 THEN
    RETURN; -- another process has sealed them while this one came to the lock
  END IF;
  next.hash := sha256(convert_to(json_build_array(next.number, encode(next.previous, 'hex'),
    to_char(next.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entries)::text, 'UTF8'));
  INSERT INTO record.seal SELECT next.*;
  INSERT INTO record.seal_entry (seq, event_id, seal, event_hash)
    SELECT e.seq, e.event_id, next.number, e.event_hash FROM unnest(places, ids, hashes) AS e (seq, event_id, event_hash);
  RETURN QUERY SELECT next.number, next.events, encode(next.hash, 'hex');
END $$;
REVOKE EXECUTE ON FUNCTION record.seal_events(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.seal_events(integer) TO samsyn_authority;
GRANT SELECT ON record.seal, record.seal_entry, record.unsealed_event TO samsyn_authority;

-- A body may know of its own submissions that they stand in the log, and which seal lies over them: its receipt says so.
GRANT SELECT (id, kind, object_id, organisation_id) ON record.event TO samsyn_body;
CREATE POLICY own_submissions ON record.event FOR SELECT TO samsyn_body
  USING (kind = 'RESPONSE_SUBMITTED' AND organisation_id = (SELECT register.acting_organisation()));

CREATE FUNCTION record.seal_over(event uuid) RETURNS TABLE (number bigint, hash text, sealed_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  BEGIN ATOMIC
    SELECT s.number, encode(s.hash, 'hex'), s.sealed_at
    FROM record.seal_entry e JOIN record.seal s ON s.number = e.seal WHERE e.event_id = event;
  END;
REVOKE EXECUTE ON FUNCTION record.seal_over(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.seal_over(uuid) TO samsyn_body, samsyn_authority;
