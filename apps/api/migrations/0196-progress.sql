-- How the work goes, day by day: each time a comment's assessment comes to stand otherwise a row is added, whatever changed it (a person, a
-- step of many, its parts, an undo). Added to only: nobody waits for another, and no past day changes.
CREATE TABLE office.assessment_turn (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  comment_id uuid NOT NULL REFERENCES record.comment,
  round_id uuid NOT NULL REFERENCES office.round,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- null: nothing is proposed any more
  state text
);
CREATE INDEX assessment_turn_by_round ON office.assessment_turn (round_id, comment_id, id);
CALL record.make_immutable('office.assessment_turn');

-- The past of rounds under way, from the log: who proposed, validated, sent back and took back what, and when; a step that was undone gave each
-- row its earlier state back, which it had kept. Events of parts tell of the part, not of its comment. Last, where the row stands now.
ALTER TABLE record.event NO FORCE ROW LEVEL SECURITY;
ALTER TABLE record.comment NO FORCE ROW LEVEL SECURITY;
INSERT INTO office.assessment_turn (comment_id, round_id, at, state)
SELECT t.comment_id, t.round_id, t.at, t.state FROM (
  SELECT e.object_id AS comment_id, e.round_id, e.at, e.seq, CASE e.kind WHEN 'ASSESSMENT_VALIDATED' THEN 'VALIDATED' WHEN 'ASSESSMENT_RETURNED' THEN 'RETURNED'
      WHEN 'COMMENT_ASSESSED' THEN CASE WHEN e.data->>'disposition' IS NOT NULL THEN 'PROPOSED' END END AS state
  FROM record.event e JOIN office.assessment a ON a.comment_id = e.object_id AND a.subject = 'COMMENT'
  WHERE e.object_type = 'comment' AND e.data->>'part' IS NULL AND e.round_id = a.round_id
    AND e.kind IN ('COMMENT_ASSESSED', 'ASSESSMENT_VALIDATED', 'ASSESSMENT_RETURNED', 'ASSESSMENT_WITHDRAWN')
  UNION ALL SELECT r.comment_id, s.round_id, s.undone_at, 0, r.before->>'state'
  FROM office.assessment_step s JOIN office.assessment_step_row r ON r.step_id = s.id WHERE s.undone_at IS NOT NULL
) t ORDER BY t.at, t.seq;
INSERT INTO office.assessment_turn (comment_id, round_id, at, state)
SELECT a.comment_id, a.round_id, coalesce(a.settled_at, a.updated_at), a.state FROM office.assessment a
  LEFT JOIN LATERAL (SELECT t.state, t.id FROM office.assessment_turn t WHERE t.round_id = a.round_id AND t.comment_id = a.comment_id ORDER BY t.id DESC LIMIT 1) l ON true
WHERE a.subject = 'COMMENT' AND CASE WHEN l.id IS NULL THEN a.state IS NOT NULL ELSE l.state IS DISTINCT FROM a.state END;
ALTER TABLE record.event FORCE ROW LEVEL SECURITY;
ALTER TABLE record.comment FORCE ROW LEVEL SECURITY;

CREATE FUNCTION office.keep_turn() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO office.assessment_turn (comment_id, round_id, state) VALUES (NEW.comment_id, NEW.round_id, NEW.state);
  RETURN NULL;
END $$;
CREATE TRIGGER turn_first AFTER INSERT ON office.assessment FOR EACH ROW
  WHEN (NEW.subject = 'COMMENT' AND NEW.state IS NOT NULL) EXECUTE FUNCTION office.keep_turn();
CREATE TRIGGER turn_later AFTER UPDATE ON office.assessment FOR EACH ROW
  WHEN (NEW.subject = 'COMMENT' AND NEW.state IS DISTINCT FROM OLD.state) EXECUTE FUNCTION office.keep_turn();

-- The day all points are meant to be decided by.
CREATE TABLE office.assessment_plan (
  round_id uuid PRIMARY KEY REFERENCES office.round,
  version integer NOT NULL DEFAULT 1,
  planned_on date NOT NULL,
  planned_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  planned_by_name text NOT NULL
);

GRANT SELECT, INSERT ON office.assessment_turn TO samsyn_authority;
GRANT SELECT, INSERT, UPDATE ON office.assessment_plan TO samsyn_authority;
