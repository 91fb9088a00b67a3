import { jest } from '@jest/globals';
import { type AuditReport, EVENT_HASH, readAnchor, verifyAudit } from '@samsyn/audit';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import pg from 'pg';
import PostalMime from 'postal-mime';
import { SYSTEM } from '../src/platform/caller.ts';
import { UnitOfWork } from '../src/platform/db/index.ts';
import { recordEvent, Sealer } from '../src/platform/events/index.ts';
import { openResponse, paragraph, publish, saveResponse, sendRound, submit } from './remiss.ts';
import { mailServer, until } from './mail-server.ts';
import { createWorld, type World } from './world.ts';

const RUNS = Number(process.env['SAMSYN_RUNS'] ?? 1_000);

// the calendar alone is moved: timers, sockets and the sealer's own clockwork run as always
const REAL_TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** The event log (who did what, when) cannot be bent without the bend being seen. */
describe('the log', () => {
  let world: World;
  let owner: pg.Client;
  let sealer: Sealer;

  beforeAll(async () => {
    world = await createWorld();
    sealer = world.app.get(Sealer);
    owner = new pg.Client({ connectionString: world.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await world.stop();
  });

  const verify = async (anchors: string[] = []): Promise<AuditReport> =>
    verifyAudit(
      async (text, values) => (await owner.query<Record<string, unknown>>(text, values && [...values])).rows,
      anchors.flatMap((anchor) => readAnchor(anchor) ?? []),
    );
  const write = async (count: number): Promise<void> => {
    const work = world.app.get(UnitOfWork);
    for (let n = 0; n < count; n += 1) {
      await work.inTransaction(SYSTEM, async (tx) =>
        recordEvent(tx, {
          kind: 'TRIED',
          by: SYSTEM,
          objectType: 'thing',
          objectId: crypto.randomUUID(),
          data: { n, name: 'å' },
        }),
      );
    }
  };

  it('is whole when it is empty, while events wait, and when they are sealed', async () => {
    expect(await verify()).toEqual({ whole: true, events: 0, seals: 0, waiting: 0, head: null, findings: [] });
    expect(await sealer.sealAll()).toBeNull();
    await write(3);
    expect(await verify()).toMatchObject({ whole: true, events: 3, seals: 0, waiting: 3 });
    for (const size of [3, 1, 4]) {
      if (size !== 3) await write(size);
      expect(await sealer.sealAll()).toMatchObject({ events: size });
    }
    expect(await verify()).toMatchObject({ whole: true, events: 8, seals: 3, waiting: 0, head: { number: 3 } });
  });

  it('is sealed once, in one chain, when many processes seal at once', async () => {
    await Promise.all([write(20), write(20), ...Array.from({ length: 20 }, async () => sealer.sealAll())]);
    await sealer.sealAll();
    expect(await verify()).toMatchObject({ whole: true, events: 48, waiting: 0 });
  });

  it('is sealed by nobody but the sealer: the roles of the program can only ask for it', async () => {
    for (const role of ['samsyn_authority', 'samsyn_body', 'samsyn_door'] as const) {
      for (const change of [
        `INSERT INTO record.seal SELECT 99, previous, sealed_at, events, sha256('x') FROM record.seal LIMIT 1`,
        'DELETE FROM record.unsealed_event',
        'UPDATE record.seal SET events = 7',
        'TRUNCATE record.seal_entry',
      ]) {
        await expect(world.sql(role, change)).rejects.toThrow(/permission denied/);
      }
    }
    for (const change of ['UPDATE record.seal SET events = 7', 'DELETE FROM record.seal_entry']) {
      await expect(world.sql('owner', change)).rejects.toThrow();
    }
  });

  it('stands in the receipt of an answer, and nothing of it reaches another body', async () => {
    const { uppsala = '', halland = '' } = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    const version = await publish(world);
    const round = await sendRound(await world.as('CASE_OFFICER'), version.id, [uppsala, halland]);
    const body = await world.as('COORDINATOR', uppsala);
    await openResponse(body, round.id);
    await saveResponse(body, {
      roundId: round.id,
      expectedVersion: 1,
      overallStance: 'NO_OBJECTION',
      generalText: paragraph('Ingen erinran.'),
    });
    expect(await submit(body, round.id, 2)).toMatchObject({ __typename: 'Receipt' });
    const asked = 'query ($r: ID!) { myResponse(roundId: $r) { receipt { seal } } }';
    expect((await body.ask(asked, { r: round.id })).myResponse.receipt.seal).toBeNull();
    await sealer.sealAll();
    const { seal } = (await body.ask(asked, { r: round.id })).myResponse.receipt;
    expect(await verify([seal])).toMatchObject({ whole: true });
    const reached = await world.sql('samsyn_body', 'SELECT kind FROM record.event ORDER BY seq', [], uppsala);
    expect(reached).toEqual(['ROUND_OPENED', 'INVITATION_OPENED', 'RESPONSE_SUBMITTED'].map((kind) => ({ kind })));
    const others = await world.sql('samsyn_body', 'SELECT kind FROM record.event', [], halland);
    expect(others).toEqual([{ kind: 'ROUND_OPENED' }]);
    await expect(world.sql('samsyn_body', 'SELECT * FROM record.seal', [], uppsala)).rejects.toThrow(/permission/);
  });

  it('is checked from a shell by somebody who has only the address and a receipt', async () => {
    const program = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
    const samsyn = (...args: string[]) =>
      spawnSync(process.execPath, [program, 'audit', 'verify', ...args], {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: world.databaseUrl },
      });
    const { head } = await verify();
    const whole = samsyn('--anchor', `${head?.number}:${head?.hash}`);
    expect(JSON.parse(whole.stdout)).toEqual(await verify());
    expect([whole.status, whole.stderr]).toEqual([0, '']);
    const cut = samsyn('--anchor', `${(head?.number ?? 0) + 1}:${'0'.repeat(64)}`);
    expect(JSON.parse(cut.stdout)).toMatchObject({ whole: false, findings: [{ code: 'ANCHOR_MISSING' }] });
    expect([cut.status, cut.stderr]).toEqual([1, expect.stringContaining('Loggen är inte hel')]);
    for (const args of [['--anchor', 'x'], ['--database', 'postgres://127.0.0.1:1/x'], ['nu'], ['--odd', '1']])
      expect(samsyn(...args)).toMatchObject({ status: 2, stdout: '' });
  });

  it('goes over to another algorithm: each event and seal names its own, and what was there goes on being checked by it', async () => {
    await owner.query(
      `CREATE OR REPLACE FUNCTION record.hash_algorithm() RETURNS text LANGUAGE sql STABLE RETURN 'SHA-512'`,
    );
    await write(3);
    await sealer.sealAll();
    for (const table of ['event', 'seal'])
      expect(
        (await owner.query(`SELECT DISTINCT algorithm, octet_length(hash) AS bytes FROM record.${table} ORDER BY 1`))
          .rows,
      ).toEqual([
        { algorithm: 'SHA-256', bytes: 32 },
        { algorithm: 'SHA-512', bytes: 64 },
      ]);
    const { head } = await verify();
    expect(head?.hash).toHaveLength(128);
    expect(await verify([`${head?.number}:${head?.hash}`])).toMatchObject({ whole: true, waiting: 0, findings: [] });
  });

  it('gives away every tampering, also by somebody who owns the database and mends the hashes', async () => {
    const { head } = await verify();
    const anchor = `${head?.number}:${head?.hash}`;
    await write(2); // waiting ones can be bent too
    const [sizes] = (
      await owner.query<{ events: string; seals: string }>(
        'SELECT (SELECT count(*) FROM record.event) AS events, (SELECT count(*) FROM record.seal) AS seals',
      )
    ).rows;
    const place = fc.nat(Number(sizes?.events) - 1);
    const seal = fc.integer({ min: 1, max: Number(sizes?.seals) });
    const event = (n: number) => `(SELECT id FROM record.event ORDER BY seq OFFSET ${n} LIMIT 1)`;
    const sealed = (n: number) =>
      `(SELECT event_id FROM record.seal_entry ORDER BY seq OFFSET ${n} % (SELECT count(*) FROM record.seal_entry) LIMIT 1)`;
    const change = fc.constantFrom(
      `kind = kind || 'X'`,
      `at = at + interval '1 microsecond'`,
      `data = data || '{"by": "somebody else"}'`,
      `user_id = gen_random_uuid()`,
      `object_id = gen_random_uuid()`,
      `side = CASE side WHEN 'SYSTEM' THEN 'AUTHORITY' ELSE 'SYSTEM' END`,
      `organisation_id = gen_random_uuid()`,
      `id = gen_random_uuid()`,
      `algorithm = CASE algorithm WHEN 'SHA-256' THEN 'SHA-512' ELSE 'SHA-256' END`,
    );
    const tampering = fc.oneof(
      fc.tuple(place, change).map(([n, set]) => `UPDATE record.event SET ${set} WHERE id = ${event(n)}`),
      fc
        .tuple(place, change)
        .map(
          ([n, set]) =>
            `WITH bent AS (UPDATE record.event SET ${set} WHERE id = ${event(n)} RETURNING seq) SELECT 1; UPDATE record.event SET hash = ${EVENT_HASH}`,
        ),
      place.map((n) => `DELETE FROM record.event WHERE id = ${event(n)}`),
      place.map((n) => `UPDATE record.event SET seq = seq + 100000 WHERE id = ${event(n)}`),
      place.map((n) => `DELETE FROM record.event WHERE seq >= (SELECT seq FROM record.event WHERE id = ${event(n)})`),
      place.map(
        (n) =>
          `INSERT INTO record.event (seq, id, kind, object_type, object_id, side, hash) SELECT (SELECT max(seq) + 1 FROM record.event), gen_random_uuid(), kind, object_type, object_id, side, hash FROM record.event WHERE id = ${event(n)}`,
      ),
      place.map((n) => `DELETE FROM record.seal_entry WHERE event_id = ${sealed(n)}`),
      place.map((n) => `UPDATE record.seal_entry SET event_hash = sha256('x') WHERE event_id = ${sealed(n)}`),
      fc
        .tuple(place, seal)
        .map(
          ([n, to]) =>
            `UPDATE record.seal_entry SET seal = CASE seal WHEN ${to} THEN seal % ${Number(sizes?.seals)} + 1 ELSE ${to} END WHERE event_id = ${sealed(n)}`,
        ),
      seal.map((n) => `UPDATE record.seal SET sealed_at = sealed_at + interval '1 ms' WHERE number = ${n}`),
      seal.map(
        (n) =>
          `UPDATE record.seal SET algorithm = CASE algorithm WHEN 'SHA-256' THEN 'SHA-512' ELSE 'SHA-256' END WHERE number = ${n}`,
      ),
      seal.map((n) => `UPDATE record.seal SET hash = sha256(hash) WHERE number = ${n}`),
      seal.map((n) => `UPDATE record.seal SET previous = sha256(previous) WHERE number = ${n}`),
      // the end cut off, as if it had never been: only the anchor outside knows
      seal.map(
        (n) =>
          `DELETE FROM record.event WHERE id IN (SELECT event_id FROM record.seal_entry WHERE seal >= ${n}) OR id IN (SELECT event_id FROM record.unsealed_event);
           DELETE FROM record.unsealed_event; DELETE FROM record.seal_entry WHERE seal >= ${n}; DELETE FROM record.seal WHERE number >= ${n}`,
      ),
    );
    expect(await verify([anchor])).toMatchObject({ whole: true, findings: [] });
    // the owner's way past triggers and references
    for (const table of ['event', 'seal', 'seal_entry'])
      await owner.query(`ALTER TABLE record.${table} DISABLE TRIGGER USER`);
    await owner.query('ALTER TABLE record.event ALTER seq DROP IDENTITY');
    await owner.query('ALTER TABLE record.seal_entry DROP CONSTRAINT seal_entry_seal_fkey');
    await fc.assert(
      fc.asyncProperty(tampering, async (text) => {
        await owner.query('BEGIN');
        try {
          await owner.query(text);
          const report = await verify([anchor]);
          expect({ text, whole: report.whole }).toEqual({ text, whole: false });
        } finally {
          await owner.query('ROLLBACK');
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(await verify([anchor])).toMatchObject({ whole: true, findings: [] });
  });
});

describe('the seal outside', () => {
  it('is mailed with the first seal after a start, again when the mail server said no, and then no more that day', async () => {
    const mail = await mailServer(1);
    const world = await createWorld({
      SAMSYN_PROCESS: 'worker',
      SMTP_URL: mail.url,
      AUDIT_MAILBOX: 'registrator@socialstyrelsen.example',
    });
    jest.useFakeTimers({ doNotFake: [...REAL_TIMERS], now: Date.now() });
    try {
      const work = world.app.get(UnitOfWork);
      const sealed = async (): Promise<string> => {
        const about = { kind: 'TRIED', by: SYSTEM, objectType: 'thing', objectId: crypto.randomUUID() };
        await work.inTransaction(SYSTEM, async (tx) => recordEvent(tx, about));
        const find = `SELECT s.number || ':' || encode(s.hash, 'hex') AS seal FROM record.seal s
          JOIN record.seal_entry t ON t.seal = s.number JOIN record.event e ON e.id = t.event_id WHERE e.object_id = $1`;
        const found: string[] = [];
        await until(async () => {
          const [row] = await world.sql<{ seal: string }>('owner', find, [about.objectId]);
          if (row !== undefined) found.push(row.seal);
          return row !== undefined;
        });
        return found[0] ?? '';
      };
      await sealed();
      await sealed();
      expect(mail.received).toEqual([]);
      jest.setSystemTime(Date.now() + 11 * 60_000);
      const seal = await sealed();
      await until(() => mail.received.length > 0);
      const letter = await PostalMime.parse(mail.received[0] ?? '');
      expect(letter.to?.[0]?.address).toBe('registrator@socialstyrelsen.example');
      expect(letter.text).toContain(seal);
      expect(readAnchor(seal)).toMatchObject({ number: expect.any(Number) });
      await sealed();
      expect(mail.received).toHaveLength(1);
    } finally {
      jest.useRealTimers();
      await world.stop();
      await mail.stop();
    }
  });
});
