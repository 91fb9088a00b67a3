-- What makes a large round a hard one, laid over bench/api/world.sql: near-duplicates, endorsements, points on the whole, lists, and text that
-- wants to be something else than text. Deterministic.
ALTER TABLE record.comment DISABLE TRIGGER USER;
ALTER TABLE record.response DISABLE TRIGGER USER;

CREATE TEMP TABLE hard AS
  SELECT id, row_number() OVER (ORDER BY number, organisation_name) AS n FROM record.comment;

-- A campaign: every fifth says the same, with a word of its own.
UPDATE record.comment c SET body_text = words, body = pg_temp.doc(words)
FROM hard h, LATERAL (SELECT 'Kravet i paragrafen bör förenas med finansiering och med rimlig tid för införandet; ' || pg_temp.words(h.n, 3) || '.' AS words) w
WHERE h.id = c.id AND h.n % 5 = 0;
-- On the draft as a whole.
UPDATE record.comment c SET provision_id = NULL, unit_id = NULL, provision_ordinal = 0, address = NULL, target = 'WHOLE', stance = NULL
FROM hard h WHERE h.id = c.id AND h.n % 50 = 1;
-- Endorses the point before it.
UPDATE record.comment c SET endorses_comment_id = o.id, endorses_name = o.organisation_name
FROM hard h JOIN hard b ON b.n = h.n - 1 JOIN record.comment o ON o.id = b.id WHERE h.id = c.id AND h.n % 20 = 2;
-- Lists.
UPDATE record.comment c SET body = jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'orderedList', 'content',
  (SELECT jsonb_agg(jsonb_build_object('type', 'listItem', 'content', (pg_temp.doc(pg_temp.words(h.n + i, 6))) -> 'content')) FROM generate_series(1, 3) i))))
FROM hard h WHERE h.id = c.id AND h.n % 25 = 3;
-- Hostile.
UPDATE record.comment c SET body_text = words, body = pg_temp.doc(words), proposed_wording = words
FROM hard h, LATERAL (SELECT (ARRAY[
  '</w:t></w:r></w:p><w:p>&amp;<![CDATA[ "x" ]]> _x0041_',
  '=HYPERLINK("http://exempel.invalid";"klicka")',
  '+cmd|'' /C calc''!A0',
  U&'\202Efdp.edyl\202C \05E9\05DC\05D5\05DD \0627\0644\0633\0644\0627\0645',
  U&'styr\0001\0008\000B\001Ftecken \FFFE slut',
  repeat('ordutanslut', 910)])[1 + h.n % 6] AS words) w
WHERE h.id = c.id AND h.n % 100 = 7;
-- What every other body says in general.
UPDATE record.response r SET general_plain = words, general_text = pg_temp.doc(words)
FROM (SELECT id, row_number() OVER (ORDER BY organisation_name) AS n FROM record.response) o, LATERAL (SELECT pg_temp.words(o.n, 400) AS words) w
WHERE o.id = r.id AND o.n % 2 = 0;

-- Whose decision each goes by, of what it says now.
TRUNCATE office.goes_by;
INSERT INTO office.goes_by (comment_id, round_id, response_id, provision_ordinal, place_id, words_id, point_id, says)
  SELECT c.id, c.round_id, c.response_id, c.provision_ordinal, coalesce(c.unit_id, c.provision_id), c.original_id,
    CASE WHEN c.body_text = '' AND c.proposed_wording IS NULL THEN said.original_id END, c.endorses_comment_id IS NULL OR c.body_text <> ''
  FROM record.comment c LEFT JOIN record.comment said
    ON said.id = c.endorses_comment_id AND (said.endorses_comment_id IS NULL OR said.body_text <> '');

ALTER TABLE record.comment ENABLE TRIGGER USER;
ALTER TABLE record.response ENABLE TRIGGER USER;
ANALYZE record.comment;
ANALYZE office.goes_by;
