import { randomUUID } from 'node:crypto';
import { beginSupplement, given, type Given, mine, submitEdition, withdraw } from './editions.ts';
import { until } from './mail-server.ts';
import { type MailedWorld, mailedWorld } from './people.ts';
import { got } from './receipt.ts';

const TOLD = `query ($r: ID!, $o: ID!) { board(roundId: $r) { counts { submitted withdrawn } rows { state submission withdrawnAt } }
  compilation(roundId: $r) { responses comments } stanceMatrix(roundId: $r) { bodies { organisationId } }
  submittedResponse(roundId: $r, organisationId: $o) { overallStance submissions { number standing withdrawal { number by reason } } comments { id } }
  events(roundId: $r, first: 20) { nodes { kind reason } } }`;

describe('an answer that is taken back', () => {
  let mailed: MailedWorld;
  let it1: Given;
  beforeAll(async () => {
    mailed = await mailedWorld();
    it1 = await given(mailed.world, { mailbox: 'registrator@region.example' });
  });
  afterAll(async () => mailed.stop());

  it('needs a reason and the right to do it', async () => {
    expect(await withdraw(it1.body, it1.round.id, 1, ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await withdraw(it1.body, it1.round.id, 2)).toMatchObject({ code: 'NOT_THE_NEWEST' });
    for (const role of ['CONTRIBUTOR', 'READER'] as const)
      expect(await withdraw(await mailed.world.as(role, it1.bodyId), it1.round.id)).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await mailed.world.sql('owner', 'SELECT 1 FROM record.withdrawal')).toEqual([]);
  });

  it('stays on record, marked with person, time and reason; the same sending twice is one', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([
      withdraw(it1.body, it1.round.id, 1, 'Fel underlag.', key),
      withdraw(it1.body, it1.round.id, 1, 'Fel underlag.', key),
    ]);
    for (const { submissions } of [one, other])
      expect(submissions).toMatchObject([
        {
          number: 1,
          standing: 'WITHDRAWN',
          withdrawal: { reason: 'Fel underlag.', by: expect.stringMatching(/^COORDINATOR/) },
        },
      ]);
    expect(one.submissions[0].withdrawal.number).toBe(other.submissions[0].withdrawal.number);
    expect(await withdraw(it1.body, it1.round.id)).toMatchObject({ code: 'ALREADY_WITHDRAWN' });
    await expect(mailed.world.sql('owner', 'TRUNCATE record.withdrawal')).rejects.toThrow('immutable');
  });

  it('is told to registrar in a letter of its own, once', async () => {
    const { submissions } = await mine(it1.body, it1.round.id);
    const letter = await mailed.letter('registrator@region.example', 'Återkallelse');
    expect(letter.subject).toContain(submissions[0].withdrawal.number);
    for (const words of ['Fel underlag.', it1.receipt.number]) expect(letter.text).toContain(words);
    await until(async () => {
      const rows = await mailed.world.sql('owner', `SELECT 1 FROM workspace.receipt_letter WHERE state = 'QUEUED'`);
      return rows.length === 0;
    });
    expect(
      (await mailed.lettersTo('registrator@region.example')).filter(({ subject }) => subject?.includes('Återkallelse')),
    ).toHaveLength(1);
  });

  it('is listed and counts nowhere', async () => {
    const officer = await mailed.world.as('CASE_OFFICER');
    const told = await officer.ask(TOLD, { r: it1.round.id, o: it1.bodyId });
    expect(told.board).toMatchObject({
      counts: { submitted: 0, withdrawn: 1 },
      rows: [{ state: 'WITHDRAWN', submission: 1 }],
    });
    expect(told.compilation).toEqual({ responses: 0, comments: 0 });
    expect(told.stanceMatrix.bodies).toEqual([]);
    expect(told.submittedResponse).toMatchObject({
      overallStance: 'SUPPORTS',
      submissions: [{ standing: 'WITHDRAWN' }],
      comments: { length: 3 },
    });
    expect(told.events.nodes).toContainEqual({ kind: 'RESPONSE_WITHDRAWN', reason: 'Fel underlag.' });
    const csv = (await got(officer, `/export/remiss/${it1.round.slug}/remissammanstallning.csv`)).text;
    expect(csv.trim().split('\r\n')).toHaveLength(1);
  });

  it('may be followed by a new one, which counts', async () => {
    expect(await beginSupplement(it1.body, it1.round.id)).toMatchObject({ state: 'DRAFTING', edition: 2 });
    expect(await submitEdition(it1.body, it1.round.id, 2)).toMatchObject({ submission: 2 });
    const told = await (await mailed.world.as('CASE_OFFICER')).ask(TOLD, { r: it1.round.id, o: it1.bodyId });
    expect(told.board).toMatchObject({
      counts: { submitted: 1, withdrawn: 0 },
      rows: [{ state: 'SUBMITTED', submission: 2 }],
    });
    expect(told.compilation).toEqual({ responses: 1, comments: 3 });
    expect(told.submittedResponse.submissions).toMatchObject([{ standing: 'WITHDRAWN' }, { standing: 'CURRENT' }]);
  });
});
