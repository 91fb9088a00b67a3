-- What the list of drafts shows, kept beside the structure so that listing reads no tree.
ALTER TABLE office.draft
  ADD COLUMN title text NOT NULL,
  ADD COLUMN sections integer NOT NULL,
  ADD COLUMN not_understood integer NOT NULL;
