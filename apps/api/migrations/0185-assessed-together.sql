-- Several comments assessed, or validated, in one step: what each row was before, so that the step can be undone as one while nothing has been
-- changed since.
CREATE TABLE office.assessment_step (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  act text NOT NULL CHECK (act IN ('ASSESS', 'VALIDATE')),
  made_by uuid NOT NULL,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  undone_at timestamptz
);
CREATE INDEX assessment_step_by_maker ON office.assessment_step (round_id, made_by, made_at);

CREATE TABLE office.assessment_step_row (
  step_id uuid NOT NULL REFERENCES office.assessment_step,
  comment_id uuid NOT NULL REFERENCES record.comment,
  -- the version the step made; another one now: somebody has changed it since
  version integer NOT NULL,
  -- the row as it was; null where there was none
  before jsonb,
  PRIMARY KEY (step_id, comment_id)
);

GRANT SELECT, INSERT ON office.assessment_step, office.assessment_step_row TO samsyn_authority;
GRANT UPDATE (undone_at) ON office.assessment_step TO samsyn_authority;
