-- Why the time to answer is short, where a rule says that it is (libs/consultation, answer-time.ts). The authority's own: no grant to a body.
ALTER TABLE office.round ADD short_time_reason text CHECK (btrim(short_time_reason) <> '' AND length(short_time_reason) <= 2000);
