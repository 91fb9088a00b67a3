-- Whose decision a comment goes by: one narrow row for each comment, written when it is submitted, so that a list or a count over a round need
-- not work it out of the texts. `words_id`: the first comment that said the same words, where its decision stands. `point_id`: the words of the
-- point it endorses without a word of its own; it is decided with them for as long as some answer that counts says them. All of it is said by
-- what is on record and never changes; what was decided is looked up where it stands.
CREATE TABLE office.goes_by (
  comment_id uuid PRIMARY KEY,
  round_id uuid NOT NULL,
  response_id uuid NOT NULL,
  provision_ordinal integer NOT NULL,
  -- the § (or what else has no § above it) it is listed under; null: of the draft as a whole
  place_id uuid,
  words_id uuid NOT NULL,
  point_id uuid,
  -- it says something itself: whoever endorses it endorses this, not what it endorses in turn
  says boolean NOT NULL
);
CREATE INDEX goes_by_place ON office.goes_by (round_id, provision_ordinal, comment_id) INCLUDE (place_id, words_id, point_id, response_id);
CREATE INDEX goes_by_words ON office.goes_by (words_id) INCLUDE (response_id);
CREATE INDEX goes_by_point ON office.goes_by (round_id, point_id) WHERE point_id IS NOT NULL;

-- What comes in is written by whoever submits or registers, who may not read the others' points: the points are looked up here.
CREATE FUNCTION office.note_whose_decision() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO office.goes_by (comment_id, round_id, response_id, provision_ordinal, place_id, words_id, says)
  SELECT a.id, a.round_id, a.response_id, a.provision_ordinal, coalesce(a.unit_id, a.provision_id), a.original_id,
    a.endorses_comment_id IS NULL OR a.body_text <> ''
  FROM added a;
  UPDATE office.goes_by g SET point_id = said.words_id FROM added a JOIN office.goes_by said ON said.comment_id = a.endorses_comment_id AND said.says
  WHERE g.comment_id = a.id AND a.endorses_comment_id IS NOT NULL AND a.body_text = '' AND a.proposed_wording IS NULL;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION office.note_whose_decision() FROM PUBLIC;
CREATE TRIGGER whose_decision AFTER INSERT ON record.comment REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION office.note_whose_decision();

-- The owner is held to the policies too, and has none of its own: for as long as it copies, it is not.
ALTER TABLE record.comment NO FORCE ROW LEVEL SECURITY;
INSERT INTO office.goes_by (comment_id, round_id, response_id, provision_ordinal, place_id, words_id, point_id, says)
  SELECT c.id, c.round_id, c.response_id, c.provision_ordinal, coalesce(c.unit_id, c.provision_id), c.original_id,
    CASE WHEN c.body_text = '' AND c.proposed_wording IS NULL THEN said.original_id END, c.endorses_comment_id IS NULL OR c.body_text <> ''
  FROM record.comment c LEFT JOIN record.comment said
    ON said.id = c.endorses_comment_id AND (said.endorses_comment_id IS NULL OR said.body_text <> '');
ALTER TABLE record.comment FORCE ROW LEVEL SECURITY;
GRANT SELECT ON office.goes_by TO samsyn_authority;

-- How a round's assessments stand, without their texts.
CREATE INDEX assessment_standing ON office.assessment (round_id, comment_id) INCLUDE (state);

-- The points that are endorsed in a round and that no answer that counts says any more: none, as long as nothing was withdrawn or replaced.
CREATE FUNCTION office.silent_of(round uuid) RETURNS uuid[]
  LANGUAGE plpgsql STABLE AS $$
DECLARE aside uuid[] := record.aside_of(round);
BEGIN
  IF cardinality(aside) = 0 THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT DISTINCT g.point_id FROM office.goes_by g WHERE g.round_id = round AND g.point_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM office.goes_by still WHERE still.words_id = g.point_id AND still.response_id <> ALL (aside)));
END $$;

-- How many times what is assessed, or read, in a round has been changed: what was counted over all of it holds for as long as this is the same.
-- Rows are only added, so that nobody waits for another; now and then those that nobody holds are added up.
CREATE TABLE office.round_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  round_id uuid NOT NULL,
  about text NOT NULL CHECK (about IN ('ASSESSED', 'READ')),
  changes bigint NOT NULL
);
CREATE INDEX round_change_by_round ON office.round_change (round_id, about) INCLUDE (changes);

CREATE FUNCTION office.count_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE of_round uuid; changed_rows bigint; made bigint;
BEGIN
  FOR of_round, changed_rows IN SELECT c.round_id, count(*) FROM changed c GROUP BY c.round_id LOOP
    INSERT INTO office.round_change (round_id, about, changes) VALUES (of_round, TG_ARGV[0], changed_rows) RETURNING id INTO made;
    IF made % 100 = 0 THEN
      WITH free AS (SELECT n.id FROM office.round_change n WHERE n.round_id = of_round AND n.about = TG_ARGV[0] FOR UPDATE SKIP LOCKED),
      gone AS (DELETE FROM office.round_change n USING free WHERE n.id = free.id RETURNING n.changes)
      INSERT INTO office.round_change (round_id, about, changes) SELECT of_round, TG_ARGV[0], sum(g.changes) FROM gone g HAVING count(*) > 0;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION office.count_change() FROM PUBLIC;
CREATE TRIGGER count_new AFTER INSERT ON office.assessment REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION office.count_change('ASSESSED');
CREATE TRIGGER count_changed AFTER UPDATE ON office.assessment REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION office.count_change('ASSESSED');
CREATE TRIGGER count_read AFTER INSERT ON office.reading REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION office.count_change('READ');
GRANT SELECT ON office.round_change TO samsyn_authority;
