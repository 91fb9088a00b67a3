-- What is submitted waits in a list of its own before it is worked into these indexes. At its usual size (4 MB) every search reads 512 pages of it
-- first, and PostgreSQL rather reads the whole table: at a round's last day, when most comes in, until the next vacuum.
ALTER INDEX record.reading_item_by_words SET (gin_pending_list_limit = 256);
ALTER INDEX record.reading_item_by_letters SET (gin_pending_list_limit = 256);
