import { assignmentInput, loadAssignments } from '@samsyn/testing';
import { loadActors } from '../src/register/register.ts';
import { assignmentWorld, type AssignmentWorld, missingOf, seedOf } from './assignment-world.ts';
import type { Loose } from './client.ts';
import { openResponse, paragraph, publish, saveResponse, sendRound, submit } from './remiss.ts';

const seeds = loadAssignments();
let at: AssignmentWorld;
let { save, met, idOf, fresh }: Pick<AssignmentWorld, 'save' | 'met' | 'idOf' | 'fresh'> = {} as AssignmentWorld;
beforeAll(async () => {
  at = await assignmentWorld();
  ({ save, met, idOf, fresh } = at);
}, 120_000);
afterAll(async () => at.world.stop());

describe('the assignments behind the product', () => {
  it('are told of who is to be heard, and in which ways, as the assignment orders it', async () => {
    expect(seeds.map(({ tasks }) => tasks.filter(({ date }) => date).map(({ date }) => date))).toEqual([
      ['2025-12-17', '2026-03-31', '2026-10-01'],
      [],
      ['2018-10-15', '2018-12-21', '2020-06-01'],
      ['2022-12-01'],
      ['2025-01-31', '2026-10-01'],
    ]);
    for (const seed of seeds) {
      const account = await save(fresh(seed));
      expect(account['__typename']).toBe('AssignmentAccount');
      const named = seed.tasks.filter(({ ways }) => ways).map(({ actor }) => actor);
      expect(account['parties'].map(({ name }: Loose) => name)).toEqual(named);
      // What is missing is missing before a report; the fifth orders none.
      if (!seed.tasks.some(({ date }) => date)) {
        expect(account['missing']).toEqual([]);
        continue;
      }
      // Before the first contact everybody is missing, in every way.
      const ways = seed.tasks.flatMap(({ ways: own = [] }) => own);
      expect(account['missing']).toHaveLength(ways.length);
      expect(new Set(account['missing'].map(({ kind }: Loose) => kind))).toEqual(new Set(['NOT_BEGUN']));
    }
  });

  it('2018: landsting and SKL carry it out, MSB and the police are heard, under the names of their day', async () => {
    const account = await save(fresh(seedOf('landstingens')));
    expect(account['namesOn']).toBe('2018-10-15');
    const [landsting, skl, ...heard] = account['parties'];
    const names = landsting.actors.map(({ name }: Loose) => name);
    expect(names).toHaveLength(21);
    expect(names).toEqual(
      expect.arrayContaining([
        'Stockholms läns landsting',
        'Dalarnas läns landsting',
        'Region Uppsala',
        'Region Västernorrland',
      ]),
    );
    expect(landsting.actors.find(({ name }: Loose) => name === 'Stockholms läns landsting').nameNow).toBe(
      'Region Stockholm',
    );
    expect(skl.actors[0].name).toBe('Sveriges Kommuner och Landsting');
    expect(heard.map(({ actors }: Loose) => actors[0].name)).toContain('Myndigheten för samhällsskydd och beredskap');

    const { id } = account;
    await met(id, 'MEETING', '2018-03-15', [...[...at.regions].slice(0, 20), idOf('sveriges-kommuner-och-regioner')]);
    const after = await met(
      id,
      'LETTER',
      '2018-05-02',
      ['folkhalsomyndigheten', 'myndigheten-for-civilt-forsvar', 'polismyndigheten'].map(idOf),
    );
    expect(missingOf(after)).toEqual([
      ['NOT_BEGUN', 'landstingen', 1],
      ...[
        'Läkemedelsverket',
        'E-hälsomyndigheten',
        'Inspektionen för vård och omsorg',
        'Försvarsmakten',
        'Säkerhetspolisen',
      ].map((name) => ['NOT_BEGUN', name, 1]),
    ]);
    const letter = after['contacts'].find(({ kind }: Loose) => kind === 'LETTER');
    expect(letter.actors.map(({ name }: Loose) => name)).toContain('Myndigheten för samhällsskydd och beredskap');
    // A letter carries nothing out together.
    const last =
      loadActors()
        .filter(({ kind }) => kind === 'REGION')
        .at(-1)?.key ?? '';
    expect(missingOf(await met(id, 'LETTER', '2018-06-01', [idOf(last)]))[0]).toEqual(['NOT_BEGUN', 'landstingen', 1]);
    expect(missingOf(await met(id, 'MEETING', '2018-06-02', [idOf(last)]))[0]).toEqual([
      'NOT_BEGUN',
      'Läkemedelsverket',
      1,
    ]);
  });

  it('2022: each of the regions is surveyed, and none of them may be left out', async () => {
    const account = await save(fresh(seedOf('försörjningsberedskap')));
    expect(missingOf(account)).toEqual([['NOT_BEGUN', 'regionerna', 21]]);
    expect(account['missing'][0].names).toHaveLength(6);
    const most = await met(account['id'], 'LETTER', '2022-09-05', [...at.regions].slice(1));
    expect(missingOf(most)).toEqual([['NOT_BEGUN', 'regionerna', 1]]);
    expect(missingOf(await met(account['id'], 'LETTER', '2022-09-06', [...at.regions].slice(0, 1)))).toEqual([]);
  });

  it('2025: dialogue and views are two things; the county boards are each one; information is due anew after a report', async () => {
    const seed = seedOf('socialtjänst');
    const input = { ...assignmentInput(seed, (keys) => keys.map(idOf)), registrationNumber: null };
    const account = await save(input);
    expect(account['parties'].find(({ name }: Loose) => name === 'länsstyrelserna').members).toBe(21);
    const letter = await met(account['id'], 'LETTER', '2024-12-01', [idOf('upphandlingsmyndigheten')]);
    const ofOne = (said: Loose, about: string) =>
      said['missing'].filter((gap: Loose) => gap.about === about).map(({ way }: Loose) => way);
    expect(ofOne(letter, 'Upphandlingsmyndigheten')).toEqual(['DIALOGUE']);
    const before = await met(account['id'], 'INFORMATION', '2025-01-31', [
      idOf('regeringskansliet-socialdepartementet'),
    ]);
    expect(ofOne(before, 'Regeringskansliet')).toEqual(['INFORM']);
    const after = await met(account['id'], 'INFORMATION', '2025-02-01', [
      idOf('regeringskansliet-socialdepartementet'),
    ]);
    expect(ofOne(after, 'Regeringskansliet')).toEqual([]);
    // MSB became MCF between: each contact says what it was called then.
    await met(account['id'], 'MEETING', '2025-12-31', [idOf('myndigheten-for-civilt-forsvar')]);
    const now = await met(account['id'], 'MEETING', '2026-01-01', [idOf('myndigheten-for-civilt-forsvar')]);
    const msb = now['parties'].find(({ name }: Loose) => name === 'Myndigheten för samhällsskydd och beredskap')
      .actors[0];
    expect(msb.contacts.map(({ name }: Loose) => name).sort()).toEqual([
      'Myndigheten för civilt försvar',
      'Myndigheten för samhällsskydd och beredskap',
    ]);
    expect(msb.nameNow).toBe('Myndigheten för civilt försvar');
  });

  it('S2025/00866: a round counts for views, not for dialogue; of a draft answer nothing is told', async () => {
    const version = await publish(at.world);
    const account = await save({ ...fresh(seedOf('S2025/00866')), registrationNumber: 'S2025/00866' });
    const keys = ['region-uppsala', 'forsvarsmakten', 'folkhalsomyndigheten', 'trafikverket'];
    const round = await sendRound(at.officer, version.id, keys.map(idOf), { title: 'Remiss för uppdraget' });
    const { registrationNumber, title, source, duties, parties, reports } = {
      ...fresh(seedOf('S2025/00866')),
      registrationNumber: 'S2025/00866',
    };
    const tied = await save({
      ...{ id: account['id'], expectedVersion: 1, registrationNumber, title, source, duties, parties, reports },
      roundIds: [round.id],
    });
    expect(tied['rounds']).toMatchObject([{ slug: round.slug, invited: 4, answered: 0 }]);
    expect(tied['others'].map(({ name }: Loose) => name)).toEqual(['Trafikverket']);
    const party = (said: Loose, name: string) => said['parties'].find((one: Loose) => one.name === name);
    expect(party(tied, 'regioner').standings).toEqual([
      { way: 'DIALOGUE', enough: false, counts: [{ standing: 'NOT_BEGUN', bodies: 21 }] },
      {
        way: 'VIEWS',
        enough: false,
        counts: [
          { standing: 'WAITING', bodies: 1 },
          { standing: 'NOT_BEGUN', bodies: 20 },
        ],
      },
    ]);

    const body = await at.world.as('COORDINATOR', idOf('forsvarsmakten'));
    await openResponse(body, round.id);
    await saveResponse(body, {
      roundId: round.id,
      expectedVersion: 1,
      overallStance: 'OPPOSES',
      generalText: paragraph('hemlighet'),
    });
    const read = async (): Promise<Loose> => at.read(account['id']);
    const draft = await read();
    expect(party(draft, 'Försvarsmakten').actors[0].rounds).toMatchObject([
      { state: 'OPENED', stance: null, receivedAt: null },
    ]);
    expect(JSON.stringify(draft)).not.toMatch(/hemlighet|OPPOSES/u);

    await submit(body, round.id, 2);
    const given = await read();
    const armed = party(given, 'Försvarsmakten');
    expect(armed.actors[0].rounds).toMatchObject([{ state: 'SUBMITTED', stance: 'OPPOSES' }]);
    expect(armed.standings.map(({ way, enough }: Loose) => [way, enough])).toEqual([
      ['DIALOGUE', false],
      ['VIEWS', true],
    ]);

    const planned = await met(account['id'], 'MEETING', '2099-01-01', [idOf('forsvarsmakten')], {
      outcome: '',
      versionId: version.id,
    });
    expect(planned['contacts'][0]).toMatchObject({
      planned: true,
      versionLabel: expect.stringContaining('version 1') as unknown,
    });
    expect(planned['missing'].find(({ about }: Loose) => about === 'Försvarsmakten')).toMatchObject({
      kind: 'PLANNED',
      way: 'DIALOGUE',
    });

    await at.officer.ask(
      'mutation ($r: ID!) { closeRound(roundId: $r, expectedVersion: 2, reason: "Klar") { __typename } }',
      { r: round.id },
    );
    const closed = await read();
    const sector = party(closed, 'övriga myndigheter inom beredskapssektorn');
    expect(sector.standings[1]).toEqual({
      ...{ way: 'VIEWS', enough: false },
      counts: [
        { standing: 'NO_ANSWER', bodies: 1 },
        { standing: 'NOT_BEGUN', bodies: 2 },
      ],
    });
  });
});
