-- Who answers for which of what came in, and by when. One row for each text, so that a queue is an index range; it stands with the words, as
-- reading does. Those who may be made responsible are the authority's own who work with what came in: names and roles, nothing else of a user.
CREATE VIEW office.officer AS
  SELECT id, display_name AS name, role FROM identity.app_user
  WHERE side = 'AUTHORITY' AND role IN ('CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER') AND ended_at IS NULL;

-- A rule holds for what comes in later too: on a provision with all below it, under a theme, or from a body.
CREATE TABLE office.responsibility_rule (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid,
  provision_id uuid,
  tag_id uuid REFERENCES office.tag,
  actor_id uuid REFERENCES register.actor,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  due_on date,
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by_name text NOT NULL,
  ended_at timestamptz,
  ended_by_name text,
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id),
  CHECK (num_nonnulls(provision_id, tag_id, actor_id) = 1 AND (version_id IS NULL) = (provision_id IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by_name IS NULL))
);
CREATE INDEX responsibility_rule_standing ON office.responsibility_rule (round_id, made_at DESC) WHERE ended_at IS NULL;

CREATE TABLE office.responsible (
  words_id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  due_on date,
  -- null: by hand, which goes before any rule
  rule_id uuid REFERENCES office.responsibility_rule,
  since timestamptz NOT NULL DEFAULT now(),
  made_by_name text NOT NULL
);
CREATE INDEX responsible_by_person ON office.responsible (user_id, round_id, due_on);
CREATE INDEX responsible_by_round ON office.responsible (round_id);

-- Which rule an item `i` falls under, the latest made: asked when a rule is made, when a theme is given, and when something comes in.
CREATE FUNCTION office.rule_for(of_round uuid, of_words uuid, at_ordinal integer, of_body uuid) RETURNS uuid
  LANGUAGE sql STABLE AS $$
  SELECT u.id FROM office.responsibility_rule u
    LEFT JOIN record.provision p ON p.version_id = u.version_id AND p.provision_id = u.provision_id
  WHERE u.round_id = of_round AND u.ended_at IS NULL AND (u.actor_id = of_body OR at_ordinal BETWEEN p.ordinal AND p.last_ordinal
    OR EXISTS (SELECT FROM office.tagged t WHERE t.tag_id = u.tag_id AND t.words_id = of_words))
  ORDER BY u.made_at DESC LIMIT 1 $$;

-- What comes in is written by whoever submits or registers; that somebody at the authority answers for it is none of theirs to see or write.
CREATE FUNCTION office.give_to_the_responsible() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM office.responsibility_rule u WHERE u.round_id IN (SELECT a.round_id FROM added a) AND u.ended_at IS NULL) THEN
    INSERT INTO office.responsible (words_id, round_id, user_id, user_name, due_on, rule_id, made_by_name)
    SELECT DISTINCT ON (a.words_id) a.words_id, a.round_id, u.user_id, u.user_name, u.due_on, u.id, u.made_by_name
    FROM added a JOIN office.responsibility_rule u ON u.id = office.rule_for(a.round_id, a.words_id, a.provision_ordinal, a.organisation_id)
    ORDER BY a.words_id, u.made_at DESC
    ON CONFLICT (words_id) DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION office.give_to_the_responsible() FROM PUBLIC;
CREATE TRIGGER give AFTER INSERT ON record.reading_item REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION office.give_to_the_responsible();

GRANT SELECT ON office.officer TO samsyn_authority;
GRANT SELECT, INSERT, UPDATE ON office.responsibility_rule TO samsyn_authority;
GRANT SELECT, INSERT, UPDATE, DELETE ON office.responsible TO samsyn_authority;
