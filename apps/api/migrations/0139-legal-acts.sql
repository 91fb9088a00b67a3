-- The legal acts beside the submission (another order, withdrawal) are steps of the body's own trace as the submission is, and are taken by
-- whom the body's chain lets submit: so a delegation may lie behind them too. That a begun supplement was thrown away stands there as well.
ALTER TABLE workspace.sign_off_step DROP CONSTRAINT sign_off_step_kind_check;
ALTER TABLE workspace.sign_off_step ADD CONSTRAINT sign_off_step_kind_check
  CHECK (kind IN ('SENT', 'TAKEN_BACK', 'RETURNED', 'APPROVED', 'SUBMITTED', 'ELSEWHERE', 'WITHDRAWN', 'DISCARDED'));
ALTER TABLE workspace.sign_off_step DROP CONSTRAINT sign_off_step_check3;
ALTER TABLE workspace.sign_off_step ADD CONSTRAINT delegation_is_used_for_legal_acts
  CHECK ((on_behalf_of IS NULL) = (on_behalf_of_name IS NULL)
    AND (on_behalf_of IS NULL OR kind IN ('SUBMITTED', 'RETURNED', 'ELSEWHERE', 'WITHDRAWN')));

-- In what capacity an answer was withdrawn, as the authority receives it of a submission (record.signing). Null of those older than this.
ALTER TABLE record.withdrawal
  ADD role text CHECK (role IN ('COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY')),
  -- the name of the signatory whose delegation was used
  ADD on_behalf_of text;
