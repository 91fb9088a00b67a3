-- What the authority writes for its replies is shut with the round. What a body was asked it may answer until its day all the same.
CREATE FUNCTION office.keep_reply_plan() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM office.round r WHERE r.id = coalesce(NEW.round_id, OLD.round_id) AND r.state = 'ARCHIVED') THEN
    RAISE EXCEPTION 'Remissen är arkiverad. Den ändras inte längre.' USING ERRCODE = 'SY002', DETAIL = 'ROUND_ARCHIVED';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER archived BEFORE INSERT OR UPDATE OR DELETE ON office.reply_plan FOR EACH ROW EXECUTE FUNCTION office.keep_reply_plan();
CREATE TRIGGER archived BEFORE INSERT OR UPDATE OR DELETE ON office.reply_address FOR EACH ROW EXECUTE FUNCTION office.keep_reply_plan();
