import type { Client } from './client.ts';
import { beginSupplement, mine, submitEdition } from './editions.ts';
import { controlCode, paragraph, saveResponse } from './remiss.ts';
import {
  approve,
  give,
  mend,
  type Person,
  person,
  readyRound,
  saveOrder,
  saveRoundOrder,
  send,
  sendBack,
  signOff,
  takeBack,
} from './sign-off.ts';
import { createWorld, type World } from './world.ts';

describe('the way of an answer through its body', () => {
  let world: World;
  let officer: Client;
  let region: string;
  let [coordinator, writer, head, signatory, reader] = [] as unknown as [Person, Person, Person, Person, Person];

  beforeAll(async () => {
    world = await createWorld();
    ({ region = '' } = await world.addActors({ key: 'region' }));
    officer = await world.as('CASE_OFFICER');
    coordinator = await person(world, 'COORDINATOR', region);
    writer = await person(world, 'CONTRIBUTOR', region);
    head = await person(world, 'CONTRIBUTOR', region);
    reader = await person(world, 'READER', region);
  });
  afterAll(async () => world.stop());

  const ready = async (): Promise<{ id: string; slug: string }> => readyRound(world, officer, writer.client, region);
  const kinds = ({ steps }: { steps: { kind: string }[] }): string[] => steps.map(({ kind }) => kind);

  describe('the order', () => {
    it('is none until a coordinator says so: whoever may submit submits', async () => {
      const { id } = await ready();
      expect(await signOff(writer.client, id)).toMatchObject({
        state: 'DRAFTING',
        chain: 'DIRECT',
        viewerCan: [],
        steps: [],
      });
      expect(await send(writer.client, id)).toMatchObject({ code: 'NO_REVIEW' });
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
      const receipt = await give(coordinator.client, id);
      expect(receipt).toMatchObject({
        __typename: 'Receipt',
        signing: { capacity: 'OWN', role: 'COORDINATOR' },
        decisions: [],
      });
      const after = await signOff(reader.client, id);
      expect(after.steps).toMatchObject([
        { kind: 'SUBMITTED', byName: coordinator.name, contentHash: receipt.contentHash },
      ]);
    });

    it('is not one that nobody could go to its end', async () => {
      expect(await saveOrder(coordinator.client, 'REVIEW')).toMatchObject({ code: 'NO_SIGNATORY' });
      signatory = await person(world, 'SIGNATORY', region);
      expect(await saveOrder(coordinator.client, 'REVIEW')).toMatchObject({
        __typename: 'SigningOrder',
        chain: 'REVIEW',
        version: 1,
        signatories: [signatory.name],
      });
    });

    it('is not changed by two at once, nor by anybody else', async () => {
      expect(await saveOrder(coordinator.client, 'BOARD', { expectedVersion: 0 })).toMatchObject({
        __typename: 'Stale',
        currentVersion: 1,
        changedBy: coordinator.name,
      });
      const input = { i: { chain: 'DIRECT', ownApproval: true, board: '', expectedVersion: 1 } };
      const { saveSigningOrder } = await signatory.client.ask(
        'mutation ($i: SaveSigningOrderInput!) { saveSigningOrder(input: $i) { ... on Refusal { code } } }',
        input,
      );
      expect(saveSigningOrder).toEqual({ code: 'NOT_FOUND' });
    });

    it('can be another for one round, from its next sending', async () => {
      const { id } = await ready();
      expect(await signOff(writer.client, id)).toMatchObject({ chain: 'REVIEW', isRoundsOrder: false });
      expect((await saveRoundOrder(coordinator.client, id, 'DIRECT')).rounds).toEqual([
        { roundId: id, chain: 'DIRECT' },
      ]);
      expect(await signOff(writer.client, id)).toMatchObject({ chain: 'DIRECT', isRoundsOrder: true });
      expect((await saveRoundOrder(coordinator.client, id, null)).rounds).toEqual([]);
      await send(writer.client, id);
      expect(await saveRoundOrder(coordinator.client, id, 'DIRECT')).toMatchObject({ code: 'ANSWER_ON_ITS_WAY' });
      const other = await world.addActors({ key: 'uninvited' });
      const stranger = await person(world, 'COORDINATOR', other['uninvited'] ?? '');
      expect(await saveRoundOrder(stranger.client, id, 'DIRECT')).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('goes from the writer to the reviewer, back with a remark, on again, and out by the signatory', async () => {
    const { id } = await ready();
    const first = await controlCode(writer.client, id);
    const sent = await send(writer.client, id, { reviewerId: head.id, remark: 'Läs särskilt inledningen.' });
    expect(sent).toMatchObject({
      state: 'IN_REVIEW',
      viewerCan: ['TAKE_BACK'],
      sent: { byName: writer.name, toName: head.name, remark: 'Läs särskilt inledningen.', contentHash: first },
      approved: null,
    });
    expect(await mend(coordinator.client, id, 'Något annat.')).toMatchObject({
      code: 'ANSWER_LOCKED',
      problems: [{ message: expect.stringContaining(`ligger hos ${head.name}`) }],
    });
    expect((await signOff(head.client, id)).viewerCan).toEqual(['RETURN', 'APPROVE']);
    expect((await signOff(reader.client, id)).viewerCan).toEqual([]);
    expect(await sendBack(head.client, id, ' ')).toMatchObject({ code: 'REMARK_MISSING' });
    const back = await sendBack(head.client, id, 'Skriv vad det kostar.');
    expect(back).toMatchObject({ state: 'DRAFTING', sent: null });
    // everybody of the body sees the remark, and goes on seeing it
    expect((await signOff(reader.client, id)).steps.at(-1)).toMatchObject({
      kind: 'RETURNED',
      remark: 'Skriv vad det kostar.',
      byName: head.name,
    });

    expect(await mend(writer.client, id, 'Det kostar en miljon.')).toMatchObject({ __typename: 'SavedResponse' });
    expect(await give(signatory.client, id)).toMatchObject({ code: 'NOT_APPROVED' });
    await send(writer.client, id, { reviewerId: head.id });
    const approved = await approve(head.client, id);
    expect(approved).toMatchObject({ state: 'APPROVED', signers: [{ name: signatory.name, delegatedBy: null }] });
    expect(approved.approved.contentHash).toBe(await controlCode(head.client, id));
    expect(await give(coordinator.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });

    const receipt = await give(signatory.client, id);
    expect(receipt).toMatchObject({
      submittedBy: signatory.name,
      contentHash: approved.approved.contentHash,
      signing: { capacity: 'OWN', role: 'SIGNATORY', onBehalfOf: null, board: null, preliminary: false },
    });
    const whole = await signOff(reader.client, id);
    expect(kinds(whole)).toEqual(['SENT', 'RETURNED', 'SENT', 'APPROVED', 'SUBMITTED']);
    expect(whole.steps.map(({ at }: { at: string }) => at)).toEqual(
      [...whole.steps.map(({ at }: { at: string }) => at)].sort(),
    );
  });

  it('needs two pairs of eyes, unless the body has said otherwise', async () => {
    const { id } = await ready();
    await send(signatory.client, id);
    expect(await approve(signatory.client, id)).toMatchObject({ code: 'OWN_APPROVAL' });
    expect(await approve(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    await saveOrder(coordinator.client, 'REVIEW', { ownApproval: true });
    expect(await approve(signatory.client, id)).toMatchObject({ state: 'APPROVED' });
    await saveOrder(coordinator.client, 'REVIEW');
  });

  it('can be taken back by who sent it, and by nobody else', async () => {
    const { id } = await ready();
    await send(writer.client, id);
    expect(await takeBack(coordinator.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await takeBack(writer.client, id)).toMatchObject({ state: 'DRAFTING', viewerCan: ['SEND'] });
    await mend(writer.client, id, 'Mer.');
    await send(writer.client, id);
    await approve(coordinator.client, id);
    expect(await takeBack(writer.client, id)).toMatchObject({ code: 'ALREADY_APPROVED' });
    expect(await sendBack(signatory.client, id)).toMatchObject({ state: 'DRAFTING' });
  });

  it('is sent as it was read: complete, and to a colleague who can do something with it', async () => {
    const { id } = await ready();
    const code = await controlCode(writer.client, id);
    await mend(head.client, id, 'Ett ord till.');
    expect(await send(writer.client, id, { code })).toMatchObject({ code: 'ANSWER_CHANGED' });
    expect(await send(writer.client, id, { reviewerId: reader.id })).toMatchObject({ code: 'NOT_A_REVIEWER' });
    expect(await send(writer.client, id, { reviewerId: writer.id })).toMatchObject({ code: 'NOT_A_REVIEWER' });
    expect(await send(writer.client, id, { reviewerId: crypto.randomUUID() })).toMatchObject({
      code: 'NOT_A_REVIEWER',
    });
    await send(writer.client, id);
    expect(await approve(coordinator.client, id, 'x'.repeat(64))).toMatchObject({ code: 'ANSWER_CHANGED' });
    expect((await signOff(writer.client, id)).state).toBe('IN_REVIEW');
  });

  it('knows a step that is sent twice, and tells the second of two what the first did', async () => {
    const { id } = await ready();
    await send(writer.client, id);
    expect(kinds(await send(writer.client, id))).toEqual(['SENT']);
    const tabs = await Promise.all([coordinator, coordinator].map(async ({ client }) => approve(client, id)));
    for (const tab of tabs) expect(kinds(tab)).toEqual(['SENT', 'APPROVED']);
    const second = await approve(signatory.client, id);
    expect(second).toMatchObject({ code: 'ALREADY_APPROVED' });
    expect(second.message).toContain(`${coordinator.name} godkände svaret`);
  });

  it('does not let a text out that is not the approved one, even past the lock', async () => {
    const { id } = await ready();
    await send(writer.client, id);
    await approve(coordinator.client, id);
    const sneak = async (to: string): Promise<unknown> =>
      world.sql(
        'samsyn_body',
        `UPDATE workspace.response SET general_text = jsonb_set(general_text, '{content,0,content,0,text}', $2) WHERE round_id = $1`,
        [id, JSON.stringify(to)],
        region,
      );
    await expect(sneak('Insmuget.')).rejects.toMatchObject({ code: 'SY003' });
    await world.sql('owner', 'ALTER TABLE workspace.response DISABLE TRIGGER locked');
    await sneak('Insmuget.');
    await world.sql('owner', 'ALTER TABLE workspace.response ENABLE TRIGGER locked');
    expect(await give(signatory.client, id)).toMatchObject({ code: 'NOT_THE_APPROVED_TEXT' });
    expect((await signOff(signatory.client, id)).state).toBe('APPROVED');
  });

  it('leaves a trace that nobody can alter, with times that nobody can give', async () => {
    for (const role of ['samsyn_body', 'samsyn_authority', 'samsyn_door'] as const) {
      await expect(world.sql(role, 'UPDATE workspace.sign_off_step SET by_name = $1', ['x'], region)).rejects.toThrow(
        'permission denied',
      );
      await expect(world.sql(role, 'DELETE FROM workspace.sign_off_step', [], region)).rejects.toThrow(
        /permission denied|is immutable/,
      );
    }
    await expect(world.sql('owner', 'TRUNCATE workspace.sign_off_step')).rejects.toThrow('immutable');
    await expect(
      world.sql(
        'samsyn_body',
        `INSERT INTO workspace.sign_off_step (organisation_id, response_id, round_id, number, kind, chain, content_hash, by_user, by_name, by_role, at)
         SELECT organisation_id, response_id, round_id, 99, kind, chain, content_hash, by_user, by_name, by_role, '2020-01-01' FROM workspace.sign_off_step LIMIT 1`,
        [],
        region,
      ),
    ).rejects.toThrow('permission denied');
  });

  it('is gone anew by a supplement, from the beginning', async () => {
    const { id } = await ready();
    await send(writer.client, id);
    await approve(coordinator.client, id);
    await give(signatory.client, id);
    expect(await beginSupplement(writer.client, id)).toMatchObject({ state: 'DRAFTING', edition: 2 });
    expect(await submitEdition(signatory.client, id, 2)).toMatchObject({ problems: [{ code: 'NOT_APPROVED' }] });
    const { version } = await mine(writer.client, id);
    const text = { overallStance: 'SUPPORTS', generalText: paragraph('Vi kompletterar.') };
    await saveResponse(writer.client, { roundId: id, expectedVersion: version, expectedEdition: 2, ...text });
    expect(await send(writer.client, id)).toMatchObject({ state: 'IN_REVIEW' });
    await approve(coordinator.client, id);
    expect(await submitEdition(signatory.client, id, 2)).toMatchObject({ __typename: 'Receipt' });
    const { steps } = await signOff(writer.client, id);
    expect(steps.map(({ kind, edition }: { kind: string; edition: number }) => `${edition} ${kind}`)).toEqual([
      ...['1 SENT', '1 APPROVED', '1 SUBMITTED'],
      ...['2 SENT', '2 APPROVED', '2 SUBMITTED'],
    ]);
  });

  it('is walked once, however many walk at the same time', async () => {
    const PAIRS = Number(process.env['SAMSYN_RUNS'] ?? 100);
    const { id } = await ready();
    const rivals = [coordinator, signatory];
    const counts = { approved: 0, refused: 0, approvals: 0, submissions: 0 };
    for (let pair = 0; pair < PAIRS; pair += 1) {
      await send(writer.client, id);
      const code = await controlCode(writer.client, id);
      const outcomes = await Promise.all(rivals.map(async ({ client }) => approve(client, id, code)));
      counts.approved += outcomes.filter(({ state }) => state === 'APPROVED').length;
      counts.refused += outcomes.filter(({ code: refusal }) => refusal === 'ALREADY_APPROVED').length;
      if (pair < PAIRS - 1) await sendBack(rivals[pair % 2]?.client ?? signatory.client, id, `Varv ${pair}.`);
    }
    const [rows] = await world.sql<{ n: number }>(
      'samsyn_body',
      `SELECT count(*)::int AS n FROM workspace.sign_off_step WHERE round_id = $1 AND kind = 'APPROVED'`,
      [id],
      region,
    );
    counts.approvals = rows?.n ?? 0;
    const other = await person(world, 'SIGNATORY', region);
    const receipts = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => give(n % 2 === 0 ? signatory.client : other.client, id)),
    );
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
    const [given] = await world.sql<{ n: number; steps: number }>(
      'samsyn_body',
      `SELECT (SELECT count(*)::int FROM record.response WHERE round_id = $1) AS n, (SELECT count(*)::int FROM workspace.sign_off_step WHERE round_id = $1 AND kind = 'SUBMITTED') AS steps`,
      [id],
      region,
    );
    counts.submissions = given?.n ?? 0;
    expect({ ...counts, steps: given?.steps }).toEqual({
      approved: PAIRS,
      refused: PAIRS,
      approvals: PAIRS,
      submissions: 1,
      steps: 1,
    });
  }, 120_000);
});
