-- Replies to the bodies (svarsbrev): each point, what was decided of it and why; and each body's word on whether its points were met.

-- What the letters of a round say beside the points, and until when the bodies may answer; null: three weeks from the day they are sent.
CREATE TABLE office.reply_plan (
  round_id uuid PRIMARY KEY REFERENCES office.round,
  opening jsonb,
  closing jsonb,
  answer_by date,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by uuid NOT NULL,
  updated_by_name text NOT NULL
);
-- Where one body's letter goes instead of where it was found to be reached; null: by post.
CREATE TABLE office.reply_address (
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  address text CHECK (address LIKE '_%@_%' AND length(address) <= 254),
  stated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  stated_by uuid NOT NULL,
  stated_by_name text NOT NULL,
  PRIMARY KEY (round_id, organisation_id)
);
GRANT SELECT, INSERT, UPDATE ON office.reply_plan, office.reply_address TO samsyn_authority;

-- ---------- the letters, as sent ----------
-- Like the sändlista: name valid on the day, address, channel, time. `content` is all that the letter says, `content_hash` of its canonical
-- JSON (libs/consultation, canonical-json.ts). An answer has one letter, however often the letters are sent; a supplement is an answer anew.
CREATE TABLE record.reply_letter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  response_id uuid NOT NULL UNIQUE,
  outcome text NOT NULL CHECK (outcome IN ('LETTER', 'WITHOUT_CONTENTS')),
  name_as_sent text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('SAMSYN', 'EMAIL', 'POST')),
  address text CHECK (address LIKE '_%@_%' AND length(address) <= 254),
  content jsonb NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  points integer NOT NULL CHECK (points >= 0),
  answer_by timestamptz NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_by uuid NOT NULL,
  sent_by_name text NOT NULL,
  UNIQUE (organisation_id, id),
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id),
  CHECK ((channel = 'POST') = (address IS NULL)),
  CHECK (outcome = 'LETTER' OR points = 0)
);
CREATE INDEX reply_letter_by_round ON record.reply_letter (round_id, organisation_id);

-- Each point of a letter once, with its decision.
CREATE TABLE record.reply_point (
  letter_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  comment_id uuid NOT NULL REFERENCES record.comment,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  disposition text NOT NULL,
  PRIMARY KEY (letter_id, comment_id),
  UNIQUE (letter_id, ordinal),
  FOREIGN KEY (organisation_id, letter_id) REFERENCES record.reply_letter (organisation_id, id)
);
CREATE INDEX reply_point_by_comment ON record.reply_point (comment_id);
CREATE INDEX reply_point_by_round ON record.reply_point (round_id);

-- What the body said of a point: every time, the last one counts.
CREATE TABLE record.reply_verdict (
  letter_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  organisation_id uuid NOT NULL,
  round_id uuid NOT NULL REFERENCES office.round,
  verdict text NOT NULL CHECK (verdict IN ('MET', 'PARTLY', 'NOT')),
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
  given_at timestamptz NOT NULL,
  given_by uuid NOT NULL,
  given_by_name text NOT NULL,
  PRIMARY KEY (letter_id, comment_id, number),
  FOREIGN KEY (letter_id, comment_id) REFERENCES record.reply_point (letter_id, comment_id),
  FOREIGN KEY (organisation_id, letter_id) REFERENCES record.reply_letter (organisation_id, id)
);
-- a comment is of one answer, and so of one letter
CREATE INDEX reply_verdict_by_comment ON record.reply_verdict (comment_id, number DESC);
CALL record.make_immutable('record.reply_letter');
CALL record.make_immutable('record.reply_point');
CALL record.make_immutable('record.reply_verdict');

CREATE FUNCTION record.check_reply() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM office.round r WHERE r.id = NEW.round_id AND r.state IN ('CONSOLIDATED', 'DECIDED')) THEN
    RAISE EXCEPTION 'replies are sent when the round is put together' USING ERRCODE = 'SY001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_time BEFORE INSERT ON record.reply_letter FOR EACH ROW EXECUTE FUNCTION record.check_reply();

-- The time and the number are the database's, and so is the last moment.
CREATE FUNCTION record.stamp_verdict() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.given_at := clock_timestamp();
  IF NOT EXISTS (SELECT FROM record.reply_letter l WHERE l.id = NEW.letter_id AND l.round_id = NEW.round_id AND NEW.given_at <= l.answer_by) THEN
    RAISE EXCEPTION 'the time to answer the letter is out' USING ERRCODE = 'SY001';
  END IF;
  NEW.number := 1 + coalesce((SELECT max(v.number) FROM record.reply_verdict v WHERE v.letter_id = NEW.letter_id AND v.comment_id = NEW.comment_id), 0);
  RETURN NEW;
END $$;
CREATE TRIGGER stamp BEFORE INSERT ON record.reply_verdict FOR EACH ROW EXECUTE FUNCTION record.stamp_verdict();

-- ---------- what the body is about to say: its own until it is sent ----------
CREATE TABLE workspace.reply_word (
  organisation_id uuid NOT NULL,
  letter_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  verdict text CHECK (verdict IN ('MET', 'PARTLY', 'NOT')),
  words text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_by_name text NOT NULL,
  PRIMARY KEY (letter_id, comment_id),
  FOREIGN KEY (letter_id, comment_id) REFERENCES record.reply_point (letter_id, comment_id),
  FOREIGN KEY (organisation_id, letter_id) REFERENCES record.reply_letter (organisation_id, id)
);

-- ---------- the way out ----------
CREATE TABLE office.reply_mail (
  letter_id uuid PRIMARY KEY REFERENCES record.reply_letter,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'NOT_CONFIGURED', 'FAILED', 'BOUNCED')),
  -- the mail server's code (550), or the kind of fault
  failure text,
  -- written before it is handed over
  attempts integer NOT NULL DEFAULT 0,
  queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_at timestamptz,
  bounced_at timestamptz
);
GRANT SELECT, INSERT (letter_id), UPDATE (state, failure, attempts, sent_at, bounced_at) ON office.reply_mail TO samsyn_authority;

-- ---------- grants and rows ----------
GRANT SELECT, INSERT (id, round_id, organisation_id, response_id, outcome, name_as_sent, channel, address, content, content_hash, points, answer_by,
  sent_by, sent_by_name) ON record.reply_letter TO samsyn_authority;
GRANT SELECT, INSERT ON record.reply_point TO samsyn_authority;
GRANT SELECT ON record.reply_verdict TO samsyn_authority;
GRANT SELECT ON record.reply_letter, record.reply_point, record.reply_verdict TO samsyn_body;
GRANT INSERT (letter_id, comment_id, organisation_id, round_id, verdict, words, given_by, given_by_name) ON record.reply_verdict TO samsyn_body;
GRANT SELECT, INSERT, DELETE ON workspace.reply_word TO samsyn_body;
GRANT UPDATE (verdict, words, version, updated_at, updated_by_name) ON workspace.reply_word TO samsyn_body;

DO $$
DECLARE owned regclass;
DECLARE mine constant text := 'organisation_id = (SELECT register.acting_organisation())';
DECLARE asked constant text := 'round_id IN (SELECT r.id FROM office.round r)';
BEGIN
  FOREACH owned IN ARRAY ARRAY['record.reply_letter', 'record.reply_point', 'record.reply_verdict', 'workspace.reply_word', 'office.reply_plan',
      'office.reply_address', 'office.reply_mail']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    IF owned::text NOT LIKE 'workspace.%' THEN
      EXECUTE format('CREATE POLICY authority ON %s TO samsyn_authority USING (true) WITH CHECK (true)', owned);
    END IF;
    CONTINUE WHEN owned::text LIKE 'office.%';
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (%s) WITH CHECK (%s)', owned, mine, mine);
    -- in a round that it is asked in and whose demands the session meets (0097)
    CONTINUE WHEN owned::text LIKE 'workspace.%';
    EXECUTE format('CREATE POLICY assured ON %s AS RESTRICTIVE TO samsyn_body USING (%s) WITH CHECK (%s)', owned, asked, asked);
  END LOOP;
END $$;
CREATE POLICY assured ON workspace.reply_word AS RESTRICTIVE TO samsyn_body
  USING (letter_id IN (SELECT l.id FROM record.reply_letter l)) WITH CHECK (letter_id IN (SELECT l.id FROM record.reply_letter l));
-- A body that was written to is told in its log when the letters went out.
CREATE POLICY told_of_replies ON record.event FOR SELECT TO samsyn_body
  USING (kind = 'REPLIES_SENT' AND round_id IN (SELECT l.round_id FROM record.reply_letter l));
