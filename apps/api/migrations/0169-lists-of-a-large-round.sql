-- The submissions of a round that do not count, as one value. The view they come from is a union of three; written into each statement it was
-- planned anew with every list, for longer than the list took to fetch. A function is planned once a connection.
CREATE FUNCTION record.aside_of(round uuid) RETURNS uuid[]
  LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(SELECT s.response_id FROM record.set_aside s WHERE s.round_id = round);
END $$;

-- A body's own items, without walking through the round.
CREATE INDEX reading_item_by_body ON record.reading_item (round_id, organisation_id, provision_ordinal, id);
