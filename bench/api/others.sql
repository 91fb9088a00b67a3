-- Other rounds in the same database, as many as :others, each with as many comments as the one that is asked: what an authority has gathered over the years.
-- Laid after world.sql in a connection of the same session, so that its functions are there. Their comments are those of the first round, anew.
INSERT INTO office.round (id, slug, version_id, title, registration_number, subject, state, deadline, opened_at, created_by, updated_by_name)
  SELECT pg_temp.id('round', k), 'planering-' || k, pg_temp.id('version', 1), 'Föreskrifter om planering', '1.1-' || k || '/2025', 'Förslaget', 'OPEN',
    now() + interval '60 days', now(), pg_temp.id('user', 1), 'Handläggare 1' FROM generate_series(2, :others + 1) k;
INSERT INTO record.invitation (id, round_id, organisation_id, name_as_sent, kind, channel)
  SELECT pg_temp.id('invitation' || k || '-', b), pg_temp.id('round', k), pg_temp.id('actor', b), 'Kommun ' || to_char(b, 'FM0000'), 'MUNICIPALITY', 'LINK'
  FROM generate_series(2, :others + 1) k, generate_series(0, :bodies) b;
INSERT INTO record.response (id, round_id, version_id, organisation_id, organisation_name, overall_stance, general_text, general_plain, comments, content_hash, idempotency_key, submitted_by,
    submitted_by_name, receipt_number, received_at, deadline_at)
  SELECT pg_temp.id('response' || k || '-', b), pg_temp.id('round', k), version_id, organisation_id, organisation_name, overall_stance, general_text, general_plain, comments, content_hash,
    pg_temp.id('key' || k || '-', b), submitted_by, submitted_by_name, '', received_at, deadline_at
  FROM generate_series(2, :others + 1) k, generate_series(1, :bodies) b, record.response r WHERE r.id = pg_temp.id('response', b);
INSERT INTO record.comment (id, response_id, round_id, version_id, organisation_id, organisation_name, number, provision_id, provision_ordinal, unit_id, address, target, segments,
    kind, stance, body, body_text, proposed_wording, received_at, late, endorses_comment_id, endorses_name)
  SELECT md5(c.id::text || k)::uuid, md5('response' || k || '-' || right(c.organisation_name, 4)::int)::uuid, pg_temp.id('round', k), c.version_id, c.organisation_id, c.organisation_name, c.number,
    c.provision_id, c.provision_ordinal, c.unit_id, c.address, c.target, c.segments, c.kind, c.stance, c.body, c.body_text, c.proposed_wording, c.received_at, c.late,
    CASE WHEN c.endorses_comment_id IS NOT NULL THEN md5(c.endorses_comment_id::text || k)::uuid END, c.endorses_name
  FROM generate_series(2, :others + 1) k, record.comment c WHERE c.round_id = pg_temp.id('round', 1);
INSERT INTO office.assessment (comment_id, round_id, unit_id, disposition, reason, updated_by, updated_by_name)
  SELECT c.id, c.round_id, c.unit_id, 'NOTED', 'Noteras.', pg_temp.id('user', 1), 'Redaktör 1' FROM record.comment c WHERE c.number % 2 = 0 AND c.round_id <> pg_temp.id('round', 1);
ANALYZE;
