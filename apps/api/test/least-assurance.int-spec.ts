import type { Client, Loose } from './client.ts';
import { paragraph, publish } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const CREATE = `mutation ($input: CreateRoundInput!) { it: createRound(input: $input) { __typename
  ... on Round { id assurance } ... on Refusal { problems { code field message } } } }`;
const UPDATE = `mutation ($input: UpdateRoundInput!) { it: updateRound(input: $input) { __typename
  ... on Round { assurance version } ... on Refusal { problems { code field } } } }`;
const OPEN = `mutation ($id: ID!, $v: Int!) { it: openRound(roundId: $id, expectedVersion: $v) { __typename
  ... on Refusal { problems { code field } } } }`;
const BELOW = { code: 'ASSURANCE_BELOW', field: 'assurance' };

/** An installation in which no round is content with a mailbox. */
describe('the least that a round may demand', () => {
  let world: World;
  let officer: Client;
  let versionId: string;
  let bodyId: string;
  beforeAll(async () => {
    world = await createWorld({ ROUND_MIN_ASSURANCE: 'MFA' });
    ({ a: bodyId = '' } = await world.addActors({ key: 'a' }));
    officer = await world.as('CASE_OFFICER');
    ({ id: versionId } = await publish(world));
  });
  afterAll(async () => world.stop());

  const ask = async (query: string, variables: Record<string, unknown>): Promise<Loose> =>
    (await officer.ask(query, variables)).it;
  const create = async (assurance?: string): Promise<Loose> =>
    ask(CREATE, {
      input: {
        versionId,
        title: `Remiss ${crypto.randomUUID()}`,
        registrationNumber: '1.1-3/2026',
        subject: 'Förslaget',
        deadline: new Date(Date.now() + 30 * 86_400_000).toISOString(),
        shortTimeReason: 'Det brådskar.',
        coverLetter: paragraph('Ni ges tillfälle.'),
        ...(assurance === undefined ? {} : { assurance }),
      },
    });

  const versionOf = async (id: string): Promise<number> => {
    const [row] = await world.sql<{ version: number }>(
      'samsyn_authority',
      'SELECT version FROM office.round WHERE id = $1',
      [id],
    );
    return row?.version ?? -1;
  };

  it('is told to who prepares one, and taken where nothing is chosen', async () => {
    expect(await officer.ask('{ leastAssurance }')).toEqual({ leastAssurance: 'MFA' });
    expect(await create()).toMatchObject({ assurance: 'MFA' });
    expect(await create('LOA3')).toMatchObject({ assurance: 'LOA3' });
  });

  it('is held when a round is made and when it is changed', async () => {
    expect((await create('EMAIL')).problems).toEqual([
      { ...BELOW, message: expect.stringContaining('högre säkerhet') },
    ]);
    const { id } = await create();
    const input = { roundId: id, expectedVersion: await versionOf(id), assurance: 'EMAIL' };
    expect(await ask(UPDATE, { input })).toEqual({ __typename: 'Refusal', problems: [BELOW] });
  });

  it('and when a round that was prepared before is sent', async () => {
    const { id } = await create();
    await officer.ask(`mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { __typename } }`, {
      input: { roundId: id, add: [bodyId] },
    });
    await world.sql('samsyn_authority', `UPDATE office.round SET assurance = 'EMAIL' WHERE id = $1`, [id]);
    const v = await versionOf(id);
    expect(await ask(OPEN, { id, v })).toEqual({ __typename: 'Refusal', problems: [BELOW] });
    const input = { roundId: id, expectedVersion: v, assurance: 'MFA' };
    expect(await ask(UPDATE, { input })).toMatchObject({ assurance: 'MFA' });
    expect(await ask(OPEN, { id, v: v + 1 })).toMatchObject({ __typename: 'Round' });
  });
});
