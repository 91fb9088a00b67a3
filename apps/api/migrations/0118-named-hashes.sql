-- Each event and each seal says by which algorithm it was hashed, so that the log can go over to another one and what stands in it goes on
-- being checked by its own. Which one new ones get is one function, that a later migration (or the owner of the database) replaces.
ALTER TABLE record.event ADD COLUMN algorithm text NOT NULL DEFAULT 'SHA-256' CHECK (algorithm IN ('SHA-256', 'SHA-512'));
ALTER TABLE record.seal ADD COLUMN algorithm text NOT NULL DEFAULT 'SHA-256' CHECK (algorithm IN ('SHA-256', 'SHA-512'));

ALTER TABLE record.event DROP CONSTRAINT event_hash_check, ADD CHECK (octet_length(hash) IN (32, 64));
ALTER TABLE record.unsealed_event DROP CONSTRAINT unsealed_event_event_hash_check, ADD CHECK (octet_length(event_hash) IN (32, 64));
ALTER TABLE record.seal_entry DROP CONSTRAINT seal_entry_event_hash_check, ADD CHECK (octet_length(event_hash) IN (32, 64));
ALTER TABLE record.seal DROP CONSTRAINT seal_hash_check, ADD CHECK (octet_length(hash) IN (32, 64)),
  DROP CONSTRAINT seal_previous_check, ADD CHECK (octet_length(previous) IN (32, 64));

CREATE FUNCTION record.hash_algorithm() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp RETURN 'SHA-256';
REVOKE EXECUTE ON FUNCTION record.hash_algorithm() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.hash_algorithm() TO samsyn_authority, samsyn_body, samsyn_door;

CREATE OR REPLACE FUNCTION record.seal_events(most integer) RETURNS TABLE (number bigint, events integer, hash text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  next record.seal;
  places bigint[];
  ids uuid[];
  hashes bytea[];
  entries json;
  whole bytea;
BEGIN
  IF NOT EXISTS (SELECT FROM record.unsealed_event) OR NOT pg_try_advisory_xact_lock(7263417) THEN
    RETURN;
  END IF;
  SELECT s.number, s.hash INTO next.number, next.previous FROM record.seal s ORDER BY s.number DESC LIMIT 1;
  next.number := coalesce(next.number, 0) + 1;
  next.previous := coalesce(next.previous, decode(repeat('00', 32), 'hex'));
  next.sealed_at := clock_timestamp();
  next.algorithm := record.hash_algorithm();
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
  whole := convert_to(json_build_array(next.number, encode(next.previous, 'hex'),
    to_char(next.sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entries)::text, 'UTF8');
  next.hash := CASE next.algorithm WHEN 'SHA-256' THEN sha256(whole) WHEN 'SHA-512' THEN sha512(whole) END;
  INSERT INTO record.seal SELECT next.*;
  INSERT INTO record.seal_entry (seq, event_id, seal, event_hash)
    SELECT e.seq, e.event_id, next.number, e.event_hash FROM unnest(places, ids, hashes) AS e (seq, event_id, event_hash);
  RETURN QUERY SELECT next.number, next.events, encode(next.hash, 'hex');
END $$;
