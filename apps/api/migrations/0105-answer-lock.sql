-- An answer on its way through the sign-off chain is locked: nobody writes in it until it is sent back or taken back. The states in which it
-- may be written in are OPENED and DRAFTING, and every statement that writes its text asks for them; here they are asked for once more,
-- whoever writes.
ALTER TABLE workspace.response DROP CONSTRAINT response_state_check;
ALTER TABLE workspace.response
  ADD CONSTRAINT response_state_check CHECK (state IN ('OPENED', 'DRAFTING', 'IN_REVIEW', 'APPROVED', 'SUBMITTED'));

CREATE FUNCTION workspace.refuse_locked() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the answer is locked' USING ERRCODE = 'SY003';
END $$;

-- On the answer's own row the condition is asked without calling anything: it costs an autosave one comparison of two words.
CREATE TRIGGER locked BEFORE UPDATE ON workspace.response FOR EACH ROW
  WHEN (OLD.state NOT IN ('OPENED', 'DRAFTING') AND (OLD.overall_stance IS DISTINCT FROM NEW.overall_stance
    OR OLD.endorses_actor_id IS DISTINCT FROM NEW.endorses_actor_id OR OLD.general_text IS DISTINCT FROM NEW.general_text
    OR OLD.version_id <> NEW.version_id))
  EXECUTE FUNCTION workspace.refuse_locked();

-- Comments and marks ask the answer's row. The share lock makes them wait for whoever is locking or submitting, and read what came of it.
CREATE FUNCTION workspace.keep_locked() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM workspace.response r WHERE r.id = NEW.response_id AND r.state IN ('OPENED', 'DRAFTING') FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the answer is locked' USING ERRCODE = 'SY003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER locked BEFORE INSERT OR UPDATE ON workspace.comment FOR EACH ROW EXECUTE FUNCTION workspace.keep_locked();
CREATE TRIGGER locked BEFORE INSERT OR UPDATE ON workspace.provision_mark FOR EACH ROW EXECUTE FUNCTION workspace.keep_locked();
