-- The submissions of a round that do not count. In most rounds there are none, which two looks into small indexes say; the view is a union of three
-- and took a sixth of what a page of comments costs.
CREATE INDEX response_beside_another ON record.response (round_id) WHERE number > 1 OR origin = 'REGISTERED';
CREATE OR REPLACE FUNCTION record.aside_of(round uuid) RETURNS uuid[]
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM record.response r WHERE r.round_id = round AND (r.number > 1 OR r.origin = 'REGISTERED'))
    OR EXISTS (SELECT FROM record.withdrawal w WHERE w.round_id = round) THEN
    RETURN ARRAY(SELECT s.response_id FROM record.set_aside s WHERE s.round_id = round);
  END IF;
  RETURN '{}'::uuid[];
END $$;
