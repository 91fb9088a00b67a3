-- A link that was mailed lets in by itself for ten minutes, into an account that nobody has used. After that, or where somebody has, a code
-- to the same mailbox comes first: a code of its own kind, since the address need not be anybody's yet.
ALTER TABLE identity.email_code
  DROP CONSTRAINT email_code_purpose_check,
  ADD CONSTRAINT email_code_purpose_check CHECK (purpose IN ('SIGN_IN', 'ADDRESS', 'INVITATION'));

-- Links to colleagues that were handed over by the coordinator, where there is no mail server, never lay in a mailbox. Of those that are
-- out already it is not known: they are taken to have been mailed.
ALTER TABLE identity.colleague_token ADD mailed boolean NOT NULL DEFAULT true;
ALTER TABLE identity.colleague_token ALTER mailed DROP DEFAULT;
