import { addDays, stockholmDayOf } from '@samsyn/consultation';
import type { Client } from './client.ts';
import { until } from './mail-server.ts';
import { openResponse, paragraph, saveComment, saveResponse, submit } from './remiss.ts';
import { evening, OFFICE, OUTCOME, ROUND, timeWorld } from './time-to-answer.ts';

describe('the time to answer', () => {
  let at: Awaited<ReturnType<typeof timeWorld>>;
  beforeAll(async () => {
    at = await timeWorld();
  });
  afterAll(async () => at.stop());

  it('asks for a reason when it is short, keeps it, and tells it to colleagues and in the log, not to the bodies', async () => {
    const short = await at.prepare({ deadline: evening(20), shortTimeReason: '  ' });
    expect(await at.open(short)).toMatchObject({
      code: 'SHORT_TIME_REASON_MISSING',
      problems: [{ field: 'shortTimeReason' }],
    });
    const { updateRound } = await at.officer.ask(
      `mutation ($i: UpdateRoundInput!) { updateRound(input: $i) { ${ROUND} } }`,
      { i: { roundId: short.id, expectedVersion: short.version, shortTimeReason: ' Lagen träder i kraft. ' } },
    );
    expect(updateRound.shortTimeReason).toBe('Lagen träder i kraft.');
    expect(await at.open(updateRound)).toMatchObject({ state: 'OPEN' });
    const { events } = await at.officer.ask(
      `query ($r: ID!) { events(roundId: $r, first: 9) { nodes { kind reason facts } } }`,
      { r: short.id },
    );
    expect(events.nodes[0]).toMatchObject({
      kind: 'ROUND_OPENED',
      reason: 'Lagen träder i kraft.',
      facts: { shortTime: 'FOUR_WEEKS' },
    });
    expect((await at.seen(at.bodies.uppsala, short.slug)).round.shortTimeReason).toBeNull();
    await expect(
      at.world.sql('samsyn_body', 'SELECT short_time_reason FROM office.round', [], at.actors['uppsala']),
    ).rejects.toThrow('permission denied');
  });

  it('is asked for longer where Regelrådet is asked, and is left alone where it is long enough', async () => {
    const regelradet = await at.prepare({ deadline: evening(10) }, [at.actors['regelradet']]);
    await at.officer.ask(`mutation ($i: UpdateRoundInput!) { updateRound(input: $i) { ${OUTCOME} } }`, {
      i: { roundId: regelradet.id, expectedVersion: 1, shortTimeReason: 'Brådskar' },
    });
    await at.open({ ...regelradet, version: 2 });
    const [event] = await at.world.sql<{ rule: string }>(
      'samsyn_authority',
      `SELECT data->>'shortTime' AS rule FROM record.event WHERE kind = 'ROUND_OPENED' AND round_id = $1`,
      [regelradet.id],
    );
    expect(event?.rule).toBe('TWO_WEEKS_REGELRADET');
    expect(await at.open(await at.prepare({ deadline: evening(150) }))).toMatchObject({
      state: 'OPEN',
      shortTimeReason: null,
    });
  });

  it('is longer for a body that asked and was given more: on its pages, on the board, for what is late', async () => {
    const round = await at.send();
    const asked = await at.ask(at.bodies.uppsala, round.id, evening(40), ' Nämnden möts den 10. ');
    expect(asked).toMatchObject({ __typename: 'Extension', reason: 'Nämnden möts den 10.', decision: null });
    expect(await at.ask(at.bodies.uppsala, round.id, evening(41))).toMatchObject({ code: 'ALREADY_ASKED' });
    expect(await at.boardRow(round.id, 'Region uppsala')).toMatchObject({ asksExtension: true, extendedUntil: null });
    await until(async () => (await at.lettersAbout(/begär anstånd: Tid/u)).length === 1);
    const [toOfficer] = await at.lettersAbout(/begär anstånd/u);
    expect(toOfficer?.to?.[0]?.address).toBe(OFFICE);
    expect(toOfficer?.text).toContain('Skäl: Nämnden möts den 10.');

    expect(await at.decide(asked.id, evening(20))).toMatchObject({ code: 'UNTIL_NOT_LATER' });
    expect(await at.decide(asked.id, evening(35), 'Fem dagar tidigare går bra.')).toMatchObject({
      decision: { until: evening(35), reason: 'Fem dagar tidigare går bra.' },
    });
    expect(await at.decide(asked.id, null, 'Ångrar')).toMatchObject({ code: 'ALREADY_DECIDED' });
    await until(async () => (await at.lettersAbout(/^Anstånd medges: Tid/u)).length === 1);
    expect((await at.lettersAbout(/^Anstånd medges: /u))[0]?.to?.[0]?.address).toBe('uppsala@region.example');

    const own = await at.seen(at.bodies.uppsala, round.slug);
    expect(own.round).toMatchObject({ deadline: evening(35), commonDeadline: evening(20) });
    expect(own.roundFront.deadline).toBe(evening(35));
    expect(own.rounds.nodes.find(({ slug }: { slug: string }) => slug === round.slug).deadline).toBe(evening(35));
    expect((await at.seen(at.bodies.halland, round.slug)).round).toMatchObject({ deadline: evening(20) });
    expect(await at.boardRow(round.id, 'Region uppsala')).toMatchObject({
      asksExtension: false,
      extendedUntil: evening(35),
    });

    // the round's day has passed and the round is closed: the promise holds, by the database's clock
    await at.setDeadline(round.id, '-1 hour');
    await at.change('closeRound', { ...round, version: 2 }, '');
    expect(await at.answer(at.bodies.halland, round.id)).toMatchObject({ late: true });
    expect(await at.answer(at.bodies.uppsala, round.id)).toMatchObject({ late: false });
    const [row] = await at.world.sql<{ at: Date }>(
      'samsyn_authority',
      'SELECT deadline_at AS at FROM record.response WHERE round_id = $1 AND NOT late',
      [round.id],
    );
    expect(row?.at.toISOString()).toBe(evening(35));
  });

  it('is late after the day that was promised, as after any other', async () => {
    const round = await at.send();
    const asked = await at.ask(at.bodies.uppsala, round.id, evening(30));
    await at.decide(asked.id, evening(30));
    await at.setDeadline(round.id, '-3 hours');
    await at.world.sql('owner', 'ALTER TABLE record.extension_decision DISABLE TRIGGER USER');
    await at.world.sql(
      'owner',
      `UPDATE record.extension_decision SET until = clock_timestamp() - interval '1 hour' WHERE request_id = $1`,
      [asked.id],
    );
    await at.world.sql('owner', 'ALTER TABLE record.extension_decision ENABLE TRIGGER USER');
    expect(await at.answer(at.bodies.uppsala, round.id)).toMatchObject({ late: true });
  });

  it('is not longer for one who was refused, with the reason told, nor in a round that gives none', async () => {
    const round = await at.send();
    const asked = await at.ask(at.bodies.halland, round.id, evening(60));
    expect(await at.decide(asked.id, null, ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await at.decide(asked.id, null, 'Beslutet fattas i januari.')).toMatchObject({ decision: { until: null } });
    await until(async () => (await at.lettersAbout(/^Anstånd medges inte: /u)).length === 1);
    expect((await at.lettersAbout(/^Anstånd medges inte: /u))[0]?.text).toContain('Skäl: Beslutet fattas i januari.');
    expect((await at.seen(at.bodies.halland, round.slug)).round.deadline).toBe(evening(20));
    const none = await at.send({ noExtensions: true });
    expect(await at.ask(at.bodies.uppsala, none.id, evening(60))).toMatchObject({ code: 'NO_EXTENSIONS' });
    expect(await at.ask(await at.world.as('COORDINATOR', at.actors['regelradet']), none.id, evening(60))).toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
  });

  it('shows a body its own requests and no others, by the program and by SQL', async () => {
    const round = await at.send();
    for (const body of Object.values(at.bodies)) await at.ask(body, round.id, evening(60));
    const listed = async (client: Client) =>
      (await client.ask(`query ($r: ID!) { extensions(roundId: $r) { organisationName } }`, { r: round.id }))
        .extensions;
    expect(await listed(at.bodies.uppsala)).toEqual([{ organisationName: 'Region uppsala' }]);
    expect(await listed(at.officer)).toHaveLength(2);
    const rows = await at.world.sql(
      'samsyn_body',
      'SELECT DISTINCT organisation_id AS id FROM record.extension_request',
      [],
      at.actors['halland'],
    );
    expect(rows).toEqual([{ id: at.actors['halland'] }]);
    await expect(
      at.world.sql(
        'samsyn_body',
        `INSERT INTO record.extension_decision (id, round_id, organisation_id, until, decided_by, decided_by_name) SELECT id, round_id, organisation_id, until, asked_by, '' FROM record.extension_request`,
        [],
        at.actors['halland'],
      ),
    ).rejects.toThrow('permission denied');
  });

  it('moves for all with a reason, never back, and each body is told once', async () => {
    const round = await at.send();
    const move = async (day: string, reason: string, v = round.version) =>
      at.change('moveDeadline', { id: round.id, version: v }, ', deadline: $deadline, reason: $reason', {
        deadline: day,
        reason,
      });
    expect(await move(evening(10), 'Bilagan')).toMatchObject({ code: 'UNTIL_NOT_LATER' });
    expect(await move(evening(30), '')).toMatchObject({ code: 'REASON_MISSING' });
    const moved = await move(evening(30), 'Bilagan kom sent.');
    expect(moved).toMatchObject({
      deadline: evening(30),
      deadlineMoves: [{ before: evening(20), after: evening(30) }],
    });
    expect(await move(evening(40), 'Igen')).toMatchObject({ __typename: 'Stale' });
    const about = new RegExp(`^Ny sista svarsdag: Tid ${at.rounds()} `, 'u');
    await until(async () => (await at.lettersAbout(about)).length === 2);
    // the jobs once more, as after a worker that was killed before it had said that it was done
    const [mails] = await at.world.sql<{ ids: string[] }>(
      'samsyn_authority',
      `SELECT array_agg(id) AS ids FROM office.outgoing_mail WHERE round_id = $1 AND kind = 'DEADLINE_MOVED'`,
      [round.id],
    );
    for (const letter of mails?.ids ?? [])
      await at.world.sql(
        'owner',
        `SELECT graphile_worker.add_job('send-round-letter', json_build_object('letter', $1::text))`,
        [letter],
      );
    await until(
      async () => (await at.world.sql('owner', 'SELECT 1 FROM graphile_worker.jobs WHERE run_at < now()')).length === 0,
    );
    const told = await at.lettersAbout(about);
    expect(told.map(({ to }) => to?.[0]?.address).sort()).toEqual(['halland@region.example', 'uppsala@region.example']);
    expect(told[0]?.text).toContain('Skäl: Bilagan kom sent.');
    expect((await at.seen(at.bodies.halland, round.slug)).round).toMatchObject({
      deadline: evening(30),
      deadlineMoves: [{ reason: 'Bilagan kom sent.' }],
    });
  });

  it('stands still in a pause: read, not written or submitted, and goes on where it was', async () => {
    const round = await at.send();
    await openResponse(at.bodies.uppsala, round.id);
    const provisionId = at.version.at['1 kap. 1 §'] ?? '';
    const written = await saveComment(at.bodies.uppsala, { roundId: round.id, provisionId, body: paragraph('Före') });
    await saveResponse(at.bodies.uppsala, { roundId: round.id, expectedVersion: 1, overallStance: 'SUPPORTS' });
    expect(await at.change('pauseRound', round, ', reason: $reason', { reason: ' ' })).toMatchObject({
      code: 'REASON_MISSING',
    });
    const paused = await at.change('pauseRound', round, ', reason: $reason', { reason: 'Fel bilaga.' });
    expect(paused).toMatchObject({ pause: { reason: 'Fel bilaga.' }, deadline: evening(20) });
    expect(await at.change('pauseRound', paused, ', reason: $reason', { reason: 'x' })).toMatchObject({
      code: 'ALREADY_PAUSED',
    });

    const { myResponse } = await at.bodies.uppsala.ask(
      `query ($r: ID!) { myResponse(roundId: $r) { pause { reason } comments { id } } }`,
      { r: round.id },
    );
    expect(myResponse).toMatchObject({ pause: { reason: 'Fel bilaga.' }, comments: [{ id: written.id }] });
    const late = saveComment(at.bodies.uppsala, {
      id: written.id,
      roundId: round.id,
      provisionId,
      expectedVersion: 1,
      body: paragraph('Under'),
    });
    const mark = `mutation ($r: ID!, $p: ID!) { markReviewed(roundId: $r, provisionId: $p, reviewed: true) { ${OUTCOME} } setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { ${OUTCOME} } }`;
    const { markReviewed, setProvisionStance } = await at.bodies.uppsala.ask(mark, { r: round.id, p: provisionId });
    const refused = [
      await late,
      await saveResponse(at.bodies.uppsala, { roundId: round.id, expectedVersion: 2, overallStance: 'OPPOSES' }),
      markReviewed,
      setProvisionStance,
      await submit(at.bodies.uppsala, round.id, 2),
    ];
    for (const one of refused) expect(one).toMatchObject({ __typename: 'Refusal', code: 'ROUND_PAUSED' });
    const tried = [
      `UPDATE workspace.comment SET version = version`,
      `UPDATE workspace.response SET version = version`,
    ].map(async (text) => at.world.sql('samsyn_body', text, [], at.actors['uppsala']));
    for (const outcome of await Promise.allSettled(tried)) expect(outcome).toMatchObject({ status: 'rejected' });
    // one who comes for the first time reads too
    expect(await openResponse(at.bodies.halland, round.id)).toMatchObject({ comments: [] });

    const resumed = await at.change('resumeRound', paused, '');
    expect(resumed).toMatchObject({ pause: null, deadline: evening(20) });
    expect(await at.change('resumeRound', resumed, '')).toMatchObject({ code: 'NOT_PAUSED' });
    expect(
      await saveComment(at.bodies.uppsala, {
        id: written.id,
        roundId: round.id,
        provisionId,
        expectedVersion: 1,
        body: paragraph('Efter'),
      }),
    ).toMatchObject({ __typename: 'SavedComment' });
    expect(await submit(at.bodies.uppsala, round.id, 2)).toMatchObject({ __typename: 'Receipt', late: false });
  });

  it('is told in the log, in words, with the reasons to the authority', async () => {
    const { rounds } = await at.officer.ask('{ rounds(first: 50) { nodes { id slug } } }');
    const kinds = new Set<string>();
    for (const { id } of rounds.nodes) {
      const { events } = await at.officer.ask(
        `query ($r: ID!) { events(roundId: $r, first: 50) { nodes { kind reason } } }`,
        { r: id },
      );
      for (const { kind, reason } of events.nodes)
        if (/^(EXTENSION|DEADLINE|ROUND_PAUSED)/u.test(kind) && reason) kinds.add(kind);
    }
    expect([...kinds].sort()).toEqual([
      'DEADLINE_MOVED',
      'EXTENSION_ASKED',
      'EXTENSION_GRANTED',
      'EXTENSION_REFUSED',
      'ROUND_PAUSED',
    ]);
  });

  it('goes into a calendar and a feed reader, each with the days of whoever asks', async () => {
    const round = await at.send({ deadline: evening(20) });
    await at.decide((await at.ask(at.bodies.uppsala, round.id, evening(40))).id, evening(40));
    const read = async (client: Client, path: string) => {
      const response = await client.fetch(`/export/${path}`);
      return [response.status, response.headers.get('content-type'), await response.text()] as const;
    };
    const day = (days: number): string => addDays(stockholmDayOf(Date.now()), days).replaceAll('-', '');
    const path = `remiss/${round.slug}/svarsdag.ics`;
    const [status, type, own] = await read(at.bodies.uppsala, path);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    expect(own).toContain(`DTSTART;VALUE=DATE:${day(40)}`);
    expect((await read(at.bodies.halland, path))[2]).toContain(`DTSTART;VALUE=DATE:${day(20)}`);
    const [, , feed] = await read(at.bodies.uppsala, 'remisser.atom');
    expect(feed).toContain(`urn:uuid:${round.id}`);
    const stranger = await at.world.as('COORDINATOR', (await at.world.addActors({ key: 'annan' }))['annan']);
    expect((await read(stranger, path))[0]).toBe(404);
    expect((await read(stranger, 'remisser.atom'))[2]).not.toContain('<entry>');
    expect((await at.world.anonymous().fetch('/export/remisser.atom')).status).toBe(401);
  });
});
