import type { Client } from './client.ts';
import { got, toolsOf } from './receipt.ts';
import {
  approve,
  type Board,
  dayFromNow,
  delegate,
  delegationsOf,
  endDelegation,
  give,
  type Person,
  person,
  readyRound,
  saveOrder,
  send,
  signOff,
  SIGN_OFF,
} from './sign-off.ts';
import { checkReceipt, parseReceipt } from '@samsyn/consultation';
import { createWorld, type World } from './world.ts';

const SUBMITTED = `query ($r: ID!, $o: ID) { submittedResponse(roundId: $r, organisationId: $o) { receipt { submittedBy
  signing { capacity role onBehalfOf board meetingOn minutesSection preliminary } decisions { board meetingOn minutesSection outcome } } } }`;
const EVENTS = `query ($r: ID!) { events(roundId: $r) { nodes { kind facts } } }`;
const BOARD = `query ($r: ID!) { board(roundId: $r) { rows { state decision meetingOn } } }`;
const DECIDE = `mutation ($r: ID!, $i: BoardDecisionInput!) { addBoardDecision(roundId: $r, input: $i) { __typename ... on Refusal { code problems { code field } } ... on SignOff { ${SIGN_OFF} } } }`;

/** What the authority learns of how a body came to its answer: in what capacity it was signed, and what a board decided. */
describe('the formal act', () => {
  let world: World;
  let officer: Client;
  let region: string;
  let [coordinator, writer, signatory] = [] as unknown as [Person, Person, Person];

  beforeAll(async () => {
    world = await createWorld();
    ({ region = '' } = await world.addActors({ key: 'region' }));
    officer = await world.as('CASE_OFFICER');
    coordinator = await person(world, 'COORDINATOR', region);
    writer = await person(world, 'CONTRIBUTOR', region);
    signatory = await person(world, 'SIGNATORY', region);
  });
  afterAll(async () => world.stop());

  /** A round whose answer has been approved. */
  const approved = async (): Promise<{ id: string; slug: string }> => {
    const round = await readyRound(world, officer, writer.client, region);
    await send(writer.client, round.id);
    await approve(coordinator.client, round.id);
    return round;
  };
  const submittedOf = async (roundId: string) =>
    (await officer.ask(SUBMITTED, { r: roundId, o: region })).submittedResponse.receipt;

  describe('of a board', () => {
    const board = (more: Partial<Board> = {}): Board => ({
      board: 'Regionstyrelsen',
      meetingOn: dayFromNow(-2),
      minutesSection: '§ 112',
      preliminary: false,
      ...more,
    });

    beforeAll(async () => void (await saveOrder(coordinator.client, 'BOARD', { board: 'Regionstyrelsen' })));

    it.each<[string, Board | null, string[]]>([
      ['without its decision', null, ['BOARD_DECISION_MISSING']],
      ['without a § in the minutes', board({ minutesSection: 'kommer' }), ['MINUTES_SECTION_MISSING']],
      ['before the meeting', board({ meetingOn: dayFromNow(3) }), ['MEETING_NOT_HELD']],
      ['preliminarily after it', board({ preliminary: true, minutesSection: null }), ['MEETING_HELD']],
    ])('is not given %s', async (_, decided, codes) => {
      const { id } = await approved();
      const refused = await give(signatory.client, id, decided);
      expect(refused.problems.map(({ code }: { code: string }) => code)).toEqual(codes);
      expect((await signOff(signatory.client, id)).state).toBe('APPROVED');
    });

    it('says meeting and § on the answer, the receipt, the log and the compilation', async () => {
      const { id, slug } = await approved();
      const receipt = await give(signatory.client, id, board());
      const signing = {
        capacity: 'BOARD',
        role: 'SIGNATORY',
        board: 'Regionstyrelsen',
        meetingOn: dayFromNow(-2),
        minutesSection: '112',
        preliminary: false,
      };
      expect(receipt).toMatchObject({ signing });
      expect(await submittedOf(id)).toMatchObject({ signing, decisions: [] });
      const { events } = await officer.ask(EVENTS, { r: id });
      expect(events.nodes.find(({ kind }: { kind: string }) => kind === 'RESPONSE_SUBMITTED').facts).toMatchObject({
        role: 'SIGNATORY',
        capacity: 'BOARD',
        preliminary: false,
        meetingOn: dayFromNow(-2),
      });
      const file = await got(signatory.client, `/export/remiss/${slug}/kvitto.json`);
      const signed = parseReceipt(file.text);
      expect(signed).toMatchObject({ format: 'samsyn-receipt-3', signing });
      if (signed === null) throw new Error('no receipt');
      expect((await checkReceipt(signed, await toolsOf(world))).map(({ ok }) => ok)).toEqual([true, true, true]);
      const forged = { ...signed, signing: { ...signed.signing, minutesSection: '113' } } as typeof signed;
      expect((await checkReceipt(forged, await toolsOf(world))).map(({ ok }) => ok)).toEqual([true, true, false]);
    });

    it('is given preliminarily, and the decision is added beside it, once', async () => {
      const { id, slug } = await approved();
      const meetingOn = dayFromNow(0);
      await give(signatory.client, id, board({ meetingOn, minutesSection: null, preliminary: true }));
      const before = (await got(signatory.client, `/export/remiss/${slug}/kvitto.json`)).text;
      expect(await submittedOf(id)).toMatchObject({
        signing: { preliminary: true, minutesSection: null },
        decisions: [],
      });
      const onBoard = async () => (await officer.ask(BOARD, { r: id })).board.rows;
      expect(await onBoard()).toEqual([{ state: 'SUBMITTED', decision: 'AWAITED', meetingOn }]);

      const decision = { board: ' Regionstyrelsen', meetingOn, minutesSection: '§ 140', outcome: 'ADOPTED' };
      const add = async (by: Client, input: object) =>
        (await by.ask(DECIDE, { r: id, i: { ...decision, ...input } })).addBoardDecision;
      expect(await add(writer.client, {})).toMatchObject({ code: 'NOT_FOUND' });
      expect(await add(coordinator.client, { minutesSection: '', meetingOn: dayFromNow(2) })).toMatchObject({
        problems: [{ code: 'MEETING_NOT_HELD' }, { code: 'MINUTES_SECTION_MISSING' }],
      });
      const kept = { board: 'Regionstyrelsen', meetingOn, minutesSection: '140', outcome: 'ADOPTED' };
      const twice = await Promise.all([add(coordinator.client, {}), add(signatory.client, {})]);
      for (const one of twice) expect(one).toMatchObject({ mayAddDecision: true, decisions: [kept] });
      expect(await submittedOf(id)).toMatchObject({ signing: { preliminary: true }, decisions: [kept] });
      expect(await onBoard()).toEqual([{ state: 'SUBMITTED', decision: 'ADOPTED', meetingOn }]);
      // the receipt is of the submission, and stays what it was
      expect((await got(signatory.client, `/export/remiss/${slug}/kvitto.json`)).text).toBe(before);
      for (const reader of [officer, coordinator.client]) {
        const { events } = await reader.ask(EVENTS, { r: id });
        const told = events.nodes.filter(({ kind }: { kind: string }) => kind === 'BOARD_DECISION_ADDED');
        expect(told).toMatchObject([{ facts: { meetingOn, outcome: 'ADOPTED' } }]);
      }
      const csv = await got(officer, `/export/remiss/${slug}/handelser.csv`);
      expect(csv.text).toContain(`Ett beslut ${meetingOn} lades till svaret`);
      for (const role of ['samsyn_body', 'samsyn_authority'] as const)
        await expect(world.sql(role, 'DELETE FROM record.board_decision', [], region)).rejects.toThrow(
          'permission denied',
        );
    });

    it('is no affair of an answer that was not preliminary, nor of a body without a board', async () => {
      const { id } = await approved();
      await give(signatory.client, id, board());
      const decision = { board: 'Regionstyrelsen', meetingOn: dayFromNow(0), minutesSection: '1', outcome: 'DIFFERS' };
      expect((await coordinator.client.ask(DECIDE, { r: id, i: decision })).addBoardDecision).toMatchObject({
        code: 'NOT_PRELIMINARY',
      });
      await saveOrder(coordinator.client, 'REVIEW');
      const other = await approved();
      expect(await give(signatory.client, other.id, board())).toMatchObject({ code: 'NO_BOARD' });
    });
  });

  describe('on a delegation', () => {
    const held = async (who: Person) => (await delegationsOf(who.client)).delegations[0];

    it('is done by a colleague, and says in whose place', async () => {
      const { id } = await approved();
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
      const given = await delegate(signatory.client, { userId: writer.id, roundId: id, reason: 'Resa' });
      expect(given.delegations[0]).toMatchObject({
        givenByName: signatory.name,
        givenToName: writer.name,
        roundId: id,
        reason: 'Resa',
        holds: true,
        mayEnd: true,
      });
      expect(await signOff(writer.client, id)).toMatchObject({
        viewerCan: ['RETURN', 'SUBMIT'],
        signers: expect.arrayContaining([{ name: writer.name, delegatedBy: signatory.name }]),
      });
      const other = await approved();
      expect(await give(writer.client, other.id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
      expect(await give(writer.client, id)).toMatchObject({
        submittedBy: writer.name,
        signing: { capacity: 'DELEGATED', role: 'CONTRIBUTOR', onBehalfOf: signatory.name },
      });
      expect((await signOff(writer.client, id)).steps.at(-1)).toMatchObject({
        kind: 'SUBMITTED',
        onBehalfOfName: signatory.name,
      });
      expect(await submittedOf(id)).toMatchObject({
        submittedBy: writer.name,
        signing: { onBehalfOf: signatory.name },
      });
    });

    it('ends when it is taken back', async () => {
      const { id } = await approved();
      await delegate(signatory.client, { userId: writer.id, until: dayFromNow(1) });
      const { id: delegationId } = await held(writer);
      expect(await endDelegation(writer.client, delegationId)).toMatchObject({ code: 'NOT_FOUND' });
      const ended = await endDelegation(signatory.client, delegationId);
      expect(ended.delegations[0]).toMatchObject({ holds: false, mayEnd: false, endedByName: signatory.name });
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    });

    it('ends with its day', async () => {
      const { id } = await approved();
      await delegate(signatory.client, { userId: writer.id, until: dayFromNow(1) });
      await world.sql(
        'owner',
        `UPDATE identity.delegation SET until = current_date - 2 WHERE ended_at IS NULL AND round_id IS NULL`,
      );
      expect(await held(writer)).toMatchObject({ holds: false, endedAt: null });
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    });

    it('dies with the role of who gave it, and does not come back with it', async () => {
      const { id } = await approved();
      const chief = await person(world, 'SIGNATORY', region);
      await delegate(chief.client, { userId: writer.id, roundId: id });
      const roleOf = async (role: string): Promise<unknown> =>
        world.sql('samsyn_door', 'UPDATE identity.app_user SET role = $2 WHERE id = $1', [chief.id, role]);
      await roleOf('READER');
      expect(await held(writer)).toMatchObject({ holds: false, endedAt: expect.any(String), endedByName: null });
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
      await roleOf('SIGNATORY');
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    });

    it('dies with whoever leaves the body, on either side', async () => {
      const { id } = await approved();
      const [chief, deputy] = [await person(world, 'SIGNATORY', region), await person(world, 'CONTRIBUTOR', region)];
      const leave = async (who: Person): Promise<unknown> =>
        world.sql('samsyn_door', 'UPDATE identity.app_user SET ended_at = now(), ended_by = id WHERE id = $1', [
          who.id,
        ]);
      await delegate(chief.client, { userId: writer.id, roundId: id });
      await leave(chief);
      expect(await give(writer.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
      await delegate(signatory.client, { userId: deputy.id, roundId: id });
      await leave(deputy);
      // the session still stands here; the person does not
      expect(await give(deputy.client, id)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await held(signatory)).toMatchObject({ givenToName: deputy.name, holds: false });
    });

    it('does not outlive a role that is taken away while it is being used', async () => {
      const { id } = await approved();
      const chief = await person(world, 'SIGNATORY', region);
      await delegate(chief.client, { userId: writer.id, roundId: id });
      const [given] = await Promise.all([
        give(writer.client, id),
        world.sql('samsyn_door', `UPDATE identity.app_user SET role = 'READER' WHERE id = $1`, [chief.id]),
      ]);
      const [row] = await world.sql<{ ended: Date; received: Date | null }>(
        'owner',
        `SELECT d.ended_at AS ended, NULL AS received FROM identity.delegation d WHERE d.round_id = $1`,
        [id],
      );
      const [record] = await world.sql<{ received: Date }>(
        'samsyn_authority',
        'SELECT received_at AS received FROM record.response WHERE round_id = $1',
        [id],
      );
      // either it was in time, or it was refused: never used after it had ended
      if (given.__typename === 'Receipt') expect(record!.received.getTime()).toBeLessThanOrEqual(row!.ended.getTime());
      else expect(given.code).toBe('NOT_YOUR_STEP');
    });

    it.each([
      ['to nobody', { userId: crypto.randomUUID(), until: '2999-01-01' }, 'NOT_FOUND'],
      ['without an end', {}, 'TERM_MISSING'],
      ['until yesterday', { until: '2020-01-01' }, 'TERM_PAST'],
      ['without a reason', { until: '2999-01-01', reason: ' ' }, 'REASON_MISSING'],
      ['for a round the body was not sent', { roundId: crypto.randomUUID() }, 'NOT_FOUND'],
    ])('is not given %s', async (_, more, code) => {
      expect(await delegate(signatory.client, { userId: writer.id, ...more })).toMatchObject({ code });
    });

    it('is not given to a reader, to oneself, to another body, or by somebody who has nothing to give', async () => {
      const reader = await person(world, 'READER', region);
      const { other = '' } = await world.addActors({ key: 'other' });
      const stranger = await person(world, 'CONTRIBUTOR', other);
      const until = '2999-01-01';
      expect(await delegate(signatory.client, { userId: reader.id, until })).toMatchObject({ code: 'NOT_A_DELEGATE' });
      expect(await delegate(signatory.client, { userId: signatory.id, until })).toMatchObject({
        code: 'NOT_A_DELEGATE',
      });
      expect(await delegate(signatory.client, { userId: stranger.id, until })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await delegate(coordinator.client, { userId: writer.id, until })).toMatchObject({ code: 'NOT_FOUND' });
      expect((await delegationsOf(stranger.client)).delegations).toEqual([]);
    });
  });
});
