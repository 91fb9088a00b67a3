import { createHash } from 'node:crypto';
import { addDays } from '@samsyn/consultation';
import type { Loose } from './client.ts';
import { INCOMING, incomingWorld, LETTER, TODAY } from './incoming.ts';
import { makeZip } from '@samsyn/documents/testing/zip';
import { openResponse, paragraph, saveComment, saveResponse, submit, controlCode } from './remiss.ts';
let at: Awaited<ReturnType<typeof incomingWorld>>;
beforeAll(async () => {
  at = await incomingWorld();
});
afterAll(async () => at.stop());

const board = async (roundId: string): Promise<Loose[]> =>
  (
    await at.officer.ask(
      `query ($r: ID!) { board(roundId: $r) { rows { actorId state late registered receiptNumber overallStance comments openedAt } } }`,
      { r: roundId },
    )
  ).board.rows;
const rowOf = async (roundId: string, actorId: string): Promise<Loose> =>
  (await board(roundId)).find((row) => row['actorId'] === actorId);
const says = ({ cuts }: Loose): unknown[] =>
  cuts.map((cut: Loose) => [
    cut['use'],
    cut['paragraphs'].join(' ').slice(0, 24),
    cut['places'].map((id: string) => addressOf(id)),
  ]);
const addressOf = (id: string): string | undefined =>
  Object.entries(at.version.at).find(([, provisionId]) => provisionId === id)?.[0];

describe('an answer that came from outside', () => {
  it('is read, its pieces proposed with their places, and its file kept as it came', async () => {
    const round = await at.send();
    const incoming = await at.receive(round.id);
    expect(incoming).toMatchObject({
      state: 'CUTTING',
      invited: true,
      fileName: 'svar.txt',
      late: false,
      format: 'text',
      isForm: false,
    });
    expect(incoming['sha256']).toBe(createHash('sha256').update(LETTER).digest('hex'));
    expect(says(incoming)).toEqual([
      ['NOT_A_POINT', 'Dnr HSN 2026-0012', []],
      ['NOT_A_POINT', 'Allmänna synpunkter', []],
      ['GENERAL', 'Regionen är positiv till', []],
      ['NOT_A_POINT', '1 kap. 2 §', []],
      ['POINT', 'Kravet på en plan varje ', ['1 kap. 2 §']],
      ['POINT', '2 kap. 1 § bör ges följa', ['2 kap. 1 §']],
      ['NOT_A_POINT', 'Med vänlig hälsning', []],
      ['NOT_A_POINT', 'Hälso- och sjukvårdsdire', []],
    ]);
    expect(incoming['cuts'][5].wording).toBe('Regionen ska lämna uppgifter vart tredje år.');
    expect(incoming['problems'].map(({ code }: Loose) => code)).toEqual(['NOT_ALL_DECIDED', 'OVERALL_STANCE_MISSING']);
    expect(await rowOf(round.id, at.uppsala)).toMatchObject({ state: 'NOT_OPENED', registered: false });
  });

  it('is gone through piece by piece: changed, split, merged, dropped with a reason; nothing of it is lost', async () => {
    const round = await at.send();
    let incoming = await at.receive(round.id);
    const whole = (one: Loose): string =>
      one['cuts']
        .flatMap((cut: Loose) => cut['paragraphs'])
        .join(' ')
        .replaceAll(/\s+/gu, ' ');
    const before = whole(incoming);
    const { id } = incoming['cuts'][4];
    incoming = await at.cut(incoming, {
      kind: 'SPLIT',
      cutId: id,
      passage: 4,
      offset: 'Kravet på en plan varje år är för tungt. '.length,
    });
    expect(incoming['cuts'].slice(4, 6).map(({ paragraphs }: Loose) => paragraphs)).toEqual([
      ['Kravet på en plan varje år är för tungt.'],
      ['Det räcker med vart tredje år.'],
    ]);
    incoming = await at.cut(incoming, { kind: 'MERGE', cutId: incoming['cuts'][5].id });
    incoming = await at.cut(incoming, { kind: 'MERGE', cutId: incoming['cuts'][4].id });
    expect(incoming['cuts'][3]).toMatchObject({ use: 'POINT', places: [at.version.at['1 kap. 2 §']] });
    expect(whole(incoming)).toBe(before);
    incoming = await at.decide(incoming, incoming['cuts'][3], { use: 'NOT_A_POINT' });
    expect(incoming['problems']).toContainEqual({ code: 'REASON_MISSING', field: incoming['cuts'][3].id });
    incoming = await at.decide(incoming, incoming['cuts'][3], { reason: 'Citat ur förslaget' });
    expect(incoming['problems'].map(({ code }: Loose) => code)).not.toContain('REASON_MISSING');
    expect(incoming['cuts'][3].decidedBy).toMatch(/^REGISTRAR/);
    expect(await at.cut(incoming, { kind: 'MERGE', cutId: incoming['cuts'][0].id })).toMatchObject({
      code: 'CUT_GONE',
    });
    const old = { ...incoming, version: 1 };
    expect(await at.cut(old, { kind: 'CONFIRM_NOT_POINTS' })).toMatchObject({ __typename: 'Stale' });
    expect(await at.register(incoming)).toMatchObject({ __typename: 'Refusal' });
  });

  it('is registered as the body’s answer: on the board, in the compilation, with its anchors, stances and wording', async () => {
    const round = await at.send();
    let incoming = await at.decideAll(await at.receive(round.id), { overallStance: 'SUPPORTS_WITH_CONDITIONS' });
    incoming = await at.decide(incoming, incoming['cuts'][4], { stance: 'OPPOSES' });
    expect(incoming['problems']).toEqual([]);
    incoming = await at.register(incoming);
    expect(incoming).toMatchObject({
      state: 'REGISTERED',
      registration: { late: false, yields: false, uninvited: false },
    });
    expect(await rowOf(round.id, at.uppsala)).toMatchObject({
      state: 'SUBMITTED',
      registered: true,
      overallStance: 'SUPPORTS_WITH_CONDITIONS',
      comments: 2,
      receiptNumber: incoming['registration'].receiptNumber,
    });
    const { submittedResponse } = await at.officer.ask(
      `query ($r: ID!, $o: ID!) { submittedResponse(roundId: $r, organisationId: $o) { registered generalText stances { provisionId stance }
         comments { number provisionId stance proposedWording body } } }`,
      { r: round.id, o: at.uppsala },
    );
    const [first, second] = [at.version.at['1 kap. 2 §'], at.version.at['2 kap. 1 §']];
    expect(submittedResponse).toMatchObject({
      registered: true,
      stances: [{ provisionId: first, stance: 'OPPOSES' }],
      comments: [
        { number: 1, provisionId: first, stance: 'OPPOSES', proposedWording: null },
        {
          number: 2,
          provisionId: second,
          stance: null,
          proposedWording: 'Regionen ska lämna uppgifter vart tredje år.',
        },
      ],
    });
    expect(JSON.stringify(submittedResponse.generalText)).toContain('Regionen är positiv till förslaget.');
    const csv = await (await at.officer.fetch(`/export/remiss/${round.slug}/remissammanstallning.csv`)).text();
    expect(csv).toContain('vart tredje år');
    const { events } = await at.officer.ask(
      `query ($r: ID!) { events(roundId: $r, first: 9) { nodes { kind facts } } }`,
      { r: round.id },
    );
    expect(events.nodes[0]).toMatchObject({
      kind: 'ANSWER_REGISTERED',
      facts: { channel: 'POST', uninvited: false, comments: 2 },
    });
  });

  it('is late by the day it came in and not by the day it is registered; a day in time after the deadline is given a ground', async () => {
    const round = await at.send();
    await at.world.sql(
      'owner',
      `UPDATE office.round SET opened_at = now() - interval '20 days', deadline = now() - interval '5 days' WHERE id = $1`,
      [round.id],
    );
    const inTime = { receivedOn: addDays(TODAY, -7) };
    expect(await at.receive(round.id, undefined, inTime)).toMatchObject({
      problems: [{ code: 'RECEIVED_REASON_MISSING' }],
    });
    expect(await at.receive(round.id, undefined, { receivedOn: addDays(TODAY, 1) })).toMatchObject({
      problems: [{ code: 'RECEIVED_LATER' }],
    });
    expect(await at.receive(round.id, undefined, { receivedOn: addDays(TODAY, -40), reason: 'Stämpel' })).toMatchObject(
      {
        problems: [{ code: 'RECEIVED_BEFORE_SENT' }],
      },
    );
    const grounded = { ...inTime, reason: 'Ankomststämpeln' };
    expect(
      await at.register(await at.decideAll(await at.receive(round.id, undefined, grounded), grounded)),
    ).toMatchObject({
      registration: { late: false },
    });
    const late = { receivedOn: addDays(TODAY, -2), organisationId: at.halland };
    expect(await at.register(await at.decideAll(await at.receive(round.id, undefined, late), late))).toMatchObject({
      registration: { late: true },
    });
    expect(await rowOf(round.id, at.halland)).toMatchObject({ late: true });
    const [times] = await at.world.sql<{ apart: boolean }>(
      'samsyn_authority',
      `SELECT recorded_at - received_at > interval '1 day' AS apart FROM record.response WHERE round_id = $1 AND organisation_id = $2`,
      [round.id, at.halland],
    );
    expect(times).toEqual({ apart: true });
  });

  it('of a body that was not asked stands apart as uninvited, and counts among the answers', async () => {
    const round = await at.send();
    const from = { organisationId: at.stranger };
    const incoming = await at.register(await at.decideAll(await at.receive(round.id, undefined, from), from));
    expect(incoming).toMatchObject({ invited: false, registration: { uninvited: true } });
    expect((await board(round.id)).map(({ actorId }) => actorId)).not.toContain(at.stranger);
    expect(
      await at.change('askConfirmation', 'responseId: ID!', { responseId: incoming['registration'].responseId }),
    ).toMatchObject({ code: 'NOT_INVITED' });
    const csv = await (await at.officer.fetch(`/export/remiss/${round.slug}/remissammanstallning.csv`)).text();
    expect(csv).toContain('Region stranger');
  });

  it('leaves the body’s own draft alone: same words, same control code, and its answer afterwards counts', async () => {
    const round = await at.send();
    const { version } = await openResponse(at.body, round.id);
    await saveComment(at.body, { roundId: round.id, body: paragraph('Hemligt utkast') });
    const saved = await saveResponse(at.body, {
      roundId: round.id,
      overallStance: 'OPPOSES',
      expectedVersion: version,
    });
    const code = await controlCode(at.body, round.id);
    const incoming = await at.decideAll(await at.receive(round.id));
    expect(JSON.stringify(incoming)).not.toContain('utkast');
    expect(incoming).toMatchObject({ ownReceipt: null });
    await at.register(incoming);
    expect(await controlCode(at.body, round.id)).toBe(code);
    const receipt = await submit(at.body, round.id, saved.version, undefined, code);
    expect(receipt).toMatchObject({ __typename: 'Receipt', contentHash: code });
    expect(await rowOf(round.id, at.uppsala)).toMatchObject({
      registered: false,
      overallStance: 'OPPOSES',
      receiptNumber: receipt.number,
    });
    const { compilation } = await at.officer.ask(`query ($r: ID!) { compilation(roundId: $r) { responses } }`, {
      r: round.id,
    });
    expect(compilation.responses).toBe(1);
  });

  it('beside an answer the body has given counts only when somebody says which, and the other stays on record', async () => {
    for (const [own, registered, receipts] of [
      ['STANDS', false, 1],
      ['REPLACED', true, 1],
    ] as const) {
      const round = await at.send();
      const { version } = await openResponse(at.body, round.id);
      const saved = await saveResponse(at.body, {
        roundId: round.id,
        overallStance: 'NO_OBJECTION',
        expectedVersion: version,
      });
      const receipt = await submit(at.body, round.id, saved.version);
      const incoming = await at.decideAll(await at.receive(round.id));
      expect(incoming).toMatchObject({ ownReceipt: receipt.number });
      expect(await at.register(incoming)).toMatchObject({ problems: [{ code: 'OWN_ANSWER_STANDS' }] });
      expect(await at.register(incoming, own)).toMatchObject({ registration: { yields: own === 'STANDS' } });
      expect(await rowOf(round.id, at.uppsala)).toMatchObject({ registered });
      const { compilation } = await at.officer.ask(`query ($r: ID!) { compilation(roundId: $r) { responses } }`, {
        r: round.id,
      });
      expect(compilation.responses).toBe(receipts);
      const { submittedResponse } = await at.body.ask(
        `query ($r: ID!) { submittedResponse(roundId: $r) { receipt { number } } }`,
        { r: round.id },
      );
      expect(submittedResponse.receipt.number).toBe(receipt.number);
    }
  });

  it('is set aside with a reason, and is then no answer', async () => {
    const round = await at.send();
    const { id, version } = await at.receive(round.id);
    const args = 'id: ID!, expectedVersion: Int!, reason: String!';
    expect(await at.change('setIncomingAside', args, { id, expectedVersion: version, reason: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    const aside = await at.change('setIncomingAside', args, { id, expectedVersion: version, reason: 'Dubblett' });
    expect(aside).toMatchObject({ state: 'SET_ASIDE', setAsideReason: 'Dubblett' });
    expect(await at.cut(aside, { kind: 'CONFIRM_NOT_POINTS' })).toMatchObject({ code: 'INCOMING_CLOSED' });
    expect(await rowOf(round.id, at.uppsala)).toMatchObject({ state: 'NOT_OPENED' });
  });

  it.each<[string, string, Uint8Array, string]>([
    ['a program', 'svar.exe', Buffer.from([0x4d, 0x5a, 0x90, 0, 3]), 'FILE_KIND'],
    ['a PDF by name only', 'svar.pdf', Buffer.from('text'), 'FILE_NAME'],
    [
      'a zip bomb',
      'svar.docx',
      makeZip([{ name: 'word/document.xml', content: Buffer.alloc(60 * 1024 * 1024) }]),
      'ZIP_BOMB',
    ],
    ['an empty Word file', 'svar.docx', makeZip([{ name: 'word/document.xml', content: '<a/>' }]), 'UNKNOWN_TYPE'],
  ])('is refused when it is %s', async (_, name, bytes, code) => {
    const round = await at.send();
    const answer = await at.receive(round.id, { name, bytes });
    expect(answer['code'] ?? answer['problem']?.code).toBe(code);
  });

  it('is the registrar’s and the case officer’s affair', async () => {
    const round = await at.send();
    const incoming = await at.receive(round.id, undefined, {}, at.officer);
    const act = { id: incoming['id'], v: incoming['version'] };
    for (const role of ['EDITOR', 'LEGAL_ADVISER', 'ADMINISTRATOR'] as const) {
      const other = await at.world.as(role);
      const { data } = await other.send(
        `mutation ($id: ID!, $v: Int!) { registerIncoming(id: $id, expectedVersion: $v) { ${INCOMING} } }`,
        act,
      );
      expect([role, data?.registerIncoming.code]).toEqual([role, 'NOT_FOUND']);
    }
    const read = `query ($id: ID!) { incomingAnswer(id: $id) { id sha256 } }`;
    const { incomingAnswer } = await at.registrar.ask(read, { id: incoming['id'] });
    expect(incomingAnswer.sha256).toBe(incoming['sha256']);
    expect((await at.body.send(read, { id: incoming['id'] })).data?.incomingAnswer ?? null).toBeNull();
  });
});
