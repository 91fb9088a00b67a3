import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadActors } from '../../register/register.ts';
import type { Client, Loose } from '../../../test/client.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { ImportRegister } from './index.ts';

const LIST = `query ($filter: ActorFilter, $first: Int! = 50, $after: String) {
  actors(filter: $filter, first: $first, after: $after) { total pageInfo { hasNextPage endCursor }
    nodes { id name shortName kind county matchedName ended } } }`;

let world: World;
let officer: Client;
let ids: Map<string, string>;
beforeAll(async () => {
  world = await createWorld();
  ids = await world.app.get(ImportRegister).run(loadActors());
  officer = await world.as('CASE_OFFICER');
});
afterAll(async () => world.stop());

async function found(filter: object, first = 50): Promise<Loose> {
  return (await officer.ask(LIST, { filter, first })).actors;
}
async function namesFound(filter: object): Promise<string[]> {
  return (await found(filter)).nodes.map(({ name }: Loose) => name);
}

describe('search', () => {
  it('finds a body by the name it had before, and says which it was', async () => {
    const { nodes } = await found({ search: 'MSB' });
    expect(nodes[0]).toMatchObject({ name: 'Myndigheten för civilt försvar', matchedName: 'MSB' });
  });

  it('finds it by the beginning of a word of its old name', async () => {
    expect(await namesFound({ search: 'samhällsskydd och ber' })).toContain('Myndigheten för civilt försvar');
  });

  it.each(['stockholms läns landsting', 'STOCKHOLMS LÄNS', '  region   stockholm '])(
    'takes «%s» as it is written',
    async (search) => {
      expect(await namesFound({ search })).toContain('Region Stockholm');
    },
  );

  it('does not mind the order of the words', async () => {
    expect(await namesFound({ search: 'uppsala region' })).toContain('Region Uppsala');
  });

  it.each(['%', '_', "'", '\\'])('takes the character %s for itself', async (search) => {
    const { total } = await found({ search });
    expect(total).toBeLessThan(5);
  });

  it('shows the name of the day asked for', async () => {
    const { nodes } = await found({ search: 'MSB', validOn: '2025-12-31' });
    expect(nodes[0]).toMatchObject({ name: 'Myndigheten för samhällsskydd och beredskap' });
    const [region] = (await found({ search: 'Region Stockholm', validOn: '2018-06-01' })).nodes;
    expect(region.name).toBe('Stockholms läns landsting');
  });
});

describe('filters', () => {
  it('count the country: 21 regions and county boards, 290 municipalities', async () => {
    const totals = await Promise.all(
      ['REGION', 'COUNTY_ADMINISTRATIVE_BOARD', 'MUNICIPALITY'].map(async (kind) => (await found({ kind }, 1)).total),
    );
    expect(totals[1]).toBe(21);
    // Gotland is one body with both tasks and stands once
    expect(totals[0] + totals[2]).toBe(21 + 290 - 1);
  });

  it('by county, together with kind', async () => {
    const { nodes, total } = await found({ kind: 'MUNICIPALITY', county: '03' });
    expect(total).toBe(8);
    expect(new Set(nodes.map(({ county }: Loose) => county))).toEqual(new Set(['Uppsala län']));
  });

  it('by sector', async () => {
    const { sectors } = await officer.ask('{ sectors { sector actors } }');
    const health = sectors.find(({ sector }: Loose) => sector.startsWith('Hälsa'));
    expect(await namesFound({ sector: health.sector })).toContain('Socialstyrelsen');
    expect((await found({ sector: health.sector })).total).toBe(health.actors);
  });

  it('by a day that was none is refused', async () => {
    const { errors } = await officer.send(LIST, { filter: { validOn: '2026-02-30' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('paging', () => {
  it('goes through all, each once, in Swedish order', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { actors }: Loose = await officer.ask(LIST, { filter: { kind: 'MUNICIPALITY' }, first: 100, after });
      names.push(...actors.nodes.map(({ name }: Loose) => name));
      after = actors.pageInfo.hasNextPage ? actors.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(289);
    expect(names).toEqual([...names].sort(new Intl.Collator('sv').compare));
    expect(names.at(-1)).toMatch(/^Ö/u);
  });

  it('refuses a place that is not ours', async () => {
    const { errors } = await officer.send(LIST, { after: 'hittepå' });
    expect(errors[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it('gives a page of a hundred with all its parts in five statements', async () => {
    const ask = async () =>
      officer.ask(
        `{ actors(first: 100) { nodes { id name names { name } sectors { sector } predecessors { name } successors { name } } } }`,
      );
    await ask();
    expect(await world.statementsDuring(ask)).toHaveLength(5);
  });
});

describe('one body', () => {
  it('has its names with their days, and those it followed', async () => {
    const { actor } = await officer.ask(
      `query ($id: ID!) { actor(id: $id) { name names { name kind validFrom validTo } predecessors { name from } successors { name } sectors { sector role } } }`,
      { id: (await found({ search: 'MSB' })).nodes[0].id },
    );
    expect(actor.names).toContainEqual({
      name: 'Myndigheten för samhällsskydd och beredskap',
      kind: 'OFFICIAL',
      validFrom: expect.anything(),
      validTo: '2025-12-31',
    });
  });

  it.each([crypto.randomUUID(), 'x', ''])('that is not there (%s) is nothing', async (id) => {
    expect((await officer.ask(`query ($id: ID!) { actor(id: $id) { name } }`, { id })).actor).toBeNull();
  });
});

describe('the import', () => {
  it('run again changes nothing', async () => {
    const count = async () =>
      world.sql(
        'samsyn_authority',
        `SELECT (SELECT count(*) FROM register.actor) AS actors, (SELECT count(*) FROM register.actor_name) AS names,
        (SELECT count(*) FROM register.actor_sector) AS sectors, (SELECT count(*) FROM register.actor_predecessor) AS predecessors`,
      );
    const before = await count();
    expect(await world.app.get(ImportRegister).run(loadActors())).toEqual(ids);
    expect(await count()).toEqual(before);
    const program = fileURLToPath(new URL('../../../dist/import-register.js', import.meta.url));
    const env = { ...process.env, DATABASE_URL: world.databaseUrl, NODE_ENV: 'development' };
    const { status, stdout } = spawnSync(process.execPath, [program], { encoding: 'utf8', env });
    expect([status, stdout]).toEqual([0, `${ids.size} remissinstanser i registret (bodies in the register).\n`]);
    expect(await count()).toEqual(before);
  });

  it('keeps a mailbox that was entered here', async () => {
    const id = ids.get(loadActors()[0]?.key ?? '');
    await world.sql(
      'samsyn_authority',
      `UPDATE register.actor SET mailbox = 'registrator@region.example' WHERE id = $1`,
      [id],
    );
    await world.app.get(ImportRegister).run(loadActors());
    const [row] = await world.sql<{ mailbox: string }>(
      'samsyn_authority',
      `SELECT mailbox FROM register.actor WHERE id = $1`,
      [id],
    );
    expect(row?.mailbox).toBe('registrator@region.example');
  });

  it('refuses a list with a predecessor it does not describe, and keeps nothing of it', async () => {
    const odd = {
      key: 'ny',
      kind: 'OTHER' as const,
      names: [],
      sectors: [],
      predecessors: [{ key: 'saknas', from: '2020-01-01', kind: 'MERGER' as const }],
    };
    await expect(world.app.get(ImportRegister).run([odd])).rejects.toThrow('saknas');
    expect(await world.sql('samsyn_authority', `SELECT 1 FROM register.actor WHERE key = 'ny'`)).toEqual([]);
  });
});
