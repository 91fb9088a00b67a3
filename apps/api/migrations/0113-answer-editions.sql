-- A body's answer comes in editions. A submitted one never changes: what the body has to add is written in the next edition and comes in as a
-- number of its own beside the first, the newest being the body's answer. It may be withdrawn, which is written beside it. And it may say
-- only that the answer is given in another order (sekretess), with nothing else.
ALTER TABLE workspace.response ADD edition integer NOT NULL DEFAULT 1 CHECK (edition > 0);

ALTER TABLE record.response
  ADD edition integer NOT NULL DEFAULT 1 CHECK (edition > 0),
  ADD form text NOT NULL DEFAULT 'ANSWER' CHECK (form IN ('ANSWER', 'OTHER_ORDER')),
  -- what was hashed: libs/consultation, canonical-answer.ts
  ADD answer_format text NOT NULL DEFAULT 'samsyn-answer-1',
  ALTER overall_stance DROP NOT NULL,
  ADD CONSTRAINT answer_takes_a_stance CHECK (form <> 'ANSWER' OR overall_stance IS NOT NULL),
  ADD CONSTRAINT placeholder_is_empty CHECK (form = 'ANSWER' OR (overall_stance IS NULL AND endorses_actor_id IS NULL AND endorses_name IS NULL
    AND general_text IS NULL AND general_plain = '' AND comments = 0));
-- Few bodies come back: those that did are found without passing the others.
CREATE INDEX response_later ON record.response (round_id, organisation_id, number) WHERE number > 1;

-- The number too is the database's: one more than the body has in the round.
CREATE OR REPLACE FUNCTION record.stamp_response() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE asked record;
BEGIN
  SELECT r.state, least(r.deadline, coalesce(r.closed_at, 'infinity')) AS due INTO asked FROM office.round r WHERE r.id = NEW.round_id;
  IF asked IS NULL OR asked.state IN ('PREPARING', 'ARCHIVED') THEN
    RAISE EXCEPTION 'the round does not receive answers' USING ERRCODE = 'SY002';
  END IF;
  NEW.number := 1 + coalesce((SELECT max(r.number) FROM record.response r WHERE r.round_id = NEW.round_id AND r.organisation_id = NEW.organisation_id), 0);
  NEW.received_at := clock_timestamp();
  NEW.deadline_at := asked.due;
  NEW.receipt_number := 'SAM-' || to_char(NEW.received_at AT TIME ZONE 'Europe/Stockholm', 'YYYY') || '-' || lpad(nextval('record.receipt_number')::text, 6, '0');
  RETURN NEW;
END $$;

-- ---------- one point through the editions ----------
-- `point_id`: the comment in the body's workspace, the same in every edition. `original_id`: the first comment that said exactly this; what
-- the authority decided on it is said of the same words again. `replaces_id`: what this point said in the edition before, where it said
-- something else. (Both columns begin as the comment itself: a rewrite of the table, since its rows cannot be changed.)
ALTER TABLE record.comment ADD point_id uuid, ADD original_id uuid, ADD replaces_id uuid REFERENCES record.comment;
ALTER TABLE record.comment ALTER point_id TYPE uuid USING id, ALTER original_id TYPE uuid USING id;
ALTER TABLE record.comment ALTER point_id SET NOT NULL, ALTER original_id SET NOT NULL;
CREATE INDEX comment_by_original ON record.comment (original_id) WHERE original_id <> id;

CREATE FUNCTION record.place_comment() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.point_id := coalesce(NEW.point_id, NEW.id);
  NEW.original_id := coalesce(NEW.original_id, NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER place BEFORE INSERT ON record.comment FOR EACH ROW EXECUTE FUNCTION record.place_comment();

-- A placeholder holds nothing: no comment, no stance, no column of the matrix.
CREATE FUNCTION record.refuse_in_placeholder() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM record.response r WHERE r.id = NEW.response_id AND r.form <> 'ANSWER') THEN
    RAISE EXCEPTION 'an answer given in another order holds nothing' USING ERRCODE = 'SY005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER placeholder_is_empty BEFORE INSERT ON record.comment FOR EACH ROW EXECUTE FUNCTION record.refuse_in_placeholder();
CREATE TRIGGER placeholder_is_empty BEFORE INSERT ON record.provision_stance FOR EACH ROW EXECUTE FUNCTION record.refuse_in_placeholder();
CREATE TRIGGER placeholder_is_empty BEFORE INSERT ON record.stance_column FOR EACH ROW EXECUTE FUNCTION record.refuse_in_placeholder();

-- ---------- withdrawn ----------
CREATE TABLE record.withdrawal (
  response_id uuid PRIMARY KEY,
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL,
  number text NOT NULL UNIQUE,
  withdrawn_at timestamptz NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  idempotency_key uuid NOT NULL,
  withdrawn_by uuid NOT NULL,
  withdrawn_by_name text NOT NULL,
  UNIQUE (organisation_id, idempotency_key),
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id)
);
CREATE INDEX withdrawal_by_round ON record.withdrawal (round_id);
CALL record.make_immutable('record.withdrawal');

CREATE FUNCTION record.stamp_withdrawal() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM record.response r WHERE r.id = NEW.response_id AND r.round_id = NEW.round_id
      AND NOT EXISTS (SELECT FROM record.response later WHERE later.round_id = r.round_id AND later.organisation_id = r.organisation_id AND later.number > r.number)) THEN
    RAISE EXCEPTION 'only the newest answer can be withdrawn' USING ERRCODE = 'SY006';
  END IF;
  NEW.withdrawn_at := clock_timestamp();
  NEW.number := 'SAM-' || to_char(NEW.withdrawn_at AT TIME ZONE 'Europe/Stockholm', 'YYYY') || '-' || lpad(nextval('record.receipt_number')::text, 6, '0');
  RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT ON record.withdrawal FOR EACH ROW EXECUTE FUNCTION record.stamp_withdrawal();

GRANT SELECT, INSERT ON record.withdrawal TO samsyn_body;
GRANT SELECT ON record.withdrawal TO samsyn_authority;
ALTER TABLE record.withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.withdrawal FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON record.withdrawal TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation())) WITH CHECK (organisation_id = (SELECT register.acting_organisation()));
CREATE POLICY assured ON record.withdrawal AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM record.response r)) WITH CHECK (response_id IN (SELECT r.id FROM record.response r));
CREATE POLICY authority ON record.withdrawal FOR SELECT TO samsyn_authority USING (true);

-- What does not count: withdrawn, or followed by another number. Short or empty in most rounds; a statement reads it once.
CREATE VIEW record.set_aside WITH (security_invoker = true) AS
  SELECT w.round_id, w.response_id FROM record.withdrawal w
  UNION
  SELECT later.round_id, earlier.id FROM record.response later
    JOIN record.response earlier ON earlier.round_id = later.round_id AND earlier.organisation_id = later.organisation_id AND earlier.number < later.number
    WHERE later.number > 1;
GRANT SELECT ON record.set_aside TO samsyn_authority, samsyn_body;

-- ---------- letters, and emptying ----------
ALTER TABLE workspace.receipt_letter ADD about text NOT NULL DEFAULT 'SUBMISSION' CHECK (about IN ('SUBMISSION', 'WITHDRAWAL'));
ALTER TABLE workspace.receipt_letter DROP CONSTRAINT receipt_letter_response_id_addressee_key;
ALTER TABLE workspace.receipt_letter ADD UNIQUE (response_id, addressee, about);

-- A body that answers in another order leaves nothing behind: its own rows it may take away, and only those its policies let it see.
GRANT DELETE ON workspace.comment, workspace.provision_mark, workspace.answer_form TO samsyn_body;
