import { createWorld, type World } from '../../../test/world.ts';
import { UnitOfWork } from '../db/index.ts';
import { ServerKeys } from './server-keys.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world.stop());

const started = (SERVER_KEY?: string): ServerKeys => new ServerKeys(world.app.get(UnitOfWork), { SERVER_KEY });
const [OLD, NEW] = ['an-older-secret-of-32-characters-', 'a-newer-secret-of-32-characters--'];

describe('the keys of the server', () => {
  it('are made by the database, the same for every process, another for each purpose and person', async () => {
    const [one, two] = [started(), started()];
    const key = await one.derive('codes');
    expect(key).toHaveLength(32);
    expect(await two.derive('codes')).toEqual(key);
    expect(await one.derive('words')).not.toEqual(key);
    expect(await one.derive('words', 'a')).not.toEqual(await one.derive('words', 'b'));
  });

  it('are reached by the door alone, and nobody changes them', async () => {
    for (const role of ['samsyn_authority', 'samsyn_body'] as const) {
      await expect(world.sql(role, 'SELECT secret FROM operations.server_key')).rejects.toThrow(/denied/u);
    }
    await expect(world.sql('samsyn_door', 'INSERT INTO operations.server_key DEFAULT VALUES')).rejects.toThrow(
      /denied/u,
    );
    await expect(world.sql('owner', `UPDATE operations.server_key SET secret = sha256('x')`)).rejects.toThrow(
      /immutable/u,
    );
  });

  it('are new from the next start when there is a new row, and what was closed before still opens', async () => {
    const before = await started().derive('words', 'a');
    await world.sql('owner', 'INSERT INTO operations.server_key DEFAULT VALUES');
    const after = started();
    expect(await after.derive('words', 'a')).not.toEqual(before);
    expect(await after.all('words', 'a')).toContainEqual(before);
  });

  it('are those of the setting where there is one: the first closes, all open', async () => {
    const kept = await started().derive('words', 'a');
    const old = await started(OLD).derive('words', 'a');
    const both = started(`${NEW}\n${OLD}`);
    expect([old, kept]).not.toContainEqual(await both.derive('words', 'a'));
    expect(await both.all('words', 'a')).toEqual(expect.arrayContaining([old, kept]));
  });
});
