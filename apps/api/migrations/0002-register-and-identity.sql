-- Actors have names with validity dates: a document shows the name valid on its date, a search finds every name ever used.
CREATE TABLE register.actor (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('REGION', 'MUNICIPALITY', 'COUNTY_ADMINISTRATIVE_BOARD', 'PUBLIC_AUTHORITY', 'ASSOCIATION',
    'PROFESSIONAL_BODY', 'PATIENT_ORGANISATION', 'UNIVERSITY', 'UNIVERSITY_HOSPITAL', 'VOLUNTARY_DEFENCE_ORGANISATION',
    'FAITH_COMMUNITY', 'COOPERATION_BODY', 'OTHER')),
  organisation_number text UNIQUE,
  county_code text,
  municipality_code text UNIQUE,
  civil_defence_region text,
  health_care_region text,
  mailbox text,
  ended_on date,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX actor_by_kind ON register.actor (kind, county_code);

CREATE TABLE register.actor_name (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor_id uuid NOT NULL REFERENCES register.actor,
  name text NOT NULL CHECK (name <> ''),
  kind text NOT NULL CHECK (kind IN ('OFFICIAL', 'SHORT', 'ALIAS')),
  valid_from date,
  valid_to date,
  note text,
  sources text NOT NULL DEFAULT '',
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from <= valid_to)
);
CREATE INDEX actor_name_by_actor ON register.actor_name (actor_id, kind);
CREATE INDEX actor_name_by_text ON register.actor_name USING gin (lower(name) gin_trgm_ops);

CREATE TABLE register.actor_predecessor (
  actor_id uuid NOT NULL REFERENCES register.actor,
  predecessor_id uuid NOT NULL REFERENCES register.actor,
  kind text NOT NULL CHECK (kind IN ('MERGER', 'SUCCESSION')),
  from_date date,
  note text,
  PRIMARY KEY (actor_id, predecessor_id),
  CHECK (actor_id <> predecessor_id)
);
CREATE INDEX actor_successor ON register.actor_predecessor (predecessor_id);

CREATE TABLE register.actor_sector (
  actor_id uuid NOT NULL REFERENCES register.actor,
  sector text NOT NULL,
  role text NOT NULL CHECK (role IN ('LEAD', 'MEMBER', 'LISTED')),
  valid_from date,
  valid_to date,
  sources text NOT NULL DEFAULT '',
  UNIQUE NULLS NOT DISTINCT (actor_id, sector, valid_from)
);
CREATE INDEX actor_sector_by_sector ON register.actor_sector (sector);

GRANT SELECT, INSERT, UPDATE ON register.actor, register.actor_name, register.actor_predecessor, register.actor_sector TO samsyn_authority;
GRANT SELECT ON register.actor, register.actor_name, register.actor_predecessor, register.actor_sector TO samsyn_body;

-- The official name of an actor on a day; the closest one where the day falls in a gap (dates before the first known name).
CREATE FUNCTION register.name_on(actor uuid, day date) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (
    SELECT n.name FROM register.actor_name n
    WHERE n.actor_id = actor AND n.kind = 'OFFICIAL'
    ORDER BY (coalesce(n.valid_from, '-infinity') <= day AND coalesce(n.valid_to, 'infinity') >= day) DESC,
             coalesce(n.valid_from, '-infinity') DESC
    LIMIT 1
  );
GRANT EXECUTE ON FUNCTION register.name_on(uuid, date) TO samsyn_authority, samsyn_body;

CREATE TABLE identity.app_user (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  demo_key text UNIQUE,
  display_name text NOT NULL,
  about text NOT NULL DEFAULT '',
  side text NOT NULL CHECK (side IN ('AUTHORITY', 'BODY')),
  role text NOT NULL CHECK (role IN ('CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'ADMINISTRATOR', 'COORDINATOR', 'CONTRIBUTOR', 'SIGNATORY', 'READER')),
  organisation_id uuid REFERENCES register.actor,
  email text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((side = 'BODY') = (organisation_id IS NOT NULL)),
  CHECK ((side = 'AUTHORITY') = (role IN ('CASE_OFFICER', 'EDITOR', 'LEGAL_ADVISER', 'REGISTRAR', 'ADMINISTRATOR')))
);

-- Only the hash of a token is kept: who reads the table cannot sign in with it.
CREATE TABLE identity.session (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  user_id uuid NOT NULL REFERENCES identity.app_user,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX session_by_user ON identity.session (user_id);

CREATE TABLE identity.invitation_token (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  invitation_id uuid NOT NULL,
  round_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  used_at timestamptz,
  used_by uuid REFERENCES identity.app_user
);
CREATE INDEX invitation_token_by_invitation ON identity.invitation_token (invitation_id);

GRANT SELECT, INSERT, UPDATE ON identity.app_user, identity.session, identity.invitation_token TO samsyn_door;
-- The authority's names of organisations are needed at the door ("Region Uppsala"), nothing else of the register is.
GRANT USAGE ON SCHEMA register TO samsyn_door;
GRANT SELECT ON register.actor_name TO samsyn_door;
GRANT EXECUTE ON FUNCTION register.name_on(uuid, date) TO samsyn_door;
