import { closeForm, openForm, rowAt, withCell } from '@samsyn/documents/testing/answer-form';
import { fetchForm } from './answer-form.ts';
import type { Client, Loose } from './client.ts';
import { incomingWorld } from './incoming.ts';
import { until } from './mail-server.ts';
import { openResponse } from './remiss.ts';

let at: Awaited<ReturnType<typeof incomingWorld>>;
beforeAll(async () => {
  at = await incomingWorld();
});
afterAll(async () => at.stop());

const FIELDS = `responseId receiptNumber channel receivedOn fileName sha256 uploadId overallStance
  standing counts correctionReason comments { address proposedWording } stances { address stance } confirmation { outcome words confirmedBy }`;
const REGISTERED = `__typename ... on Refusal { code problems { code } } ... on RegisteredAnswer { ${FIELDS} }`;
const registeredOf = async (body: Client, roundId: string): Promise<Loose[]> =>
  (await body.ask(`query ($r: ID!) { registeredAnswers(roundId: $r) { ${FIELDS} } }`, { r: roundId }))
    .registeredAnswers;
const confirm = async (body: Client, responseId: string, outcome: string, words = ''): Promise<Loose> =>
  (
    await body.ask(
      `mutation ($i: ID!, $o: ConfirmationOutcome!, $w: String!) { confirmRegistration(responseId: $i, outcome: $o, words: $w) { ${REGISTERED} } }`,
      { i: responseId, o: outcome, w: words },
    )
  ).confirmRegistration;
const registered = async (roundId: string): Promise<Loose> =>
  at.register(await at.decideAll(await at.receive(roundId)));
const ask = async (responseId: string): Promise<Loose> =>
  at.change('askConfirmation', 'responseId: ID!', { responseId });

describe('a registered answer', () => {
  it('is read by the body in its room, the original with it, and confirmed after one letter', async () => {
    const round = await at.send();
    expect(await registeredOf(at.body, round.id)).toEqual([]);
    const { registration } = await registered(round.id);
    expect(await ask(registration.responseId)).toMatchObject({ registration: { askedAt: expect.any(String) } });
    expect(await ask(registration.responseId)).toMatchObject({ code: 'ALREADY_ASKED' });
    const about = (): string[] =>
      at.mail.received.filter((letter) => letter.includes(`/remiss/${round.slug}/registrerat-svar`));
    await until(() => about().length > 0);
    expect(about()[0]).toContain('uppsala@region.example');
    const [answer] = await registeredOf(at.body, round.id);
    expect(answer).toMatchObject({
      channel: 'POST',
      standing: 'CURRENT',
      counts: true,
      confirmation: null,
      overallStance: 'SUPPORTS',
    });
    expect(answer?.['comments']).toMatchObject([{ address: '1 kap. 2 §' }, { address: '2 kap. 1 §' }]);
    const original = await at.body.fetch(`/filer/${answer?.['uploadId']}`);
    expect(await original.text()).toContain('Hälso- och sjukvårdsdirektören');
    expect(await confirm(at.body, registration.responseId, 'CONFIRMED')).toMatchObject({
      confirmation: { outcome: 'CONFIRMED' },
    });
    expect(await confirm(at.body, registration.responseId, 'DIFFERS', 'Ändrat')).toMatchObject({
      code: 'ALREADY_ANSWERED',
    });
    expect(about()).toHaveLength(1);
    const { incomingAnswers } = await at.registrar.ask(
      `query ($r: ID!) { incomingAnswers(roundId: $r) { outcome receiptNumber left } }`,
      { r: round.id },
    );
    expect(incomingAnswers).toEqual([{ outcome: 'CONFIRMED', receiptNumber: registration.receiptNumber, left: 0 }]);
    const { events } = await at.body.ask(`query ($r: ID!) { events(roundId: $r, first: 9) { nodes { kind } } }`, {
      r: round.id,
    });
    expect(events.nodes.map(({ kind }: Loose) => kind)).toContain('REGISTRATION_CONFIRMED');
  });

  it('that is wrong is told so in words, and corrected by a version beside it; what was decided on the same words is said of them again', async () => {
    const round = await at.send();
    const first = await registered(round.id);
    const { responseId } = first['registration'];
    expect(await confirm(at.body, responseId, 'DIFFERS', ' ')).toMatchObject({ problems: [{ code: 'WORDS_MISSING' }] });
    await confirm(at.body, responseId, 'DIFFERS', 'Vi avstyrker 2 kap. 1 §.');
    const args = 'responseId: ID!, reason: String!';
    expect(await at.change('correctRegistered', args, { responseId, reason: '' })).toMatchObject({
      code: 'CORRECTION_REASON_MISSING',
    });
    let second = await at.change('correctRegistered', args, { responseId, reason: 'Enligt organisationen' });
    expect(second).toMatchObject({
      state: 'CUTTING',
      corrects: first['registration'].receiptNumber,
      sha256: first['sha256'],
    });
    second = await at.decide(second, second['cuts'][5], { stance: 'OPPOSES', kind: 'LEGAL' });
    second = await at.register(second);
    expect(second).toMatchObject({ state: 'REGISTERED' });
    const [newest, oldest] = await registeredOf(at.body, round.id);
    expect([newest, oldest]).toMatchObject([
      {
        standing: 'CURRENT',
        counts: true,
        stances: [{ address: '2 kap. 1 §', stance: 'OPPOSES' }],
        correctionReason: 'Enligt organisationen',
      },
      { standing: 'SUPERSEDED', counts: false, confirmation: { outcome: 'DIFFERS' } },
    ]);
    expect(await confirm(at.body, responseId, 'CONFIRMED')).toMatchObject({ code: 'NOT_CURRENT' });
    expect(await at.change('correctRegistered', args, { responseId, reason: 'Igen' })).toMatchObject({
      code: 'ALREADY_CORRECTED',
    });
    const points = await at.world.sql<{ same: boolean; replaces: boolean }>(
      'samsyn_authority',
      `SELECT original_id <> id AS same, replaces_id IS NOT NULL AS replaces FROM record.comment WHERE response_id = $1 ORDER BY number`,
      [second['registration'].responseId],
    );
    expect(points).toEqual([
      { same: true, replaces: false },
      { same: false, replaces: true },
    ]);
  });

  it('is never changed, and passes for no act of the body', async () => {
    const round = await at.send();
    const { registration } = await registered(round.id);
    await expect(
      at.world.sql('samsyn_authority', 'UPDATE record.registration SET reason = $2 WHERE response_id = $1', [
        registration.responseId,
        'Annat',
      ]),
    ).rejects.toThrow('permission denied');
    const copy = (role: 'samsyn_authority' | 'samsyn_body', origin: string): string =>
      `INSERT INTO record.response (id, round_id, version_id, organisation_id, organisation_name, overall_stance, comments, content_hash, idempotency_key, submitted_by, submitted_by_name,
         origin, received_at, recorded_at, receipt_number, deadline_at)
       SELECT gen_random_uuid(), round_id, version_id, organisation_id, organisation_name, overall_stance, 0, content_hash, gen_random_uuid(), submitted_by, '${role}', '${origin}', '2020-01-01', 'now', '', 'now'
       FROM record.response WHERE id = $1`;
    await expect(
      at.world.sql('samsyn_authority', copy('samsyn_authority', 'SUBMITTED'), [registration.responseId]),
    ).rejects.toThrow('row-level security');
    const own = await at.world.sql(
      'samsyn_body',
      'SELECT id FROM record.response WHERE id = $1',
      [registration.responseId],
      at.uppsala,
    );
    expect(own).toEqual([]);
  });

  it('is another body’s neither to read nor to confirm', async () => {
    const round = await at.send();
    const { registration } = await registered(round.id);
    const other = await at.world.as('COORDINATOR', at.halland);
    expect(await registeredOf(other, round.id)).toEqual([]);
    expect(await confirm(other, registration.responseId, 'CONFIRMED')).toMatchObject({ code: 'NOT_FOUND' });
    const upload = await at.world.sql<{ id: string }>(
      'owner',
      'SELECT upload_id AS id FROM record.registration WHERE response_id = $1',
      [registration.responseId],
    );
    expect((await other.fetch(`/filer/${upload[0]?.id}`)).status).toBe(404);
    const reader = await at.world.as('READER', at.uppsala);
    expect(await confirm(reader, registration.responseId, 'CONFIRMED')).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('through the same door', () => {
  it('the product’s own form becomes anchored points at once, with the stances the body filled in', async () => {
    const round = await at.send();
    await openResponse(at.body, round.id);
    const form = await openForm(await fetchForm(at.body, round.slug));
    const row = rowAt(form, '2 kap. 1 §');
    form.rows[row] = withCell(form.rows[row] ?? '', 2, 'Avstyrker');
    form.rows[row] = withCell(form.rows[row] ?? '', 3, 'Uppgifterna finns redan.');
    const bytes = closeForm(form);
    const incoming = await at.receive(round.id, { name: 'svar.docx', bytes }, { channel: 'EMAIL' });
    expect(incoming).toMatchObject({
      isForm: true,
      cuts: [
        {
          use: 'POINT',
          places: [at.version.at['2 kap. 1 §']],
          stance: 'OPPOSES',
          paragraphs: ['Uppgifterna finns redan.'],
        },
      ],
    });
    const done = await at.register(await at.decideAll(incoming, { channel: 'EMAIL', overallStance: 'OPPOSES' }));
    expect(done).toMatchObject({ state: 'REGISTERED' });
    const [answer] = await registeredOf(at.body, round.id);
    expect(answer).toMatchObject({
      stances: [{ address: '2 kap. 1 §', stance: 'OPPOSES' }],
      comments: [{ address: '2 kap. 1 §' }],
    });
    const another = await at.send();
    expect(await at.receive(another.id, { name: 'svar.docx', bytes })).toMatchObject({ code: 'OTHER_ROUND_FORM' });
  });

  it('a mail has the words of its files beside its own', async () => {
    const round = await at.send();
    const mail = [
      'From: Region <registrator@region.example>',
      'Subject: Yttrande',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="k"',
      '',
      '--k',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hej! Svaret bifogas.',
      '--k',
      'Content-Type: text/plain; charset=utf-8; name="svar.txt"',
      'Content-Disposition: attachment; filename="svar.txt"',
      '',
      '1 kap. 2 §',
      '',
      'Planen bör ses över vart tredje år.',
      '--k--',
    ].join('\r\n');
    const incoming = await at.receive(round.id, { name: 'svar.eml', bytes: Buffer.from(mail) }, { channel: 'EMAIL' });
    expect(incoming).toMatchObject({ format: 'mail', isForm: false });
    expect(incoming['passages'].at(-1)).toMatchObject({
      part: 'svar.txt',
      text: 'Planen bör ses över vart tredje år.',
    });
    expect(incoming['cuts'].at(-1).places).toEqual([at.version.at['1 kap. 2 §']]);
  });
});
