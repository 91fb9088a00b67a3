-- An archived round is read, and no more changed: the last of its states. What the authority keeps about a round is shut by its tables and not
-- by each use case. Open stay what is nobody's work on the round: files made of it, what each person has read and how they look at it, and the
-- letters' fate. Answers that a body gives are received for ever (22 § FL): they are not in these tables.
-- SY002: a refusal whose words are for the person; its code is the detail.
CREATE FUNCTION office.keep_archived() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE held office.round.state%TYPE;
BEGIN
  SELECT r.state INTO held FROM office.round r WHERE r.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.round_id ELSE NEW.round_id END FOR KEY SHARE;
  IF held = 'ARCHIVED' THEN
    RAISE EXCEPTION 'Remissen är arkiverad. Den ändras inte längre.' USING ERRCODE = 'SY002', DETAIL = 'ROUND_ARCHIVED';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE PROCEDURE office.shut_with_round(target regclass)
  LANGUAGE plpgsql AS $$
BEGIN
  -- a table that does not name its round would be shut always
  PERFORM FROM pg_attribute a WHERE a.attrelid = target AND a.attname = 'round_id' AND NOT a.attisdropped;
  IF NOT FOUND THEN
    RAISE EXCEPTION '% holds no round', target;
  END IF;
  EXECUTE format('CREATE TRIGGER archived BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION office.keep_archived()', target);
END $$;
REVOKE EXECUTE ON PROCEDURE office.shut_with_round(regclass) FROM PUBLIC;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['assessment', 'provision_assessment', 'assessment_step', 'acknowledged_warning', 'comment_part', 'tag',
    'responsibility_rule', 'responsible', 'incoming_answer', 'note', 'decision', 'gate_statement', 'meeting', 'questionnaire', 'round_document',
    'round_recipient', 'round_pause', 'reminder', 'letter_text', 'compilation_edition'] LOOP
    CALL office.shut_with_round(format('office.%I', kept)::regclass);
  END LOOP;
END $$;

CREATE FUNCTION office.keep_archived_round() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Remissen är arkiverad. Den ändras inte längre.' USING ERRCODE = 'SY002', DETAIL = 'ROUND_ARCHIVED';
END $$;
CREATE TRIGGER archived BEFORE UPDATE OR DELETE ON office.round FOR EACH ROW WHEN (OLD.state = 'ARCHIVED') EXECUTE FUNCTION office.keep_archived_round();
