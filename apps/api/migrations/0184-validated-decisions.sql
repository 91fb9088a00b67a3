-- What is done with a comment is one person's proposal until another has validated it, or sent it back with a word. Nothing told until now
-- whether a second person had looked: every decision there is stands as proposed.
ALTER TABLE office.assessment
  ADD remainder boolean NOT NULL DEFAULT false,
  ADD settled text CHECK (settled IN ('VALIDATED', 'RETURNED')),
  ADD settled_by uuid,
  ADD settled_by_name text,
  ADD settled_at timestamptz,
  ADD settled_word text,
  ADD CONSTRAINT settled_by_somebody CHECK ((settled IS NULL) = (settled_by IS NULL) AND (settled IS NULL) = (settled_by_name IS NULL)
    AND (settled IS NULL) = (settled_at IS NULL)),
  ADD CONSTRAINT settled_by_another CHECK (settled_by <> updated_by),
  ADD CONSTRAINT something_is_settled CHECK (settled IS NULL OR disposition IS NOT NULL),
  ADD CONSTRAINT returned_with_a_word CHECK (CASE settled WHEN 'RETURNED' THEN btrim(coalesce(settled_word, '')) <> '' ELSE settled_word IS NULL END),
  -- decided together with others: what the comment says beside them waits for a person, and nothing is validated before
  ADD CONSTRAINT own_words_are_decided_first CHECK (NOT (remainder AND (settled IS NOT DISTINCT FROM 'VALIDATED' OR disposition IS NULL)));

-- Where the decision stands: the one place that says it (libs/consultation, assessment/states.ts, has the same words).
ALTER TABLE office.assessment ADD state text GENERATED ALWAYS AS (
  CASE WHEN disposition IS NULL THEN NULL WHEN settled = 'RETURNED' THEN 'RETURNED' WHEN remainder THEN 'REMAINDER'
    WHEN settled = 'VALIDATED' THEN 'VALIDATED' ELSE 'PROPOSED' END) STORED;

-- What was validated is what was read: other words, or another's, are a new proposal.
CREATE FUNCTION office.propose_anew() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.settled_at IS NOT DISTINCT FROM OLD.settled_at THEN
    RAISE EXCEPTION 'a decision that is changed is proposed anew' USING ERRCODE = 'SY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposed_anew BEFORE UPDATE ON office.assessment FOR EACH ROW
  WHEN (OLD.settled IS NOT NULL AND NEW.settled IS NOT NULL AND (OLD.disposition, OLD.reason, OLD.text, OLD.updated_by)
    IS DISTINCT FROM (NEW.disposition, NEW.reason, NEW.text, NEW.updated_by))
  EXECUTE FUNCTION office.propose_anew();
