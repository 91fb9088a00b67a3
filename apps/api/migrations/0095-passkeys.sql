-- Passkeys: the public half of a key that never leaves the person's device. Who reads the table can sign in with none of it.
CREATE TABLE identity.passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES identity.app_user,
  credential_id bytea NOT NULL UNIQUE CHECK (octet_length(credential_id) BETWEEN 16 AND 1023),
  public_key bytea NOT NULL,
  -- how often the device says it has signed; 0 for devices that do not count
  sign_count bigint NOT NULL CHECK (sign_count >= 0),
  transports text[] NOT NULL DEFAULT '{}',
  -- kept in the cloud of the device's maker, so that it may be on several devices
  synced boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  made_at timestamptz NOT NULL DEFAULT now(),
  used_at timestamptz
);
CREATE INDEX passkey_by_user ON identity.passkey (user_id);

-- A challenge that a device is to sign: for five minutes, one browser and one answer. Taken away by the first answer, whatever that is.
CREATE TABLE identity.passkey_challenge (
  browser_hash bytea PRIMARY KEY CHECK (octet_length(browser_hash) = 32),
  challenge text NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('REGISTER', 'SIGN_IN')),
  user_id uuid REFERENCES identity.app_user,
  expires_at timestamptz NOT NULL DEFAULT now() + interval '5 minutes',
  CHECK ((purpose = 'REGISTER') = (user_id IS NOT NULL))
);
CREATE INDEX passkey_challenge_by_end ON identity.passkey_challenge (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.passkey TO samsyn_door;
GRANT SELECT, INSERT, DELETE ON identity.passkey_challenge TO samsyn_door;
