import { randomUUID } from 'node:crypto';
import type { Client, Loose } from './client.ts';
import { beginSupplement, discard, given, type Given, mine, submitEdition } from './editions.ts';
import { paragraph, saveComment, saveResponse } from './remiss.ts';
import { does, teamwork } from './teamwork.ts';
import { createWorld, type World } from './world.ts';
import { askTicket, until, Writer } from './writer.ts';

/** What lies in the workspace of the answer, but for what counts its changes. */
const LIES = `
  SELECT (SELECT jsonb_build_object('stance', r.overall_stance, 'text', r.general_text, 'state', r.state) FROM workspace.response r) AS answer,
    (SELECT jsonb_agg(to_jsonb(c) - 'version' - 'fields_version' ORDER BY c.id) FROM workspace.comment c) AS comments,
    (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.provision_id) FROM workspace.provision_mark m) AS marks,
    (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.comment_id) FROM workspace.alternative a) AS alternatives`;

describe('a begun supplement that is thrown away', () => {
  let world: World;
  let it1: Given;
  let colleague: Client;
  let before: Loose;
  let generation: number;
  let away: Writer;
  beforeAll(async () => {
    world = await createWorld();
    it1 = await given(world);
    colleague = await world.as('CONTRIBUTOR', it1.bodyId);
  });
  afterAll(async () => {
    away.leave();
    await world.stop();
  });

  const lies = async (): Promise<Loose> => (await world.sql<Loose>('samsyn_body', LIES, [], it1.bodyId))[0];
  const told = async (): Promise<Loose> =>
    (await world.as('CASE_OFFICER')).ask(
      `query ($r: ID!, $o: ID!) { board(roundId: $r) { counts { submitted withdrawn } rows { state submission receivedAt } }
        submittedResponse(roundId: $r, organisationId: $o) { receipt { number contentHash } comments { id } }
        events(roundId: $r, first: 50) { nodes { kind at } } }`,
      { r: it1.round.id, o: it1.bodyId },
    );
  const edit = (expectedEdition: number, more: object) =>
    ({ roundId: it1.round.id, expectedEdition, ...more }) as Loose;
  const general = async (who: Client, edition: number, words: string): Promise<Loose> => {
    const { version } = await mine(who, it1.round.id);
    const text = { overallStance: 'OPPOSES', generalText: paragraph(words) };
    return saveResponse(who, edit(edition, { expectedVersion: version, ...text }));
  };

  it('stands on an answer with alternatives, one of them set aside', async () => {
    const roundId = it1.round.id;
    await beginSupplement(it1.body, roundId);
    const other = await saveComment(
      it1.body,
      edit(2, { provisionId: it1.at['1 kap. 1 §'], body: paragraph('Annan.') }),
    );
    await does(it1.body, 'groupAlternatives', { roundId, commentIds: [it1.points[0], other.id] });
    await does(it1.body, 'chooseAlternative', { roundId, commentId: it1.points[0], reason: 'Kortare.' });
    expect(await submitEdition(it1.body, roundId, 2)).toMatchObject({ submission: 2 });
    before = await lies();
    expect(before.alternatives).toHaveLength(2);
  });

  it('is gone for all of the body, and what was given stands untouched; twice at once is once', async () => {
    const roundId = it1.round.id;
    const [seen, begun] = [await told(), await beginSupplement(it1.body, roundId, 2)];
    away = await Writer.join(world.url, colleague, roundId, it1.points[1]);
    ({ generation } = await askTicket(colleague, roundId, it1.points[1]));
    away.write('Skrivet tillsammans.');
    const { groupId } = (await teamwork(it1.body, roundId)).alternatives[0];
    await does(it1.body, 'reopenAlternatives', { roundId, groupId });
    const fresh = await saveComment(it1.body, edit(3, { provisionId: it1.at['2 kap. 1 §'], body: paragraph('Ny.') }));
    for (const [id, commentId] of [
      [randomUUID(), fresh.id],
      [randomUUID(), it1.points[1]],
    ])
      await does(colleague, 'writeNote', { input: { id, roundId, commentId, provisionId: null, words: 'Internt.' } });
    await it1.body.ask(
      `mutation ($r: ID!, $c: ID!, $p: ID!, $q: ID!) { deleteComment(roundId: $r, id: $c, expectedVersion: 1, expectedEdition: 3) { __typename }
        setProvisionStance(roundId: $r, provisionId: $p, stance: SUPPORTS, expectedEdition: 3) { __typename }
        markReviewed(roundId: $r, provisionId: $q, reviewed: true, expectedEdition: 3) { __typename } }`,
      { r: roundId, c: it1.points[2], p: it1.at['1 kap. 2 §'], q: it1.at['2 kap. 1 §'] },
    );
    expect(await general(colleague, 3, 'Vi ändrar oss.')).toMatchObject({ __typename: 'SavedResponse' });
    await until(async () => JSON.stringify(await lies()).includes('Skrivet tillsammans.'));

    const reader = await world.as('READER', it1.bodyId);
    expect(await discard(reader, roundId, 3)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await discard(it1.body, roundId, 2)).toMatchObject({ code: 'ALREADY_SUBMITTED' });
    const both = await Promise.all([colleague, it1.body].map(async (who) => discard(who, roundId, 3)));
    for (const one of both)
      expect(one).toMatchObject({
        state: 'SUBMITTED',
        receipt: { submission: 2 },
        submissions: { length: 2 },
        discarded: { by: expect.any(String) },
      });
    expect(both[0].discarded).toEqual(both[1].discarded);
    expect(begun).toMatchObject({ state: 'DRAFTING', edition: 3 });
    expect(await lies()).toEqual(before);
    const { notes } = await teamwork(it1.body, roundId);
    expect(notes.map(({ commentId }: { commentId: string }) => commentId)).toEqual([it1.points[1]]);
    // the authority learns nothing: neither that it was begun nor that it is gone
    expect(await told()).toEqual(seen);
    expect(await world.sql('samsyn_body', 'SELECT 1 FROM workspace.edition_ground', [], it1.bodyId)).toEqual([]);
    await until(() => away.closes.length > 0);
    expect(await askTicket(colleague, roundId, it1.points[1])).toMatchObject({ code: 'ALREADY_SUBMITTED' });
  });

  it('cannot be submitted any more, and nothing on its way to it comes into the next', async () => {
    const roundId = it1.round.id;
    expect(await submitEdition(it1.body, roundId, 3)).toMatchObject({ code: 'SUPPLEMENT_DISCARDED' });
    // one who never saw the one that is gone begins as well as one who did
    const [one, other] = await Promise.all([
      beginSupplement(colleague, roundId, 2),
      beginSupplement(it1.body, roundId, 3),
    ]);
    for (const begun of [one, other]) expect(begun).toMatchObject({ state: 'DRAFTING', edition: 4 });
    expect(await discard(it1.body, roundId, 3)).toMatchObject({ code: 'OTHER_EDITION' });
    expect(await general(it1.body, 3, 'Skrivet på tåget.')).toMatchObject({ code: 'OTHER_EDITION' });
    expect((await askTicket(colleague, roundId, it1.points[1])).generation).toBe(generation + 1);
    expect(JSON.stringify(await lies())).not.toMatch(/tillsammans|tåget|ändrar oss/u);
    const { steps } = (
      await it1.body.ask('query ($r: ID!) { signOff(roundId: $r) { steps { kind edition contentHash } } }', {
        r: roundId,
      })
    ).signOff;
    expect(steps.at(-1)).toMatchObject({ kind: 'DISCARDED', edition: 3, contentHash: steps.at(-2).contentHash });
  });

  it('is thrown away or submitted, where two do both at once', async () => {
    const roundId = it1.round.id;
    await general(it1.body, 4, 'Vi ändrar oss igen.');
    const [gone, sent] = await Promise.all([discard(colleague, roundId, 4), submitEdition(it1.body, roundId, 4)]);
    const isGone = gone.__typename === 'MyResponse';
    expect(sent).toMatchObject(isGone ? { __typename: 'Refusal' } : { __typename: 'Receipt', submission: 3 });
    expect((await mine(it1.body, roundId)).submissions).toHaveLength(isGone ? 2 : 3);
  });
});
