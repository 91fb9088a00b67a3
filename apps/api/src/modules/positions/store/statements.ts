import { counts, DECIDED, IS_DECIDED } from '../../consolidation/index.ts';

/** Everyone who was asked under the name the invitation bore, and those who answered without having been asked: as the compilation lists them. */
export const BODIES = `
  WITH answer AS (
    SELECT DISTINCT ON (organisation_id) * FROM record.response WHERE round_id = $1 ORDER BY organisation_id, stands_from DESC
  )
  SELECT coalesce(i.organisation_id, a.organisation_id) AS "organisationId", coalesce(i.name_as_sent, a.organisation_name) AS name,
    coalesce(i.kind, actor.kind) AS kind, i.id IS NOT NULL AS asked, a.id IS NOT NULL AS received, w.response_id IS NOT NULL AS withdrawn, a.form,
    CASE WHEN w.response_id IS NULL THEN a.overall_stance END AS "overallStance"
  FROM (SELECT * FROM record.invitation WHERE round_id = $1) i
  FULL JOIN answer a ON a.organisation_id = i.organisation_id
  LEFT JOIN register.actor actor ON actor.id = a.organisation_id
  LEFT JOIN record.withdrawal w ON w.response_id = a.id
  ORDER BY name`;

export const PLACES = `
  SELECT p.provision_id AS "provisionId", p.address, p.heading, p.unit_id IS NOT DISTINCT FROM p.provision_id AS "isUnit", t.text AS assessment
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id
    LEFT JOIN office.provision_assessment t ON t.round_id = r.id AND t.provision_id = p.provision_id
  WHERE r.id = $1 AND (p.unit_id = p.provision_id OR p.provision_id IN (SELECT coalesce(c.unit_id, c.provision_id) FROM record.comment c
    WHERE c.round_id = $1 AND ${counts('c.response_id')})) ORDER BY p.ordinal`;

export const COLUMNS = `
  SELECT s.organisation_id AS "organisationId", s.letters FROM record.stance_column s
  WHERE s.round_id = $1 AND ${counts('s.response_id')} ORDER BY s.organisation_name, s.organisation_id`;

const DISPOSITION = `CASE WHEN ${IS_DECIDED} THEN a.disposition END`;

export const SAID = `
  SELECT coalesce(c.unit_id, c.provision_id) AS "provisionId", ${DISPOSITION} AS disposition, count(*)::int AS comments
  FROM record.comment c ${DECIDED} WHERE c.round_id = $1 AND ${counts('c.response_id')} GROUP BY 1, 2`;

export const IMPACT = `
  SELECT c.organisation_id AS "organisationId", c.stance, ${DISPOSITION} AS disposition, count(*)::int AS comments
  FROM record.comment c ${DECIDED} WHERE c.round_id = $1 AND c.kind = 'CONSEQUENCE' AND ${counts('c.response_id')} GROUP BY 1, 2, 3`;

/** Of what is accepted, wholly or partly: the three reasons that most comments were given. */
export const REASONS = `
  SELECT "provisionId", (array_agg(reason ORDER BY n DESC, reason))[1:3] AS reasons FROM (
    SELECT coalesce(c.unit_id, c.provision_id) AS "provisionId", a.reason, count(*) AS n
    FROM record.comment c ${DECIDED} WHERE c.round_id = $1 AND ${IS_DECIDED} AND a.disposition IN ('ACCEPTED', 'PARTLY') AND a.reason IS NOT NULL
      AND ${counts('c.response_id')} GROUP BY 1, 2
  ) given GROUP BY 1`;

export const THEMES = `
  SELECT t.id, t.name, t.description, a.disposition, coalesce(a.state = 'VALIDATED', false) AS decided, coalesce(a.reason, '') AS reason,
    (SELECT count(DISTINCT i.id)::int FROM office.text_tag g JOIN record.reading_item i ON i.words_id = g.words_id
      WHERE g.tag_id = t.id AND i.round_id = $1 AND ${counts('i.response_id')}) AS texts
  FROM office.tag t LEFT JOIN office.assessment a ON a.comment_id = t.id
  WHERE t.round_id = $1 AND t.description IS NOT NULL AND t.removed_at IS NULL ORDER BY lower(t.name)`;
