-- Writing together (ADR 0020). A text that several people write at once has, beside its ordinary column, the state of a Yjs document: what
-- merges. Both are always written in one transaction and say the same; everything else goes on reading the column. `state` is null when
-- nobody has written together since the answer was last given: the next to come seeds it from the column, under the row's lock, and what
-- was written on an older generation can never be merged into it. `text_version` is the version of the column that the state stands on: a
-- column further on has been saved by somebody without the live channel.
CREATE TABLE workspace.live_text (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('GENERAL', 'COMMENT')),
  document_id uuid NOT NULL, -- the response's, or the comment's
  generation integer NOT NULL DEFAULT 1,
  revision integer NOT NULL DEFAULT 0,
  state bytea CHECK (octet_length(state) <= 4000000),
  text_version integer NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organisation_id, kind, document_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id)
) WITH (fillfactor = 60);
CREATE INDEX live_text_by_response ON workspace.live_text (response_id);

GRANT SELECT, INSERT, UPDATE ON workspace.live_text TO samsyn_body;

ALTER TABLE workspace.live_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace.live_text FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON workspace.live_text TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation())) WITH CHECK (organisation_id = (SELECT register.acting_organisation()));
-- As all that is written on the answer: within reach when the answer is (0097).
CREATE POLICY assured ON workspace.live_text AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM workspace.response r)) WITH CHECK (response_id IN (SELECT r.id FROM workspace.response r));

-- Giving the answer closes its generation, whoever gives it and however: the history goes, the number grows.
CREATE FUNCTION workspace.close_live_texts() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  UPDATE workspace.live_text SET state = NULL, generation = generation + 1, revision = revision + 1, updated_at = clock_timestamp()
    WHERE organisation_id = NEW.organisation_id AND response_id = NEW.id AND state IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER close_live_texts AFTER UPDATE OF state ON workspace.response FOR EACH ROW
  WHEN (OLD.state <> 'SUBMITTED' AND NEW.state = 'SUBMITTED') EXECUTE FUNCTION workspace.close_live_texts();

-- The text and what stands beside it (kind, place, proposed wording; stance) are saved apart where the text is written together: the
-- version at the last save of the rest. Null: as `version`.
ALTER TABLE workspace.comment ADD fields_version integer;
ALTER TABLE workspace.response ADD fields_version integer;
