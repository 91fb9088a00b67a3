import { randomUUID } from 'node:crypto';
import {
  checkWithdrawal,
  parseWithdrawal,
  pdfAttachments,
  pdfSignature,
  type Role,
  type SignedWithdrawal,
} from '@samsyn/consultation';
import { beginSupplement, discard, elsewhere, given, type Given, mine, submitEdition, withdraw } from './editions.ts';
import { until } from './mail-server.ts';
import { type MailedWorld, mailedWorld } from './people.ts';
import { got, toolsOf } from './receipt.ts';
import { saveResponse } from './remiss.ts';
import {
  approve,
  delegate,
  give,
  type Person,
  person,
  readyRound,
  saveOrder,
  send,
  signOff,
  takeBack,
} from './sign-off.ts';

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
    const refused = { CONTRIBUTOR: 'NOT_YOUR_STEP', READER: 'NOT_FOUND' } as const;
    for (const [role, code] of Object.entries(refused))
      expect(await withdraw(await mailed.world.as(role as Role, it1.bodyId), it1.round.id)).toMatchObject({ code });
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

  it('has a receipt of its own, signed, that says who, when and why; nobody else gets it', async () => {
    const at = (form: string, nr = 1): string => `/export/remiss/${it1.round.slug}/aterkallelse.${form}?nr=${nr}`;
    const { text } = await got(it1.body, at('json'));
    const receipt = parseWithdrawal(text) as SignedWithdrawal;
    const { submissions } = await mine(it1.body, it1.round.id);
    expect(receipt).toMatchObject({
      number: submissions[0].withdrawal.number,
      receiptNumber: it1.receipt.number,
      contentHash: it1.receipt.contentHash,
      submission: 1,
      reason: 'Fel underlag.',
      signing: { capacity: 'OWN', role: 'COORDINATOR' },
      seal: expect.stringMatching(/^\d+:[0-9a-f]{64}$/u),
    });
    const tools = await toolsOf(mailed.world);
    expect(await checkWithdrawal(receipt, tools)).toMatchObject([{ what: 'SIGNATURE', ok: true }]);
    expect(await checkWithdrawal({ ...receipt, reason: 'Ett annat.' }, tools)).toMatchObject([{ ok: false }]);
    const pdf = (await got(it1.body, at('pdf'))).bytes;
    const [attached] = pdfAttachments(pdf);
    expect(Buffer.from(attached ?? []).toString()).toBe(text);
    const signed = pdfSignature(pdf);
    expect(signed && (await tools.verify(signed.keyId, signed.bytes, signed.signature))).toBe('VALID');
    for (const who of [await mailed.world.as('CASE_OFFICER'), mailed.world.anonymous()])
      expect((await got(who, at('json'))).status).toBeGreaterThanOrEqual(400);
    for (const path of [at('json', 2), at('json').split('?')[0] ?? ''])
      expect((await got(it1.body, path)).status).toBe(404);
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

describe('a legal act of a body that reviews its answers', () => {
  let mailed: MailedWorld;
  let region: string;
  let [coordinator, writer, signatory] = [] as unknown as [Person, Person, Person];
  beforeAll(async () => {
    mailed = await mailedWorld();
    const { world } = mailed;
    ({ region = '' } = await world.addActors({ key: 'region' }));
    coordinator = await person(world, 'COORDINATOR', region);
    writer = await person(world, 'CONTRIBUTOR', region);
    signatory = await person(world, 'SIGNATORY', region);
    await saveOrder(coordinator.client, 'REVIEW');
  });
  afterAll(async () => mailed.stop());

  const ready = async () => readyRound(mailed.world, await mailed.world.as('CASE_OFFICER'), writer.client, region);
  const lastStep = async (roundId: string) => (await signOff(writer.client, roundId)).steps.at(-1);

  it('is taken back by the signatory alone, or by whom the signatory has asked to, and stands in the trace', async () => {
    const { id } = await ready();
    await send(writer.client, id);
    await approve(coordinator.client, id);
    const { contentHash } = await give(signatory.client, id);
    for (const { client } of [coordinator, writer]) {
      expect(await signOff(client, id)).toMatchObject({ legalActs: [] });
      expect(await withdraw(client, id)).toMatchObject({
        problems: [{ code: 'NOT_YOUR_STEP' }],
      });
    }
    await delegate(signatory.client, { userId: writer.id, roundId: id });
    expect(await signOff(writer.client, id)).toMatchObject({ legalActs: ['ELSEWHERE', 'WITHDRAW'] });
    const key = randomUUID();
    const both = await Promise.all([writer, writer].map(async ({ client }) => withdraw(client, id, 1, 'Fel.', key)));
    for (const { submissions } of both) expect(submissions).toMatchObject([{ standing: 'WITHDRAWN' }]);
    expect(await withdraw(signatory.client, id)).toMatchObject({ code: 'ALREADY_WITHDRAWN' });
    const { steps } = await signOff(writer.client, id);
    expect(steps.filter(({ kind }: { kind: string }) => kind === 'WITHDRAWN')).toMatchObject([
      { byName: writer.name, onBehalfOfName: signatory.name, contentHash, edition: 1 },
    ]);
    const [withdrawn] = await mailed.world.sql('owner', 'SELECT role, on_behalf_of FROM record.withdrawal');
    expect(withdrawn).toEqual({ role: 'CONTRIBUTOR', on_behalf_of: signatory.name });
  });

  it('is given in another order by the same, not past them, and the step is all that is left of the way', async () => {
    const { id } = await ready();
    expect(await elsewhere(coordinator.client, id, true)).toMatchObject({ problems: [{ code: 'NOT_YOUR_STEP' }] });
    await send(writer.client, id);
    expect(await elsewhere(signatory.client, id, true)).toMatchObject({ code: 'ANSWER_LOCKED' });
    const open = await ready();
    const key = randomUUID();
    const [one, other] = await Promise.all(
      [signatory, signatory].map(async ({ client }) => elsewhere(client, open.id, true, 1, key)),
    );
    expect(one).toMatchObject({ form: 'OTHER_ORDER', submission: 1 });
    expect(other).toEqual(one);
    expect(await lastStep(open.id)).toMatchObject({
      kind: 'ELSEWHERE',
      byName: signatory.name,
      remark: null,
      contentHash: one.contentHash,
    });
    expect((await signOff(writer.client, open.id)).steps).toHaveLength(1);
  });

  it('throws no supplement away that a colleague is reviewing', async () => {
    const { id } = await ready();
    await send(writer.client, id);
    await approve(coordinator.client, id);
    await give(signatory.client, id);
    await beginSupplement(writer.client, id);
    await send(writer.client, id);
    expect(await discard(writer.client, id, 2)).toMatchObject({ code: 'ANSWER_LOCKED' });
    expect(await mine(writer.client, id)).toMatchObject({ state: 'IN_REVIEW', edition: 2 });
    await takeBack(writer.client, id);
    expect(await discard(writer.client, id, 2)).toMatchObject({ state: 'SUBMITTED', receipt: { submission: 1 } });
  });

  it('has an answer without objection go the whole way, as any other', async () => {
    const { id } = await ready();
    const { version } = await mine(writer.client, id);
    await saveResponse(writer.client, { roundId: id, expectedVersion: version, overallStance: 'NO_OBJECTION' });
    expect(await give(signatory.client, id)).toMatchObject({ code: 'NOT_APPROVED' });
    await send(writer.client, id);
    await approve(coordinator.client, id);
    expect(await give(coordinator.client, id)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await give(signatory.client, id)).toMatchObject({ __typename: 'Receipt' });
  });
});
