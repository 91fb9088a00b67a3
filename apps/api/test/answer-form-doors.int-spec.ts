import { jest } from '@jest/globals';
import { readDocument } from '@samsyn/documents';
import { bringForm, fetchForm, formOf, roundTrip } from './answer-form.ts';
import type { Client } from './client.ts';
import { openResponse, paragraph, publish, saveComment, sendRound, type PublishedVersion } from './remiss.ts';
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
});
