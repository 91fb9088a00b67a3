-- A round as large as the goals speak of: 300 §§ (1 512 provisions in 12 chapters), 370 bodies, 40 000 submitted comments, half of them assessed, a stance per § and body;
-- and one body that is still writing, with 50 comments. Deterministic: no random(), the same world each time.
-- One comment in ten is a campaign's, with a word of its own; some endorse the one before; some hold what breaks careless programs.
-- :comments and :bodies are replaced by who lays it.

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN md5(kind || n)::uuid;
CREATE FUNCTION pg_temp.words(n bigint, length int) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN (SELECT string_agg((ARRAY['regionen','ska','planera','för','vård','vid','höjd','beredskap','enligt','föreskrifterna','och','uppgifter','om','ledning','samverkan',
    'sjukvårdsprodukter','personal','analys','bör','dokumenteras'])[1 + (n * 7 + i * 13 + i * i) % 20], ' ') FROM generate_series(1, length) i);
CREATE FUNCTION pg_temp.doc(words text) RETURNS jsonb LANGUAGE sql IMMUTABLE
  RETURN jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
    jsonb_build_array(jsonb_build_object('type', 'text', 'text', words)))));
CREATE FUNCTION pg_temp.said(n bigint) RETURNS text LANGUAGE sql IMMUTABLE RETURN CASE
  WHEN n % 100 = 7 THEN ''
  WHEN n % 10 = 3 THEN pg_temp.words(n / 10 % 20, 60) || ' egetord' || n
  WHEN n % 97 = 5 THEN pg_temp.words(n, 20) || ' =HYPERLINK("x") <b>&amp;</b> ]]> ' || chr(8238) || 'omvänt' || chr(8236) || ' ' || repeat('lång', 200)
  WHEN n % 200 = 11 THEN pg_temp.words(n, 39) || ' läkemedelslagret'
  ELSE pg_temp.words(n, 39) || ' sällsynt' || n % 5000 END;

INSERT INTO register.actor (id, key, kind) SELECT pg_temp.id('actor', b), 'body-' || b, 'MUNICIPALITY' FROM generate_series(0, :bodies) b;
INSERT INTO register.actor_name (actor_id, name, kind) SELECT pg_temp.id('actor', b), 'Kommun ' || to_char(b, 'FM0000'), 'OFFICIAL' FROM generate_series(0, :bodies) b;
INSERT INTO record.regulation (id) VALUES (pg_temp.id('regulation', 1));
INSERT INTO record.version (id, regulation_id, number, title, sections, content_hash, published_by, published_by_name)
  VALUES (pg_temp.id('version', 1), pg_temp.id('regulation', 1), 1, 'Föreskrifter om planering', 300, repeat('0', 64), pg_temp.id('user', 1), 'Jurist 1');

-- 12 chapters of 25 §§; a § has two stycken, the first with two punkter: five rows with itself. Ordinals are the reading order.
INSERT INTO record.provision (version_id, ordinal, last_ordinal, provision_id, parent_id, unit_id, kind, depth, label, address, path, heading, text)
SELECT pg_temp.id('version', 1), c * 126 + 1, c * 126 + 126, pg_temp.id('chapter', c), NULL, NULL, 'CHAPTER', 0, (c + 1) || ' kap.', (c + 1) || ' kap.', (c + 1) || '-kap',
  'Kapitel ' || (c + 1), '' FROM generate_series(0, 11) c
UNION ALL
SELECT pg_temp.id('version', 1), c * 126 + 2 + s * 5 + part, c * 126 + 2 + s * 5 + CASE part WHEN 0 THEN 4 WHEN 1 THEN 3 ELSE part END,
  CASE part WHEN 0 THEN pg_temp.id('section', c * 25 + s) ELSE pg_temp.id('part', (c * 25 + s) * 5 + part) END,
  CASE part WHEN 0 THEN pg_temp.id('chapter', c) WHEN 2 THEN pg_temp.id('part', (c * 25 + s) * 5 + 1) WHEN 3 THEN pg_temp.id('part', (c * 25 + s) * 5 + 1)
    ELSE pg_temp.id('section', c * 25 + s) END,
  pg_temp.id('section', c * 25 + s),
  (ARRAY['SECTION', 'SUBSECTION', 'ITEM', 'ITEM', 'SUBSECTION'])[part + 1], (ARRAY[1, 2, 3, 3, 2])[part + 1],
  CASE part WHEN 0 THEN (s + 1) || ' §' WHEN 2 THEN '1.' WHEN 3 THEN '2.' ELSE '' END,
  (c + 1) || ' kap. ' || (s + 1) || ' §' || (ARRAY['', ' 1 st', ' 1 st 1 p', ' 1 st 2 p', ' 2 st'])[part + 1],
  (c + 1) || '-kap/' || (s + 1) || '-§' || (ARRAY['', '/1-st', '/1-st/1-p', '/1-st/2-p', '/2-st'])[part + 1],
  CASE part WHEN 0 THEN 'Rubrik ' || (s + 1) END,
  CASE part WHEN 0 THEN '' ELSE pg_temp.words((c * 25 + s) * 5 + part, (ARRAY[0, 22, 9, 9, 28])[part + 1]) END
FROM generate_series(0, 11) c, generate_series(0, 24) s, generate_series(0, 4) part;

INSERT INTO office.round (id, slug, version_id, title, registration_number, subject, state, deadline, opened_at, created_by, updated_by_name)
  VALUES (pg_temp.id('round', 1), 'planering', pg_temp.id('version', 1), 'Föreskrifter om planering', '1.1-1/2026', 'Förslaget', 'OPEN', now() + interval '60 days', now(),
    pg_temp.id('user', 1), 'Handläggare 1');
INSERT INTO record.invitation (id, round_id, organisation_id, name_as_sent, kind, channel)
  SELECT pg_temp.id('invitation', b), pg_temp.id('round', 1), pg_temp.id('actor', b), 'Kommun ' || to_char(b, 'FM0000'), 'MUNICIPALITY', 'LINK' FROM generate_series(0, :bodies) b;

INSERT INTO record.response (id, round_id, version_id, organisation_id, organisation_name, overall_stance, general_text, general_plain, comments, content_hash, idempotency_key, submitted_by,
    submitted_by_name, receipt_number, received_at, deadline_at)
  SELECT pg_temp.id('response', b), pg_temp.id('round', 1), pg_temp.id('version', 1), pg_temp.id('actor', b), 'Kommun ' || to_char(b, 'FM0000'), 'SUPPORTS_WITH_CONDITIONS',
    pg_temp.doc(pg_temp.words(b, 120)), pg_temp.words(b, 120), :comments / :bodies, repeat('0', 64), pg_temp.id('key', b), pg_temp.id('user', 2), 'Samordnare 1', '', now(), now()
  FROM generate_series(1, :bodies) b;
INSERT INTO record.comment (id, response_id, round_id, version_id, organisation_id, organisation_name, number, provision_id, provision_ordinal, unit_id, address, target, segments,
    kind, stance, body, body_text, proposed_wording, received_at, late, endorses_comment_id, endorses_name)
  SELECT pg_temp.id('comment', n), pg_temp.id('response', 1 + n % :bodies), pg_temp.id('round', 1), pg_temp.id('version', 1), pg_temp.id('actor', 1 + n % :bodies),
    'Kommun ' || to_char(1 + n % :bodies, 'FM0000'), (n / :bodies)::int + 1, p.provision_id, p.ordinal, p.unit_id, p.address, 'PROVISION', '[]',
    (ARRAY['LEGAL', 'FACTUAL', 'EDITORIAL', 'CONSEQUENCE', 'QUESTION'])[1 + n % 5], (ARRAY['SUPPORTS', 'OPPOSES', NULL])[1 + n % 3],
    pg_temp.doc(pg_temp.said(n)), pg_temp.said(n), CASE WHEN n % 4 = 0 THEN pg_temp.words(n + 1, 25) END, now(), false,
    CASE WHEN n % 50 = 7 THEN pg_temp.id('comment', n - 1) END, CASE WHEN n % 50 = 7 THEN 'Kommun ' || to_char(1 + (n - 1) % :bodies, 'FM0000') END
  FROM generate_series(0, :comments - 1) n
  JOIN record.provision p ON p.version_id = pg_temp.id('version', 1) AND p.provision_id = pg_temp.id('part', ((n * 7919) % 300) * 5 + 1 + (n / 300) % 4);
INSERT INTO office.assessment (comment_id, round_id, unit_id, disposition, reason, updated_by, updated_by_name, settled, settled_by, settled_by_name, settled_at)
  SELECT c.id, c.round_id, c.unit_id, 'NOTED', pg_temp.words(c.number, 12), pg_temp.id('user', 1), 'Redaktör 1', v.settled, v.by, v.name, v.at
  FROM record.comment c LEFT JOIN (VALUES ('VALIDATED', pg_temp.id('user', 3), 'Jurist 1', now())) v (settled, by, name, at) ON c.number % 4 = 0
  WHERE c.number % 2 = 0;
INSERT INTO office.tag (id, round_id, name, description, updated_by_name)
  VALUES (pg_temp.id('theme', 1), pg_temp.id('round', 1), 'Uthållighet', 'Hur länge verksamheten ska klara sig.', 'Redaktör 1');
INSERT INTO office.tagged (tag_id, words_id, tagged_by_name)
  SELECT pg_temp.id('theme', 1), c.id, 'Redaktör 1' FROM record.comment c WHERE c.number % 80 = 0;
INSERT INTO office.responsible (words_id, round_id, user_id, user_name, due_on, made_by_name)
  SELECT c.id, c.round_id, pg_temp.id('user', 1), 'Redaktör 1', '2026-12-01', 'Handläggare 1' FROM record.comment c WHERE c.number % 3 = 0;
INSERT INTO record.provision_stance (response_id, organisation_id, round_id, version_id, provision_id, stance)
  SELECT pg_temp.id('response', b), pg_temp.id('actor', b), pg_temp.id('round', 1), pg_temp.id('version', 1), pg_temp.id('section', s),
    (ARRAY['SUPPORTS', 'SUPPORTS_WITH_CONDITIONS', 'NO_OBJECTION', 'OPPOSES'])[1 + (b * 31 + s * 17) % 4]
  FROM generate_series(1, :bodies) b, generate_series(0, 299) s WHERE (b + s) % 3 < 2;
INSERT INTO record.stance_column (response_id, round_id, organisation_id, organisation_name, kind, overall_stance, letters)
  SELECT pg_temp.id('response', b), pg_temp.id('round', 1), pg_temp.id('actor', b), 'Kommun ' || to_char(b, 'FM0000'), 'MUNICIPALITY', 'SUPPORTS_WITH_CONDITIONS',
    (SELECT string_agg(CASE WHEN (b + s) % 3 < 2 THEN (ARRAY['S', 'C', 'N', 'O'])[1 + (b * 31 + s * 17) % 4] ELSE '.' END, '' ORDER BY s) FROM generate_series(0, 299) s)
  FROM generate_series(1, :bodies) b;

-- The body that is writing.
INSERT INTO workspace.response (id, organisation_id, round_id, version_id, state, overall_stance, updated_by_name)
  VALUES (pg_temp.id('writing', 1), pg_temp.id('actor', 0), pg_temp.id('round', 1), pg_temp.id('version', 1), 'DRAFTING', 'SUPPORTS', 'Samordnare 0');
INSERT INTO workspace.comment (organisation_id, id, response_id, round_id, version_id, provision_id, target, kind, body, updated_by_name)
  SELECT pg_temp.id('actor', 0), pg_temp.id('draft', n), pg_temp.id('writing', 1), pg_temp.id('round', 1), pg_temp.id('version', 1), pg_temp.id('part', n * 5 + 1), 'PROVISION', 'LEGAL',
    pg_temp.doc(pg_temp.words(n, 40)), 'Samordnare 0' FROM generate_series(0, 49) n;
INSERT INTO workspace.provision_mark (organisation_id, response_id, version_id, provision_id, stance, reviewed)
  SELECT pg_temp.id('actor', 0), pg_temp.id('writing', 1), pg_temp.id('version', 1), pg_temp.id('section', s), 'SUPPORTS', true FROM generate_series(0, 99) s;

-- Who asks: an editor of the authority and a coordinator of the body that is writing.
INSERT INTO identity.app_user (id, demo_key, display_name, side, role) VALUES (pg_temp.id('user', 1), 'editor', 'Redaktör 1', 'AUTHORITY', 'EDITOR');
INSERT INTO identity.app_user (id, demo_key, display_name, side, role, organisation_id) VALUES (pg_temp.id('user', 2), 'coordinator', 'Samordnare 0', 'BODY', 'COORDINATOR', pg_temp.id('actor', 0));
-- Half of it has been read.
INSERT INTO office.reading (words_id, user_id, round_id, user_name)
  SELECT c.id, pg_temp.id('user', 1), c.round_id, 'Redaktör 1' FROM record.comment c WHERE c.number % 2 = 1;
ANALYZE;

-- What is assessed may be a comment, a part of one or a theme, so no foreign key says which: PostGraphile is told.
COMMENT ON TABLE office.assessment IS E'@foreignKey (comment_id) references record.comment (id)';
