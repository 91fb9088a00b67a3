-- What opens one text for one person in one session, once and within a minute (ADR 0020). Asked for like a save; kept by the door.
CREATE TABLE identity.writing_ticket (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  session_hash bytea NOT NULL CHECK (octet_length(session_hash) = 32),
  user_id uuid NOT NULL REFERENCES identity.app_user,
  round_id uuid NOT NULL,
  response_id uuid NOT NULL,
  comment_id uuid,
  generation integer NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX writing_ticket_by_end ON identity.writing_ticket (expires_at);
GRANT SELECT, INSERT, DELETE ON identity.writing_ticket TO samsyn_door;
