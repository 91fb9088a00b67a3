-- The words of a letter, as the office wants them: the house's own for a kind and a language, and those of one round. Where there is no row the
-- product's words stand. Fields are written {{title}}.
CREATE TABLE office.letter_text (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- null: the house's
  round_id uuid REFERENCES office.round,
  kind text NOT NULL CHECK (kind IN ('INVITATION', 'REMINDER')),
  language text NOT NULL CHECK (language IN ('sv', 'en')),
  subject text NOT NULL CHECK (btrim(subject) <> '' AND length(subject) <= 200),
  body text NOT NULL CHECK (btrim(body) <> '' AND length(body) <= 10000),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by_name text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (round_id, kind, language)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON office.letter_text TO samsyn_authority;
-- a reminder is written in the body's place
GRANT SELECT (round_id, kind, language, subject, body) ON office.letter_text TO samsyn_body;
ALTER TABLE office.letter_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.letter_text FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.letter_text TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.letter_text FOR SELECT TO samsyn_body USING (round_id IS NULL OR round_id IN (SELECT r.id FROM office.round r));

-- In which languages a round's letters are written, the first first.
ALTER TABLE office.round ADD letter_languages text[] NOT NULL DEFAULT '{sv}' CHECK (letter_languages <@ '{sv,en}' AND cardinality(letter_languages) BETWEEN 1 AND 2);
GRANT SELECT (letter_languages) ON office.round TO samsyn_body;

-- That a reminder to the mailbox came back: it says something of the address, and nothing of the answer.
ALTER TABLE office.reminder ADD bounced_at timestamptz, ADD failure text;
GRANT UPDATE (bounced_at, failure) ON office.reminder TO samsyn_authority;
