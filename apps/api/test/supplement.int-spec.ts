import { randomUUID } from 'node:crypto';
import { checkReceipt, parseReceipt, type SignedReceipt } from '@samsyn/consultation';
import { beginSupplement, difference, given, type Given, mine, submitEdition } from './editions.ts';
import { got, toolsOf } from './receipt.ts';
import { paragraph, saveComment, saveResponse } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const COMMENTS = `query ($r: ID!, $p: ID) { provisionComments(roundId: $r, provisionId: $p, first: 50) { total nodes {
  id body organisationName assessment { disposition version } earlier { text disposition reason } } } }`;
const ASSESS = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename ... on Assessment { commentId version disposition } } }`;

/** After submission: the next edition stands beside the first, which stays as it was. */
describe('a supplement', () => {
  let world: World;
  let it1: Given;
  beforeAll(async () => {
    world = await createWorld();
    it1 = await given(world);
  });
  afterAll(async () => world.stop());
  const edit = (more: object) => ({ roundId: it1.round.id, expectedEdition: 2, ...more });

  it('is begun with the submitted words in it, by two at once and once', async () => {
    const colleague = await world.as('CONTRIBUTOR', it1.bodyId);
    const [one, other] = await Promise.all([
      beginSupplement(it1.body, it1.round.id),
      beginSupplement(colleague, it1.round.id),
    ]);
    for (const begun of [one, other]) {
      expect(begun).toMatchObject({ __typename: 'MyResponse', state: 'DRAFTING', edition: 2, receipt: null });
      expect(begun.comments.map(({ id }: { id: string }) => id).sort()).toEqual([...it1.points].sort());
      expect(begun.submissions).toMatchObject([{ number: 1, standing: 'CURRENT', followedBy: null }]);
    }
    expect((await mine(it1.body, it1.round.id)).edition).toBe(2);
  });

  it('may not be begun of what is not submitted, nor by those who only read', async () => {
    expect(await beginSupplement(it1.body, it1.round.id, 2)).toMatchObject({ code: 'NOTHING_SUBMITTED' });
    expect(await beginSupplement(await world.as('READER', it1.bodyId), it1.round.id)).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('takes nothing that was written in the edition that left: it is refused and stays with whoever wrote it', async () => {
    const { id: roundId } = it1.round;
    const before = await mine(it1.body, roundId);
    const [point] = it1.points;
    const late = paragraph('Skrivet på tåget.');
    const refused = { __typename: 'Refusal', code: 'OTHER_EDITION' };
    expect(
      await saveComment(it1.body, {
        id: point,
        roundId,
        provisionId: it1.at['1 kap. 1 §'],
        body: late,
        expectedVersion: 1,
      }),
    ).toMatchObject(refused);
    expect(await saveComment(it1.body, { roundId, provisionId: it1.at['1 kap. 1 §'], body: late })).toMatchObject(
      refused,
    );
    expect(
      await saveResponse(it1.body, {
        roundId,
        expectedVersion: before.version,
        overallStance: 'OPPOSES',
        generalText: late,
      }),
    ).toMatchObject(refused);
    const { deleteComment, setProvisionStance, markReviewed } = await it1.body.ask(
      `mutation ($r: ID!, $c: ID!, $p: ID!) { deleteComment(roundId: $r, id: $c, expectedVersion: 1) { ... on Refusal { code } }
        setProvisionStance(roundId: $r, provisionId: $p, stance: SUPPORTS) { ... on Refusal { code } }
        markReviewed(roundId: $r, provisionId: $p, reviewed: true) { ... on Refusal { code } } }`,
      { r: roundId, c: point, p: it1.at['1 kap. 2 §'] },
    );
    expect([deleteComment.code, setProvisionStance.code, markReviewed.code]).toEqual(Array(3).fill('OTHER_EDITION'));
    expect(await submitEdition(it1.body, roundId, 1)).toMatchObject({ code: 'OTHER_EDITION' });
    expect(await mine(it1.body, roundId)).toEqual(before);
  });

  it('comes in as number two, with a receipt of its own; the first stays what it was', async () => {
    const [first, second] = it1.points;
    const { id: roundId } = it1.round;
    const editor = await world.as('EDITOR');
    const [before] = (await editor.ask(COMMENTS, { r: roundId, p: it1.at['1 kap. 2 §'] })).provisionComments.nodes;
    const [kept] = (await editor.ask(COMMENTS, { r: roundId, p: it1.at['1 kap. 1 §'] })).provisionComments.nodes;
    for (const commentId of [before.id, kept.id])
      await editor.ask(ASSESS, {
        input: { commentId, expectedVersion: 0, disposition: 'ACCEPTED', reason: 'Riktigt.' },
      });
    const firstReceipt = (await got(it1.body, `/export/remiss/${it1.round.slug}/kvitto.json`)).text;

    await saveComment(
      it1.body,
      edit({
        id: second,
        provisionId: it1.at['1 kap. 2 §'],
        body: paragraph('Andra punkten, ändrad.'),
        expectedVersion: 1,
      }) as never,
    );
    await saveComment(it1.body, edit({ provisionId: it1.at['2 kap. 1 §'], body: paragraph('En ny punkt.') }) as never);
    await it1.body.ask(
      `mutation ($r: ID!, $c: ID!) { deleteComment(roundId: $r, id: $c, expectedVersion: 1, expectedEdition: 2) { __typename } }`,
      { r: roundId, c: it1.points[2] },
    );
    const { version } = await mine(it1.body, roundId);
    await saveResponse(
      it1.body,
      edit({
        expectedVersion: version,
        overallStance: 'SUPPORTS_WITH_CONDITIONS',
        generalText: paragraph('Vi tillstyrker med villkor.'),
      }) as never,
    );

    const begun = await difference(it1.body, roundId);
    expect(begun).toMatchObject({
      beforeReceipt: it1.receipt.number,
      afterReceipt: null,
      overall: 'CHANGED',
      general: 'CHANGED',
    });
    expect(await difference(editor, roundId, it1.bodyId)).toBeNull();

    const key = randomUUID();
    const receipt = await submitEdition(it1.body, roundId, 2, key);
    expect(receipt).toMatchObject({ __typename: 'Receipt', submission: 2, late: false });
    expect(receipt.number).not.toBe(it1.receipt.number);
    // the same sending again, and that of the first answer again: each its own receipt
    expect((await submitEdition(it1.body, roundId, 2, key)).number).toBe(receipt.number);

    expect((await got(it1.body, `/export/remiss/${it1.round.slug}/kvitto.json?nr=1`)).text).toBe(firstReceipt);
    const tools = await toolsOf(world);
    const signed = parseReceipt(
      (await got(it1.body, `/export/remiss/${it1.round.slug}/kvitto.json`)).text,
    ) as SignedReceipt;
    expect(signed).toMatchObject({ submission: 2, follows: it1.receipt.number, contentHash: receipt.contentHash });
    expect((await checkReceipt(signed, tools)).every(({ ok }) => ok)).toBe(true);
    const own = await mine(it1.body, roundId);
    expect(own).toMatchObject({ state: 'SUBMITTED', receipt: { number: receipt.number, submission: 2 } });
    expect(own.submissions).toMatchObject([
      { number: 1, standing: 'SUPERSEDED', followedBy: receipt.number },
      { number: 2, standing: 'CURRENT', followedBy: null },
    ]);

    for (const asker of [it1.body, editor]) {
      const told = await difference(asker, roundId, it1.bodyId, 2);
      expect(
        told.points.map(
          ({ change, address }: { change: string; address: string | null }) => `${change} ${address ?? 'helheten'}`,
        ),
      ).toEqual(['UNCHANGED 1 kap. 1 §', 'CHANGED 1 kap. 2 §', 'ADDED 2 kap. 1 §', 'REMOVED helheten']);
      expect(told.generalBefore).toEqual(paragraph('Vi tillstyrker.'));
    }

    // what was decided follows to the same words, and stays with what was changed
    const [same] = (await editor.ask(COMMENTS, { r: roundId, p: it1.at['1 kap. 1 §'] })).provisionComments.nodes;
    expect(same.id).not.toBe(first);
    expect(same.assessment).toMatchObject({ disposition: 'ACCEPTED', version: 1 });
    const changed = (await editor.ask(COMMENTS, { r: roundId, p: it1.at['1 kap. 2 §'] })).provisionComments;
    expect(changed).toMatchObject({
      total: 1,
      nodes: [{ assessment: null, earlier: { text: 'Andra punkten.', disposition: 'ACCEPTED', reason: 'Riktigt.' } }],
    });
    const { assessComment } = await editor.ask(ASSESS, {
      input: { commentId: same.id, expectedVersion: 1, disposition: 'NOTED', reason: 'Omprövat.' },
    });
    expect(assessComment).toMatchObject({ commentId: same.id, version: 2, disposition: 'NOTED' });
  });

  it('is what counts: once in every list and total of the authority, and the first is reached beside it', async () => {
    const { id: roundId, slug } = it1.round;
    const officer = await world.as('CASE_OFFICER');
    const told = await officer.ask(
      `query ($r: ID!, $o: ID!) { board(roundId: $r) { counts { submitted } rows { state submission overallStance comments } }
        compilation(roundId: $r) { responses comments assessed } stanceMatrix(roundId: $r) { bodies { overallStance } }
        first: submittedResponse(roundId: $r, organisationId: $o, number: 1) { overallStance comments { id } submissions { number standing } }
        newest: submittedResponse(roundId: $r, organisationId: $o) { overallStance }
        rounds(first: 5) { nodes { slug answered } } }`,
      { r: roundId, o: it1.bodyId },
    );
    expect(told.board).toEqual({
      counts: { submitted: 1 },
      rows: [{ state: 'SUBMITTED', submission: 2, overallStance: 'SUPPORTS_WITH_CONDITIONS', comments: 3 }],
    });
    expect(told.compilation).toEqual({ responses: 1, comments: 3, assessed: 1 });
    expect(told.stanceMatrix.bodies).toEqual([{ overallStance: 'SUPPORTS_WITH_CONDITIONS' }]);
    expect(told.first).toMatchObject({
      overallStance: 'SUPPORTS',
      comments: { length: 3 },
      submissions: [{ standing: 'SUPERSEDED' }, { standing: 'CURRENT' }],
    });
    expect(told.newest.overallStance).toBe('SUPPORTS_WITH_CONDITIONS');
    expect(told.rounds.nodes.find((one: { slug: string }) => one.slug === slug).answered).toBe(1);
    const csv = (await got(officer, `/export/remiss/${slug}/remissammanstallning.csv`)).text;
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect(csv).toContain('Andra punkten, ändrad.');
    expect(csv).not.toContain('Om helheten.');
  });

  it('is two numbers whichever is written first: two tabs that submit at once give one', async () => {
    await beginSupplement(it1.body, it1.round.id, 2);
    const { version } = await mine(it1.body, it1.round.id);
    await saveResponse(it1.body, {
      roundId: it1.round.id,
      expectedVersion: version,
      overallStance: 'SUPPORTS',
      generalText: null,
      expectedEdition: 3,
    });
    const both = await Promise.all([
      submitEdition(it1.body, it1.round.id, 3),
      submitEdition(it1.body, it1.round.id, 3),
    ]);
    const numbers = both.map(({ number }) => number);
    expect(numbers[0]).toBe(numbers[1]);
    const rows = await world.sql('owner', 'SELECT number FROM record.response WHERE round_id = $1 ORDER BY number', [
      it1.round.id,
    ]);
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
  });
});
