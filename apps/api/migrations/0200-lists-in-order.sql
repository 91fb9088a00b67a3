-- The list of a round in the order of its text, with what it is filtered by: what does not pass is passed over in the index, and the words are
-- only read of what is shown.
CREATE INDEX reading_item_in_order ON record.reading_item (round_id, provision_ordinal, id)
  INCLUDE (words_id, response_id, organisation_id, part, kind, stance, late);
DROP INDEX record.reading_item_by_place;
