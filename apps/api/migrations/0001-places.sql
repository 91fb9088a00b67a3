-- Where things lie, and who may reach them. The proof of eget utrymme (TF 2:9) is the list of grants in this file and the next ones:
--   register   actors and their names; facts both sides read
--   identity   users, sessions, invitation tokens; reached only by the door
--   workspace  what a body has not yet given: row-level security forced by organisation; the authority's role has no grant here at all
--   record     what has been given or published: insert-only, by grant and by trigger
--   office     the authority's own working material
-- Three application roles that own nothing. Connections start in one of them; nothing runs as the owner but migrations.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['samsyn_door', 'samsyn_authority', 'samsyn_body'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', wanted);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- roles belong to the whole server: another database's migration made it first
    END;
    -- who made a role may grant it (16 and later) but not yet take it: say so always, granting twice is nothing
    EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
  END LOOP;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SCHEMA register;
CREATE SCHEMA identity;
CREATE SCHEMA workspace;
CREATE SCHEMA record;
CREATE SCHEMA office;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA identity TO samsyn_door;
GRANT USAGE ON SCHEMA register, record, office TO samsyn_authority;
GRANT USAGE ON SCHEMA register, workspace, record, office TO samsyn_body;

-- The organisation the transaction acts for; null outside one. Set with set_config('samsyn.organisation', …, true), never with plain SET.
CREATE FUNCTION register.acting_organisation() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('samsyn.organisation', true), '')::uuid;
GRANT EXECUTE ON FUNCTION register.acting_organisation() TO samsyn_body, samsyn_authority;

-- What is on record stays as it was written.
CREATE FUNCTION record.refuse_change() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'record.% is immutable: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'SY001';
END $$;

CREATE PROCEDURE record.make_immutable(target regclass)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER immutable_rows BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION record.refuse_change()', target);
  EXECUTE format('CREATE TRIGGER immutable_table BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION record.refuse_change()', target);
END $$;
REVOKE EXECUTE ON PROCEDURE record.make_immutable(regclass) FROM PUBLIC;
