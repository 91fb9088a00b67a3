import { jest } from '@jest/globals';
import { readDocument } from '@samsyn/documents';
import { withCell } from '@samsyn/documents/testing/answer-form';
import { bringForm, decide, fetchForm, formOf, roundTrip, takeIn } from './answer-form.ts';
import type { Client, Loose } from './client.ts';
import { askAbout, openResponse, paragraph, publish, saveComment, sendRound, type PublishedVersion } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const PLAN = '1 kap. 2 §';
const ITEM = '1 kap. 2 § 1 st 2 p';

// A busy machine is many times slower than an idle one.
jest.setTimeout(120_000);

/** The doors of the Word form: what comes in there, and for whom they are. */
describe('an answer form', () => {
  let world: World;
  let actors: Record<string, string>;
  let officer: Client;
  let body: Client;
  let version: PublishedVersion;
  let round: { id: string; slug: string };
  beforeAll(async () => {
    world = await createWorld();
    actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
    officer = await world.as('CASE_OFFICER');
    version = await publish(world);
    body = await world.as('CONTRIBUTOR', actors['uppsala']);
    round = await sendRound(officer, version.id, Object.values(actors));
    await openResponse(body, round.id);
  });
  afterAll(async () => world.stop());

  it('that is none is refused in Swedish, and nothing is kept', async () => {
    const { makeZip } = await import('@samsyn/documents/testing/zip');
    for (const [bytes, status, code] of [
      [Buffer.from('ord'), 422, 'UNKNOWN_TYPE'],
      [Buffer.alloc(0), 422, 'EMPTY'],
      [Buffer.from('PK\u0003\u0004trasig'), 422, 'DAMAGED'],
      [makeZip([{ name: '[Content_Types].xml', content: '<x/>' }]), 422, 'DAMAGED'],
      [Buffer.alloc(20 * 1024 * 1024 + 1), 413, 'FILE_TOO_LARGE'],
    ] as const) {
      const refused = await bringForm(body, round.id, bytes);
      expect(refused).toMatchObject({ status, problem: { code } });
      expect(refused.problem.message).toMatch(/[.]$/);
    }
    const opinion = await body.fetch(`/export/remiss/${round.slug}/yttrande.docx`);
    expect(await bringForm(body, round.id, new Uint8Array(await opinion.arrayBuffer()))).toMatchObject({
      problem: { code: 'NOT_A_FORM' },
    });
    expect(await formOf(body, round.id)).toBeNull();
  });

  it('and the answer for the own diarium are for the body alone', async () => {
    await saveComment(body, {
      roundId: round.id,
      provisionId: version.at[ITEM],
      body: paragraph('Hemlig mening.'),
      proposedWording: 'bemanning, och',
      proposedReason: 'Skälet.',
    });
    await roundTrip(body, round);
    const read = await readDocument(
      new Uint8Array(await (await body.fetch(`/export/remiss/${round.slug}/yttrande.docx`)).arrayBuffer()),
      'x.docx',
    );
    if (!read.ok) throw new Error(read.message);
    for (const words of [
      'Yttrande över Planering',
      'Utkast',
      PLAN,
      '1 st 2 p',
      'Hemlig mening.',
      'bemanning, och',
      'Skälet.',
    ])
      expect(read.plainText).toContain(words);
    const other = await world.as('COORDINATOR', actors['halland']);
    const form = await fetchForm(body, round.slug);
    for (const [who, status] of [
      [officer, 404],
      [await world.as('ADMINISTRATOR'), 404],
      [other, 404],
      [world.anonymous(), 401],
    ] as const) {
      for (const file of ['svarsformular.docx', 'yttrande.docx'])
        expect((await who.fetch(`/export/remiss/${round.slug}/${file}`)).status).toBe(status);
      expect((await bringForm(who, round.id, form)).status).toBe(status);
    }
    expect((await bringForm(await world.as('READER', actors['uppsala']), round.id, form)).status).toBe(404);
    expect(await formOf(other, round.id)).toBeNull();
    expect((await bringForm(body, 'x', form)).status).toBe(404);
  });

  it('and all other writing is refused on what a round shows for context only', async () => {
    const [chapter, section, closed] = [version.at['2 kap.'], version.at['2 kap. 1 §'], version.at[PLAN]];
    const asks = await sendRound(officer, version.id, Object.values(actors), {
      asksAbout: [section ?? '', chapter ?? ''],
    });
    expect(asks).toMatchObject({ __typename: 'Round', version: 3 });
    const seen = 'query ($s: String!) { round(slug: $s) { openProvisions } }';
    for (const one of [officer, body])
      expect(await one.ask(seen, { s: asks.slug })).toEqual({ round: { openProvisions: [chapter] } });
    expect(await askAbout(officer, asks, [])).toMatchObject({ code: 'ALREADY_OPENED' });
    const widen = `UPDATE office.round SET open_provisions = '{}' WHERE id = $1`;
    await expect(world.sql('owner', widen, [asks.id])).rejects.toThrow('fixed when the round is sent');
    const { events } = await officer.ask('query ($r: ID!) { events(roundId: $r, first: 9) { nodes { kind facts } } }', {
      r: asks.id,
    });
    expect(events.nodes).toContainEqual(expect.objectContaining({ kind: 'OPEN_PROVISIONS_SET', facts: { parts: 1 } }));

    await openResponse(body, asks.id);
    const refused = { __typename: 'Refusal', code: 'PROVISION_SHOWN_FOR_CONTEXT' };
    const mark = `mutation ($r: ID!, $p: ID!) { setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { __typename ... on Refusal { code } }
      markReviewed(roundId: $r, provisionId: $p, reviewed: true) { __typename ... on Refusal { code } } }`;
    expect(await saveComment(body, { roundId: asks.id, provisionId: closed })).toMatchObject(refused);
    expect(await saveComment(body, { roundId: asks.id, provisionId: version.at[ITEM] })).toMatchObject(refused);
    expect(await body.ask(mark, { r: asks.id, p: closed })).toEqual({
      setProvisionStance: refused,
      markReviewed: refused,
    });
    for (const provisionId of [null, section])
      expect(await saveComment(body, { roundId: asks.id, provisionId })).toMatchObject({ __typename: 'SavedComment' });
    const ready = 'query ($r: ID!) { responseReadiness(roundId: $r) { advice { code message } } }';
    const left = (await body.ask(ready, { r: asks.id })).responseReadiness.advice;
    expect(left).toContainEqual({ code: 'NOT_ALL_REVIEWED', message: expect.stringMatching(/^0 av 1 §§/u) });
    await body.ask(mark, { r: asks.id, p: section });
    expect((await body.ask(ready, { r: asks.id })).responseReadiness.advice).toEqual([]);

    const form = await roundTrip(body, asks, ({ rows, before }) => {
      const at = rows.findIndex((row) => row.includes(`>${PLAN}<`));
      // the form says so where there would be something to fill in, and at its head
      expect(rows[at]).toContain('Inte öppen för synpunkter');
      expect(rows[at]).not.toContain('w:dropDownList');
      expect(before).toContain('Alla bestämmelser behandlas inte i remissen.');
      expect(rows.filter((row) => row.includes('w:dropDownList'))).toHaveLength(2);
      rows[at] = withCell(rows[at] ?? '', 3, 'Bra.');
    });
    const row = form.rows.find(({ address }: Loose) => address === PLAN);
    const taken = await takeIn(body, asks.id, form.id, [decide(row, 'FORM')]);
    expect(taken).toMatchObject(refused);
  });

  it('leaves to the case officer what a round asks about: provisions of its version, while it is prepared', async () => {
    const { createRound } = await officer.ask(
      'mutation ($i: CreateRoundInput!) { createRound(input: $i) { ... on Round { id version openProvisions } } }',
      {
        i: {
          ...{ versionId: version.id, title: 'Delar', registrationNumber: '1/2026', subject: 'Delar' },
          deadline: new Date(Date.now() + 200 * 86_400_000).toISOString(),
        },
      },
    );
    expect(createRound.openProvisions).toEqual([]);
    for (const unknown of [createRound.id, version.at[ITEM]])
      expect(await askAbout(officer, createRound, [unknown])).toMatchObject({ code: 'PROVISION_UNKNOWN' });
    expect(await askAbout(officer, { ...createRound, version: 9 }, [])).toMatchObject({ __typename: 'Stale' });
    const whole = ['rubrik 1', '1 kap.', '2 kap.'].map((address) => version.at[address] ?? '');
    expect(await askAbout(officer, createRound, whole)).toMatchObject({ openProvisions: [] });
  });
});
