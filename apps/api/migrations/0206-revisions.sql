-- A föreskrift through its versions. A draft may follow a published version; what it changes is compared, confirmed and explained beside it
-- (office), and at the publication written down for good (record): which provision became which, every changed span with its reasons, and
-- where each comment now stands.
ALTER TABLE office.draft ADD follows_version_id uuid REFERENCES record.version;
CREATE INDEX draft_by_followed ON office.draft (follows_version_id) WHERE follows_version_id IS NOT NULL;

-- ---------- the work before the publication ----------
-- The comparison as it last was made, of the draft as it stood at `draft_version`. Edges and spans as libs/statute has them.
CREATE TABLE office.revision (
  draft_id uuid PRIMARY KEY REFERENCES office.draft,
  version integer NOT NULL DEFAULT 1,
  draft_version integer NOT NULL,
  edges jsonb NOT NULL,
  spans jsonb NOT NULL,
  material boolean,
  material_reason text CHECK (length(material_reason) <= 2000),
  material_by_name text,
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_by_name text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by_name text NOT NULL,
  CHECK (material IS NULL OR (btrim(coalesce(material_reason, '')) <> '' AND material_by_name IS NOT NULL)),
  CHECK ((submitted_at IS NULL) = (submitted_by IS NULL) AND (submitted_at IS NULL) = (submitted_by_name IS NULL))
);

-- What a person has said of two provisions: only added to, the last word of a pair holds. `edge_key` holds the words that were read, so that
-- a confirmation is of those and no others.
CREATE TABLE office.edge_judgement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  draft_id uuid NOT NULL REFERENCES office.draft,
  outcome text NOT NULL CHECK (outcome IN ('CONFIRMED', 'TOGETHER', 'APART')),
  edge_key text,
  from_id uuid,
  to_id uuid,
  judged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  judged_by uuid NOT NULL,
  judged_by_name text NOT NULL,
  CHECK ((outcome = 'CONFIRMED') = (edge_key IS NOT NULL)),
  CHECK (outcome = 'CONFIRMED' OR (from_id IS NOT NULL AND to_id IS NOT NULL))
);
CREATE INDEX edge_judgement_by_draft ON office.edge_judgement (draft_id, ordinal);
CALL record.make_immutable('office.edge_judgement');

-- Why a span is changed: a comment (or a part of one) that was decided, or the authority's own words. Without a span: why a comment that was
-- met changed nothing.
CREATE TABLE office.span_reason (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  draft_id uuid NOT NULL REFERENCES office.draft,
  span_id uuid,
  comment_id uuid REFERENCES record.comment,
  part_id uuid REFERENCES office.comment_part,
  words text CHECK (btrim(words) <> '' AND length(words) <= 2000),
  given_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  given_by uuid NOT NULL,
  given_by_name text NOT NULL,
  removed_at timestamptz,
  removed_by_name text,
  CHECK (CASE WHEN span_id IS NULL THEN comment_id IS NOT NULL AND words IS NOT NULL ELSE (comment_id IS NULL) = (words IS NOT NULL) END),
  CHECK (part_id IS NULL OR comment_id IS NOT NULL),
  CHECK ((removed_at IS NULL) = (removed_by_name IS NULL))
);
CREATE UNIQUE INDEX span_reason_standing ON office.span_reason (draft_id, span_id, comment_id, part_id, words) NULLS NOT DISTINCT WHERE removed_at IS NULL;

-- ---------- what is written down for good ----------
-- How a version came of the one before it: who asked for its publication and who published it, who are never one.
CREATE TABLE record.version_step (
  version_id uuid PRIMARY KEY REFERENCES record.version,
  from_version_id uuid NOT NULL REFERENCES record.version,
  material boolean NOT NULL,
  material_reason text NOT NULL CHECK (btrim(material_reason) <> ''),
  material_by_name text NOT NULL,
  note text NOT NULL,
  submitted_at timestamptz NOT NULL,
  submitted_by uuid NOT NULL,
  submitted_by_name text NOT NULL,
  published_by uuid NOT NULL,
  published_by_name text NOT NULL,
  CHECK (submitted_by <> published_by),
  UNIQUE (from_version_id)
);

CREATE TABLE record.alignment_edge (
  version_id uuid NOT NULL REFERENCES record.version_step (version_id),
  ordinal integer NOT NULL,
  from_id uuid,
  to_id uuid,
  from_address text,
  to_address text,
  level text NOT NULL CHECK (level IN ('container', 'unit', 'leaf')),
  kind text NOT NULL,
  relation text NOT NULL CHECK (relation IN ('same', 'split', 'merge', 'repealed', 'inserted')),
  moved boolean NOT NULL,
  renumbered boolean NOT NULL,
  text_changed boolean NOT NULL,
  consequential boolean NOT NULL,
  similarity real NOT NULL,
  confidence real NOT NULL,
  needs_review boolean NOT NULL,
  reasons text[] NOT NULL,
  confirmed_by_name text,
  confirmed_at timestamptz,
  PRIMARY KEY (version_id, ordinal),
  CHECK ((confirmed_at IS NULL) = (confirmed_by_name IS NULL)),
  CONSTRAINT unsure_is_confirmed CHECK (NOT needs_review OR confirmed_at IS NOT NULL)
);
CREATE INDEX alignment_edge_by_from ON record.alignment_edge (version_id, from_id);
CREATE INDEX alignment_edge_by_to ON record.alignment_edge (version_id, to_id);

CREATE TABLE record.change_span (
  id uuid PRIMARY KEY,
  version_id uuid NOT NULL REFERENCES record.version_step (version_id),
  ordinal integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('EDITED', 'INSERTED', 'REPEALED', 'MOVED', 'SPLIT', 'MERGED', 'RENUMBERED', 'CONSEQUENTIAL')),
  field text NOT NULL CHECK (field IN ('TEXT', 'HEADING', 'TITLE', 'ENACTING_CLAUSE')),
  from_id uuid,
  to_id uuid,
  from_unit_id uuid,
  to_unit_id uuid,
  from_address text,
  to_address text,
  old_text text NOT NULL,
  new_text text NOT NULL,
  old_start integer,
  new_start integer,
  explains_itself boolean NOT NULL,
  UNIQUE (version_id, ordinal)
);
CREATE INDEX change_span_by_from ON record.change_span (version_id, from_unit_id);
CREATE INDEX change_span_by_to ON record.change_span (version_id, to_unit_id);

-- The decision as it was taken is kept with it: what is decided anew later changes no version.
CREATE TABLE record.change_reason (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version_id uuid NOT NULL REFERENCES record.version_step (version_id),
  span_id uuid REFERENCES record.change_span,
  comment_id uuid REFERENCES record.comment,
  part_id uuid REFERENCES office.comment_part,
  words text,
  disposition text,
  decision_reason text,
  given_at timestamptz NOT NULL,
  given_by_name text NOT NULL,
  CHECK (CASE WHEN span_id IS NULL THEN comment_id IS NOT NULL AND words IS NOT NULL ELSE (comment_id IS NULL) = (words IS NOT NULL) END),
  CHECK (comment_id IS NULL OR (disposition IS NOT NULL AND decision_reason IS NOT NULL))
);
CREATE INDEX change_reason_by_span ON record.change_reason (span_id);
CREATE INDEX change_reason_by_comment ON record.change_reason (comment_id);
CREATE INDEX change_reason_by_version ON record.change_reason (version_id);

-- Where a comment stands in a later version: one row for each stretch that was marked (one with segment 0 for a comment on a provision, or on
-- the draft as a whole), worked out from its first anchor, which is never rewritten. `status` is the comment's, the rest the stretch's.
CREATE TABLE record.comment_place (
  version_id uuid NOT NULL REFERENCES record.version_step (version_id),
  comment_id uuid NOT NULL REFERENCES record.comment,
  part_id uuid REFERENCES office.comment_part,
  segment integer NOT NULL CHECK (segment >= 0),
  round_id uuid NOT NULL REFERENCES office.round,
  status text NOT NULL CHECK (status IN ('UNCHANGED', 'MOVED', 'EDITED', 'MOVED_EDITED', 'SPLIT', 'MERGED', 'REPEALED', 'ORPHANED', 'NEEDS_REVIEW')),
  provision_id uuid,
  address text,
  from_address text,
  places jsonb NOT NULL,
  method text NOT NULL,
  coverage real NOT NULL,
  confidence real NOT NULL,
  relocated boolean NOT NULL,
  consequential boolean NOT NULL,
  successors jsonb NOT NULL,
  needs_review boolean NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX comment_place_once ON record.comment_place (version_id, comment_id, part_id, segment) NULLS NOT DISTINCT;
CREATE INDEX comment_place_by_comment ON record.comment_place (comment_id);
CREATE INDEX comment_place_by_provision ON record.comment_place (version_id, provision_id);

-- A person's word on a place that was unsure. Only added to; the last one holds. No provision: nothing of it is left.
CREATE TABLE office.place_judgement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  version_id uuid NOT NULL REFERENCES record.version_step (version_id),
  comment_id uuid NOT NULL REFERENCES record.comment,
  provision_id uuid,
  judged_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  judged_by uuid NOT NULL,
  judged_by_name text NOT NULL,
  FOREIGN KEY (version_id, provision_id) REFERENCES record.provision (version_id, provision_id)
);
CREATE INDEX place_judgement_by_comment ON office.place_judgement (version_id, comment_id, ordinal);

CALL record.make_immutable('record.version_step');
CALL record.make_immutable('record.alignment_edge');
CALL record.make_immutable('record.change_span');
CALL record.make_immutable('record.change_reason');
CALL record.make_immutable('record.comment_place');
CALL record.make_immutable('office.place_judgement');

-- The authority's own: no grant to a body. The times are the database's.
GRANT SELECT, INSERT, UPDATE ON office.revision TO samsyn_authority;
GRANT SELECT, INSERT (draft_id, outcome, edge_key, from_id, to_id, judged_by, judged_by_name) ON office.edge_judgement TO samsyn_authority;
GRANT SELECT, INSERT (draft_id, span_id, comment_id, part_id, words, given_by, given_by_name), UPDATE (removed_at, removed_by_name) ON office.span_reason TO samsyn_authority;
GRANT SELECT, INSERT (version_id, comment_id, provision_id, judged_by, judged_by_name) ON office.place_judgement TO samsyn_authority;
GRANT SELECT, INSERT ON record.version_step, record.alignment_edge, record.change_span, record.change_reason, record.comment_place TO samsyn_authority;
