-- A comment that says several things is read in parts: spans of its text, from one character to the next part's first, so that nothing of it is
-- left out. What the body submitted is not touched, and is one comment in every total. A part that is joined to others again is kept.
CREATE TABLE office.comment_part (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- the first comment that said the words, as decisions go
  comment_id uuid NOT NULL REFERENCES record.comment,
  round_id uuid NOT NULL REFERENCES office.round,
  start_at integer NOT NULL CHECK (start_at >= 0),
  end_at integer NOT NULL CHECK (end_at > start_at),
  -- where it belongs, when that is not where the comment stands
  version_id uuid,
  provision_id uuid,
  cut_at timestamptz NOT NULL DEFAULT now(),
  cut_by uuid NOT NULL,
  cut_by_name text NOT NULL,
  joined_at timestamptz,
  joined_by uuid,
  joined_by_name text,
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id),
  CHECK ((version_id IS NULL) = (provision_id IS NULL)),
  CHECK ((joined_at IS NULL) = (joined_by IS NULL) AND (joined_at IS NULL) = (joined_by_name IS NULL))
);
CREATE UNIQUE INDEX comment_part_standing ON office.comment_part (comment_id, start_at) WHERE joined_at IS NULL;
CREATE INDEX comment_part_by_provision ON office.comment_part (round_id, provision_id) WHERE joined_at IS NULL AND provision_id IS NOT NULL;

-- A tag on what came in; a theme is a tag with a description, and an assessment of its own.
CREATE TABLE office.tag (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
  description text CHECK (description <> '' AND length(description) <= 4000),
  version integer NOT NULL DEFAULT 1,
  removed_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL
);
CREATE UNIQUE INDEX tag_by_name ON office.tag (round_id, lower(name)) WHERE removed_at IS NULL;

-- It stands with the words, as reading does: what a body says again has its tags.
CREATE TABLE office.tagged (
  tag_id uuid NOT NULL REFERENCES office.tag,
  words_id uuid NOT NULL,
  tagged_at timestamptz NOT NULL DEFAULT now(),
  tagged_by_name text NOT NULL,
  PRIMARY KEY (tag_id, words_id)
);
CREATE INDEX tagged_by_words ON office.tagged (words_id);
CREATE INDEX reading_item_by_words_id ON record.reading_item (words_id);

-- What is assessed: a comment, a part of one, or a theme. `comment_id` is the id of it; each kind is held to its own table.
ALTER TABLE office.assessment
  DROP CONSTRAINT assessment_comment_id_fkey,
  ADD subject text NOT NULL DEFAULT 'COMMENT' CHECK (subject IN ('COMMENT', 'PART', 'THEME')),
  ADD of_comment uuid GENERATED ALWAYS AS (CASE WHEN subject = 'COMMENT' THEN comment_id END) STORED REFERENCES record.comment,
  ADD of_part uuid GENERATED ALWAYS AS (CASE WHEN subject = 'PART' THEN comment_id END) STORED REFERENCES office.comment_part,
  ADD of_theme uuid GENERATED ALWAYS AS (CASE WHEN subject = 'THEME' THEN comment_id END) STORED REFERENCES office.tag;

GRANT SELECT, INSERT, UPDATE ON office.comment_part, office.tag TO samsyn_authority;
GRANT SELECT, INSERT, DELETE ON office.tagged TO samsyn_authority;
