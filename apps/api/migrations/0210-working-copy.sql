-- The working copy of a draft: changed by commands, by several advisers at once.

-- What became of ids by the commands that made a state, for the comparison with the version it follows (null: made in another way). A state that
-- puts an earlier one back names it: the undoing is a state of its own, so that nobody's ground is taken away.
ALTER TABLE office.draft_revision
  ADD kinship jsonb,
  ADD restores integer,
  ADD made_by_name text,
  ADD CHECK (restores < version);

-- A proposed wording that was taken over into the working copy, with every comment behind it. Where the comparison then finds its words, these
-- are the reason (office.span_reason).
CREATE TABLE office.taken_wording (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id uuid NOT NULL REFERENCES office.draft,
  -- the state of the draft that it made
  version integer NOT NULL,
  provision_id uuid NOT NULL,
  comment_id uuid NOT NULL REFERENCES record.comment,
  part_id uuid REFERENCES office.comment_part,
  wording text NOT NULL CHECK (btrim(wording) <> ''),
  taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  taken_by uuid NOT NULL,
  taken_by_name text NOT NULL,
  -- it was undone
  removed_at timestamptz,
  removed_by_name text,
  CHECK ((removed_at IS NULL) = (removed_by_name IS NULL))
);
CREATE INDEX taken_wording_by_draft ON office.taken_wording (draft_id);
CREATE INDEX taken_wording_by_comment ON office.taken_wording (comment_id);

-- Who has the working copy before them, and at which provision. A row for each window; it is old after a minute, and goes with the next one.
CREATE TABLE office.draft_presence (
  draft_id uuid NOT NULL REFERENCES office.draft,
  window_id uuid NOT NULL,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  provision_id uuid,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (draft_id, window_id)
);

GRANT SELECT, INSERT (draft_id, version, provision_id, comment_id, part_id, wording, taken_by, taken_by_name), UPDATE (removed_at, removed_by_name)
  ON office.taken_wording TO samsyn_authority;
GRANT SELECT, INSERT (draft_id, window_id, user_id, user_name, provision_id), UPDATE (provision_id, seen_at), DELETE ON office.draft_presence TO samsyn_authority;
