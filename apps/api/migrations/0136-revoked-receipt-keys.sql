-- A key of receipts that somebody else may have had is revoked from a moment (ADR 0018): it stays published, and says so. Written by the
-- operator from a shell, as the owner; never changed.
CREATE TABLE operations.receipt_key_revocation (
  key_id text PRIMARY KEY REFERENCES operations.receipt_key,
  -- from when on nothing that it signed is to be believed
  revoked_from timestamptz NOT NULL,
  -- as OpenID Federation names them for keys of before
  reason text NOT NULL CHECK (reason IN ('unspecified', 'compromised', 'superseded')),
  written_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CALL record.make_immutable('operations.receipt_key_revocation');
GRANT SELECT ON operations.receipt_key_revocation TO samsyn_door;
