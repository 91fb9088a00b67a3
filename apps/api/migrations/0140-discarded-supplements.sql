-- A begun supplement can be thrown away: the answer as it lay when the supplement was begun is kept beside it until it is submitted or thrown
-- away, and then put back. A copy and not the record: alternatives that were set aside and comments that were taken away lie in no record.
CREATE TABLE workspace.edition_ground (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  -- the edition that was begun on it
  edition integer NOT NULL CHECK (edition > 1),
  answer jsonb NOT NULL,
  comments jsonb NOT NULL,
  marks jsonb NOT NULL,
  alternatives jsonb NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation_id, response_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id)
);
GRANT SELECT, INSERT, DELETE ON workspace.edition_ground TO samsyn_body;
ALTER TABLE workspace.edition_ground ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace.edition_ground FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON workspace.edition_ground TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation())) WITH CHECK (organisation_id = (SELECT register.acting_organisation()));
-- As all that is written on the answer: within reach when the answer is (0097).
CREATE POLICY assured ON workspace.edition_ground AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM workspace.response r)) WITH CHECK (response_id IN (SELECT r.id FROM workspace.response r));
