-- The day the body had been promised when it answered, where that was later than the round's own: its receipt names it. Null of what was
-- given before this, so that a receipt that has been written is written the same again (ADR 0022).
ALTER TABLE record.response ADD promised_until timestamptz;

-- As 0152, with that day. What was promised holds whatever becomes of the round (0144).
CREATE OR REPLACE FUNCTION record.stamp_response() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE asked record;
BEGIN
  SELECT r.state, r.opened_at, greatest(least(r.deadline, coalesce(r.closed_at, 'infinity')),
      promise.until) AS due, nullif(greatest(promise.until, r.deadline), r.deadline) AS promised
    INTO asked FROM office.round r LEFT JOIN record.extension promise ON promise.round_id = r.id AND promise.organisation_id = NEW.organisation_id
    WHERE r.id = NEW.round_id;
  IF asked IS NULL OR asked.state IN ('PREPARING', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the round does not receive answers' USING ERRCODE = 'SY002';
  END IF;
  NEW.number := 1 + coalesce((SELECT max(r.number) FROM record.response r
    WHERE r.round_id = NEW.round_id AND r.organisation_id = NEW.organisation_id AND r.origin = NEW.origin), 0);
  NEW.recorded_at := clock_timestamp();
  IF NEW.origin = 'SUBMITTED' THEN
    NEW.received_at := NEW.recorded_at;
  ELSIF NEW.received_at > NEW.recorded_at THEN
    RAISE EXCEPTION 'an answer cannot have come in later than now' USING ERRCODE = 'SY007';
  END IF;
  NEW.deadline_at := asked.due;
  NEW.promised_until := asked.promised;
  NEW.receipt_number := 'SAM-' || to_char(NEW.recorded_at AT TIME ZONE 'Europe/Stockholm', 'YYYY') || '-' || lpad(nextval('record.receipt_number')::text, 6, '0');
  RETURN NEW;
END $$;
