-- People of a body that has no sign-in service of its own: the address they come back by, who invited them, and what was done about them.
-- All of it is the door's alone: neither the authority's role nor the body's reaches the schema.
ALTER TABLE identity.app_user
  -- taken out of the body: the row stays, for what the person wrote refers to it; address and passkeys do not
  ADD ended_at timestamptz,
  ADD ended_by uuid REFERENCES identity.app_user,
  ADD CONSTRAINT email_form CHECK (email = lower(email) AND email LIKE '_%@_%' AND length(email) <= 254),
  ADD CONSTRAINT email_of_a_body CHECK (email IS NULL OR (side = 'BODY' AND demo_key IS NULL AND oidc_issuer IS NULL AND ended_at IS NULL));
-- One person, one address, at one body; the same address at another body is another user.
CREATE UNIQUE INDEX app_user_by_email ON identity.app_user (email, organisation_id) WHERE email IS NOT NULL;
CREATE INDEX app_user_by_organisation ON identity.app_user (organisation_id) WHERE organisation_id IS NOT NULL;

-- The mailbox an invitation was sent to: it becomes the address of the account the link opens. Null: handed out by the office.
ALTER TABLE identity.invitation_token ADD email text CHECK (email = lower(email));

CREATE TABLE identity.colleague_invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES register.actor,
  email text NOT NULL CHECK (email = lower(email) AND email LIKE '_%@_%' AND length(email) <= 254),
  role text NOT NULL CHECK (role IN ('COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER')),
  invited_by uuid NOT NULL REFERENCES identity.app_user,
  invited_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES identity.app_user,
  CHECK (withdrawn_at IS NULL OR accepted_at IS NULL)
);
CREATE UNIQUE INDEX colleague_invitation_open ON identity.colleague_invitation (organisation_id, email)
  WHERE withdrawn_at IS NULL AND accepted_at IS NULL;
-- A letter that is tried again holds a link of its own; sending the invitation anew takes back those before.
CREATE TABLE identity.colleague_token (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  invitation_id uuid NOT NULL REFERENCES identity.colleague_invitation,
  made_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX colleague_token_by_invitation ON identity.colleague_token (invitation_id);

-- A code on its way to a mailbox: for ten minutes, one browser, five tries and one use. The row is made whether or not anybody has the
-- address. The code itself is drawn when the letter is written, and is kept as a keyed hash whose key is not in the database.
CREATE TABLE identity.email_code (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  browser_hash bytea NOT NULL UNIQUE CHECK (octet_length(browser_hash) = 32),
  email text NOT NULL CHECK (email = lower(email)),
  purpose text NOT NULL CHECK (purpose IN ('SIGN_IN', 'ADDRESS')),
  -- whose address it is to become
  user_id uuid REFERENCES identity.app_user,
  code_hash bytea CHECK (octet_length(code_hash) = 32),
  tries smallint NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '10 minutes',
  CHECK ((purpose = 'ADDRESS') = (user_id IS NOT NULL))
);
CREATE INDEX email_code_by_end ON identity.email_code (expires_at);

-- What a person is told by mail of the own account; taken away when it is sent.
CREATE TABLE identity.letter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ADDRESS_CHANGED', 'PASSKEY_ADDED', 'PASSKEY_REMOVED', 'COORDINATOR_CAME')),
  organisation_id uuid NOT NULL REFERENCES register.actor,
  made_at timestamptz NOT NULL DEFAULT now()
);

-- Who invited, gave a role, took out whom: the body's own log, beside the one the authority reads. Ids and codes only; insert-only.
CREATE TABLE identity.people_event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  organisation_id uuid NOT NULL REFERENCES register.actor,
  kind text NOT NULL CHECK (kind ~ '^[A-Z_]{3,40}$'),
  by_user uuid REFERENCES identity.app_user,
  about_user uuid REFERENCES identity.app_user,
  invitation_id uuid REFERENCES identity.colleague_invitation,
  from_role text,
  to_role text
);
CREATE INDEX people_event_by_organisation ON identity.people_event (organisation_id, seq);
CALL record.make_immutable('identity.people_event');

GRANT SELECT, INSERT, UPDATE ON identity.colleague_invitation, identity.colleague_token TO samsyn_door;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.email_code TO samsyn_door;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.letter TO samsyn_door;
GRANT SELECT, INSERT ON identity.people_event TO samsyn_door;
-- The door sends letters of its own; of the queue it reads nothing.
GRANT USAGE ON SCHEMA jobs TO samsyn_door;
GRANT EXECUTE ON FUNCTION jobs.add(text, json, text, timestamptz) TO samsyn_door;
