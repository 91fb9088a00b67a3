-- Anstånd that nobody asked for: the authority promises a body a later day of its own accord. A promise is a decision like the others, and
-- counts for what is late, for reminders and in the letters the same way; it only answers no request. So a decision has an id of its own,
-- which is the request's where it answers one.
ALTER TABLE record.extension_decision DROP CONSTRAINT extension_decision_organisation_id_request_id_fkey;
ALTER TABLE record.extension_decision RENAME request_id TO id;
ALTER TABLE record.extension_decision ADD asked boolean NOT NULL DEFAULT true;
ALTER TABLE record.extension_decision
  ADD request_id uuid GENERATED ALWAYS AS (CASE WHEN asked THEN id END) STORED UNIQUE,
  ADD FOREIGN KEY (organisation_id, request_id) REFERENCES record.extension_request (organisation_id, id),
  ADD FOREIGN KEY (round_id, organisation_id) REFERENCES record.invitation (round_id, organisation_id),
  ADD CONSTRAINT unasked_is_a_promise_with_a_reason CHECK (asked OR (until IS NOT NULL AND btrim(reason) <> ''));
GRANT INSERT (asked) ON record.extension_decision TO samsyn_authority;
