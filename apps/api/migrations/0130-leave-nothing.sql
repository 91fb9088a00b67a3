-- A body that answers in another order (0113) leaves nothing behind of what its people shared either: parts, notes, alternatives, and what
-- each has looked at. The last is each person's own; a transaction that empties the answer says so (`samsyn.emptying`) and reaches all of it.
CREATE FUNCTION register.empties() RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('samsyn.emptying', true) = 'on', false);
GRANT EXECUTE ON FUNCTION register.empties() TO samsyn_body;

GRANT DELETE ON workspace.work_part, workspace.note, workspace.viewing, workspace.live_text TO samsyn_body;
ALTER POLICY ones_own ON workspace.viewing USING (person_id = (SELECT register.acting_person()) OR (SELECT register.empties()));

-- Remarks on the way through the sign-off too. Their rows are never changed, and are taken away only with the whole answer.
GRANT DELETE ON workspace.sign_off_step TO samsyn_body;
DROP TRIGGER immutable_rows ON workspace.sign_off_step;
CREATE TRIGGER immutable_rows BEFORE UPDATE ON workspace.sign_off_step FOR EACH ROW EXECUTE FUNCTION record.refuse_change();
CREATE TRIGGER kept_rows BEFORE DELETE ON workspace.sign_off_step FOR EACH ROW WHEN (NOT register.empties()) EXECUTE FUNCTION record.refuse_change();
