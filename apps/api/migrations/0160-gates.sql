-- What must be done before a föreskrift is decided (libs/consultation, gates): what a person has stated of it. Nothing stated is changed; what
-- was wrong is taken back by a later statement. What the system knows (who was asked, who has answered) is not kept a second time.
CREATE TABLE office.gate_statement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid NOT NULL REFERENCES record.version,
  kind text NOT NULL CHECK (kind IN ('IMPACT_ASSESSMENT', 'ARMED_FORCES', 'REGELRADET', 'EU_NOTIFICATION', 'GOVERNMENT_CONSENT')),
  outcome text NOT NULL CHECK (outcome IN ('MET', 'WAIVED', 'NEEDED', 'NOT_MATERIAL', 'MATERIAL', 'CONTAINED', 'OMITTED', 'WITHDRAWN')),
  part text CHECK (part IN ('PROBLEM', 'ANALYSIS', 'SELF_GOVERNMENT', 'EU_OBLIGATIONS', 'DIRECTIVE_MINIMUM', 'AUTHORISATION')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  day date,
  until date,
  stated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  stated_by uuid NOT NULL,
  stated_by_name text NOT NULL,
  CHECK (outcome IN ('CONTAINED', 'NEEDED') OR btrim(reason) <> ''),
  CHECK (outcome NOT IN ('CONTAINED', 'OMITTED') OR part IS NOT NULL)
);
CREATE INDEX gate_statement_by_round ON office.gate_statement (round_id, ordinal);
CALL record.make_immutable('office.gate_statement');

-- The authority's own: no grant to a body. The time is the database's.
GRANT SELECT, INSERT (id, round_id, version_id, kind, outcome, part, reason, day, until, stated_by, stated_by_name) ON office.gate_statement TO samsyn_authority;
