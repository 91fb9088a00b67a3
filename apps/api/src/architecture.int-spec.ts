import { createWorld, type World } from '../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world.stop());

const OURS = `('register', 'identity', 'workspace', 'record', 'office', 'operations')`;
const APPLICATION_ROLES = `('samsyn_door', 'samsyn_authority', 'samsyn_body', 'samsyn_worker')`;

async function names(text: string): Promise<string[]> {
  return (await world.sql<{ name: string }>('owner', text)).map(({ name }) => name);
}

describe('the database, migrated', () => {
  it('takes nothing away by reference: every foreign key restricts', async () => {
    const keys = await world.sql<{ deletes: string; updates: string }>(
      'owner',
      `SELECT confdeltype AS deletes, confupdtype AS updates FROM pg_constraint
       WHERE contype = 'f' AND connamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ${OURS})`,
    );
    expect(keys.length).toBeGreaterThan(20);
    expect(
      keys.filter(({ deletes, updates }) => !['a', 'r'].includes(deletes) || !['a', 'r'].includes(updates)),
    ).toEqual([]);
  });

  it('forces row-level security wherever a row belongs to an organisation', async () => {
    const open = await names(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
       WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ('workspace'::regnamespace, 'record'::regnamespace)
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
    expect(
      await names(
        `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'workspace'::regnamespace`,
      ),
    ).not.toEqual([]);
  });

  it('lets the authority reach nothing of the workspace: no table, no column, not even the schema', async () => {
    const [right] = await world.sql<{ usage: boolean }>(
      'owner',
      `SELECT has_schema_privilege('samsyn_authority', 'workspace', 'USAGE') AS usage`,
    );
    expect(right?.usage).toBe(false);
    const reachable = await names(
      `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace = 'workspace'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'S')
         AND (has_table_privilege('samsyn_authority', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
           OR has_any_column_privilege('samsyn_authority', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))`,
    );
    expect(reachable).toEqual([]);
  });

  it('keeps the application roles from owning, inheriting and becoming one another', async () => {
    const owned = await names(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname IN ${APPLICATION_ROLES}`,
    );
    expect(owned).toEqual([]);
    const able = await names(
      `SELECT rolname AS name FROM pg_roles WHERE rolname IN ${APPLICATION_ROLES} AND (rolsuper OR rolinherit OR rolcreaterole OR rolcreatedb OR rolcanlogin OR rolbypassrls)`,
    );
    expect(able).toEqual([]);
    const members = await names(
      `SELECT m.rolname AS name FROM pg_auth_members g JOIN pg_roles m ON m.oid = g.member WHERE m.rolname IN ${APPLICATION_ROLES}`,
    );
    expect(members).toEqual([]);
  });

  it('lets no application role change or delete what is on record', async () => {
    const able = await names(
      `SELECT c.oid::regclass::text || ' ' || r.rolname AS name FROM pg_class c CROSS JOIN pg_roles r
       WHERE c.relnamespace = 'record'::regnamespace AND c.relkind = 'r' AND r.rolname IN ${APPLICATION_ROLES}
         AND has_table_privilege(r.oid, c.oid, 'UPDATE, DELETE, TRUNCATE')`,
    );
    expect(able).toEqual([]);
  });
});
