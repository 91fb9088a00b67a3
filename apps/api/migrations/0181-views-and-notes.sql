-- A filter of the reading room that somebody keeps for herself, or for all at the authority. The filter is as it stands in the page's address.
CREATE TABLE office.saved_view (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
  address text NOT NULL CHECK (length(address) <= 1000),
  shared boolean NOT NULL DEFAULT false,
  saved_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (round_id, user_id, name)
);

-- What those at the authority say to each other about something that came in: kept, and never sent to anybody.
CREATE TABLE office.note (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  words_id uuid NOT NULL,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  -- whom it is put to, where it is put to somebody
  to_role text CHECK (to_role IN ('CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR')),
  text text NOT NULL CHECK (btrim(text) <> '' AND length(text) <= 4000),
  written_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX note_by_words ON office.note (words_id, written_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON office.saved_view TO samsyn_authority;
GRANT SELECT, INSERT ON office.note TO samsyn_authority;
