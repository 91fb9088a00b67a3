-- A body follows its own comments: what they changed, and where they stand, in each version up to the newest that it may read. Nothing of
-- other bodies' comments, of decisions that no letter has told, or of who wrote what at the authority.
ALTER TABLE record.change_reason ADD original_id uuid REFERENCES record.comment;
COMMENT ON COLUMN record.change_reason.original_id IS 'The first comment with the same words. Null in what was published before it was kept: the comment itself.';

-- The steps that lead to these versions. The owner reads them all, so that a version in between, which no body was sent, hides none.
CREATE FUNCTION record.steps_up_to(versions uuid[]) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  BEGIN ATOMIC
    WITH RECURSIVE step AS (
      SELECT s.version_id, s.from_version_id FROM record.version_step s WHERE s.version_id = ANY (versions)
      UNION SELECT s.version_id, s.from_version_id FROM record.version_step s JOIN step ON s.version_id = step.from_version_id)
    SELECT coalesce(array_agg(step.version_id), '{}') FROM step;
  END;
REVOKE EXECUTE ON FUNCTION record.steps_up_to(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.steps_up_to(uuid[]) TO samsyn_body;

DO $$
DECLARE owned regclass;
DECLARE told constant text := 'version_id = ANY ((SELECT record.steps_up_to(ARRAY(SELECT v.id FROM record.version v)))::uuid[])';
DECLARE own constant text := 'SELECT %s FROM record.comment c WHERE c.organisation_id = (SELECT register.acting_organisation()) AND %1$s IS NOT NULL';
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.change_reason', 'record.change_span', 'record.comment_place', 'office.place_judgement']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
  END LOOP;
  EXECUTE format('CREATE POLICY own ON record.change_reason FOR SELECT TO samsyn_body USING (%s AND (coalesce(original_id, comment_id) IN (%s) OR comment_id IN (%s)))',
    told, format(own, 'c.original_id'), format(own, 'c.endorses_comment_id'));
  EXECUTE format('CREATE POLICY own ON record.comment_place FOR SELECT TO samsyn_body USING (part_id IS NULL AND %s AND comment_id IN (%s))', told, format(own, 'c.id'));
  EXECUTE format('CREATE POLICY own ON office.place_judgement FOR SELECT TO samsyn_body USING (%s AND comment_id IN (%s))', told, format(own, 'c.id'));
END $$;
CREATE POLICY own ON record.change_span FOR SELECT TO samsyn_body USING (id IN (SELECT w.span_id FROM record.change_reason w));

GRANT SELECT (version_id, span_id, comment_id, original_id, words) ON record.change_reason TO samsyn_body;
GRANT SELECT (id, version_id, ordinal, kind, field, from_address, to_address, old_text, new_text) ON record.change_span TO samsyn_body;
GRANT SELECT (version_id, comment_id, part_id, segment, status, provision_id, address) ON record.comment_place TO samsyn_body;
GRANT SELECT (ordinal, version_id, comment_id, provision_id) ON office.place_judgement TO samsyn_body;
