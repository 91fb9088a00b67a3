-- Letters that come back, and letters sent anew. The sändlista stays as it was frozen; a sending to a corrected address is a row of its own,
-- part of the record like the first one.
CREATE TABLE record.resending (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  round_id uuid NOT NULL REFERENCES office.round,
  invitation_id uuid NOT NULL REFERENCES record.invitation,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  address text NOT NULL CHECK (address LIKE '_%@_%' AND length(address) <= 254),
  sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_by uuid NOT NULL,
  sent_by_name text NOT NULL
);
CREATE INDEX resending_by_invitation ON record.resending (invitation_id, sent_at);
CALL record.make_immutable('record.resending');
GRANT SELECT ON record.resending TO samsyn_authority, samsyn_body;
GRANT INSERT (round_id, invitation_id, organisation_id, address, sent_by, sent_by_name) ON record.resending TO samsyn_authority;
ALTER TABLE record.resending ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.resending FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.resending TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY own ON record.resending FOR SELECT TO samsyn_body USING (organisation_id = (SELECT register.acting_organisation()));

-- Where a body is reached in a round: at the address of the list, or at the last that it was sent to instead.
CREATE VIEW record.reached WITH (security_invoker = true) AS
  SELECT i.id AS invitation_id, i.round_id, i.organisation_id,
    coalesce((SELECT s.address FROM record.resending s WHERE s.invitation_id = i.id ORDER BY s.sent_at DESC LIMIT 1), i.mailbox) AS mailbox
  FROM record.invitation i;
GRANT SELECT ON record.reached TO samsyn_authority, samsyn_body;

-- How many times the letter was handed to the mail server: written before it is handed over, so that a worker that is killed leaves a trace.
ALTER TABLE office.outgoing_mail ADD attempts integer NOT NULL DEFAULT 0, ADD bounced_at timestamptz;
ALTER TABLE office.outgoing_mail DROP CONSTRAINT outgoing_mail_kind_check, DROP CONSTRAINT only_an_invitation_is_about_nothing;
ALTER TABLE office.outgoing_mail
  ADD CONSTRAINT outgoing_mail_kind_check CHECK (kind IN ('INVITATION', 'EXTENSION_ASKED', 'EXTENSION_DECIDED', 'EXTENSION_GIVEN', 'DEADLINE_MOVED',
    'ROUND_PAUSED', 'ROUND_RESUMED')),
  -- an invitation that is sent anew is about its sending
  ADD CONSTRAINT only_an_invitation_is_about_nothing CHECK (kind = 'INVITATION' OR about IS NOT NULL);

-- A letter that is tried again holds a link of its own, and those of its earlier tries go on working: the mail server may have taken one of
-- them. Another letter takes them all back.
ALTER TABLE identity.invitation_token ADD letter_id uuid;
