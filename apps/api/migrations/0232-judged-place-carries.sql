-- Where a person said that a comment stands is where it is carried from to later versions.
ALTER TABLE record.comment_place ADD judgement_id uuid REFERENCES office.place_judgement;
COMMENT ON COLUMN record.comment_place.judgement_id IS 'A person''s word on its place in an earlier version, from which it was carried. Null: from where it was put.';
