-- The summary of positions (ADR 0042): its numbers are made from the data each time; what a person writes beside them is kept here, each
-- version a row of its own. `subject_id`: the provision or the theme that a sentence is about; null where it is about a part as a whole.
CREATE TABLE office.position_text (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  part text NOT NULL CHECK (part IN ('INTRODUCTION', 'ANSWERS', 'STANCES', 'PROVISIONS', 'THEMES', 'OPPOSED', 'IMPACT', 'CHANGES')),
  subject_id uuid CHECK (subject_id IS NULL OR part IN ('PROVISIONS', 'THEMES', 'CHANGES')),
  version integer NOT NULL CHECK (version > 0),
  text jsonb NOT NULL,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  written_by uuid NOT NULL,
  written_by_name text NOT NULL,
  UNIQUE NULLS NOT DISTINCT (round_id, part, subject_id, version)
);
CALL record.make_immutable('office.position_text');

-- As it stood when the decision was put on record.
CREATE TABLE office.decision_positions (
  decision_id uuid PRIMARY KEY REFERENCES office.decision,
  positions jsonb NOT NULL,
  texts jsonb NOT NULL
);
CALL record.make_immutable('office.decision_positions');

GRANT SELECT, INSERT ON office.position_text, office.decision_positions TO samsyn_authority;

ALTER TABLE office.export DROP CONSTRAINT export_kind_check,
  ADD CONSTRAINT export_kind_check CHECK (kind IN ('BY_PROVISION', 'BY_BODY', 'GENERAL', 'IMPACT', 'BODIES', 'SUMMARY'));
