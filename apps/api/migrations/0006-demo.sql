-- That the demonstration has been put in, so that it is put in once. Empty in an installation that has none.
CREATE TABLE identity.demo_seed (
  seeded_at timestamptz PRIMARY KEY DEFAULT now()
);
