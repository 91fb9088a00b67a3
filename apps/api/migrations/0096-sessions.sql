-- How surely a session knows its person, and what its owner is shown of it. EMAIL: whoever reads a mailbox; MFA: two factors; LOA3: an
-- identity of assurance level 3. The browser and its system are kept as two coarse words ("Firefox", "Windows"), never as the whole user
-- agent, and no place is kept: enough to know one's own browser by, too little to follow anybody with.
ALTER TABLE identity.session
  ADD public_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  ADD assurance text NOT NULL DEFAULT 'EMAIL' CHECK (assurance IN ('EMAIL', 'MFA', 'LOA3')),
  ADD way text NOT NULL DEFAULT 'LINK' CHECK (way IN ('LINK', 'EMAIL_CODE', 'PASSKEY', 'OIDC', 'DEMO')),
  ADD browser text CHECK (browser ~ '^[A-Za-z ]{2,20}$'),
  ADD system text CHECK (system ~ '^[A-Za-z ]{2,20}$');

-- What was opened before knows no more than the least; who was identified by a provider signs in again.
COMMENT ON COLUMN identity.session.last_seen_at IS 'when a person last did something in it; what the page asks by itself does not count';
