-- What a body writes (workspace) and what it has given (record). Submitting copies from the one to the other in one transaction.
CREATE TABLE workspace.response (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid NOT NULL REFERENCES register.actor,
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid NOT NULL REFERENCES record.version,
  state text NOT NULL DEFAULT 'OPENED' CHECK (state IN ('OPENED', 'DRAFTING', 'SUBMITTED')),
  version integer NOT NULL DEFAULT 1,
  overall_stance text CHECK (overall_stance IN ('SUPPORTS', 'SUPPORTS_WITH_CONDITIONS', 'NO_OBJECTION', 'OPPOSES', 'ABSTAINS', 'ENDORSES_OTHER')),
  endorses_actor_id uuid REFERENCES register.actor,
  general_text jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL,
  UNIQUE (organisation_id, round_id),
  UNIQUE (organisation_id, id)
) WITH (fillfactor = 80);

-- No index stands on a column that autosave changes, and the page leaves room, so that an autosave is a HOT update.
CREATE TABLE workspace.comment (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL,
  version_id uuid NOT NULL,
  provision_id uuid,
  target text NOT NULL CHECK (target IN ('WHOLE', 'PROVISION', 'PHRASE')),
  segments jsonb NOT NULL DEFAULT '[]',
  kind text NOT NULL CHECK (kind IN ('LEGAL', 'FACTUAL', 'EDITORIAL', 'CONSEQUENCE', 'QUESTION')),
  body jsonb NOT NULL,
  proposed_wording text,
  proposed_reason text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id),
  CHECK ((target = 'WHOLE') = (provision_id IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX comment_by_response ON workspace.comment (response_id, created_at);

CREATE TABLE workspace.provision_mark (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  version_id uuid NOT NULL,
  provision_id uuid NOT NULL,
  stance text CHECK (stance IN ('SUPPORTS', 'SUPPORTS_WITH_CONDITIONS', 'NO_OBJECTION', 'OPPOSES', 'ABSTAINS')),
  reviewed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (response_id, provision_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES workspace.response (organisation_id, id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id)
) WITH (fillfactor = 80);

-- ---------- the record ----------
CREATE SEQUENCE record.receipt_number;

CREATE TABLE record.response (
  id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid NOT NULL REFERENCES record.version,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  organisation_name text NOT NULL,
  number integer NOT NULL DEFAULT 1 CHECK (number > 0),
  receipt_number text NOT NULL UNIQUE,
  received_at timestamptz NOT NULL,
  deadline_at timestamptz NOT NULL,
  late boolean GENERATED ALWAYS AS (received_at > deadline_at) STORED,
  overall_stance text NOT NULL CHECK (overall_stance IN ('SUPPORTS', 'SUPPORTS_WITH_CONDITIONS', 'NO_OBJECTION', 'OPPOSES', 'ABSTAINS', 'ENDORSES_OTHER')),
  endorses_actor_id uuid REFERENCES register.actor,
  endorses_name text,
  general_text jsonb,
  general_plain text NOT NULL DEFAULT '',
  comments integer NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  idempotency_key uuid NOT NULL,
  submitted_by uuid NOT NULL,
  submitted_by_name text NOT NULL,
  UNIQUE (round_id, organisation_id, number),
  UNIQUE (organisation_id, id),
  UNIQUE (organisation_id, idempotency_key),
  CHECK ((overall_stance = 'ENDORSES_OTHER') = (endorses_actor_id IS NOT NULL))
);

-- received_at is the database's clock, deadline_at the round's own day (or its closing, if earlier): the caller can set neither.
CREATE FUNCTION record.stamp_response() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE asked record;
BEGIN
  SELECT r.state, least(r.deadline, coalesce(r.closed_at, 'infinity')) AS due INTO asked FROM office.round r WHERE r.id = NEW.round_id;
  IF asked IS NULL OR asked.state IN ('PREPARING', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the round does not receive answers' USING ERRCODE = 'SY002';
  END IF;
  NEW.received_at := clock_timestamp();
  NEW.deadline_at := asked.due;
  NEW.receipt_number := 'SAM-' || to_char(NEW.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY') || '-' || lpad(nextval('record.receipt_number')::text, 6, '0');
  RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT ON record.response FOR EACH ROW EXECUTE FUNCTION record.stamp_response();

-- `provision_ordinal` repeats the place in the version (0: the whole draft), so that the comments of a provision with all below it are one index range.
CREATE TABLE record.comment (
  id uuid PRIMARY KEY,
  response_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  number integer NOT NULL,
  provision_id uuid,
  provision_ordinal integer NOT NULL,
  unit_id uuid,
  address text,
  target text NOT NULL CHECK (target IN ('WHOLE', 'PROVISION', 'PHRASE')),
  segments jsonb NOT NULL,
  kind text NOT NULL CHECK (kind IN ('LEGAL', 'FACTUAL', 'EDITORIAL', 'CONSEQUENCE', 'QUESTION')),
  stance text,
  body jsonb NOT NULL,
  body_text text NOT NULL,
  proposed_wording text,
  proposed_reason text,
  received_at timestamptz NOT NULL,
  late boolean NOT NULL,
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id)
);
CREATE INDEX comment_by_place ON record.comment (round_id, provision_ordinal, id);
CREATE INDEX comment_by_unit ON record.comment (round_id, unit_id);
CREATE INDEX comment_by_response ON record.comment (response_id, number);

CREATE TABLE record.provision_stance (
  response_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  version_id uuid NOT NULL,
  provision_id uuid NOT NULL,
  stance text NOT NULL CHECK (stance IN ('SUPPORTS', 'SUPPORTS_WITH_CONDITIONS', 'NO_OBJECTION', 'OPPOSES', 'ABSTAINS')),
  PRIMARY KEY (response_id, provision_id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id),
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id)
);
CREATE INDEX provision_stance_by_round ON record.provision_stance (round_id, provision_id);

-- A submitted answer never changes, so its column of the stance matrix can be written once, at submission: one letter per unit of the version
-- in reading order (libs/consultation/stance.ts), '.' where none was taken. The matrix of a round is then one short row per body, and no counter is ever hot.
CREATE TABLE record.stance_column (
  response_id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL,
  organisation_name text NOT NULL,
  kind text NOT NULL,
  overall_stance text NOT NULL,
  letters text NOT NULL,
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id)
);
CREATE INDEX stance_column_by_round ON record.stance_column (round_id, organisation_name);

CALL record.make_immutable('record.response');
CALL record.make_immutable('record.comment');
CALL record.make_immutable('record.provision_stance');
CALL record.make_immutable('record.stance_column');

-- ---------- the authority's work on what was given ----------
CREATE TABLE office.assessment (
  comment_id uuid PRIMARY KEY REFERENCES record.comment,
  round_id uuid NOT NULL REFERENCES office.round,
  unit_id uuid,
  version integer NOT NULL DEFAULT 1,
  disposition text CHECK (disposition IN ('ACCEPTED', 'PARTLY', 'NOT_ACCEPTED', 'NOTED', 'OUT_OF_SCOPE', 'TO_GUIDANCE')),
  reason text,
  text jsonb,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by uuid NOT NULL,
  updated_by_name text NOT NULL,
  CHECK (disposition IS NULL OR btrim(coalesce(reason, '')) <> '')
);
CREATE INDEX assessment_by_round ON office.assessment (round_id, unit_id) WHERE disposition IS NOT NULL;

CREATE TABLE office.provision_assessment (
  round_id uuid NOT NULL REFERENCES office.round,
  provision_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  text jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by uuid NOT NULL,
  updated_by_name text NOT NULL,
  PRIMARY KEY (round_id, provision_id)
);

-- ---------- grants: the authority's role appears nowhere beside `workspace` ----------
GRANT SELECT, INSERT, UPDATE ON workspace.response, workspace.comment, workspace.provision_mark TO samsyn_body;
GRANT SELECT, INSERT ON record.response, record.comment, record.provision_stance, record.stance_column TO samsyn_body;
GRANT USAGE ON SEQUENCE record.receipt_number TO samsyn_body;

GRANT SELECT ON record.response, record.comment, record.provision_stance, record.stance_column TO samsyn_authority;
GRANT SELECT, INSERT, UPDATE ON office.assessment, office.provision_assessment TO samsyn_authority;

-- ---------- rows ----------
DO $$
DECLARE owned regclass;
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.response', 'workspace.comment', 'workspace.provision_mark', 'record.response', 'record.comment',
    'record.provision_stance', 'record.stance_column']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation())) '
      'WITH CHECK (organisation_id = (SELECT register.acting_organisation()))', owned);
    IF owned::text LIKE 'record.%' THEN
      EXECUTE format('CREATE POLICY authority ON %s FOR SELECT TO samsyn_authority USING (true)', owned);
    END IF;
  END LOOP;
END $$;
