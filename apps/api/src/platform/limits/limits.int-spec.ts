import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createDatabase, type TestDatabase } from '../../../test/database.ts';
import { readEnvironment } from '../../config/environment.ts';
import { createApp } from '../../create-app.ts';
import { listen } from '../../../test/lines.ts';
import { Limits } from './index.ts';

const LIMIT = { name: 'test', per: 10, seconds: 60 };

let database: TestDatabase;
let owner: pg.Client;
let apps: NestFastifyApplication[];
const { log, lines } = listen();

async function start(factor: string): Promise<NestFastifyApplication> {
  const environment = readEnvironment({
    DATABASE_URL: database.url,
    DATABASE_POOL: '4',
    SAMSYN_PROCESS: 'web',
    LIMITS_FACTOR: factor,
  });
  return createApp(environment, log);
}

beforeAll(async () => {
  database = await createDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  apps = [await start('1'), await start('1')];
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await owner.end();
  await database.drop();
});

const limitsOf = (app = apps[0]): Limits => {
  if (!app) throw new Error('no process');
  return app.get(Limits);
};

describe('a limit', () => {
  it('is one for all processes, also when all ask at once', async () => {
    const waits = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => limitsOf(apps[n % 2]).take(LIMIT, 'a crowd')),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(LIMIT.per);
    expect(waits.filter((wait) => wait < 0 || wait > 6)).toEqual([]);
  });

  it('holds for each caller and each kind of attempt by itself', async () => {
    expect(await limitsOf().take(LIMIT, 'somebody else')).toBe(0);
    expect(await limitsOf().take({ ...LIMIT, name: 'other' }, 'a crowd')).toBe(0);
  });

  it('gives one attempt back after its part of the time, and none earlier', async () => {
    const quick = { name: 'quick', per: 2, seconds: 3 };
    const [one, two] = [limitsOf(apps[0]), limitsOf(apps[1])];
    expect([await one.take(quick, 'x'), await two.take(quick, 'x')]).toEqual([0, 0]);
    expect(await one.take(quick, 'x')).toBeGreaterThan(0);
    await owner.query(`UPDATE operations.allowance SET whole_at = whole_at - interval '1.5 seconds'`);
    expect(await two.take(quick, 'x')).toBe(0);
    expect(await two.take(quick, 'x')).toBeGreaterThan(0);
  });

  it('answers who keeps on trying without asking the database again', async () => {
    for (let n = 0; n <= LIMIT.per; n += 1) await limitsOf().take(LIMIT, 'stubborn');
    const { rows: before } = await owner.query('SELECT sum(n_tup_ins + n_tup_upd) FROM pg_stat_user_tables');
    const from = performance.now();
    for (let n = 0; n < 10_000; n += 1) expect(await limitsOf().take(LIMIT, 'stubborn')).toBeGreaterThan(0);
    expect((performance.now() - from) / 10_000).toBeLessThan(1); // ms each: no journey to a database
    const { rows: after } = await owner.query('SELECT sum(n_tup_ins + n_tup_upd) FROM pg_stat_user_tables');
    expect(after).toEqual(before);
  });

  it('keeps neither names nor addresses', async () => {
    await limitsOf().take(LIMIT, '192.0.2.77');
    const { rows } = await owner.query<{ key: Buffer }>('SELECT key FROM operations.allowance');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ key }) => key.length === 32 && !key.toString().includes('192'))).toBe(true);
  });

  it('is logged with its name once for each wait, and without who it was', async () => {
    lines.length = 0;
    for (let n = 0; n < LIMIT.per + 20; n += 1) await limitsOf().take(LIMIT, '192.0.2.78');
    const told = lines.filter(({ security }) => security === 'LIMIT');
    expect(told).toEqual([
      expect.objectContaining({ level: 'warn', limit: 'test', wait: 6, caller: expect.any(String) }),
    ]);
    expect(JSON.stringify(lines)).not.toContain('192.0.2.78');
  });

  it('forgets what has been earned back', async () => {
    const one = await start('1');
    apps.push(one);
    await owner.query(`UPDATE operations.allowance SET whole_at = now() - interval '1 second'`);
    Object.assign(limitsOf(one), { forgotAt: -1_000_000 });
    await limitsOf(one).take(LIMIT, 'new');
    const { rows } = await owner.query('SELECT count(*)::int AS kept FROM operations.allowance');
    expect(rows).toEqual([{ kept: 1 }]);
  });

  it('is wider by the setting, and gone where that is 0', async () => {
    const wide = await start('3');
    const off = await start('0');
    apps.push(wide, off);
    const many = Array.from({ length: 40 });
    const waits = await Promise.all(many.map(async () => limitsOf(wide).take(LIMIT, 'wide')));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(30);
    const free = await Promise.all(many.map(async () => limitsOf(off).take(LIMIT, 'free')));
    expect(free.every((wait) => wait === 0)).toBe(true);
  });
});
