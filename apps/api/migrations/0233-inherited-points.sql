-- A body that has followed another since the earlier round reads what the other said, as its own. It has no reach to that round, nor to the
-- answers of the other: what it is to read is written down for it when the second remiss is sent.
CREATE TABLE record.delta_inherited (
  round_id uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES register.actor,
  comment_id uuid NOT NULL,
  said_by text NOT NULL,
  number integer NOT NULL,
  address text,
  body_text text NOT NULL,
  proposed_wording text,
  PRIMARY KEY (round_id, organisation_id, comment_id),
  FOREIGN KEY (round_id, comment_id) REFERENCES record.delta_point (round_id, comment_id)
);
COMMENT ON COLUMN record.delta_inherited.organisation_id IS 'Who has followed the body that said it; asked in the round.';
CALL record.make_immutable('record.delta_inherited');
GRANT SELECT, INSERT ON record.delta_inherited TO samsyn_authority;
GRANT SELECT ON record.delta_inherited TO samsyn_body;

ALTER TABLE record.delta_inherited ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.delta_inherited FORCE ROW LEVEL SECURITY;
CREATE POLICY authority ON record.delta_inherited TO samsyn_authority USING (true) WITH CHECK (true);
CREATE POLICY own ON record.delta_inherited FOR SELECT TO samsyn_body
  USING (organisation_id = (SELECT register.acting_organisation()) AND round_id IN (SELECT r.id FROM office.round r));

-- And where each of them stands now, with what was decided of it: those of the point itself.
CREATE POLICY inherited ON record.delta_point FOR SELECT TO samsyn_body
  USING ((round_id, comment_id) IN (SELECT i.round_id, i.comment_id FROM record.delta_inherited i));
