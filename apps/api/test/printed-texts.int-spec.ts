import { addDays, stockholmDayOf } from '@samsyn/consultation';
import type { Client, Loose } from './client.ts';
import { sendRound } from './remiss.ts';
import { readyToDecide, recordDecision, type RevisedWorld, revisedWorld, SECOND } from './revised-world.ts';

const TODAY = stockholmDayOf(Date.now());
const COMPARE = `query ($f: ID!, $t: ID!) { versionComparison(fromId: $f, toId: $t) { from { number } to { number } changes { kind } } }`;
const OWN = `query ($c: ID!) { ownOutcome(commentId: $c) { versionId place { versionId versionNumber decided address } } }`;

/** A body of an earlier round, a text that it was not sent, and one that was asked only about that. */
describe('the comparison of what a body answered on with what came of it', () => {
  let at: RevisedWorld;
  let second: Loose;
  let third: Loose;
  let roundId: string;
  let late: string;
  let expected: number;
  beforeAll(async () => {
    at = await revisedWorld();
    second = await at.revise(SECOND, at.version.id, []);
    third = await at.revise(SECOND.replace('vart tredje år', 'vart fjärde år'), second['id'], []);
    late = (await at.world.addActors({ key: 'late' }))['late'] ?? '';
    roundId = (await sendRound(at.officer, third['id'], [late], { title: 'Ny remiss' })).id;
    expected = await readyToDecide(at, roundId, [third['id']]);
  }, 60_000);
  afterAll(async () => at?.world.stop());

  const compared = async (client: Client, from: string, to: string): Promise<Loose> =>
    (await client.ask(COMPARE, { f: from, t: to }))['versionComparison'];
  const file = async (client: Client, from: string, to: string): Promise<number> =>
    (await client.fetch(`/export/foreskrift/${from}/${to}/andringar.docx`)).status;
  const decide = async (more: object): Promise<void> => {
    const decided = { versionId: third['id'], decidedOn: TODAY, inForceOn: addDays(TODAY, 30), ...more };
    expect(await recordDecision(at.officer, roundId, expected, decided)).toMatchObject({ state: 'DECIDED' });
    expected += 1;
  };
  const place = async (): Promise<Loose> =>
    (await (await at.as('uppsala')).ask(OWN, { c: at.comments['uppsala 1 kap. 2 §'] }))['ownOutcome'];

  it('is not found before the text is public, decided or not', async () => {
    const [first, last] = [at.version.id, third['id']];
    const uppsala = await at.as('uppsala');
    for (const more of [null, {}]) {
      if (more !== null) await decide(more);
      expect(await compared(uppsala, first, last)).toBeNull();
      expect(await file(uppsala, first, last)).toBe(404);
      expect((await place())['place']).toBeNull();
    }
    const asked = await at.world.as('COORDINATOR', late);
    expect(await compared(asked, last, last)).not.toBeNull();
    expect(await compared(asked, first, last)).toBeNull();
  });

  it('is there for every body of any round on it once it is printed, with the way to it from its own point', async () => {
    await decide({ publishedOn: TODAY, seriesNumber: 'HSLF-FS 2026:8' });
    const [first, last] = [at.version.id, third['id']];
    for (const key of ['uppsala', 'dalarna']) {
      const body = await at.as(key);
      expect(await compared(body, first, last)).toMatchObject({ from: { number: 1 }, to: { number: 3 } });
      expect(await file(body, first, last)).toBe(200);
      // what lies between was sent to nobody
      expect(await compared(body, first, second['id'])).toBeNull();
      expect(await file(body, second['id'], last)).toBe(404);
    }
    expect(await place()).toEqual({
      versionId: first,
      place: { versionId: last, versionNumber: 3, decided: true, address: '1 kap. 2 §' },
    });
    // and no draft for who was asked of a later one only
    const asked = await at.world.as('COORDINATOR', late);
    expect(await compared(asked, first, last)).toBeNull();
    expect(await file(asked, first, last)).toBe(404);
  });

  it('is what the record that holds says, and nobody’s to change', async () => {
    await decide({ publishedOn: null, seriesNumber: '', reason: 'Den är inte tryckt än.' });
    expect(await compared(await at.as('uppsala'), at.version.id, third['id'])).toBeNull();
    const body = at.actors['uppsala'];
    for (const change of [
      `INSERT INTO office.printed_text (round_id, version_id) VALUES ('${roundId}', '${second['id']}')`,
      'DELETE FROM office.printed_text',
      'SELECT round_id FROM office.printed_text',
    ])
      await expect(at.world.sql('samsyn_body', change, [], body)).rejects.toThrow(/permission denied/u);
  });
});
