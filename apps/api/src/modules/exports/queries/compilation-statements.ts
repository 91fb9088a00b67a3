import { counts, DECIDED, IS_DECIDED, VERDICT_SAID } from '../../consolidation/index.ts';
import { decisionsOf, filesOf, signingOf } from '../../responses/index.ts';

/**
 * What a compilation is read with, of the round $1. The statements are put together here, where the other modules are at hand, and handed to
 * whoever reads: the process that writes a large file knows none of those modules.
 */
export interface CompilationStatements {
  round: string;
  bodies: string;
  generalText: string;
  provisions: string;
  provisionTexts: string;
  totals: string;
  /** Whether anything is undecided, or may have changed since $2. */
  standing: string;
  /** Of the part $2, in the order of the document or of the bodies ($3). */
  comments: Readonly<Record<'PROVISION' | 'BODY', string>>;
}

const ROUND = `
  SELECT r.id, r.title, r.registration_number AS "registrationNumber", r.subject, r.deadline, r.version_id AS "versionId", v.number AS "versionNumber"
  FROM office.round r JOIN record.version v ON v.id = r.version_id WHERE r.id = $1 AND r.state <> 'PREPARING'`;

// Everyone who was asked, answered or not, under the name the invitation bore; and those who answered without having been asked.
const BODIES = `
  WITH answer AS (
    SELECT DISTINCT ON (organisation_id) * FROM record.response WHERE round_id = $1 ORDER BY organisation_id, stands_from DESC
  )

  SELECT coalesce(i.organisation_id, a.organisation_id) AS "organisationId", CASE WHEN w.response_id IS NULL AND a.general_plain <> '' THEN a.id END AS "generalFrom",
    coalesce(i.name_as_sent, a.organisation_name) AS name, coalesce(i.kind, actor.kind) AS kind, a.received_at AS "receivedAt", a.late,
    a.form, a.number AS submission, a.origin = 'REGISTERED' AS registered, w.withdrawn_at AS "withdrawnAt", CASE WHEN w.response_id IS NULL THEN a.overall_stance END AS "overallStance",
    CASE WHEN w.response_id IS NULL THEN a.endorses_name END AS endorses, e.receipt_number AS "endorsesNumber",
    CASE WHEN w.response_id IS NULL THEN s.letters END AS letters, i.id IS NOT NULL AS asked,
    CASE WHEN a.id IS NOT NULL AND w.response_id IS NULL THEN ${signingOf('a')} END AS signing,
    CASE WHEN a.id IS NOT NULL AND w.response_id IS NULL THEN ${decisionsOf('a')} END AS decisions,
    CASE WHEN a.id IS NOT NULL AND w.response_id IS NULL THEN ${filesOf('a')} END AS files
  FROM (SELECT * FROM record.invitation WHERE round_id = $1) i
  FULL JOIN answer a ON a.organisation_id = i.organisation_id
  LEFT JOIN register.actor actor ON actor.id = a.organisation_id
  LEFT JOIN record.stance_column s ON s.response_id = a.id
  LEFT JOIN record.withdrawal w ON w.response_id = a.id
  LEFT JOIN record.response e ON e.id = a.endorses_response_id AND w.response_id IS NULL
  ORDER BY name`;

// What a theme was answered stands at each text it is on, or on a part of which it is; null where there is none.
const themesOf = (words: string): string => `
  (SELECT jsonb_agg(jsonb_build_object('name', t.name, 'text', s.text, 'disposition', s.disposition, 'reason', s.reason) ORDER BY lower(t.name))
    FROM office.text_tag g JOIN office.tag t ON t.id = g.tag_id AND t.removed_at IS NULL AND t.description IS NOT NULL
      LEFT JOIN office.assessment s ON s.comment_id = t.id AND s.state = 'VALIDATED' WHERE g.words_id = ${words})`;

const GENERAL_TEXT = `
  SELECT r.general_text AS text, ${themesOf('record.words_of(r.round_id, r.organisation_id, r.general_plain)')} AS themes FROM record.response r WHERE r.id = $1`;

const PROVISIONS = `
  SELECT p.provision_id AS id, p.unit_id AS "unitId", p.address, p.label, p.kind, p.heading, p.text,
    EXISTS (SELECT FROM record.comment c WHERE c.round_id = $1 AND c.provision_id = p.provision_id) AS said
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id WHERE r.id = $1 ORDER BY p.ordinal`;

const PROVISION_TEXTS = `SELECT provision_id AS id, text FROM office.provision_assessment WHERE round_id = $1`;

// Counted by the database over what is on record, so that what was written can be held against it.
const TOTALS = `
  SELECT CASE WHEN grouping(stance) = 0 THEN 'stance' WHEN grouping(kind) = 0 THEN 'kind' WHEN grouping(disposition) = 0 THEN 'disposition'
      WHEN grouping(body) = 0 THEN 'body' WHEN grouping(place) = 0 THEN 'place'
      WHEN grouping(consequence) = 0 THEN 'consequence' ELSE 'all' END AS what,
    coalesce(stance, kind, disposition, body, place, consequence, '') AS code, count(*)::int AS count, count(wording)::int AS wordings
  FROM (
    SELECT c.stance, c.kind, CASE WHEN ${IS_DECIDED} THEN a.disposition END AS disposition, c.organisation_id::text AS body, coalesce(c.unit_id, c.provision_id)::text AS place, c.proposed_wording AS wording,
      (c.kind = 'CONSEQUENCE' OR u.kind IS NOT DISTINCT FROM 'IMPACT_ASSESSMENT')::text AS consequence
    FROM record.comment c LEFT JOIN record.provision u ON u.version_id = c.version_id AND u.provision_id = c.unit_id ${DECIDED}
    WHERE c.round_id = $1 AND ${counts('c.response_id')}
  ) said
  GROUP BY GROUPING SETS ((stance), (kind), (disposition), (body), (place), (consequence), ())`;

const STANDING = `
  SELECT now() AS at, office.compilation_changed_since($1, $2) AS changed,
    EXISTS (SELECT FROM record.comment c ${DECIDED} WHERE c.round_id = $1 AND ${IS_DECIDED} IS NOT TRUE AND ${counts('c.response_id')}) AS undecided`;

// What a proposed wording is set against, as on the pages: the provision with all below it, a line each.
const WORDING = `
    (SELECT string_agg(CASE WHEN q.kind IN ('ITEM', 'SUBITEM') AND q.label <> '' THEN q.label || ' ' || q.text ELSE q.text END, E'\\n' ORDER BY q.ordinal)
     FROM record.provision q WHERE q.version_id = c.version_id AND q.ordinal BETWEEN p.ordinal AND p.last_ordinal AND q.text <> '')`;

// One running number through the whole compilation, in reading order: what editors and bodies cite, whatever part of it is read.
const comments = (order: string): string => `
  WITH o AS (
    SELECT c.id, row_number() OVER (ORDER BY c.provision_ordinal, c.organisation_name, c.number, c.id)::int AS number
    FROM record.comment c WHERE c.round_id = $1 AND ${counts('c.response_id')}
  )
  SELECT o.number, c.organisation_id AS "organisationId", c.stance, c.kind, c.address, coalesce(c.unit_id, c.provision_id) AS "listedUnder", c.segments, c.body,
    c.proposed_wording AS "proposedWording", CASE WHEN c.proposed_wording IS NOT NULL THEN ${WORDING} END AS "currentText", c.proposed_reason AS "proposedReason", 
    CASE WHEN ${IS_DECIDED} THEN a.text END AS assessment, CASE WHEN ${IS_DECIDED} THEN a.disposition END AS disposition, CASE WHEN ${IS_DECIDED} THEN a.reason END AS reason,
    ${themesOf('c.original_id')} AS themes, c.endorses_name AS "endorsesBody", t.number AS "endorsesNumber", said.verdict, said.words AS "verdictWords",
    CASE WHEN ${IS_DECIDED} THEN a.updated_by_name END AS "proposedBy", CASE WHEN ${IS_DECIDED} THEN a.settled_by_name END AS "validatedBy",
    CASE WHEN ${IS_DECIDED} THEN a.settled_at END AS "validatedAt"
  FROM o JOIN record.comment c ON c.id = o.id ${DECIDED} ${VERDICT_SAID}
  LEFT JOIN o t ON t.id = c.endorses_comment_id
  LEFT JOIN record.provision p ON p.version_id = c.version_id AND p.provision_id = c.provision_id
  LEFT JOIN record.provision u ON u.version_id = c.version_id AND u.provision_id = coalesce(c.unit_id, c.provision_id)
  WHERE ($2::text <> 'WHOLE' OR c.provision_id IS NULL) AND ($2 <> 'CONSEQUENCE' OR c.kind = 'CONSEQUENCE' OR u.kind = 'IMPACT_ASSESSMENT')
  ORDER BY ${order}`;

export const STATEMENTS: CompilationStatements = {
  round: ROUND,
  bodies: BODIES,
  generalText: GENERAL_TEXT,
  provisions: PROVISIONS,
  provisionTexts: PROVISION_TEXTS,
  totals: TOTALS,
  standing: STANDING,
  comments: {
    PROVISION: comments('u.ordinal NULLS FIRST, o.number'),
    BODY: comments('array_position($3::uuid[], c.organisation_id), o.number'),
  },
};
