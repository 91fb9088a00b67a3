-- Files that a body sends with its answer (bilagor). While the answer is written they are the body's own, as every word of it; when it is
-- submitted they are copied to the record in the same transaction. In the database and not beside it: one back-up, one set of rights.

CREATE TABLE workspace.attachment (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  response_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  title text NOT NULL CHECK (btrim(title) <> '' AND length(title) <= 200),
  file_name text NOT NULL CHECK (file_name <> '' AND length(file_name) <= 200),
  media_type text NOT NULL,
  size integer NOT NULL CHECK (size BETWEEN 1 AND 20 * 1024 * 1024),
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  bytes bytea NOT NULL CHECK (octet_length(bytes) = size),
  -- what could be read out of it; '' where nothing could
  plain text NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id)
);
-- Such files are packed already.
ALTER TABLE workspace.attachment ALTER bytes SET STORAGE EXTERNAL;
CREATE INDEX attachment_by_response ON workspace.attachment (response_id, uploaded_at);
CREATE TRIGGER locked BEFORE INSERT OR UPDATE ON workspace.attachment FOR EACH ROW EXECUTE FUNCTION workspace.keep_locked();

-- A file that is taken away is gone, so taking away asks the lock too; a transaction that empties the whole answer says so (0130).
CREATE FUNCTION workspace.keep_locked_from_removal() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM workspace.response r WHERE r.id = OLD.response_id AND r.state IN ('OPENED', 'DRAFTING')
    AND NOT EXISTS (SELECT FROM office.round_pause p WHERE p.round_id = r.round_id AND p.ended_at IS NULL) FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the answer is locked' USING ERRCODE = 'SY003';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER locked_from_removal BEFORE DELETE ON workspace.attachment FOR EACH ROW WHEN (NOT register.empties())
  EXECUTE FUNCTION workspace.keep_locked_from_removal();

GRANT SELECT, INSERT, DELETE ON workspace.attachment TO samsyn_body;
GRANT UPDATE (title) ON workspace.attachment TO samsyn_body;

-- ---------- on record ----------
CREATE TABLE record.attachment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  -- the same file in every edition of the answer
  attachment_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  bytes bytea NOT NULL CHECK (octet_length(bytes) = size),
  plain text NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  UNIQUE (response_id, number),
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id)
);
ALTER TABLE record.attachment ALTER bytes SET STORAGE EXTERNAL;
CREATE INDEX attachment_by_id ON record.attachment (attachment_id);
CALL record.make_immutable('record.attachment');
CREATE TRIGGER placeholder_is_empty BEFORE INSERT ON record.attachment FOR EACH ROW EXECUTE FUNCTION record.refuse_in_placeholder();
GRANT SELECT, INSERT ON record.attachment TO samsyn_body;
-- Who uploaded it is the body's own affair (0011).
GRANT SELECT (id, organisation_id, response_id, round_id, attachment_id, number, title, file_name, media_type, size, sha256, bytes, plain)
  ON record.attachment TO samsyn_authority;

DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.attachment', 'record.attachment']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()))
      WITH CHECK (organisation_id = (SELECT register.acting_organisation()))', owned);
    -- As all that is written on the answer: within reach when the answer is (0097).
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (response_id IN (SELECT r.id FROM %s.response r))
      WITH CHECK (response_id IN (SELECT r.id FROM %2$s.response r))', owned, split_part(owned::text, '.', 1));
  END LOOP;
END $$;
CREATE POLICY authority ON record.attachment FOR SELECT TO samsyn_authority USING (true);

-- An answer with files is hashed in a form of its own, which may hold answers to questions or none.
ALTER TABLE record.response DROP CONSTRAINT questions_have_their_format,
  ADD CONSTRAINT questions_have_their_format CHECK (CASE answer_format WHEN 'samsyn-answer-3' THEN questions_hash IS NOT NULL
    WHEN 'samsyn-answer-4' THEN true ELSE questions_hash IS NULL END);

-- A supplement that is thrown away takes the files back to what they were (0140). Without their bytes: those are on record.
ALTER TABLE workspace.edition_ground ADD attachments jsonb NOT NULL DEFAULT '[]';

-- ---------- in the reading room ----------
ALTER TABLE record.reading_item DROP CONSTRAINT reading_item_part_check,
  ADD CONSTRAINT reading_item_part_check CHECK (part IN ('COMMENT', 'GENERAL_TEXT', 'ATTACHMENT'));

-- The same file under the same title, sent again in a supplement, has been read.
CREATE FUNCTION record.list_attachment() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  words uuid := record.words_of(NEW.round_id, NEW.organisation_id, 'attachment ' || encode(NEW.sha256, 'hex') || ' ' || NEW.title);
  named text := concat_ws(' ', NEW.title, NEW.file_name);
  is_late boolean := (SELECT r.late FROM record.response r WHERE r.id = NEW.response_id);
BEGIN
  INSERT INTO record.reading_item (id, round_id, words_id, response_id, organisation_id, provision_ordinal, part, late, plain)
  VALUES (NEW.id, NEW.round_id, words, NEW.response_id, NEW.organisation_id, 0, 'ATTACHMENT', is_late, lower(concat_ws(' ', named, NEW.plain)));
  RETURN NULL;
EXCEPTION WHEN program_limit_exceeded THEN
  -- more different words than an index of words can hold: the answer is received all the same, and the beginning of the file is searchable
  INSERT INTO record.reading_item (id, round_id, words_id, response_id, organisation_id, provision_ordinal, part, late, plain)
  VALUES (NEW.id, NEW.round_id, words, NEW.response_id, NEW.organisation_id, 0, 'ATTACHMENT', is_late,
    lower(concat_ws(' ', named, left(NEW.plain, 50000))));
  RETURN NULL;
END $$;
CREATE TRIGGER list AFTER INSERT ON record.attachment FOR EACH ROW EXECUTE FUNCTION record.list_attachment();
