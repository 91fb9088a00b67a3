-- Whether the bodies of a round may read one another's submitted answers. Chosen when the round is prepared and known to whoever is asked;
-- from the day it is sent it can be shut, never opened wider.
ALTER TABLE office.round ADD answers_visible text NOT NULL DEFAULT 'NEVER' CHECK (answers_visible IN ('NEVER', 'AFTER_CLOSE', 'ON_SUBMISSION'));
GRANT SELECT (answers_visible) ON office.round TO samsyn_body;

CREATE FUNCTION office.keep_visibility() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who may read the answers is fixed when the round is sent' USING ERRCODE = 'SY001';
END $$;
CREATE TRIGGER visibility_is_fixed BEFORE UPDATE OF answers_visible ON office.round FOR EACH ROW
  WHEN (OLD.state <> 'PREPARING' AND NEW.answers_visible <> OLD.answers_visible AND NEW.answers_visible <> 'NEVER')
  EXECUTE FUNCTION office.keep_visibility();

-- The others' answers have rows only in a transaction that says it reads them (`samsyn.others`), so that no other statement ever takes
-- another body's answer for its own. What is given in another order is never among them.
CREATE FUNCTION register.reads_others() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('samsyn.others', true) = 'on', false);
GRANT EXECUTE ON FUNCTION register.reads_others() TO samsyn_body;

-- The round itself is the row that `invited` and `assured` leave a body: asked in it, and surely enough known.
DO $$
DECLARE open_to_bodies constant text := $policy$(SELECT register.reads_others()) AND round_id IN (
  SELECT r.id FROM office.round r WHERE r.answers_visible = 'ON_SUBMISSION' OR (r.answers_visible = 'AFTER_CLOSE' AND r.state NOT IN ('PREPARING', 'OPEN')))$policy$;
BEGIN
  EXECUTE format($create$CREATE POLICY visible ON record.response FOR SELECT TO samsyn_body USING (form = 'ANSWER' AND %s)$create$, open_to_bodies);
  EXECUTE format('CREATE POLICY visible ON record.comment FOR SELECT TO samsyn_body USING (%s)', open_to_bodies);
  EXECUTE format('CREATE POLICY visible ON record.provision_stance FOR SELECT TO samsyn_body USING (%s)', open_to_bodies);
  EXECUTE format('CREATE POLICY visible ON record.withdrawal FOR SELECT TO samsyn_body USING (%s)', open_to_bodies);
END $$;

-- What is endorsed is named as it was read: the very answer, the very comment. It stays when that one is replaced or withdrawn.
ALTER TABLE workspace.response ADD endorses_response_id uuid REFERENCES record.response;
ALTER TABLE workspace.comment ADD endorses_comment_id uuid REFERENCES record.comment;
ALTER TABLE record.response ADD endorses_response_id uuid REFERENCES record.response,
  ADD CONSTRAINT placeholder_endorses_nobody CHECK (form = 'ANSWER' OR endorses_response_id IS NULL),
  ADD CONSTRAINT endorsed_answer_has_a_body CHECK (endorses_response_id IS NULL OR endorses_actor_id IS NOT NULL);
ALTER TABLE record.comment ADD endorses_comment_id uuid REFERENCES record.comment, ADD endorses_name text,
  ADD CONSTRAINT endorsed_point_has_a_body CHECK ((endorses_comment_id IS NULL) = (endorses_name IS NULL));
CREATE INDEX comment_endorsing ON record.comment (endorses_comment_id) WHERE endorses_comment_id IS NOT NULL;
