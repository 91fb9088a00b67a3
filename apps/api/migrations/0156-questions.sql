-- Questions that a round puts beside a draft text, or instead of one (kartläggning), and what the bodies answer to them.

-- A round stands on a version. One that asks questions only stands on a version without a text: it holds no provision and nothing was published.
ALTER TABLE record.version ADD questions_only boolean NOT NULL DEFAULT false;
ALTER TABLE record.version ADD CONSTRAINT questions_have_no_text CHECK (NOT questions_only OR (sections = 0 AND designation IS NULL AND enacting_clause IS NULL));

-- The questions of a round, whole: libs/consultation, questions/model.ts. `content_hash` is that of their canonical text, and stands in each
-- answer. Written while the round is prepared; from the day it is sent nobody changes them.
CREATE TABLE office.questionnaire (
  round_id uuid PRIMARY KEY REFERENCES office.round,
  questions jsonb NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by uuid NOT NULL,
  updated_by_name text NOT NULL
);

CREATE FUNCTION office.keep_questions() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  -- the lock makes it wait for a round that is being sent, and see that it is
  PERFORM FROM office.round r WHERE r.id = coalesce(NEW.round_id, OLD.round_id) AND r.state = 'PREPARING' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the questions are fixed when the round is sent' USING ERRCODE = 'SY001';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER questions_are_fixed BEFORE INSERT OR UPDATE OR DELETE ON office.questionnaire FOR EACH ROW EXECUTE FUNCTION office.keep_questions();

GRANT SELECT, INSERT, DELETE ON office.questionnaire TO samsyn_authority;
GRANT UPDATE (questions, content_hash, version, updated_at, updated_by, updated_by_name) ON office.questionnaire TO samsyn_authority;
GRANT SELECT (round_id, questions, content_hash) ON office.questionnaire TO samsyn_body;
ALTER TABLE office.questionnaire ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.questionnaire FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.questionnaire TO samsyn_authority USING (true) WITH CHECK (true);
-- in a round that it is asked in, that is sent, and whose demands the session meets (0003, 0097)
CREATE POLICY invited ON office.questionnaire FOR SELECT TO samsyn_body USING (round_id IN (SELECT r.id FROM office.round r));

-- What a body is writing, field by field and as it was typed: two colleagues fill in two cells of one table. `value` '' was emptied.
CREATE TABLE workspace.question_answer (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  question_id text NOT NULL CHECK (length(question_id) <= 36),
  field text NOT NULL CHECK (length(field) <= 80),
  value text NOT NULL CHECK (length(value) <= 20000),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by_name text NOT NULL,
  PRIMARY KEY (response_id, question_id, field),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id)
) WITH (fillfactor = 80);
CREATE TRIGGER locked BEFORE INSERT OR UPDATE ON workspace.question_answer FOR EACH ROW EXECUTE FUNCTION workspace.keep_locked();

-- Which part of the work answers for a question, as for a § (0120).
CREATE TABLE workspace.work_question (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  question_id text NOT NULL CHECK (length(question_id) <= 36),
  part_id uuid NOT NULL,
  PRIMARY KEY (response_id, question_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  FOREIGN KEY (organisation_id, part_id) REFERENCES workspace.work_part (organisation_id, id)
);
CREATE INDEX work_question_by_part ON workspace.work_question (part_id);

GRANT SELECT, INSERT, DELETE ON workspace.question_answer, workspace.work_question TO samsyn_body;
GRANT UPDATE (value, version, updated_at, updated_by_name) ON workspace.question_answer TO samsyn_body;
GRANT UPDATE (part_id) ON workspace.work_question TO samsyn_body;

-- ---------- on record ----------
CREATE TABLE record.question_answer (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  question_id text NOT NULL,
  field text NOT NULL,
  -- plain: a number as `1250.5`, options by id
  value text NOT NULL CHECK (value <> ''),
  PRIMARY KEY (response_id, question_id, field),
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id)
);
CREATE INDEX question_answer_by_round ON record.question_answer (round_id, response_id);
CALL record.make_immutable('record.question_answer');
CREATE TRIGGER placeholder_is_empty BEFORE INSERT ON record.question_answer FOR EACH ROW EXECUTE FUNCTION record.refuse_in_placeholder();
GRANT SELECT, INSERT ON record.question_answer TO samsyn_body;
GRANT SELECT ON record.question_answer TO samsyn_authority;

-- A stance is taken on a text. An answer to questions may be one without.
ALTER TABLE record.response ADD questions_hash text CHECK (questions_hash ~ '^[0-9a-f]{64}$'),
  DROP CONSTRAINT answer_takes_a_stance,
  ADD CONSTRAINT answer_takes_a_stance CHECK (form <> 'ANSWER' OR overall_stance IS NOT NULL OR questions_hash IS NOT NULL),
  ADD CONSTRAINT questions_have_their_format CHECK ((questions_hash IS NULL) = (answer_format <> 'samsyn-answer-3'));

-- ---------- rows ----------
DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.question_answer', 'workspace.work_question', 'record.question_answer']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()))
      WITH CHECK (organisation_id = (SELECT register.acting_organisation()))', owned);
    -- As all that is written on the answer: within reach when the answer is (0097).
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (response_id IN (SELECT r.id FROM %s.response r))
      WITH CHECK (response_id IN (SELECT r.id FROM %2$s.response r))', owned, split_part(owned::text, '.', 1));
  END LOOP;
END $$;
CREATE POLICY authority ON record.question_answer FOR SELECT TO samsyn_authority USING (true);

-- A supplement that is thrown away takes the answers back to what they were (0140).
ALTER TABLE workspace.edition_ground ADD answers jsonb NOT NULL DEFAULT '[]';
