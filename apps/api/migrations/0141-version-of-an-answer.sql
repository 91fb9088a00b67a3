-- A body's words stand on one version of the text: its round's, from the day the round is sent. A newer version goes out in a round of its own,
-- with an answer of its own beside this one. No statement changes either; here it is refused whoever asks.
CREATE FUNCTION office.keep_version() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the version is fixed when the round is sent' USING ERRCODE = 'SY001';
END $$;
CREATE TRIGGER version_is_fixed BEFORE UPDATE OF version_id ON office.round FOR EACH ROW
  WHEN (OLD.state <> 'PREPARING' AND NEW.version_id <> OLD.version_id)
  EXECUTE FUNCTION office.keep_version();
CREATE TRIGGER version_is_fixed BEFORE UPDATE OF version_id ON workspace.response FOR EACH ROW
  WHEN (NEW.version_id <> OLD.version_id)
  EXECUTE FUNCTION office.keep_version();
