-- A possible contradiction between decisions that somebody has looked at and found to be as it should, with the reason. `key` names the decisions it
-- was between: when one of them changes it is another warning.
CREATE TABLE office.acknowledged_warning (
  round_id uuid NOT NULL REFERENCES office.round,
  key text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('GROUP', 'ENDORSED', 'TAG', 'WORDINGS', 'REASON')),
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 2000),
  acknowledged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  acknowledged_by uuid NOT NULL,
  acknowledged_by_name text NOT NULL,
  PRIMARY KEY (round_id, key)
);
GRANT SELECT, INSERT ON office.acknowledged_warning TO samsyn_authority;
