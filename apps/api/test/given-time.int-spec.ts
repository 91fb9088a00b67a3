import { parseReceipt, type SignedReceipt } from '@samsyn/consultation';
import type { Client } from './client.ts';
import { until } from './mail-server.ts';
import { evening, OUTCOME, timeWorld } from './time-to-answer.ts';

const GIVEN = `${OUTCOME} ... on Extension { id organisationName until reason askedAt askedBy decision { until reason decidedBy } }`;
const REASON = 'Bilaga 2 kom sent till er.';

describe('more time that nobody asked for', () => {
  let at: Awaited<ReturnType<typeof timeWorld>>;
  beforeAll(async () => {
    at = await timeWorld();
  });
  afterAll(async () => at.stop());

  const give = async (roundId: string, body: string, day: string, reason = REASON) =>
    (
      await at.officer.ask(
        `mutation ($r: ID!, $o: ID!, $u: DateTime!, $w: String!) { giveExtension(roundId: $r, organisationId: $o, until: $u, reason: $w) { ${GIVEN} } }`,
        { r: roundId, o: at.actors[body], u: day, w: reason },
      )
    ).giveExtension;
  const listed = async (client: Client, roundId: string) =>
    (
      await client.ask(
        `query ($r: ID!) { extensions(roundId: $r) { organisationName until reason askedAt askedBy decision { until reason } } }`,
        { r: roundId },
      )
    ).extensions;

  it('is promised to one body also where the round takes no requests: its page, the board, the log and one letter say so', async () => {
    const round = await at.send({ noExtensions: true });
    expect(await at.ask(at.bodies.uppsala, round.id, evening(40))).toMatchObject({ code: 'NO_EXTENSIONS' });
    expect(await give(round.id, 'uppsala', evening(40))).toMatchObject({
      __typename: 'Extension',
      ...{ organisationName: 'Region uppsala', until: null, reason: null, askedAt: null, askedBy: null },
      decision: { until: evening(40), reason: REASON },
    });
    expect((await at.seen(at.bodies.uppsala, round.slug)).round).toMatchObject({
      ...{ deadline: evening(40), commonDeadline: evening(20) },
    });
    expect((await at.seen(at.bodies.halland, round.slug)).round.deadline).toBe(evening(20));
    expect(await at.boardRow(round.id, 'Region uppsala')).toMatchObject({
      ...{ extendedUntil: evening(40), asksExtension: false },
    });
    const own = [{ askedAt: null, decision: { until: evening(40), reason: REASON } }];
    expect(await listed(at.bodies.uppsala, round.id)).toMatchObject(own);
    expect(await listed(at.officer, round.id)).toMatchObject(own);
    expect(await listed(at.bodies.halland, round.id)).toEqual([]);

    const { events } = await at.officer.ask(
      `query ($r: ID!) { events(roundId: $r, first: 1) { nodes { kind subject reason facts } } }`,
      { r: round.id },
    );
    expect(events.nodes).toMatchObject([
      { kind: 'EXTENSION_GIVEN', subject: 'Region uppsala', reason: REASON, facts: { until: evening(40) } },
    ]);
    await until(async () => (await at.lettersAbout(/^Ni får anstånd: /u)).length > 0);
    const letters = await at.lettersAbout(/^Ni får anstånd: /u);
    expect(letters.map(({ to }) => to?.[0]?.address)).toEqual(['uppsala@region.example']);
    expect(letters[0]?.text).toContain(`Skäl: ${REASON}`);
  });

  it('holds when the round’s own day has passed, and counts the days of its reminders', async () => {
    const round = await at.send();
    const planned = async () =>
      (
        await at.world.sql<{ key: string }>('owner', `SELECT key FROM graphile_worker.jobs WHERE key LIKE 'remind %'`)
      ).map(({ key }) => key);
    const before = await planned();
    await give(round.id, 'uppsala', evening(90));
    expect((await planned()).length).toBeGreaterThan(before.length);
    await at.setDeadline(round.id, '-1 hour');
    expect(await at.answer(at.bodies.uppsala, round.id)).toMatchObject({ __typename: 'Receipt', late: false });
    expect(await at.answer(at.bodies.halland, round.id)).toMatchObject({ __typename: 'Receipt', late: true });
    // the receipt names the day that was promised, and nothing where none was
    const receiptOf = async (body: Client): Promise<SignedReceipt | null> =>
      parseReceipt(await (await body.fetch(`/export/remiss/${round.slug}/kvitto.json`)).text());
    const fifth = { format: 'samsyn-receipt-5', promisedUntil: evening(90), late: false };
    expect(await receiptOf(at.bodies.uppsala)).toMatchObject(fifth);
    const third = await receiptOf(at.bodies.halland);
    expect(third).toMatchObject({ format: 'samsyn-receipt-3', late: true });
    expect(third).not.toHaveProperty('promisedUntil');
    await until(async () =>
      (await at.lettersAbout(/^Kvitto /u)).some(({ text }) => text?.includes('Ni hade anstånd till')),
    );
  });

  it('asks for a later day and a reason, answers no request that waits, and reaches nobody who was not asked', async () => {
    const round = await at.send();
    expect(await give(round.id, 'uppsala', evening(20), ' ')).toMatchObject({
      problems: [{ code: 'UNTIL_NOT_LATER' }, { code: 'REASON_MISSING' }],
    });
    expect(await give(round.id, 'regelradet', evening(40))).toMatchObject({ code: 'NOT_FOUND' });
    const asked = await at.ask(at.bodies.halland, round.id, evening(60));
    expect(await give(round.id, 'halland', evening(40))).toMatchObject({ code: 'ALREADY_ASKED' });
    expect(await at.decide(asked.id, evening(50))).toMatchObject({ decision: { until: evening(50) } });
    // what has been promised is never taken back: the next promise is later
    expect(await give(round.id, 'halland', evening(40))).toMatchObject({ code: 'UNTIL_NOT_LATER' });
    expect(await give(round.id, 'halland', evening(70))).toMatchObject({ decision: { until: evening(70) } });
    expect((await at.seen(at.bodies.halland, round.slug)).round.deadline).toBe(evening(70));
    await expect(
      at.world.sql(
        'samsyn_authority',
        `INSERT INTO record.extension_decision (id, asked, round_id, organisation_id, until, reason, decided_by, decided_by_name)
         SELECT gen_random_uuid(), false, round_id, organisation_id, now(), ' ', decided_by, '' FROM record.extension_decision WHERE round_id = $1 LIMIT 1`,
        [round.id],
      ),
    ).rejects.toThrow('unasked_is_a_promise_with_a_reason');
  });
});
