-- A search costs what its own round costs, however many rounds the database holds. A word is looked for by its beginning, for which the index gathers
-- every row of every round before it is asked which round was meant: so each word carries the head of its round's id.
-- `words` stays for the version that may still be running; nothing asks it any more.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- A word that PostgreSQL would take alone may be too long with a head: it is left to the search inside words.
CREATE FUNCTION record.words_of_round(round uuid, plain text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_to_tsvector(array_agg(left(round::text, 8) || w.lexeme)), '')
    FROM unnest(to_tsvector('pg_catalog.simple', plain)) w WHERE octet_length(w.lexeme) < 2000);

ALTER TABLE record.reading_item ADD COLUMN round_words tsvector GENERATED ALWAYS AS (record.words_of_round(round_id, plain)) STORED;
CREATE INDEX reading_item_by_round_words ON record.reading_item USING gin (round_words);
DROP INDEX record.reading_item_by_words;
-- What stands inside words is looked for by three letters at a time; here the round is a column of the index.
DROP INDEX record.reading_item_by_letters;
CREATE INDEX reading_item_by_letters ON record.reading_item USING gin (round_id, plain gin_trgm_ops);
