-- What is to be read of a round: one narrow row for each comment and each general text, written when it is submitted, so that lists and
-- searches over all of a round never touch the texts themselves. `words_id` is the same for what a
-- body says in the same words again: what a supplement repeats has been read.
CREATE TABLE record.reading_item (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  words_id uuid NOT NULL,
  response_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  provision_ordinal integer NOT NULL,
  part text NOT NULL CHECK (part IN ('COMMENT', 'GENERAL_TEXT')),
  kind text,
  stance text,
  late boolean NOT NULL,
  plain text NOT NULL,
  words tsvector GENERATED ALWAYS AS (to_tsvector('pg_catalog.simple', plain)) STORED,
  CHECK ((part = 'COMMENT') = (kind IS NOT NULL))
);
CREATE INDEX reading_item_by_place ON record.reading_item (round_id, provision_ordinal, id);
-- Whole words by their beginning, and what stands inside a compound: "lager" in "läkemedelslager".
CREATE INDEX reading_item_by_words ON record.reading_item USING gin (words);
CREATE INDEX reading_item_by_letters ON record.reading_item USING gin (plain gin_trgm_ops);
CALL record.make_immutable('record.reading_item');

-- Written by whoever submits or registers, with the answer; the body's role has no way to read it.
CREATE FUNCTION record.list_comment() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record.reading_item (id, round_id, words_id, response_id, organisation_id, provision_ordinal, part, kind, stance, late, plain)
  SELECT c.id, c.round_id, c.original_id, c.response_id, c.organisation_id, c.provision_ordinal, 'COMMENT', c.kind, c.stance, c.late,
    lower(concat_ws(' ', c.body_text, c.proposed_wording, c.proposed_reason))
  FROM added c;
  RETURN NULL;
END $$;
CREATE TRIGGER list AFTER INSERT ON record.comment REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION record.list_comment();

-- A general text has no id that follows its words from one submission to the next: it goes by the words themselves.
CREATE FUNCTION record.words_of(round_id uuid, organisation_id uuid, words text) RETURNS uuid
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT md5(round_id::text || organisation_id::text || words)::uuid $$;

CREATE FUNCTION record.list_general_text() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record.reading_item (id, round_id, words_id, response_id, organisation_id, provision_ordinal, part, late, plain)
  VALUES (NEW.id, NEW.round_id, record.words_of(NEW.round_id, NEW.organisation_id, NEW.general_plain), NEW.id, NEW.organisation_id, 0,
    'GENERAL_TEXT', NEW.late, lower(NEW.general_plain));
  RETURN NULL;
END $$;
CREATE TRIGGER list AFTER INSERT ON record.response FOR EACH ROW WHEN (NEW.general_plain <> '')
  EXECUTE FUNCTION record.list_general_text();

-- The owner is held to the policies too, and has none of its own: for as long as it copies, it is not.
ALTER TABLE record.comment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE record.response NO FORCE ROW LEVEL SECURITY;
INSERT INTO record.reading_item (id, round_id, words_id, response_id, organisation_id, provision_ordinal, part, kind, stance, late, plain)
  SELECT c.id, c.round_id, c.original_id, c.response_id, c.organisation_id, c.provision_ordinal, 'COMMENT', c.kind, c.stance, c.late,
    lower(concat_ws(' ', c.body_text, c.proposed_wording, c.proposed_reason))
  FROM record.comment c;
INSERT INTO record.reading_item (id, round_id, words_id, response_id, organisation_id, provision_ordinal, part, late, plain)
  SELECT r.id, r.round_id, record.words_of(r.round_id, r.organisation_id, r.general_plain), r.id, r.organisation_id, 0, 'GENERAL_TEXT',
    r.late, lower(r.general_plain)
  FROM record.response r WHERE r.general_plain <> '';
ALTER TABLE record.comment FORCE ROW LEVEL SECURITY;
ALTER TABLE record.response FORCE ROW LEVEL SECURITY;

ALTER TABLE record.reading_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.reading_item FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON record.reading_item FOR INSERT TO samsyn_body
  WITH CHECK (organisation_id = (SELECT register.acting_organisation()));
CREATE POLICY authority ON record.reading_item FOR SELECT TO samsyn_authority USING (true);
CREATE POLICY registers ON record.reading_item FOR INSERT TO samsyn_authority
  WITH CHECK (EXISTS (SELECT FROM record.response r WHERE r.id = response_id AND r.origin = 'REGISTERED'));

-- Who of the authority has read what, and when: the account that everything was read before the round is put together.
CREATE TABLE office.reading (
  words_id uuid NOT NULL,
  user_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  user_name text NOT NULL,
  read_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (words_id, user_id)
);
CREATE INDEX reading_by_round ON office.reading (round_id, user_id, read_at);

GRANT INSERT ON record.reading_item TO samsyn_body, samsyn_authority;
GRANT SELECT ON record.reading_item TO samsyn_authority;
GRANT SELECT, INSERT ON office.reading TO samsyn_authority;
