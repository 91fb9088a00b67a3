-- The sign-in service may end sessions (OpenID Connect Back-Channel Logout 1.0). What it calls the session at its own, as it said at the
-- sign-in; null where it says nothing of it, and for all that do not come by it.
ALTER TABLE identity.session ADD provider_session text CHECK (length(provider_session) BETWEEN 1 AND 255);
CREATE INDEX session_by_provider ON identity.session (provider_session) WHERE provider_session IS NOT NULL AND revoked_at IS NULL;

-- Logout tokens that have been used, as hashes: each is good once. A token is refused when it is older than ten minutes, so a row that has
-- stood for an hour holds back nothing any more.
CREATE TABLE identity.logout_token (
  id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '1 hour'
);
CREATE INDEX logout_token_by_end ON identity.logout_token (expires_at);
GRANT SELECT, INSERT, DELETE ON identity.logout_token TO samsyn_door;
