-- Answer forms that came back from Word: what was read out of the file, so that a body can go through it row by row, leave off and go on.
-- The file itself is not kept. `form` is what libs/documents read; `places` leads from an older version, by provision; `decisions` holds what
-- was decided of each row, with the row as it then stood.
CREATE TABLE workspace.answer_form (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  response_id uuid NOT NULL,
  round_id uuid NOT NULL,
  file_name text NOT NULL,
  size integer NOT NULL,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  form jsonb NOT NULL,
  from_version_id uuid REFERENCES record.version,
  places jsonb,
  decisions jsonb NOT NULL DEFAULT '{}',
  uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  uploaded_by_name text NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  CHECK ((from_version_id IS NULL) = (places IS NULL))
);
CREATE INDEX answer_form_by_response ON workspace.answer_form (response_id, uploaded_at DESC);

GRANT SELECT, INSERT ON workspace.answer_form TO samsyn_body;
GRANT UPDATE (decisions) ON workspace.answer_form TO samsyn_body;

ALTER TABLE workspace.answer_form ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace.answer_form FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON workspace.answer_form TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation())) WITH CHECK (organisation_id = (SELECT register.acting_organisation()));
-- As all that is written on the answer: within reach when the answer is (0097).
CREATE POLICY assured ON workspace.answer_form AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM workspace.response r)) WITH CHECK (response_id IN (SELECT r.id FROM workspace.response r));
