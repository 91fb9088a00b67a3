import { ImportRegister } from '../src/modules/actors/index.ts';
import { loadActors } from '../src/register/register.ts';
import type { Client, Loose } from './client.ts';
import { paragraph, publish, sendRound } from './remiss.ts';
import { createWorld, type World } from './world.ts';

const NOTHING = { kind: null, sector: null, county: null, preparedness: false, on: null, roundId: null };
const rule = (part: Record<string, unknown>) => ({ plus: [], minus: [], with: [], without: [], ...part });
const all = (condition: Record<string, unknown>) => ({ ...NOTHING, ...condition });
const HEALTH = all({ sector: 'Hälsa, vård och omsorg' });

describe('a list that is kept as a rule', () => {
  let world: World;
  let officer: Client;
  let ids: Map<string, string>;
  let versionId: string;
  const idOf = (key: string): string => ids.get(key) ?? '';

  beforeAll(async () => {
    world = await createWorld();
    ids = await world.app.get(ImportRegister).run(loadActors());
    officer = await world.as('CASE_OFFICER');
    versionId = (await publish(world)).id;
  });
  afterAll(async () => world.stop());

  const meant = async (of: object, on: string | null = null): Promise<string[]> =>
    (
      await officer.ask(`query ($rule: ListRuleInput!, $on: Day) { ruleMembers(rule: $rule, on: $on) { name } }`, {
        rule: of,
        on,
      })
    ).ruleMembers.map(({ name }: Loose) => name);
  const save = async (name: string, of: object, at: { id?: string; version?: number } = {}): Promise<Loose> =>
    (
      await officer.ask(
        `mutation ($id: ID, $v: Int!, $name: String!, $rule: ListRuleInput!) { saveListRule(id: $id, expectedVersion: $v, name: $name, rule: $rule) {
          __typename ... on Refusal { code } ... on SavedList { list { id version name size rule { plus { kind sector } without } named { name } } } } }`,
        { id: at.id, v: at.version ?? 0, name, rule: of },
      )
    ).saveListRule;

  it.each([
    ['alla regioner', rule({ plus: [all({ kind: 'REGION' })] }), 21],
    ['sektorn hälsa, vård och omsorg', rule({ plus: [HEALTH] }), 4],
    ['kommunerna i Uppsala län', rule({ plus: [all({ kind: 'MUNICIPALITY', county: '03' })] }), 8],
    ['alla beredskapsmyndigheter', rule({ plus: [all({ preparedness: true })] }), 46 + 21],
    ['de som var det 2023', rule({ plus: [all({ preparedness: true, on: '2023-01-01' })] }), 39 + 21],
    [
      'utom länsstyrelserna',
      rule({ plus: [all({ preparedness: true })], minus: [all({ kind: 'COUNTY_ADMINISTRATIVE_BOARD' })] }),
      46,
    ],
  ])('means those whom it says: %s', async (_, of, size) => {
    expect(await meant(of)).toHaveLength(size);
  });

  it('is read from a file: names of then and now, numbers; what is not plain is told by its row', async () => {
    const [header, rows] = [
      'Remissinstans;Organisationsnummer',
      ['Region Uppsala;', 'MSB;', 'Landstinget i Uppsala län;', 'Mumindalen;'],
    ];
    const asked = `query ($text: String!) { listFromFile(text: $text) { __typename ... on Refusal { code }
      ... on ListFromFile { lines { outcome row said name actorId candidates { name } } } } }`;
    const read = async (text: string): Promise<Loose> => (await officer.ask(asked, { text })).listFromFile;
    const { lines } = await read([header, ...rows].join('\n'));
    expect(lines.map(({ row, outcome, said, name }: Loose) => [row, outcome, said, name])).toEqual([
      [2, 'FOUND', 'Region Uppsala', 'Region Uppsala'],
      [3, 'FOUND', 'MSB', 'Myndigheten för civilt försvar'],
      [4, 'TWICE', 'Landstinget i Uppsala län', 'Region Uppsala'],
      [5, 'UNKNOWN', 'Mumindalen', 'Mumindalen'],
    ]);
    expect(await read(' ')).toMatchObject({ code: 'LIST_EMPTY' });
    expect(await read('x\n'.repeat(1_001))).toMatchObject({ code: 'TOO_LARGE' });
  });

  it('adds and takes away single bodies, each by its name of the day', async () => {
    const of = rule({
      plus: [HEALTH],
      with: [idOf('myndigheten-for-civilt-forsvar')],
      without: [idOf('socialstyrelsen')],
    });
    const now = await meant(of);
    expect(now).toHaveLength(4);
    expect(now).toContain('Myndigheten för civilt försvar');
    expect(now).not.toContain('Socialstyrelsen');
    expect(await meant(of, '2025-06-01')).toContain('Myndigheten för samhällsskydd och beredskap');
  });

  it('means those of an earlier round but one, each as who it is now', async () => {
    const key = 'folkhalsoinstitutet-forr';
    const names = [{ name: 'Folkhälsoinstitutet', kind: 'OFFICIAL' as const, sources: [] }];
    const { [key]: oldId = '' } = await world.addActors({ key, kind: 'PUBLIC_AUTHORITY', names });
    const sent = await sendRound(officer, versionId, [idOf('region-uppsala'), oldId, idOf('region-skane')], {
      title: 'Förra',
    });
    const { actor } = await officer.ask('query ($id: ID!) { actor(id: $id) { version } }', {
      id: idOf('folkhalsomyndigheten'),
    });
    await officer.ask(
      `mutation ($at: ActorAtInput!, $ids: [ID!]!) { mergeActors(at: $at, predecessorIds: $ids, from: "2026-01-01") { __typename } }`,
      { at: { actorId: idOf('folkhalsomyndigheten'), expectedVersion: actor.version }, ids: [oldId] },
    );
    const of = rule({ plus: [all({ roundId: sent.id })], without: [idOf('region-skane')] });
    expect(await meant(of)).toEqual(['Folkhälsomyndigheten', 'Region Uppsala']);
    const saved = await save('Som förra gången', of);
    expect(saved.list.named.map(({ name }: Loose) => name).toSorted()).toEqual(['Förra', 'Region Skåne']);
  });

  it('tells how it differs between two days', async () => {
    const { list } = await save('Beredskapsmyndigheter', rule({ plus: [all({ preparedness: true })] }));
    const { listDifference } = await officer.ask(
      `query ($id: ID!) { listDifference(listId: $id, from: "2023-12-31", to: "2026-04-27") { added { name } removed { name } } }`,
      { id: list.id },
    );
    expect(listDifference.added.map(({ name }: Loose) => name)).toEqual([
      'Boverket',
      'Kommerskollegium',
      'Riksantikvarieämbetet',
      'Riksarkivet',
      'Sveriges geologiska undersökning',
      'Tillväxtverket',
      'Utbetalningsmyndigheten',
    ]);
    expect(listDifference.removed).toEqual([]);
  });

  it('is put on a sändlista as it is meant on the day: who has come since, comes with it', async () => {
    const { list } = await save('Universitet', rule({ plus: [all({ kind: 'FAITH_COMMUNITY' })] }));
    await world.addActors({ key: 'nytt-samfund', kind: 'FAITH_COMMUNITY' });
    const { createRound } = await officer.ask(
      `mutation ($input: CreateRoundInput!) { createRound(input: $input) { ... on Round { id } } }`,
      {
        input: {
          ...{ versionId, title: 'Nästa', registrationNumber: '1.1-2/2026', subject: 'Förslaget' },
          deadline: new Date(Date.now() + 90 * 86_400_000).toISOString(),
          coverLetter: paragraph('Ni ges tillfälle.'),
        },
      },
    );
    const { changeRecipients } = await officer.ask(
      `mutation ($input: ChangeRecipientsInput!) { changeRecipients(input: $input) { ... on Round { recipients { name } } } }`,
      { input: { roundId: createRound.id, addList: list.id } },
    );
    expect(changeRecipients.recipients).toHaveLength(list.size + 1);
    const named = await officer.ask(
      `mutation ($id: ID!, $name: String!) { saveDistributionList(roundId: $id, name: $name) { __typename ... on Refusal { code } } }`,
      { id: createRound.id, name: 'Universitet' },
    );
    // names never take a rule's place unseen
    expect(named.saveDistributionList).toMatchObject({ code: 'NAME_OF_RULE' });
  });

  it('is changed by one at a time, has a name of its own, and can be taken away', async () => {
    const { list } = await save('Regioner', rule({ plus: [all({ kind: 'REGION' })] }));
    expect(list).toMatchObject({ size: 21, version: 1, rule: { plus: [{ kind: 'REGION', sector: null }] } });
    const but = rule({ plus: [all({ kind: 'REGION' })], without: [idOf('region-gotland')] });
    const changed = await save('Regioner utom Gotland', but, list);
    expect(changed.list).toMatchObject({ id: list.id, size: 20, version: 2 });
    expect(await save('Regioner', but, list)).toMatchObject({ __typename: 'Stale' });
    expect(await save('regioner UTOM gotland', but)).toMatchObject({ code: 'NAME_TAKEN' });
    expect(await save('Tom', rule({}))).toMatchObject({ code: 'RULE_EMPTY' });
    const remove = `mutation ($id: ID!) { removeDistributionList(listId: $id) { __typename } }`;
    await officer.ask(remove, { id: list.id });
    const { distributionLists } = await officer.ask('{ distributionLists { id } }');
    expect(distributionLists.map(({ id }: Loose) => id)).not.toContain(list.id);
  });
});
