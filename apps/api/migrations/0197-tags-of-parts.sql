-- A tag is put on a text, or on a part of one that is cut: a text has the tags of its parts for as long as they stand, and is counted once.
CREATE VIEW office.text_tag WITH (security_invoker = true) AS
  SELECT g.tag_id, g.words_id FROM office.tagged g WHERE NOT EXISTS (SELECT FROM office.comment_part p WHERE p.id = g.words_id)
  UNION SELECT g.tag_id, p.comment_id FROM office.tagged g JOIN office.comment_part p ON p.id = g.words_id AND p.joined_at IS NULL;
GRANT SELECT ON office.text_tag TO samsyn_authority;

-- What is taken out of use stays, with the texts it had: by whom and when.
ALTER TABLE office.tag ADD removed_by_name text, ADD CHECK ((removed_at IS NULL) = (removed_by_name IS NULL)) NOT VALID;
