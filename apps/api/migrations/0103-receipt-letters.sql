-- Letters with a receipt to the body itself: to the mailbox it was asked at, and to the person who submitted. They are the body's own, like
-- all in this schema: which of its people has which address is not the authority's to know (0094).
CREATE TABLE workspace.receipt_letter (
  organisation_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  response_id uuid NOT NULL,
  round_id uuid NOT NULL,
  addressee text NOT NULL CHECK (addressee IN ('REGISTRAR', 'SIGNATORY')),
  -- null until it is sent where only the door knows it
  address text,
  state text NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'BOUNCED', 'NOT_CONFIGURED', 'NOT_NEEDED')),
  -- the mail server's code (550), or the kind of fault
  failure text,
  written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  -- one submission, one letter to each
  UNIQUE (response_id, addressee),
  FOREIGN KEY (organisation_id, response_id) REFERENCES record.response (organisation_id, id)
);

GRANT SELECT, INSERT ON workspace.receipt_letter TO samsyn_body;
GRANT UPDATE (address, state, failure, sent_at) ON workspace.receipt_letter TO samsyn_body;
ALTER TABLE workspace.receipt_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace.receipt_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON workspace.receipt_letter TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation())) WITH CHECK (organisation_id = (SELECT register.acting_organisation()));
CREATE POLICY assured ON workspace.receipt_letter AS RESTRICTIVE TO samsyn_body
  USING (response_id IN (SELECT r.id FROM record.response r)) WITH CHECK (response_id IN (SELECT r.id FROM record.response r));

-- A letter is in the queue exactly when it is written; the body's role may add no other work. Writing a receipt takes a moment: they are
-- written one after the other, behind everything else that waits, so that no invitation waits for them.
CREATE FUNCTION workspace.queue_receipt_letter() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('send-receipt-letter', json_build_object('letter', NEW.id, 'organisation', NEW.organisation_id),
    queue_name => 'receipts', job_key => 'receipt-letter-' || NEW.id, priority => 10);
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION workspace.queue_receipt_letter() FROM PUBLIC;
CREATE TRIGGER queue AFTER INSERT ON workspace.receipt_letter FOR EACH ROW EXECUTE FUNCTION workspace.queue_receipt_letter();
