import { EVENT_HASH } from '@samsyn/audit';
import { createWorld, type World } from '../../../test/world.ts';
import { SYSTEM } from '../caller.ts';
import { UnitOfWork } from '../db/index.ts';
import { recordEvent } from './record-event.ts';

let world: World;
let work: UnitOfWork;
let organisationId: string;
beforeAll(async () => {
  world = await createWorld();
  work = world.app.get(UnitOfWork);
  ({ a: organisationId = '' } = await world.addActors({ key: 'a' }));
});
afterAll(async () => world.stop());

const note = (kind: string) => ({
  kind,
  by: SYSTEM,
  objectType: 'thing',
  objectId: crypto.randomUUID(),
  data: { b: 'å"\n', a: [1.5, null] },
});
const kinds = async () =>
  (await work.read<{ kind: string }>(SYSTEM, 'SELECT kind FROM record.event ORDER BY seq')).map(({ kind }) => kind);

describe('an event', () => {
  it('is there exactly when what it tells of is', async () => {
    await work.inTransaction(SYSTEM, async (tx) => recordEvent(tx, note('DONE')));
    const failing = work.inTransaction(SYSTEM, async (tx) => {
      await recordEvent(tx, note('UNDONE'));
      throw new Error('nej');
    });
    await expect(failing).rejects.toThrow('nej');
    expect(await kinds()).toEqual(['DONE']);
  });

  it('carries a hash of its own that any change would give away', async () => {
    const check = `SELECT hash = ${EVENT_HASH} AS whole FROM record.event`;
    expect(await work.read(SYSTEM, check)).toEqual([{ whole: true }]);
    for (const column of [`kind`, `object_type`, `side`]) {
      const changed = EVENT_HASH.replace(new RegExp(`\\b${column}\\b`, 'u'), `${column} || 'x'`);
      expect(await work.read(SYSTEM, `SELECT hash = ${changed} AS whole FROM record.event`)).toEqual([
        { whole: false },
      ]);
    }
  });

  it('cannot be changed or taken away by anybody', async () => {
    for (const role of ['samsyn_authority', 'samsyn_body', 'samsyn_door', 'owner'] as const) {
      for (const change of [
        `UPDATE record.event SET kind = 'X'`,
        'DELETE FROM record.event',
        'TRUNCATE record.event',
      ]) {
        await world.sql(role, change, [], organisationId).catch(() => undefined);
      }
    }
    expect(await kinds()).toEqual(['DONE']);
  });

  it('can be written by a body for itself only', async () => {
    const body = { side: 'BODY' as const, organisationId, userId: crypto.randomUUID() };
    await work.inTransaction(body, async (tx) => recordEvent(tx, { ...note('ANSWERED'), by: body }));
    const forged = work.inTransaction(body, async (tx) => recordEvent(tx, note('FORGED')));
    await expect(forged).rejects.toThrow('row-level security');
    expect(await kinds()).toEqual(['DONE', 'ANSWERED']);
  });
});
