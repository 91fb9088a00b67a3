-- In what capacity an answer was submitted, and by what decision: the formal act, which the authority receives with the answer. Answers
-- submitted before this have no row.
CREATE TABLE record.signing (
  response_id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  capacity text NOT NULL CHECK (capacity IN ('OWN', 'DELEGATED', 'BOARD')),
  role text NOT NULL CHECK (role IN ('COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY')),
  -- the name of the signatory whose delegation was used
  on_behalf_of text,
  board text CHECK (length(board) <= 200),
  meeting_on date,
  minutes_section text CHECK (length(minutes_section) <= 20),
  -- submitted before the meeting: the decision is to come
  preliminary boolean NOT NULL DEFAULT false,
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id),
  CHECK (capacity <> 'DELEGATED' OR on_behalf_of IS NOT NULL),
  CHECK ((capacity = 'BOARD') = (board IS NOT NULL) AND (capacity = 'BOARD') = (meeting_on IS NOT NULL)),
  CHECK ((capacity = 'BOARD' AND NOT preliminary) = (minutes_section IS NOT NULL))
);

-- The decision that came after a preliminary answer, beside it: the answer itself is not changed.
CREATE TABLE record.board_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  response_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  board text NOT NULL CHECK (length(board) BETWEEN 1 AND 200),
  meeting_on date NOT NULL,
  minutes_section text NOT NULL CHECK (length(minutes_section) BETWEEN 1 AND 20),
  -- as the answer that was given, or otherwise
  outcome text NOT NULL CHECK (outcome IN ('ADOPTED', 'DIFFERS')),
  added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  added_by uuid NOT NULL,
  added_by_name text NOT NULL,
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id)
);
CREATE INDEX board_decision_by_response ON record.board_decision (response_id, added_at);

CALL record.make_immutable('record.signing');
CALL record.make_immutable('record.board_decision');

GRANT SELECT ON record.signing, record.board_decision TO samsyn_body, samsyn_authority;
GRANT INSERT ON record.signing TO samsyn_body;
GRANT INSERT (response_id, organisation_id, round_id, board, meeting_on, minutes_section, outcome, added_by, added_by_name)
  ON record.board_decision TO samsyn_body;

DO $$
DECLARE owned regclass;
DECLARE within_reach constant text :=
  'round_id <> ALL (ARRAY(SELECT f.round_id FROM office.round_front f WHERE f.rank > 1 AND f.rank > (SELECT register.acting_assurance())))';
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.signing', 'record.board_decision']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation())) '
      'WITH CHECK (organisation_id = (SELECT register.acting_organisation()))', owned);
    EXECUTE format('CREATE POLICY authority ON %s FOR SELECT TO samsyn_authority USING (true)', owned);
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (%s) WITH CHECK (%s)', owned, within_reach, within_reach);
  END LOOP;
END $$;
