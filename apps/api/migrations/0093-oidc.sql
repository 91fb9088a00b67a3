-- Sign-in by OpenID Connect. A person is who the provider says (issuer and subject), for one body at a time: who acts for two bodies is
-- two users, so that nothing written for the one follows along to the other.
ALTER TABLE identity.app_user
  ADD oidc_issuer text,
  ADD oidc_subject text CHECK (oidc_subject <> ''),
  ADD CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL));
CREATE UNIQUE INDEX app_user_by_oidc ON identity.app_user (oidc_issuer, oidc_subject, organisation_id) NULLS NOT DISTINCT
  WHERE oidc_issuer IS NOT NULL;

-- How the person was identified, as the provider put it, and when. Null: by a link, or in the demonstration.
ALTER TABLE identity.session ADD acr text, ADD authenticated_at timestamptz;

-- A sign-in that has been sent to the provider and has not come back. Taken away when it is used, so it is used once. State and browser as
-- hashes: who reads the table can neither come back with another's state nor as another's browser.
CREATE TABLE identity.oidc_attempt (
  state_hash bytea PRIMARY KEY CHECK (octet_length(state_hash) = 32),
  browser_hash bytea NOT NULL CHECK (octet_length(browser_hash) = 32),
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  go_to text NOT NULL CHECK (go_to LIKE '/%'),
  -- a confirmation before a signature: the person is asked anew, and must be the one who was signed in
  confirms boolean NOT NULL,
  confirmed_by uuid REFERENCES identity.app_user,
  started_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '10 minutes'
);
CREATE INDEX oidc_attempt_by_end ON identity.oidc_attempt (expires_at);
GRANT SELECT, INSERT, DELETE ON identity.oidc_attempt TO samsyn_door;

-- The door finds a body by its number; of the register it sees nothing else but names.
GRANT SELECT (id, organisation_number, ended_on) ON register.actor TO samsyn_door;
