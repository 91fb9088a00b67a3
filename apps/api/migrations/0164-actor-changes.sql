-- A body in the register is changed by people, not only by what comes with Samsyn: a number tells them when somebody else was first.
ALTER TABLE register.actor
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN updated_by_name text NOT NULL DEFAULT 'Samsyn';
-- A name that was valid on a day is looked up by its words when a file is read in.
CREATE INDEX actor_name_by_words ON register.actor_name (lower(name));
