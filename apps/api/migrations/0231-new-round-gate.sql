-- A text that was changed materially after it was sent out is sent out anew before it is decided, or it is said why it is not.
DO $$
DECLARE kinds text;
BEGIN
  SELECT pg_get_constraintdef(c.oid) INTO kinds FROM pg_constraint c
    WHERE c.conname = 'gate_statement_kind_check' AND c.conrelid = 'office.gate_statement'::regclass;
  ALTER TABLE office.gate_statement DROP CONSTRAINT gate_statement_kind_check;
  EXECUTE 'ALTER TABLE office.gate_statement ADD CONSTRAINT gate_statement_kind_check '
    || regexp_replace(kinds, 'ARRAY\[', 'ARRAY[''NEW_ROUND''::text, ');
END $$;
