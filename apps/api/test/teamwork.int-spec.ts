import { randomUUID } from 'node:crypto';
import type { Client, Loose } from './client.ts';
import { openResponse, publish, type PublishedVersion, sendRound } from './remiss.ts';
import { does, teamwork } from './teamwork.ts';
import { createWorld, type World } from './world.ts';

describe('sharing the work on an answer', () => {
  let world: World;
  let version: PublishedVersion;
  let coordinator: Client;
  let contributor: Client;
  let stranger: Client;
  let officer: Client;
  let actors: Record<string, string>;
  let roundId: string;
  const at = (address: string): string => version.at[address] ?? '';

  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    version = await publish(world);
    officer = await world.as('CASE_OFFICER');
    coordinator = await world.as('COORDINATOR', actors['uppsala']);
    contributor = await world.as('CONTRIBUTOR', actors['uppsala']);
    stranger = await world.as('COORDINATOR', actors['halland']);
  });
  afterAll(async () => world.stop());
  beforeEach(async () => {
    roundId = (await sendRound(officer, version.id, Object.values(actors), { deadline: '2031-03-30T21:59:59.999Z' }))
      .id;
    await openResponse(coordinator, roundId);
  });

  const work = async (client: Client): Promise<Loose> => teamwork(client, roundId);
  const part = (more: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    roundId,
    expectedVersion: 0,
    title: '1 kap.',
    unit: 'Smittskydd',
    guidance: '',
    provisionIds: [at('1 kap. 1 §')],
    ...more,
  });
  const note = (more: Record<string, unknown> = {}) => ({
    id: randomUUID(),
    roundId,
    words: 'Vem tar den här?',
    ...more,
  });

  it('gives §§ to a person until an inner day, and says what is whose', async () => {
    const [person] = (await work(coordinator)).people.filter(({ role }: { role: string }) => role === 'CONTRIBUTOR');
    const input = part({
      assigneeId: person.id,
      unit: '',
      dueOn: '2031-03-01',
      guidance: 'Se till kostnaderna.',
      provisionIds: [at('1 kap. 2 §'), at('1 kap. 1 §')],
    });
    expect(await does(coordinator, 'saveWorkPart', { input })).toMatchObject({ __typename: 'WorkDone' });
    expect((await work(contributor)).parts).toEqual([
      expect.objectContaining({
        title: '1 kap.',
        assigneeName: person.name,
        dueOn: '2031-03-01',
        version: 1,
        provisionIds: [at('1 kap. 1 §'), at('1 kap. 2 §')],
      }),
    ]);
  });

  it('a § taken into another part leaves the first; a part taken away leaves its §§ to nobody', async () => {
    const [first, second] = [
      part({ provisionIds: [at('1 kap. 1 §'), at('1 kap. 2 §')] }),
      part({ title: 'Kostnader' }),
    ];
    await does(coordinator, 'saveWorkPart', { input: first });
    await does(coordinator, 'saveWorkPart', { input: second });
    expect((await work(coordinator)).parts.map(({ provisionIds }: Loose) => provisionIds)).toEqual([
      [at('1 kap. 2 §')],
      [at('1 kap. 1 §')],
    ]);
    await does(coordinator, 'removeWorkPart', { roundId, partId: second.id });
    expect((await work(coordinator)).parts.map(({ id }: Loose) => id)).toEqual([first.id]);
  });

  it('says all that is wrong with a part at once, by the last Swedish day of the round', async () => {
    const input = part({ title: ' ', unit: '', dueOn: '2031-03-31' });
    const refused = await does(coordinator, 'saveWorkPart', { input });
    expect(refused.problems.map(({ code }: Loose) => code)).toEqual([
      'TITLE_MISSING',
      'NOBODY_ASSIGNED',
      'DUE_AFTER_DEADLINE',
    ]);
    expect(await does(coordinator, 'saveWorkPart', { input: part({ dueOn: '2031-03-30' }) })).toMatchObject({
      __typename: 'WorkDone',
    });
  });

  it('knows no person of another body, and no § of another version', async () => {
    const other = await world.sql<{ id: string }>(
      'samsyn_door',
      'SELECT id FROM identity.app_user WHERE organisation_id = $1',
      [actors['halland']],
    );
    expect(await does(coordinator, 'saveWorkPart', { input: part({ assigneeId: other[0]?.id }) })).toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
    expect(await does(coordinator, 'saveWorkPart', { input: part({ provisionIds: [randomUUID()] }) })).toMatchObject({
      code: 'PLACE_UNKNOWN',
    });
    expect((await work(coordinator)).parts).toEqual([]);
  });

  it('writes over nobody: the second to change a part is told who came first, the same sent twice is one', async () => {
    const input = part();
    await does(coordinator, 'saveWorkPart', { input });
    expect(await does(coordinator, 'saveWorkPart', { input })).toMatchObject({ __typename: 'WorkDone' });
    await does(coordinator, 'saveWorkPart', {
      input: {
        ...input,
        title: 'Hela 1 kap.',
        expectedVersion: 1,
      },
    });
    expect(
      await does(contributor, 'saveWorkPart', { input: { ...input, title: 'Annat', expectedVersion: 1 } }),
    ).toMatchObject({ __typename: 'Stale' });
    expect((await work(coordinator)).parts).toHaveLength(1);
    await does(coordinator, 'removeWorkPart', { roundId, partId: input.id });
    expect(await does(contributor, 'saveWorkPart', { input: { ...input, expectedVersion: 1 } })).toMatchObject({
      code: 'PART_GONE',
    });
  });

  it('a part is said to be done, and not after all', async () => {
    const input = part();
    await does(coordinator, 'saveWorkPart', { input });
    await does(contributor, 'finishWorkPart', { roundId, partId: input.id, done: true });
    expect((await work(coordinator)).parts[0]).toMatchObject({ doneBy: expect.stringContaining('CONTRIBUTOR') });
    await does(coordinator, 'finishWorkPart', { roundId, partId: input.id, done: false });
    expect((await work(coordinator)).parts[0]).toMatchObject({ doneBy: null, doneAt: null });
  });

  it('colleagues speak in threads; who answers opens the thread again; only its author takes a note away', async () => {
    const first = note({ provisionId: at('1 kap. 2 §') });
    await does(coordinator, 'writeNote', { input: first });
    await does(coordinator, 'settleThread', { roundId, noteId: first.id, settled: true });
    expect((await work(coordinator)).notes[0]).toMatchObject({ settledBy: expect.stringContaining('COORDINATOR') });
    const answer = note({ threadId: first.id, words: ' Jag. ' });
    await does(contributor, 'writeNote', { input: answer });
    await does(contributor, 'writeNote', { input: answer }); // sent twice
    const { notes } = await work(contributor);
    expect(notes).toHaveLength(2);
    expect(notes[0].settledAt).toBeNull();
    expect(notes[1]).toMatchObject({
      threadId: first.id,
      provisionId: at('1 kap. 2 §'),
      words: 'Jag.',
      editedAt: null,
    });
    expect(await does(contributor, 'writeNote', { input: { ...first, words: 'Annat' } })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await does(contributor, 'removeNote', { roundId, noteId: first.id })).toMatchObject({
      code: 'NOTE_NOT_YOURS',
    });
    await does(coordinator, 'removeNote', { roundId, noteId: first.id });
    expect((await work(contributor)).notes[0]).toMatchObject({ removed: true, words: '' });
    expect(await does(contributor, 'writeNote', { input: note({ words: ' ' }) })).toMatchObject({ code: 'NOTE_EMPTY' });
    expect(await does(contributor, 'writeNote', { input: note({ threadId: answer.id }) })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('another body sees nothing of it and can touch nothing', async () => {
    await openResponse(stranger, roundId);
    const [input, first] = [part(), note()];
    await does(coordinator, 'saveWorkPart', { input });
    await does(coordinator, 'writeNote', { input: first });
    expect(await work(stranger)).toMatchObject({ parts: [], notes: [], alternatives: [] });
    expect((await work(stranger)).people.map(({ role }: Loose) => role)).toEqual(['COORDINATOR']);
    expect(await does(stranger, 'removeWorkPart', { roundId, partId: input.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await does(stranger, 'writeNote', { input: note({ threadId: first.id }) })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await does(stranger, 'settleThread', { roundId, noteId: first.id, settled: true })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('what a person has looked at is that person’s own, also in the database', async () => {
    await does(coordinator, 'markViewed', { roundId, provisionIds: [at('1 kap. 1 §'), randomUUID()] });
    expect((await work(coordinator)).viewed.map(({ provisionId }: Loose) => provisionId)).toEqual([at('1 kap. 1 §')]);
    expect((await work(contributor)).viewed).toEqual([]);
    expect(await world.sql('samsyn_body', 'SELECT 1 FROM workspace.viewing', [], actors['uppsala'])).toEqual([]);
  });

  it('is read in as many statements whatever its size', async () => {
    // but for those that look the session up and tell the other processes, now and then
    const asked = async (): Promise<number> => {
      const statements = await world.statementsDuring(() => work(coordinator));
      return statements.filter((text) => !/identity\.session|pg_notify/.test(text)).length;
    };
    const few = await asked();
    for (let n = 0; n < 5; n += 1) {
      await does(coordinator, 'saveWorkPart', { input: part({ title: `Del ${n}` }) });
      await does(coordinator, 'writeNote', { input: note() });
    }
    expect(few).toBeGreaterThan(0);
    expect(await asked()).toBe(few);
  });
});
