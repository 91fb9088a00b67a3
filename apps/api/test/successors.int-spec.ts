import { addDays, deadlineMoment, stockholmDayOf } from '@samsyn/consultation';
import type { Client, Loose } from './client.ts';
import { paragraph } from './remiss.ts';
import { type RevisedWorld, revisedWorld, SECOND } from './revised-world.ts';

const DELTA = `query ($r: ID!) { roundDelta(roundId: $r) { earlierSlug points { commentId number address text saidBy touched disposition reason } } }`;
const FOLLOW = `mutation ($r: ID!, $v: Int!, $e: ID) { followRound(roundId: $r, expectedVersion: $v, earlierRoundId: $e) { ... on Round { version recipients { name } } } }`;
const OPEN = `mutation ($r: ID!, $v: Int!) { openRound(roundId: $r, expectedVersion: $v) { __typename ... on Refusal { problems { message } } } }`;

/** As when a new authority takes over another's tasks between two rounds. */
describe('a body that has followed another since the earlier round', () => {
  let at: RevisedWorld;
  let successors: Record<string, string>;
  let roundId: string;
  beforeAll(async () => {
    at = await revisedWorld();
    await at.decide(at.comments['skane 1 kap. 3 §'] ?? '', 'NOT_ACCEPTED', 'Regleras i arkivlagen.');
    const second = await at.revise(SECOND, at.version.id, []);
    successors = await at.world.addActors({ key: 'syd' }, { key: 'osyd' });
    const [today, skane] = [stockholmDayOf(Date.now()), at.actors['skane']];
    await at.world.sql('owner', 'UPDATE register.actor SET ended_on = $2 WHERE id = $1', [skane, addDays(today, -1)]);
    await at.world.sql(
      'owner',
      `INSERT INTO register.actor_predecessor (actor_id, predecessor_id, kind, from_date) VALUES ($1, $2, 'SUCCESSION', $3)`,
      [successors['syd'], skane, today],
    );
    const input = {
      ...{ versionId: second['id'], title: 'Kompletterande remiss', registrationNumber: '1.1-2/2026', subject: 'Nytt' },
      ...{ deadline: new Date(deadlineMoment(addDays(today, 60))).toISOString() },
      ...{ coverLetter: paragraph('Ni ges tillfälle.'), shortTimeReason: 'Bara det som har ändrats.' },
    };
    const { createRound } = await at.officer.ask(
      'mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id version } } }',
      { input },
    );
    roundId = createRound.id;
    const { followRound } = await at.officer.ask(FOLLOW, { r: roundId, v: createRound.version, e: at.roundId });
    expect(followRound.recipients.map(({ name }: Loose) => name)).toContain('Region syd');
    await at.officer.ask(
      'mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }',
      { input: { roundId, add: [successors['osyd']] } },
    );
    const { openRound } = await at.officer.ask(OPEN, { r: roundId, v: followRound.version });
    expect(openRound).toEqual({ __typename: 'Round' });
  }, 60_000);
  afterAll(async () => at?.world.stop());

  const of = async (key: string): Promise<Client> => at.world.as('COORDINATOR', successors[key]);
  const delta = async (client: Client): Promise<Loose> => (await client.ask(DELTA, { r: roundId }))['roundDelta'];

  it('reads what the other said as its own, with what was done with it', async () => {
    const { points, earlierSlug } = await delta(await of('syd'));
    expect(points).toEqual([
      {
        ...{ commentId: at.comments['skane 1 kap. 3 §'], number: 1, address: '1 kap. 3 §', saidBy: 'Region skane' },
        ...{ text: 'Tio år är för kort.', touched: true },
        ...{ disposition: 'NOT_ACCEPTED', reason: 'Regleras i arkivlagen.' },
      },
    ]);
    // the earlier round itself is no more in its reach than before
    expect(earlierSlug).toBeNull();
  });

  it('and nobody else does, nor anything else of the other’s answer', async () => {
    expect((await delta(await of('osyd')))['points']).toEqual([]);
    const own = (await delta(await at.as('uppsala')))['points'];
    expect(own.map(({ saidBy }: Loose) => saidBy)).toEqual([null, null]);
    const count = async (from: string, body: string | undefined): Promise<number> =>
      (await at.world.sql('samsyn_body', `SELECT round_id FROM ${from}`, [], body)).length;
    expect(await count('record.delta_inherited', successors['syd'])).toBe(1);
    expect(await count('record.delta_point', successors['syd'])).toBe(1);
    expect(await count('record.comment', successors['syd'])).toBe(0);
    expect(await count('record.delta_inherited', successors['osyd'])).toBe(0);
    expect(await count('record.delta_inherited', at.actors['uppsala'])).toBe(0);
    for (const change of ['DELETE FROM record.delta_inherited', `UPDATE record.delta_inherited SET said_by = 'x'`])
      await expect(at.world.sql('samsyn_authority', change)).rejects.toThrow(/permission denied/u);
  });
});
