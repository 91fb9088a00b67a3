import { randomUUID } from 'node:crypto';
import type { Client, Loose } from './client.ts';
import {
  controlCode,
  openResponse,
  paragraph,
  publish,
  type PublishedVersion,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import { does, teamwork } from './teamwork.ts';
import { createWorld, type World } from './world.ts';

describe('of several comments on one §', () => {
  let world: World;
  let version: PublishedVersion;
  let coordinator: Client;
  let contributor: Client;
  let officer: Client;
  let actors: Record<string, string>;
  let roundId: string;
  const at = (address: string): string => version.at[address] ?? '';

  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' });
    version = await publish(world);
    officer = await world.as('CASE_OFFICER');
    coordinator = await world.as('COORDINATOR', actors['uppsala']);
    contributor = await world.as('CONTRIBUTOR', actors['uppsala']);
  });
  afterAll(async () => world.stop());
  beforeEach(async () => {
    roundId = (await sendRound(officer, version.id, Object.values(actors), { deadline: '2031-03-30T21:59:59.999Z' }))
      .id;
    await openResponse(coordinator, roundId);
  });

  const work = async (client: Client): Promise<Loose> => teamwork(client, roundId);
  let ids: string[];
  beforeEach(async () => {
    ids = [];
    for (const words of ['Skarpt', 'Milt']) {
      const saved = await saveComment(coordinator, {
        roundId,
        provisionId: at('1 kap. 2 §'),
        body: paragraph(words),
      });
      ids.push(saved.id);
    }
    await saveResponse(coordinator, { roundId, expectedVersion: 1, overallStance: 'SUPPORTS', generalText: null });
    expect(await does(coordinator, 'groupAlternatives', { roundId, commentIds: ids })).toMatchObject({
      __typename: 'WorkDone',
    });
  });
  const problems = async (): Promise<string[]> => {
    const { responseReadiness } = await coordinator.ask(
      'query ($r: ID!) { responseReadiness(roundId: $r) { problems { code } } }',
      { r: roundId },
    );
    return responseReadiness.problems.map(({ code }: Loose) => code);
  };
  const recorded = async () =>
    world.sql<{ body_text: string }>('samsyn_authority', 'SELECT body_text FROM record.comment WHERE round_id = $1', [
      roundId,
    ]);

  it('the answer cannot leave before one is chosen; the chosen one goes, the other stays with its reason', async () => {
    expect(await problems()).toEqual(['ALTERNATIVES_UNDECIDED']);
    expect(await submit(coordinator, roundId, 2, randomUUID(), '0'.repeat(64))).toMatchObject({
      code: 'ALTERNATIVES_UNDECIDED',
    });
    expect(await does(coordinator, 'chooseAlternative', { roundId, commentId: ids[1], reason: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    await does(contributor, 'chooseAlternative', {
      roundId,
      commentId: ids[1],
      reason: 'Nämnden vill ha ett mildare svar.',
    });
    expect(await problems()).toEqual([]);
    expect(await submit(coordinator, roundId, 2)).toMatchObject({ __typename: 'Receipt', comments: 1 });
    expect(await recorded()).toEqual([{ body_text: 'Milt' }]);
    expect((await work(coordinator)).alternatives.find(({ commentId }: Loose) => commentId === ids[0])).toMatchObject({
      reason: 'Nämnden vill ha ett mildare svar.',
      setAsideBy: expect.stringContaining('CONTRIBUTOR'),
    });
    expect(
      await does(coordinator, 'dissolveAlternatives', {
        roundId,
        groupId: (await work(coordinator)).alternatives[0].groupId,
      }),
    ).toMatchObject({ code: 'ALREADY_SUBMITTED' });
  });

  it('the control code is that of what goes', async () => {
    await does(coordinator, 'chooseAlternative', { roundId, commentId: ids[0], reason: 'Skäl.' });
    const [first] = [await controlCode(coordinator, roundId)];
    await does(coordinator, 'chooseAlternative', { roundId, commentId: ids[1], reason: 'Skäl.' });
    expect(await controlCode(coordinator, roundId)).not.toBe(first);
  });

  it('a choice can be taken back, and alternatives be let be', async () => {
    await does(coordinator, 'chooseAlternative', { roundId, commentId: ids[0], reason: 'Skäl.' });
    const { groupId } = (await work(coordinator)).alternatives[0];
    await does(coordinator, 'reopenAlternatives', { roundId, groupId });
    expect(await problems()).toEqual(['ALTERNATIVES_UNDECIDED']);
    await does(coordinator, 'dissolveAlternatives', { roundId, groupId });
    expect(await submit(coordinator, roundId, 2)).toMatchObject({ comments: 2 });
  });

  it('a third joins them; when the chosen one is taken away somebody must choose again', async () => {
    const third = await saveComment(contributor, { roundId, provisionId: at('1 kap. 2 §'), body: paragraph('Kort') });
    await does(coordinator, 'groupAlternatives', { roundId, commentIds: [ids[0], third.id] });
    expect(new Set((await work(coordinator)).alternatives.map(({ groupId }: Loose) => groupId)).size).toBe(1);
    await does(coordinator, 'chooseAlternative', { roundId, commentId: third.id, reason: 'Skäl.' });
    await contributor.ask(
      'mutation ($r: ID!, $id: ID!) { deleteComment(roundId: $r, id: $id, expectedVersion: 1) { __typename } }',
      { r: roundId, id: third.id },
    );
    expect(await problems()).toEqual(['CHOSEN_ALTERNATIVE_GONE']);
  });

  it('they stand on one §', async () => {
    const elsewhere = await saveComment(coordinator, { roundId, provisionId: at('1 kap. 1 §') });
    expect(await does(coordinator, 'groupAlternatives', { roundId, commentIds: [ids[0], elsewhere.id] })).toMatchObject(
      { code: 'ALTERNATIVES_APART' },
    );
    expect(await does(coordinator, 'groupAlternatives', { roundId, commentIds: [ids[0]] })).toMatchObject({
      code: 'ALTERNATIVES_TOO_FEW',
    });
    expect(await does(coordinator, 'groupAlternatives', { roundId, commentIds: [ids[0], randomUUID()] })).toMatchObject(
      { code: 'NOT_FOUND' },
    );
    expect(
      await does(coordinator, 'chooseAlternative', { roundId, commentId: elsewhere.id, reason: 'Skäl.' }),
    ).toMatchObject({ code: 'NOT_AN_ALTERNATIVE' });
  });
});
