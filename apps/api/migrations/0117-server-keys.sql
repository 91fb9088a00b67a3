-- What keys of the server are derived from where the operator gives none (SERVER_KEY): the newest row is used, those before it only open what
-- was closed with them. A new row is a new key. Two random UUIDs hold 244 random bits.
CREATE TABLE operations.server_key (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  secret bytea NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
    CHECK (octet_length(secret) = 32),
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CALL record.make_immutable('operations.server_key');
INSERT INTO operations.server_key DEFAULT VALUES;
GRANT SELECT ON operations.server_key TO samsyn_door;
