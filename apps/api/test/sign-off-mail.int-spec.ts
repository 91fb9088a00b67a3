import { setTimeout as sleep } from 'node:timers/promises';
import { standingWords, stockholmDayOf } from '@samsyn/consultation';
import { until } from './mail-server.ts';
import { mailedWorld, type MailedWorld } from './people.ts';
import { readyRound, approve, saveOrder, send, sendBack, delegate, takeBack, delegationsOf } from './sign-off.ts';
import { TellOfSignOff } from '../src/modules/responses/use-cases/tell-of-sign-off.ts';
import type { Client } from './client.ts';

const SECRET = 'hemlighetsmarkör2207';

/** Whose turn it is, is told by mail; nothing of the answer is. */
describe('letters along the chain', () => {
  let mailed: MailedWorld;
  let body: string;
  let [coordinator, writer, head, signatory] = [] as unknown as [Client, Client, Client, Client];
  let round: { id: string; slug: string };

  beforeAll(async () => {
    mailed = await mailedWorld();
    ({ region: body = '' } = await mailed.world.addActors({ key: 'region' }));
    coordinator = await mailed.coordinator(body, 'registrator@region.example');
    writer = await mailed.colleague(coordinator, 'skribent@region.example', 'CONTRIBUTOR', 'Handläggare 1');
    head = await mailed.colleague(coordinator, 'chef@region.example', 'CONTRIBUTOR', 'Enhetschef 1');
    signatory = await mailed.colleague(coordinator, 'direktor@region.example', 'SIGNATORY', 'Direktör 1');
    await saveOrder(coordinator, 'REVIEW');
    round = await readyRound(mailed.world, await mailed.world.as('CASE_OFFICER'), writer, body);
  });
  afterAll(async () => mailed.stop());

  const idOf = async (name: string): Promise<string> =>
    (await delegationsOf(coordinator)).people.find((one: { name: string }) => one.name === name).id;
  const subjectsTo = async (address: string): Promise<string[]> =>
    (await mailed.lettersTo(address)).map(({ subject }) => subject ?? '').filter((one) => one.includes('remissvar'));

  it('go to whom it was sent, to who sent it when it comes back, and to who is to submit', async () => {
    await send(writer, round.id, { reviewerId: await idOf('Enhetschef 1'), remark: SECRET });
    const asked = await mailed.letter('chef@region.example', 'att granska');
    expect(asked.text).toContain(`/remiss/${round.slug}/svar`);
    expect(asked.text).toContain('Handläggare 1 har skickat ert svar för granskning');

    await sendBack(head, round.id, SECRET);
    await mailed.letter('skribent@region.example', 'tillbakaskickat');

    await delegate(signatory, { userId: await idOf('Enhetschef 1'), roundId: round.id, reason: SECRET });
    await send(writer, round.id);
    await mailed.letter('direktor@region.example', 'att granska');
    await approve(coordinator, round.id);
    await mailed.letter('direktor@region.example', 'att lämna in');
    await mailed.letter('chef@region.example', 'att lämna in'); // by the delegation
    for (const address of ['chef', 'skribent', 'direktor', 'registrator'].map((one) => `${one}@region.example`))
      for (const { text, subject } of await mailed.lettersTo(address))
        expect(`${subject} ${text}`).not.toMatch(new RegExp(`${SECRET}|Vi tillstyrker`));
    expect(await subjectsTo('skribent@region.example')).toHaveLength(1);
  });

  it('are not sent of what is no longer so', async () => {
    const other = await readyRound(mailed.world, await mailed.world.as('CASE_OFFICER'), writer, body);
    const before = (await subjectsTo('direktor@region.example')).filter((one) => one.includes('granska')).length;
    const { sent } = await send(writer, other.id);
    await mailed.letter('direktor@region.example', 'att granska', before + 1);
    await takeBack(writer, other.id);
    // the job comes once more, as after a worker that died
    await mailed.world.app.get(TellOfSignOff).tell({ step: sent.id, organisation: body });
    await send(writer, other.id);
    await mailed.letter('direktor@region.example', 'att granska', before + 2);
    await sleep(500);
    expect((await subjectsTo('direktor@region.example')).filter((one) => one.includes('granska'))).toHaveLength(
      before + 2,
    );
  });

  it('remind, beside the mailbox, those whose turn it is of each round, and nobody else', async () => {
    // the first round waits for who is to submit, the second for who is to review
    const day = stockholmDayOf(Date.now());
    await mailed.world.sql(
      'samsyn_authority',
      `INSERT INTO office.reminder (round_id, invitation_id, organisation_id, days_before, deadline, day)
       SELECT i.round_id, i.id, i.organisation_id, 1, r.deadline, $2 FROM record.invitation i JOIN office.round r ON r.id = i.round_id
       WHERE i.organisation_id = $1`,
      [body, day],
    );
    const job = JSON.stringify({ organisation: body, day });
    await mailed.world.sql('owner', `SELECT graphile_worker.add_job('remind-body', $1::json)`, [job]);
    const reminded = async (name: string): Promise<string> =>
      (await mailed.letter(`${name}@region.example`, 'Påminnelse')).text ?? '';
    const [ofMailbox, ofSignatory, ofHead] = [
      await reminded('registrator'),
      await reminded('direktor'),
      await reminded('chef'),
    ];
    const [unsigned, inReview] = [standingWords('UNSIGNED', 'sv'), standingWords('IN_REVIEW', 'sv')];
    for (const text of [ofMailbox, ofSignatory])
      expect([text.includes(unsigned), text.includes(inReview)]).toEqual([true, true]);
    // by the delegation of the first round alone
    expect([ofHead.includes(unsigned), ofHead.includes(inReview)]).toEqual([true, false]);
    await until(
      async () =>
        (await mailed.world.sql('owner', `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'remind-body'`))
          .length === 0,
    );
    for (const [name, count] of [
      ['registrator', 1],
      ['direktor', 1],
      ['chef', 1],
      ['skribent', 0],
    ] as const) {
      const letters = await mailed.lettersTo(`${name}@region.example`);
      expect(letters.filter(({ subject }) => subject?.startsWith('Påminnelse'))).toHaveLength(count);
      for (const { text } of letters) expect(text).not.toContain(SECRET);
    }
  });
});
