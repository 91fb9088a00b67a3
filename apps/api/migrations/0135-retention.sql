-- What has had its time is erased by night (ADR 0028): ended sessions, letters and addresses they went to, former people's names, files that
-- nothing came to hang on. Nothing of the schema record, and nothing that a body is writing. The days are the authority's settings; 0 erases
-- nothing. Each function erases what its caller's role may erase, and says how many rows of each kind it was.

-- The id stays, in the log and in what the person wrote; the name becomes a word that fits everybody.
ALTER TABLE identity.app_user
  ADD name_erased_at timestamptz,
  ADD CHECK (name_erased_at IS NULL OR ended_at IS NOT NULL);
-- Whom a colleague asked, once nobody can come by it any more.
ALTER TABLE identity.colleague_invitation
  ALTER email DROP NOT NULL,
  ADD CHECK (email IS NOT NULL OR accepted_at IS NOT NULL OR withdrawn_at IS NOT NULL);

GRANT DELETE ON identity.session, identity.colleague_token TO samsyn_door;
GRANT DELETE ON office.upload TO samsyn_authority;

CREATE FUNCTION identity.erase_outlived(session_days integer, letter_days integer, people_days integer)
  RETURNS TABLE (what text, erased integer) LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM identity.session s
  WHERE session_days > 0 AND least(s.revoked_at, s.expires_at) < now() - make_interval(days => session_days);
  GET DIAGNOSTICS erased = ROW_COUNT;
  what := 'sessions';
  RETURN NEXT;

  -- the letters that never left; those that did are gone already
  DELETE FROM identity.letter l WHERE letter_days > 0 AND l.made_at < now() - make_interval(days => letter_days);
  GET DIAGNOSTICS erased = ROW_COUNT;
  what := 'letters';
  RETURN NEXT;

  DELETE FROM identity.colleague_token t USING identity.colleague_invitation i
  WHERE i.id = t.invitation_id AND letter_days > 0
    AND least(i.accepted_at, i.withdrawn_at, i.expires_at) < now() - make_interval(days => letter_days);
  -- one that nobody answered is over by this, and no longer among those that wait
  UPDATE identity.colleague_invitation i
  SET email = NULL, withdrawn_at = CASE WHEN i.accepted_at IS NULL THEN coalesce(i.withdrawn_at, now()) END
  WHERE i.email IS NOT NULL AND letter_days > 0
    AND least(i.accepted_at, i.withdrawn_at, i.expires_at) < now() - make_interval(days => letter_days);
  GET DIAGNOSTICS erased = ROW_COUNT;
  what := 'invitationAddresses';
  RETURN NEXT;

  UPDATE identity.app_user u
  SET display_name = 'Tidigare medarbetare', about = '', oidc_issuer = NULL, oidc_subject = NULL, name_erased_at = now()
  WHERE u.name_erased_at IS NULL AND people_days > 0 AND u.ended_at < now() - make_interval(days => people_days);
  GET DIAGNOSTICS erased = ROW_COUNT;
  what := 'names';
  RETURN NEXT;
END $$;

CREATE FUNCTION office.erase_outlived(upload_days integer) RETURNS TABLE (what text, erased integer) LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM office.upload u
  WHERE upload_days > 0 AND u.uploaded_at < now() - make_interval(days => upload_days)
    AND NOT EXISTS (SELECT FROM office.draft d WHERE d.upload_id = u.id)
    AND NOT EXISTS (SELECT FROM office.round_document d WHERE d.upload_id = u.id);
  GET DIAGNOSTICS erased = ROW_COUNT;
  what := 'files';
  RETURN NEXT;
END $$;

-- Where a person's receipt was sent: the letter's row stays, the address does not. For each body by itself, under its own rows.
CREATE FUNCTION workspace.erase_outlived(bodies uuid[], letter_days integer)
  RETURNS TABLE (what text, erased integer) LANGUAGE plpgsql AS $$
DECLARE
  body uuid;
  more integer;
BEGIN
  erased := 0;
  FOREACH body IN ARRAY bodies LOOP
    PERFORM set_config('samsyn.organisation', body::text, true), set_config('samsyn.assurance', 'LOA3', true);
    UPDATE workspace.receipt_letter l SET address = NULL
    WHERE l.addressee = 'SIGNATORY' AND l.address IS NOT NULL AND letter_days > 0 AND l.sent_at < now() - make_interval(days => letter_days);
    GET DIAGNOSTICS more = ROW_COUNT;
    erased := erased + more;
  END LOOP;
  PERFORM set_config('samsyn.organisation', '', true), set_config('samsyn.assurance', '', true);
  what := 'receiptAddresses';
  RETURN NEXT;
END $$;

REVOKE EXECUTE ON FUNCTION identity.erase_outlived(integer, integer, integer), office.erase_outlived(integer),
  workspace.erase_outlived(uuid[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.erase_outlived(integer, integer, integer) TO samsyn_door;
GRANT EXECUTE ON FUNCTION office.erase_outlived(integer) TO samsyn_authority;
GRANT EXECUTE ON FUNCTION workspace.erase_outlived(uuid[], integer) TO samsyn_body;
