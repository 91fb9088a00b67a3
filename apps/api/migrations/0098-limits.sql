-- How often somebody may try: one row for each caller and each kind of attempt that is not yet forgotten. Not logged: after a crash everybody
-- begins anew, and counting costs no write-ahead log. The key is a keyed hash, so that who reads the table learns no addresses.
CREATE UNLOGGED TABLE operations.allowance (
  key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
  -- when all attempts have been earned back; the row says nothing from then on
  whole_at timestamptz NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE operations.allowance_salt (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  salt bytea NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
INSERT INTO operations.allowance_salt DEFAULT VALUES;

GRANT SELECT, INSERT, UPDATE, DELETE ON operations.allowance TO samsyn_door;
GRANT SELECT ON operations.allowance_salt TO samsyn_door;
