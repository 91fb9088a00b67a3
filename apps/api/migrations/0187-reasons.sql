-- Reasons that are given again: the authority's own templates, for all its rounds; and from which comment a reason was taken over word by word.
CREATE TABLE office.reason_template (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 80),
  words text NOT NULL CHECK (btrim(words) <> '' AND length(words) <= 10000),
  saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  saved_by_name text NOT NULL,
  removed_at timestamptz
);
CREATE UNIQUE INDEX reason_template_by_name ON office.reason_template (lower(name)) WHERE removed_at IS NULL;
ALTER TABLE office.assessment ADD reason_from uuid REFERENCES record.comment;

GRANT SELECT, INSERT ON office.reason_template TO samsyn_authority;
GRANT UPDATE (removed_at) ON office.reason_template TO samsyn_authority;
