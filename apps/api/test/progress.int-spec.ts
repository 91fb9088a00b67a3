import type { Client, Loose } from './client.ts';
import { withdraw } from './editions.ts';
import { decide, PLAN, PROGRESS, SAID, say } from './pictures.ts';
import { publish, type PublishedVersion, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const OF_PLACE = `query ($r: ID!, $p: ID) { provisionComments(roundId: $r, provisionId: $p, first: 50) { nodes { id } } }`;
const COUNTED = `query ($r: ID!) { compilation(roundId: $r) { comments assessed decided } }`;

let world: World;
let both: [Client, Client];
let officer: Client;
let roundId: string;
let version: PublishedVersion;
let actors: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors(...SAID.map(([key]) => ({ key })));
  version = await publish(world);
  officer = await world.as('CASE_OFFICER');
  ({ id: roundId } = await sendRound(officer, version.id, Object.values(actors)));
  for (const said of SAID) await say(await world.as('COORDINATOR', actors[said[0]]), { roundId, version }, said);
  both = [await world.as('EDITOR'), await world.as('LEGAL_ADVISER')];
});
afterAll(async () => world?.stop());

const comments = async (place: string): Promise<string[]> =>
  (await both[0].ask(OF_PLACE, { r: roundId, p: version.at[place] })).provisionComments.nodes.map(
    ({ id }: Loose) => id,
  );
const progress = async (): Promise<Loose> => (await both[0].ask(PROGRESS, { r: roundId })).roundProgress;
const counted = async (): Promise<Loose> => (await both[0].ask(COUNTED, { r: roundId })).compilation;
const today = async (): Promise<Loose> => (await progress()).days.at(-1);
async function expectToday(): Promise<void> {
  const { comments: points, assessed, decided } = await counted();
  const told = { points, validated: decided, proposed: assessed - decided, left: points - decided };
  expect(await today()).toMatchObject({ ...told, unproposed: points - assessed });
}

describe('how the work goes', () => {
  it('is right for each day, after an undo too, and for the days of a round that was under way before', async () => {
    const [one = '', two = ''] = await comments('1 kap. 2 §');
    await decide(both, one, 'ACCEPTED');
    await decide(both, two, 'PARTLY', { validated: false });
    const [undecided = ''] = await comments('1 kap. 1 §');
    await decide(both, undecided, 'NOTED');
    await expectToday();
    const rows = (await comments('2 kap. 1 §')).map((commentId) => ({ commentId, expectedVersion: 0 }));
    const { assessTogether } = await both[0].ask(
      'mutation ($input: AssessTogetherInput!) { assessTogether(input: $input) { ... on TogetherDone { stepId changed } } }',
      { input: { roundId, rows, disposition: 'NOTED', reason: 'Noteras.' } },
    );
    const together = await today();
    await expectToday();
    await both[0].ask('mutation ($id: ID!) { undoTogether(stepId: $id) { __typename } }', {
      id: assessTogether.stepId,
    });
    expect((await today()).unproposed).toBe(together.unproposed + assessTogether.changed);
    await expectToday();
    // what a body takes back is no point any more
    expect(await withdraw(await world.as('COORDINATOR', actors['Halland']), roundId)).toMatchObject({
      __typename: 'MyResponse',
    });
    await expectToday();
    const compilation = await counted();
    // all was submitted a month ago, and one point was validated three days ago and is taken up again today
    await world.sql('owner', 'ALTER TABLE record.comment DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY');
    await world.sql('owner', 'ALTER TABLE office.assessment_turn DISABLE TRIGGER USER');
    await world.sql('owner', 'ALTER TABLE office.round NO FORCE ROW LEVEL SECURITY');
    await world.sql(
      'owner',
      `UPDATE record.comment SET received_at = received_at - interval '30 days' WHERE round_id = $1`,
      [roundId],
    );
    await world.sql('owner', `UPDATE office.round SET deadline = now() - interval '7 days' WHERE id = $1`, [roundId]);
    await world.sql('owner', `UPDATE office.assessment_turn SET at = now() - interval '3 days' WHERE comment_id = $1`, [
      undecided,
    ]);
    await decide(both, undecided, 'PARTLY', { validated: false, expectedVersion: 2 });
    const { days } = await progress();
    const day = (back: number): string =>
      new Date(Date.now() - back * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    const at = (back: number): Loose => days.find((one: Loose) => one.day === day(back));
    // what was taken back today was still there
    const back = 2;
    expect([days[0].day, days[0].left]).toEqual([day(7), compilation.comments + back]);
    expect(at(3)).toMatchObject({ validated: 1, proposed: 0, left: compilation.comments + back - 1 });
    expect(at(0)).toMatchObject({
      validated: compilation.decided - 1,
      left: compilation.comments - compilation.decided + 1,
    });
  });

  it('has a day it is planned for, which two do not set at once', async () => {
    const plan = async (expectedVersion: number, plannedOn: string): Promise<Loose> =>
      (await officer.ask(PLAN, { input: { roundId, expectedVersion, plannedOn } })).planAssessment;
    expect(await plan(0, '2099-01-15')).toMatchObject({ version: 1 });
    expect(await plan(0, '2099-02-15')).toEqual({ __typename: 'Stale', currentVersion: 1 });
    expect(await plan(1, '2099-02-15')).toMatchObject({ version: 2, plannedOn: '2099-02-15' });
    const { days, responsible } = await progress();
    expect(days[0].planned).toBe(days[0].left);
    expect(responsible.map((one: Loose) => [one.name, one.now.points])).toEqual([[null, days.at(-1).points]]);
  });
});
