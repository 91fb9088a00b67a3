-- Keys that sign receipts (Ed25519). Every key that ever signed stays: a receipt that somebody keeps must be verifiable, whichever key is in
-- use today. Only the door reads them, as it reads sessions; it publishes the public half.
CREATE TABLE operations.receipt_key (
  key_id text PRIMARY KEY CHECK (key_id ~ '^[A-Za-z0-9_-]{43}$'),
  public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
  -- PKCS 8; null where the installation gives the key by a setting and keeps it itself
  private_key bytea,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- One key is made here and kept, the first time a process needs one: several that start at once agree on it.
CREATE UNIQUE INDEX receipt_key_kept_here ON operations.receipt_key ((true)) WHERE private_key IS NOT NULL;
CALL record.make_immutable('operations.receipt_key');
GRANT SELECT, INSERT ON operations.receipt_key TO samsyn_door;
