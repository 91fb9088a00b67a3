-- Reminders (ADR 0030). The authority knows that those who had not answered were reminded, and when; each body's letters, and what they said
-- of how far it had come, are the body's own.
ALTER TABLE office.round ADD reminder_days integer[] NOT NULL DEFAULT '{14,7,1}' CHECK (cardinality(reminder_days) <= 8);
UPDATE office.round SET reminder_days = '{}' WHERE state <> 'PREPARING';

-- One row for a body, a round, a step of the schedule and the last day it was counted from: a day that is moved is reminded of anew.
CREATE TABLE office.reminder (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  invitation_id uuid NOT NULL REFERENCES record.invitation,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  days_before integer NOT NULL CHECK (days_before >= 0),
  deadline timestamptz NOT NULL,
  day date NOT NULL,
  reminded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (invitation_id, days_before, deadline)
);
CREATE INDEX reminder_by_round ON office.reminder (round_id, day);
CREATE INDEX reminder_by_organisation ON office.reminder (organisation_id, day);
GRANT SELECT ON office.reminder TO samsyn_authority, samsyn_body;
GRANT INSERT (round_id, invitation_id, organisation_id, days_before, deadline, day) ON office.reminder TO samsyn_authority;
ALTER TABLE office.reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON office.reminder TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY own ON office.reminder FOR SELECT TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()));

-- One letter to one addressee on one day, whatever the number of rounds it is about. `addressee` is `mailbox:` and the address the body was
-- asked at, or `person:` and one of its people. The text is made when it is sent and kept nowhere.
CREATE TABLE workspace.reminder_mail (
  organisation_id uuid NOT NULL REFERENCES register.actor,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  addressee text NOT NULL CHECK (addressee ~ '^(mailbox|person):.'),
  day date NOT NULL,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'BOUNCED', 'NOT_CONFIGURED', 'NOT_NEEDED')),
  -- the mail server's code (550), or the kind of fault
  failure text,
  -- written before it is handed over
  attempts integer NOT NULL DEFAULT 0,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  UNIQUE (organisation_id, addressee, day)
);
GRANT SELECT ON workspace.reminder_mail TO samsyn_body;
GRANT INSERT (organisation_id, addressee, day), UPDATE (state, failure, attempts, sent_at) ON workspace.reminder_mail TO samsyn_body;

-- Who wants no reminders: in one round, or (no round) in none.
CREATE TABLE workspace.reminder_mute (
  organisation_id uuid NOT NULL REFERENCES register.actor,
  addressee text NOT NULL CHECK (addressee ~ '^(mailbox|person):.'),
  round_id uuid REFERENCES office.round,
  muted_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX reminder_mute_once ON workspace.reminder_mute (organisation_id, addressee, coalesce(round_id, '00000000-0000-0000-0000-000000000000'));
GRANT SELECT, DELETE ON workspace.reminder_mute TO samsyn_body;
GRANT INSERT (organisation_id, addressee, round_id) ON workspace.reminder_mute TO samsyn_body;

DO $$
DECLARE owned regclass;
DECLARE mine constant text := 'organisation_id = (SELECT register.acting_organisation())';
BEGIN
  FOREACH owned IN ARRAY ARRAY['workspace.reminder_mail', 'workspace.reminder_mute']::regclass[] LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY own ON %s TO samsyn_body USING (%s) WITH CHECK (%s)', owned, mine, mine);
  END LOOP;
END $$;
CREATE POLICY assured ON workspace.reminder_mute AS RESTRICTIVE TO samsyn_body
  USING (round_id IS NULL OR round_id IN (SELECT r.id FROM office.round r)) WITH CHECK (round_id IS NULL OR round_id IN (SELECT r.id FROM office.round r));
