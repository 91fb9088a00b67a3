import { addDays, stockholmDayOf } from '@samsyn/consultation';
import type { Loose } from './client.ts';
import { POSITIONS, WRITE } from './pictures.ts';
import { paragraph } from './remiss.ts';
import { readyToDecide, recordDecision, type RevisedWorld, revisedWorld } from './revised-world.ts';

const TODAY = stockholmDayOf(Date.now());
const ASSESS = `mutation ($i: AssessCommentInput!) { assessComment(input: $i) { __typename } }`;

/** What was laid before who decided stands as it was laid, whatever becomes of the answers. */
describe('the summary that is kept with a decision', () => {
  let at: RevisedWorld;
  let version: number;
  let kept: Loose;
  beforeAll(async () => {
    at = await revisedWorld();
    for (const id of Object.values(at.comments)) await at.decide(id, 'NOTED', 'Tack.');
    expect(await write('Regionerna är i stort positiva.', 0)).toMatchObject({ __typename: 'PositionText' });
    version = await readyToDecide(at, at.roundId, [at.version.id]);
    await recordIt({});
    kept = await summary(true);
  }, 60_000);
  afterAll(async () => at?.world.stop());

  const summary = async (isKept: boolean): Promise<Loose> =>
    (await at.editor.ask(POSITIONS, { r: at.roundId, kept: isKept }))['roundPositions'];
  const write = async (words: string, expectedVersion: number): Promise<Loose> => {
    const input = { roundId: at.roundId, part: 'ANSWERS', subjectId: null, text: paragraph(words), expectedVersion };
    return (await at.editor.ask(WRITE, { input }))['writePositionText'];
  };
  const recordIt = async (more: object): Promise<void> => {
    const decided = { versionId: at.version.id, decidedOn: TODAY, inForceOn: addDays(TODAY, 30), ...more };
    expect(await recordDecision(at.officer, at.roundId, version, decided)).toMatchObject({ state: 'DECIDED' });
    version += 1;
  };

  it('has the numbers and the words of that moment', async () => {
    expect(kept).toMatchObject({ decision: 1, positions: { comments: 4, decided: 4 } });
    expect(kept['texts']).toEqual([expect.objectContaining({ part: 'ANSWERS', version: 1 })]);
    expect(kept['positions']).toEqual((await summary(false))['positions']);
  });

  it('is not written in, nor is what it counts decided otherwise, once the decision is on record', async () => {
    expect(await write('Något annat.', 1)).toMatchObject({ __typename: 'Refusal', code: 'DECIDED' });
    const [commentId] = Object.values(at.comments);
    const i = { commentId, disposition: 'ACCEPTED', reason: 'Ändrat.', expectedVersion: 2 };
    expect((await at.editor.ask(ASSESS, { i }))['assessComment'].__typename).not.toBe('Assessment');
    expect(await summary(true)).toEqual(kept);
  });

  it('stands when an answer that it counts is taken back afterwards, also for a record that corrects the first', async () => {
    await at.world.sql(
      'samsyn_body',
      `INSERT INTO record.withdrawal (response_id, round_id, organisation_id, number, withdrawn_at, reason, idempotency_key, withdrawn_by, withdrawn_by_name)
       SELECT id, round_id, organisation_id, 'ÅT-1', clock_timestamp(), 'Fel underlag.', gen_random_uuid(), gen_random_uuid(), 'Registrator 1'
       FROM record.response WHERE organisation_id = $1`,
      [at.actors['uppsala']],
      at.actors['uppsala'],
    );
    const now = await summary(false);
    expect(now['positions'].comments).toBe(2);
    expect(await summary(true)).toEqual(kept);
    await recordIt({ inForceOn: addDays(TODAY, 60), reason: 'Fel dag.' });
    expect(await summary(true)).toEqual({ ...kept, decision: 2 });
    for (const change of ['DELETE FROM office.decision_positions', `UPDATE office.decision_positions SET texts = '[]'`])
      await expect(at.world.sql('samsyn_authority', change)).rejects.toThrow(/permission denied/u);
  });
});
