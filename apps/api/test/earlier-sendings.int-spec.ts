import type { Client, Loose } from './client.ts';
import { paragraph, publish, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const named = (key: string, name: string) => ({
  key,
  names: [{ name, kind: 'OFFICIAL' as const, validFrom: '2000-01-01', sources: [] }],
});

describe('a list that begins from one that was sent before', () => {
  let world: World;
  let officer: Client;
  let ids: Record<string, string>;
  let earlierId: string;
  let roundId: string;

  beforeAll(async () => {
    world = await createWorld();
    officer = await world.as('CASE_OFFICER');
    ids = await world.addActors(
      named('kvar', 'Region Kvar'),
      named('borta', 'Region Borta'),
      named('forr', 'Förra myndigheten'),
      named('ensam', 'Ensamma myndigheten'),
    );
    const version = await publish(world);
    ({ id: earlierId } = await sendRound(officer, version.id, Object.values(ids), { title: 'Förra remissen' }));
    // One is followed, in two steps; one ends alone.
    const follows = (key: string, from: string) => [{ key, from, kind: 'SUCCESSION' as const }];
    Object.assign(
      ids,
      await world.addActors(
        named('forr', 'Förra myndigheten'),
        { ...named('mellan', 'Mellanmyndigheten'), predecessors: follows('forr', '2026-01-01') },
        { ...named('nu', 'Nya myndigheten'), predecessors: follows('mellan', '2026-06-01') },
        named('ny', 'Region Ny'),
      ),
    );
    await world.sql('samsyn_authority', `UPDATE register.actor SET ended_on = '2026-02-01' WHERE id = $1`, [
      ids['ensam'],
    ]);
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id } } }`,
      {
        input: {
          versionId: version.id,
          title: 'Nästa',
          registrationNumber: '1.1-2/2026',
          subject: 'Förslaget',
          deadline: new Date(Date.now() + 90 * 86_400_000).toISOString(),
          coverLetter: paragraph('Ni ges tillfälle.'),
        },
      },
    );
    roundId = createRound.id;
  });
  afterAll(async () => world.stop());

  async function change(input: Record<string, unknown>): Promise<string[]> {
    const { changeRecipients } = await officer.ask(
      `mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { ... on Round { recipients { name } } ... on Refusal { code } } }`,
      { input: { roundId, ...input } },
    );
    return changeRecipients.recipients.map(({ name }: Loose) => name).sort();
  }
  async function difference(): Promise<Loose> {
    const { sendingDifference } = await officer.ask(
      `query ($r: ID!, $e: ID!) { sendingDifference(roundId: $r, earlierId: $e) { missing { name } added { name } succeeded { was name } gone } }`,
      { r: roundId, e: earlierId },
    );
    return sendingDifference;
  }

  it('is offered the rounds that have been sent, and not itself', async () => {
    const { earlierSendings } = await officer.ask(
      'query ($r: ID!) { earlierSendings(roundId: $r) { roundId title size } }',
      { r: roundId },
    );
    expect(earlierSendings).toEqual([{ roundId: earlierId, title: 'Förra remissen', size: 4 }]);
  });

  it('takes over those who were asked, as who they are now', async () => {
    expect(await difference()).toMatchObject({ added: [], missing: [{}, {}, {}] });
    expect(await change({ addRound: earlierId })).toEqual(['Nya myndigheten', 'Region Borta', 'Region Kvar']);
    expect(await change({ addRound: earlierId })).toHaveLength(3);
  });

  it('says how it differs: who is missing, who is new, who follows whom, who is no more', async () => {
    await change({ remove: [ids['borta']], add: [ids['ny']] });
    expect(await difference()).toEqual({
      missing: [{ name: 'Region Borta' }],
      added: [{ name: 'Region Ny' }],
      succeeded: [{ was: 'Förra myndigheten', name: 'Nya myndigheten' }],
      gone: ['Ensamma myndigheten'],
    });
  });
});
