-- The last day moved for all, with the reason: never to an earlier one. Part of the record: bodies plan by what they were told.
CREATE TABLE record.deadline_move (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  deadline_before timestamptz NOT NULL,
  deadline_after timestamptz NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 2000),
  moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  moved_by uuid NOT NULL,
  moved_by_name text NOT NULL,
  CHECK (deadline_after > deadline_before)
);
CREATE INDEX deadline_move_by_round ON record.deadline_move (round_id);
CALL record.make_immutable('record.deadline_move');
GRANT SELECT ON record.deadline_move TO samsyn_authority;
GRANT INSERT (round_id, deadline_before, deadline_after, reason, moved_by, moved_by_name) ON record.deadline_move TO samsyn_authority;
GRANT SELECT (id, round_id, deadline_before, deadline_after, reason, moved_at) ON record.deadline_move TO samsyn_body;
ALTER TABLE record.deadline_move ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.deadline_move FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.deadline_move TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON record.deadline_move FOR SELECT TO samsyn_body USING (round_id IN (SELECT r.id FROM office.round r));

-- A body reads in the log that the round was paused, went on, and was given more time: it was told so anyway (0097).
DROP POLICY told_to_all ON record.event;
CREATE POLICY told_to_all ON record.event FOR SELECT TO samsyn_body
  USING (kind IN ('ROUND_OPENED', 'ROUND_CLOSED', 'ROUND_PAUSED', 'ROUND_RESUMED', 'DEADLINE_MOVED')
    AND round_id IN (SELECT i.round_id FROM record.invitation i));
