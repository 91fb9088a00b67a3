-- Everything that was said is decided, and the round is consolidated: the letters can go. Laid after world.sql.
INSERT INTO office.assessment (comment_id, round_id, unit_id, disposition, reason, updated_by, updated_by_name, settled, settled_by, settled_by_name, settled_at)
  SELECT c.id, c.round_id, c.unit_id, (ARRAY['ACCEPTED', 'PARTLY', 'NOT_ACCEPTED', 'NOTED'])[1 + c.number % 4], pg_temp.words(c.number, 12), pg_temp.id('user', 1), 'Redaktör 1',
    'VALIDATED', pg_temp.id('user', 3), 'Jurist 1', now() FROM record.comment c
  ON CONFLICT (comment_id) DO UPDATE SET settled = 'VALIDATED', settled_by = excluded.settled_by, settled_by_name = excluded.settled_by_name, settled_at = now();
UPDATE office.round SET state = 'CLOSED', deadline = now() - interval '30 days' WHERE id = pg_temp.id('round', 1);
UPDATE office.round SET state = 'CONSOLIDATED' WHERE id = pg_temp.id('round', 1);
UPDATE register.actor SET mailbox = key || '@exempel.invalid';
INSERT INTO identity.app_user (id, demo_key, display_name, side, role) VALUES (pg_temp.id('user', 4), 'officer', 'Handläggare 1', 'AUTHORITY', 'CASE_OFFICER');
ANALYZE;
