import { setTimeout as sleep } from 'node:timers/promises';
import { createWorld, type World } from '../../../test/world.ts';
import { type ActingBody, SYSTEM } from '../caller.ts';
import { refuse } from '../refusals.ts';
import { Unavailable } from './errors.ts';
import { migrate } from './migrations.ts';
import { Pools } from './pools.ts';
import { UnitOfWork } from './unit-of-work.ts';

let world: World;
let work: UnitOfWork;
let bodies: ActingBody[];
beforeAll(async () => {
  world = await createWorld();
  work = world.app.get(UnitOfWork);
  const ids = await world.addActors({ key: 'a' }, { key: 'b' });
  bodies = Object.values(ids).map((organisationId) => ({ side: 'BODY', organisationId, userId: null }));
});
afterAll(async () => world.stop());

const mailbox = async (key: string) =>
  (await work.read<{ mailbox: string | null }>(SYSTEM, 'SELECT mailbox FROM register.actor WHERE key = $1', [key]))[0]
    ?.mailbox;
const SET = 'UPDATE register.actor SET mailbox = $2 WHERE key = $1';
const WHO = `SELECT current_user AS role, register.acting_organisation() AS organisation, current_setting('samsyn.user', true) AS person`;

/** Who waits more than five seconds for a connection is told to come back, and on a slow machine the last of two thousand are. */
async function whenFree<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }
}

describe('one transaction', () => {
  it('commits what the work did, and then does what was put off', async () => {
    const seen: string[] = [];
    const answer = await work.inTransaction(SYSTEM, async (tx) => {
      tx.afterCommit(async () => void seen.push((await mailbox('a')) ?? ''));
      await tx.query(SET, ['a', 'a@example.se']);
      return 'klart';
    });
    expect([answer, seen]).toEqual(['klart', ['a@example.se']]);
  });

  it('leaves nothing behind when the work throws', async () => {
    const failing = work.inTransaction(SYSTEM, async (tx) => {
      await tx.query(SET, ['a', 'fel@example.se']);
      throw new Error('avbrutet');
    });
    await expect(failing).rejects.toThrow('avbrutet');
    expect(await mailbox('a')).toBe('a@example.se');
  });

  it('leaves nothing behind when the work answers no', async () => {
    const seen: string[] = [];
    const answer = await work.inTransaction(SYSTEM, async (tx) => {
      tx.afterCommit(() => void seen.push('gjort'));
      await tx.query(SET, ['a', 'fel@example.se']);
      return refuse('NO', 'Nej.');
    });
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NO' });
    expect([await mailbox('a'), seen]).toEqual(['a@example.se', []]);
  });

  it('cannot be ended as done when one of its statements had failed unheard', async () => {
    const swallowing = work.inTransaction(SYSTEM, async (tx) => {
      await tx.query(SET, ['a', 'fel@example.se']);
      await tx.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('rolled back');
    expect(await mailbox('a')).toBe('a@example.se');
  });

  it('runs again when two collide, and both are done', async () => {
    await work.inTransaction(SYSTEM, async (tx) => void (await tx.query(SET, ['b', '0'])));
    let runs = 0;
    // each holds its first row before either asks for its second, however slow the machine is
    const held = new Set<string>();
    const both = [
      ['a', 'b'],
      ['b', 'a'],
    ].map(async ([first = '', second = '']) =>
      work.inTransaction(SYSTEM, async (tx) => {
        runs += 1;
        await tx.query(SET, [first, 'x']);
        held.add(first);
        while (held.size < 2) await sleep(5);
        await tx.query(SET, [second, 'x']);
      }),
    );
    await Promise.all(both);
    expect(runs).toBeGreaterThan(2);
  });
});

describe('in whose place', () => {
  it('a body acts as itself, for one statement and for a transaction', async () => {
    const [one, other] = bodies as [ActingBody, ActingBody];
    const person = { ...one, userId: crypto.randomUUID() };
    expect(await work.read(person, WHO)).toEqual([
      { role: 'samsyn_body', organisation: one.organisationId, person: person.userId },
    ]);
    const inside = await work.inTransaction(other, async (tx) => tx.query(WHO));
    expect(inside).toEqual([{ role: 'samsyn_body', organisation: other.organisationId, person: '' }]);
  });

  it('nothing of who acted stays on a connection: 2 000 at once, two bodies and the authority, on four connections a side', async () => {
    const askers = [...bodies, SYSTEM];
    const wrong = await Promise.all(
      Array.from({ length: 2_000 }, async (_, n) => {
        const asker = askers[n % askers.length] ?? SYSTEM;
        // by turns one statement, several in one journey, and a transaction
        const [row] = await whenFree(async () =>
          n % 2 === 0
            ? work.read<{ organisation: string | null }>(asker, WHO, [], 'who')
            : work.inTransaction(asker, async (tx) => tx.query<{ organisation: string | null }>(WHO, [], 'who')),
        );
        return row?.organisation === ('organisationId' in asker ? asker.organisationId : null) ? 0 : 1;
      }),
    );
    expect(wrong.reduce<number>((sum, one) => sum + one, 0)).toBe(0);
    const bare = await world.app.get(Pools).pool('BODY').query<{ organisation: string | null }>(WHO);
    expect(bare.rows[0]?.organisation).toBeNull();
  });

  it('part of a transaction can be done on another side, and one commit holds both', async () => {
    const [one] = bodies as [ActingBody];
    const roles = await work.inTransaction(SYSTEM, async (tx) => {
      const inside = await tx.actingAs(one, async () => tx.query<{ role: string; organisation: string }>(WHO));
      return [...inside, ...(await tx.query<{ role: string; organisation: string | null }>(WHO))];
    });
    expect(roles.map(({ role, organisation }) => [role, organisation])).toEqual([
      ['samsyn_body', one.organisationId],
      ['samsyn_authority', null],
    ]);
  });

  it('an organisation that is no id is not put in a statement', async () => {
    const odd: ActingBody = { side: 'BODY', organisationId: `'; DROP TABLE record.event; --`, userId: null };
    await expect(work.read(odd, 'SELECT 1')).rejects.toThrow(TypeError);
  });

  it('a failing statement of a body leaves its connection in order', async () => {
    const [one] = bodies as [ActingBody];
    for (let n = 0; n < 10; n += 1) await expect(work.read(one, 'SELECT 1/0')).rejects.toThrow('zero');
    expect(await work.read(one, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('several statements are read in one journey, and each gets its own rows', async () => {
    const [one] = bodies as [ActingBody];
    const reads = [
      { text: 'SELECT g AS n FROM generate_series(1, $1::int) g', values: [3], name: 'series' },
      { text: 'SELECT 1 AS none WHERE false' },
      { text: WHO, name: 'who' },
    ];
    for (const asker of [one, SYSTEM, one]) {
      const [numbers, nothing, who] = await work.readAll(asker, reads);
      expect([numbers, nothing]).toEqual([[{ n: 1 }, { n: 2 }, { n: 3 }], []]);
      expect(who).toMatchObject([{ organisation: 'organisationId' in asker ? asker.organisationId : null }]);
    }
    await expect(work.readAll(one, [{ text: 'SELECT 1' }, { text: 'SELECT 1/0', name: 'broken' }])).rejects.toThrow(
      'zero',
    );
    await expect(work.readAll(one, [{ text: 'SELECT nonsense', name: 'nonsense' }])).rejects.toThrow('nonsense');
    await expect(work.readAll(one, [{ text: 'SELECT nonsense', name: 'nonsense' }])).rejects.toThrow('nonsense');
    expect(await work.readAll(one, [{ text: 'SELECT 1 AS one' }])).toEqual([[{ one: 1 }]]);
  });

  it('a failing write of a body leaves nothing behind', async () => {
    const [one] = bodies as [ActingBody];
    const text = `WITH s AS (SELECT set_config('samsyn.user', 'x', false)) SELECT 1 / (SELECT count(*) - 1 FROM s)`;
    await expect(work.write(one, text)).rejects.toThrow('zero');
    const bare = await world.app
      .get(Pools)
      .pool('BODY')
      .query<{ person: string | null; organisation: string | null }>(WHO);
    expect(bare.rows[0]).toMatchObject({ organisation: null });
  });

  it('a read of a body writes nothing', async () => {
    const [one] = bodies as [ActingBody];
    await expect(work.read(one, `INSERT INTO workspace.response DEFAULT VALUES`)).rejects.toThrow('read-only');
  });
});

describe('when the database is away', () => {
  it('says so, and works again when it is back', async () => {
    const ours = `FROM pg_stat_activity
      WHERE datname = current_database() AND application_name IN ('samsyn authority', 'samsyn body')`;
    const until = async (text: string, n: number): Promise<void> => {
      while ((await world.sql('owner', text)).length !== n) await sleep(20);
    };
    const [one] = bodies as [ActingBody];
    const hanging = [
      work.inTransaction(SYSTEM, async (tx) => tx.query('SELECT pg_sleep(25)')),
      work.write(one, 'SELECT pg_sleep(25)'),
    ].map(async (promise) =>
      promise.then(
        () => 'done',
        (error: unknown) => (error instanceof Unavailable ? 'unavailable' : String(error)),
      ),
    );
    await until(`SELECT pid ${ours} AND state = 'active' AND query LIKE '%pg_sleep(25)%'`, 2);
    const killed = await world.sql<{ pid: number }>('owner', `SELECT pg_terminate_backend(pid), pid ${ours}`);
    expect(await Promise.all(hanging)).toEqual(['unavailable', 'unavailable']);
    await until(`SELECT pid ${ours} AND pid IN (${killed.map(({ pid }) => pid).join()})`, 0);
    for (const asker of [SYSTEM, one]) expect(await work.read(asker, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('migrations', () => {
  it('run again do nothing', async () => {
    expect(await migrate(world.databaseUrl)).toEqual([]);
  });

  it('wait for one another', async () => {
    expect(await Promise.all([migrate(world.databaseUrl), migrate(world.databaseUrl)])).toEqual([[], []]);
  });
});
