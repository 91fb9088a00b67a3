-- A list may be a rule instead of names: who belongs to it is found on the day it is used.
ALTER TABLE office.distribution_list
  ADD COLUMN rule jsonb CHECK (jsonb_typeof(rule) = 'object'),
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN saved_by_name text NOT NULL DEFAULT '';
GRANT UPDATE ON office.distribution_list TO samsyn_authority;

-- The bodies that a rule means on a day, each as who it is then: what is taken with (plus, with) but what is not (minus, without). A condition
-- asks for all that it says; one that points at a round means those who were asked in it, and those who have followed them since. A sector
-- may be asked for as it was on another day ("on"). A body that has ended is never meant.
CREATE FUNCTION office.list_members(rule jsonb, day date) RETURNS SETOF uuid
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    WITH RECURSIVE condition AS (
      SELECT sign, place, c.kind, c.sector, c.county, coalesce(c.preparedness, false) AS preparedness, coalesce(c."on", day) AS as_on, c."roundId" AS round_id
      FROM (VALUES ('plus'), ('minus')) AS s (sign),
        ROWS FROM (jsonb_to_recordset(coalesce(rule -> sign, '[]'::jsonb))
          AS (kind text, sector text, county text, preparedness boolean, "on" date, "roundId" uuid)) WITH ORDINALITY
          AS c (kind, sector, county, preparedness, "on", "roundId", place)
    ), standing AS (
      SELECT c.sign, c.place, i.organisation_id AS id FROM condition c JOIN record.invitation i ON i.round_id = c.round_id
      UNION
      SELECT s.sign, s.place, p.actor_id FROM standing s
        JOIN register.actor a ON a.id = s.id AND a.ended_on < day JOIN register.actor_predecessor p ON p.predecessor_id = s.id
    ), hit AS (
      SELECT c.sign, a.id FROM condition c JOIN register.actor a
        ON (c.kind IS NULL OR a.kind = c.kind) AND (c.county IS NULL OR a.county_code = c.county)
      WHERE ((c.sector IS NULL AND NOT c.preparedness) OR EXISTS (SELECT FROM register.actor_sector s WHERE s.actor_id = a.id
          AND (c.sector IS NULL OR s.sector = c.sector) AND c.as_on BETWEEN coalesce(s.valid_from, '-infinity') AND coalesce(s.valid_to, 'infinity')))
        AND (c.round_id IS NULL OR EXISTS (SELECT FROM standing s WHERE s.sign = c.sign AND s.place = c.place AND s.id = a.id))
    ), meant AS (
      (SELECT id FROM hit WHERE sign = 'plus' UNION SELECT one::uuid FROM jsonb_array_elements_text(coalesce(rule -> 'with', '[]'::jsonb)) one)
      EXCEPT
      (SELECT id FROM hit WHERE sign = 'minus' UNION SELECT one::uuid FROM jsonb_array_elements_text(coalesce(rule -> 'without', '[]'::jsonb)) one)
    )
    SELECT a.id FROM meant m JOIN register.actor a ON a.id = m.id WHERE a.ended_on IS NULL OR a.ended_on >= day;
  END;
REVOKE EXECUTE ON FUNCTION office.list_members(jsonb, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.list_members(jsonb, date) TO samsyn_authority;

-- A list's rule, and of a list of names the rule that means them.
CREATE FUNCTION office.rule_of_list(list uuid) RETURNS jsonb
  LANGUAGE sql STABLE
  RETURN (
    SELECT coalesce(l.rule, jsonb_build_object('with',
      (SELECT coalesce(jsonb_agg(m.actor_id), '[]'::jsonb) FROM office.distribution_list_member m WHERE m.list_id = l.id)))
    FROM office.distribution_list l WHERE l.id = list
  );
REVOKE EXECUTE ON FUNCTION office.rule_of_list(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.rule_of_list(uuid) TO samsyn_authority;
