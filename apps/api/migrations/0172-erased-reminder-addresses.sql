-- Where a reminder went has had its time as the address of a receipt has (0135): the row stays, with its own id in the address's place.
GRANT UPDATE (addressee) ON workspace.reminder_mail TO samsyn_body;

CREATE OR REPLACE FUNCTION workspace.erase_outlived(bodies uuid[], letter_days integer)
  RETURNS TABLE (what text, erased integer) LANGUAGE plpgsql AS $$
DECLARE
  body uuid;
  more integer;
  receipts integer := 0;
  reminders integer := 0;
BEGIN
  FOREACH body IN ARRAY bodies LOOP
    PERFORM set_config('samsyn.organisation', body::text, true), set_config('samsyn.assurance', 'LOA3', true);
    UPDATE workspace.receipt_letter l SET address = NULL
    WHERE l.addressee = 'SIGNATORY' AND l.address IS NOT NULL AND letter_days > 0 AND l.sent_at < now() - make_interval(days => letter_days);
    GET DIAGNOSTICS more = ROW_COUNT;
    receipts := receipts + more;
    UPDATE workspace.reminder_mail m SET addressee = 'mailbox:' || m.id
    WHERE m.addressee LIKE 'mailbox:%@%' AND letter_days > 0 AND m.day < (now() AT TIME ZONE 'Europe/Stockholm')::date - letter_days;
    GET DIAGNOSTICS more = ROW_COUNT;
    reminders := reminders + more;
  END LOOP;
  PERFORM set_config('samsyn.organisation', '', true), set_config('samsyn.assurance', '', true);
  what := 'receiptAddresses';
  erased := receipts;
  RETURN NEXT;
  what := 'reminderAddresses';
  erased := reminders;
  RETURN NEXT;
END $$;
