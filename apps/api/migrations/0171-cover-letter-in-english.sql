-- The missiv in English, beside the Swedish one, where the round has any: written while the round is prepared, and as it was from then on.
ALTER TABLE office.round ADD cover_letter_en jsonb;
GRANT SELECT (cover_letter_en) ON office.round TO samsyn_body;
