-- The konsekvensutredning as the last part of a version: headings, paragraphs, lists and rows, each with a permanent id, to be commented on as
-- the rest. It goes with the text and is no part of it: everything that prints or generates the text leaves it out.
ALTER TABLE record.provision DROP CONSTRAINT provision_kind_check;
ALTER TABLE record.provision ADD CONSTRAINT provision_kind_check CHECK (kind IN ('PART', 'CHAPTER', 'HEADING', 'SECTION', 'SUBSECTION', 'ITEM',
  'SUBITEM', 'GENERAL_ADVICE', 'DEFINITION', 'TRANSITIONAL', 'ANNEX', 'IMPACT_ASSESSMENT', 'TABLE_ROW'));

-- A version has one at most.
CREATE UNIQUE INDEX one_impact_assessment ON record.provision (version_id) WHERE kind = 'IMPACT_ASSESSMENT';

-- What it was read from, to be held against what was made of it while the draft is looked over.
ALTER TABLE office.draft ADD COLUMN impact_source_text text;
