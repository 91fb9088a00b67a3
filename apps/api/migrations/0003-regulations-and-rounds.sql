-- Versions of a föreskrift (record, immutable), the drafts they come from and the rounds they are sent out in (office).
CREATE TABLE office.upload (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 bytea NOT NULL,
  bytes bytea NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE record.regulation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE record.version (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  regulation_id uuid NOT NULL REFERENCES record.regulation,
  number integer NOT NULL CHECK (number > 0),
  title text NOT NULL,
  designation text,
  enacting_clause text,
  sections integer NOT NULL,
  content_hash text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  published_by uuid NOT NULL,
  published_by_name text NOT NULL,
  UNIQUE (regulation_id, number)
);

-- One row per node, flat and in reading order, so that a whole draft is one index range. `ordinal` starts at 1 (0 stands for "the whole
-- draft" in record.comment); a node with all below it is the range ordinal … last_ordinal. `unit_id` is the provision comments are listed
-- under and stances are taken on: the §, the advice block, the annex, the transitional clause.
CREATE TABLE record.provision (
  version_id uuid NOT NULL REFERENCES record.version,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  last_ordinal integer NOT NULL,
  provision_id uuid NOT NULL,
  parent_id uuid,
  unit_id uuid,
  kind text NOT NULL CHECK (kind IN ('PART', 'CHAPTER', 'HEADING', 'SECTION', 'SUBSECTION', 'ITEM', 'SUBITEM', 'GENERAL_ADVICE', 'DEFINITION',
    'TRANSITIONAL', 'ANNEX', 'TABLE_ROW')),
  depth integer NOT NULL,
  label text NOT NULL,
  address text NOT NULL,
  path text NOT NULL,
  eid text,
  heading text,
  level integer,
  text text NOT NULL,
  cells text[],
  header boolean NOT NULL DEFAULT false,
  about text[],
  PRIMARY KEY (version_id, ordinal),
  UNIQUE (version_id, provision_id),
  UNIQUE (version_id, address),
  CHECK (last_ordinal >= ordinal)
);

CALL record.make_immutable('record.regulation');
CALL record.make_immutable('record.version');
CALL record.make_immutable('record.provision');

CREATE TABLE office.draft (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  state text NOT NULL DEFAULT 'IN_REVIEW' CHECK (state IN ('IN_REVIEW', 'PUBLISHED')),
  version integer NOT NULL DEFAULT 1,
  file_name text,
  upload_id uuid REFERENCES office.upload,
  source_text text NOT NULL,
  published_version_id uuid REFERENCES record.version,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by uuid NOT NULL,
  updated_by_name text NOT NULL
);
-- Each state of the structure, so that every mending can be undone and seen. `statute` is the tree of libs/statute.
CREATE TABLE office.draft_revision (
  draft_id uuid NOT NULL REFERENCES office.draft,
  version integer NOT NULL,
  statute jsonb NOT NULL,
  operation text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  made_by uuid NOT NULL,
  PRIMARY KEY (draft_id, version)
);

CREATE TABLE office.assignment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  registration_number text NOT NULL UNIQUE,
  title text NOT NULL,
  duties text[] NOT NULL DEFAULT '{}',
  final_report_at date
);

CREATE TABLE office.round (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer NOT NULL DEFAULT 1,
  version_id uuid NOT NULL REFERENCES record.version,
  assignment_id uuid REFERENCES office.assignment,
  title text NOT NULL,
  registration_number text NOT NULL,
  subject text NOT NULL,
  cover_letter jsonb,
  state text NOT NULL DEFAULT 'PREPARING' CHECK (state IN ('PREPARING', 'OPEN', 'CLOSED', 'CONSOLIDATED', 'DECIDED', 'ARCHIVED')),
  deadline timestamptz NOT NULL,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by uuid NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL,
  CHECK ((state = 'PREPARING') = (opened_at IS NULL))
);
CREATE INDEX round_by_version ON office.round (version_id);

CREATE TABLE office.round_recipient (
  round_id uuid NOT NULL REFERENCES office.round,
  actor_id uuid NOT NULL REFERENCES register.actor,
  PRIMARY KEY (round_id, actor_id)
);

CREATE TABLE office.distribution_list (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE CHECK (name <> ''),
  saved_at timestamptz NOT NULL DEFAULT now(),
  saved_by uuid NOT NULL
);
CREATE TABLE office.distribution_list_member (
  list_id uuid NOT NULL REFERENCES office.distribution_list,
  actor_id uuid NOT NULL REFERENCES register.actor,
  PRIMARY KEY (list_id, actor_id)
);

CREATE TABLE office.round_document (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  ordinal integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('IMPACT_ASSESSMENT', 'COVER_LETTER', 'ASSIGNMENT', 'OTHER')),
  title text NOT NULL,
  content jsonb,
  upload_id uuid REFERENCES office.upload,
  UNIQUE (round_id, ordinal)
);

-- The sändlista as sent (förordning 2024:183, 12 §): frozen, with the name valid that day, address, channel and time.
CREATE TABLE record.invitation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  name_as_sent text NOT NULL,
  kind text NOT NULL,
  mailbox text,
  channel text NOT NULL CHECK (channel IN ('EMAIL', 'LINK')),
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (round_id, organisation_id)
);
CREATE INDEX invitation_by_organisation ON record.invitation (organisation_id);
CREATE TABLE record.invitation_opening (
  invitation_id uuid PRIMARY KEY REFERENCES record.invitation,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX invitation_opening_by_round ON record.invitation_opening (round_id);
CALL record.make_immutable('record.invitation');
CALL record.make_immutable('record.invitation_opening');

-- What left the house by mail, and how it went. The text is made from the template when it is sent; no token is kept here.
CREATE TABLE office.outgoing_mail (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  invitation_id uuid NOT NULL REFERENCES record.invitation,
  kind text NOT NULL CHECK (kind IN ('INVITATION')),
  address text NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'NOT_CONFIGURED', 'FAILED')),
  queued_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  failure text
);
CREATE INDEX outgoing_mail_by_round ON office.outgoing_mail (round_id);

-- Append-only: audit trail and outbox at once. Each event carries its own hash; chaining is done outside the transaction.
CREATE TABLE record.event (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind text NOT NULL,
  round_id uuid,
  object_type text NOT NULL,
  object_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('AUTHORITY', 'BODY', 'SYSTEM')),
  user_id uuid,
  organisation_id uuid,
  data jsonb NOT NULL DEFAULT '{}',
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX event_by_object ON record.event (object_id, seq);
CALL record.make_immutable('record.event');

-- ---------- grants ----------
GRANT SELECT, INSERT ON office.upload, office.draft_revision, office.distribution_list, office.distribution_list_member TO samsyn_authority;
GRANT DELETE ON office.distribution_list, office.distribution_list_member TO samsyn_authority;
GRANT SELECT, INSERT, UPDATE ON office.draft, office.assignment, office.round, office.outgoing_mail TO samsyn_authority;
GRANT SELECT, INSERT, DELETE ON office.round_recipient, office.round_document TO samsyn_authority;
GRANT DELETE ON office.draft_revision TO samsyn_authority; -- undo takes the last state away
GRANT SELECT, INSERT ON record.regulation, record.version, record.provision, record.invitation, record.event TO samsyn_authority;
GRANT SELECT ON record.invitation_opening TO samsyn_authority;

GRANT SELECT ON record.regulation, record.version, record.provision TO samsyn_body;
GRANT SELECT ON record.invitation TO samsyn_body;
GRANT SELECT, INSERT ON record.invitation_opening TO samsyn_body;
GRANT INSERT ON record.event TO samsyn_body;
GRANT SELECT (id, slug, version_id, assignment_id, title, registration_number, subject, cover_letter, state, deadline, opened_at, closed_at) ON office.round TO samsyn_body;
GRANT SELECT ON office.round_document, office.assignment TO samsyn_body;
GRANT SELECT ON office.upload TO samsyn_body;

-- ---------- rows ----------
-- A body sees its own invitation and, through it, the rounds it is asked in. The authority's reads are not filtered: its policy is the constant true.
ALTER TABLE record.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.invitation TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY own ON record.invitation FOR SELECT TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()));

ALTER TABLE record.invitation_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.invitation_opening FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.invitation_opening FOR SELECT TO samsyn_authority USING (true);
CREATE POLICY own ON record.invitation_opening TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation())) WITH CHECK (organisation_id = (SELECT register.acting_organisation()));

ALTER TABLE record.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.event FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.event TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY own ON record.event FOR INSERT TO samsyn_body WITH CHECK (side = 'BODY' AND organisation_id = (SELECT register.acting_organisation()));

ALTER TABLE office.round ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.round FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.round TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.round FOR SELECT TO samsyn_body
  USING (state <> 'PREPARING' AND id IN (SELECT i.round_id FROM record.invitation i));

ALTER TABLE office.round_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.round_document FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.round_document TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.round_document FOR SELECT TO samsyn_body USING (round_id IN (SELECT r.id FROM office.round r));

-- Of the uploads a body reaches only those that hang on a document of a round it is asked in.
ALTER TABLE office.upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.upload FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.upload TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.upload FOR SELECT TO samsyn_body USING (id IN (SELECT d.upload_id FROM office.round_document d));

ALTER TABLE office.assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.assignment FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.assignment TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY invited ON office.assignment FOR SELECT TO samsyn_body USING (id IN (SELECT r.assignment_id FROM office.round r));
