import type { Client, Loose } from '../../../test/client.ts';
import { publish, sendRound } from '../../../test/remiss.ts';
import { createWorld, type World } from '../../../test/world.ts';

const OUTCOME = `__typename ... on Refusal { code problems { field message } } ... on Stale { changedBy }
  ... on Actor { id version name shortName organisationNumber mailbox county ended names { name kind validFrom validTo } sectors { sector role validFrom validTo } predecessors { name from } }`;
const CHANGES = {
  add: `mutation ($input: AddActorInput!) { done: addActor(input: $input) { ${OUTCOME} } }`,
  rename: `mutation ($at: ActorAtInput!, $name: String!, $from: Day!, $shortName: String, $note: String) {
    done: renameActor(at: $at, name: $name, from: $from, shortName: $shortName, note: $note) { ${OUTCOME} } }`,
  change: `mutation ($at: ActorAtInput!, $facts: ActorFactsInput!) { done: changeActor(at: $at, facts: $facts) { ${OUTCOME} } }`,
  merge: `mutation ($at: ActorAtInput!, $predecessorIds: [ID!]!, $from: Day!) {
    done: mergeActors(at: $at, predecessorIds: $predecessorIds, from: $from) { ${OUTCOME} } }`,
  close: `mutation ($at: ActorAtInput!, $lastDay: Day!) { done: closeActor(at: $at, lastDay: $lastDay) { ${OUTCOME} } }`,
  sector: `mutation ($at: ActorAtInput!, $sector: String!, $role: SectorRole!, $validFrom: Day!, $validTo: Day) {
    done: setActorSector(at: $at, sector: $sector, role: $role, validFrom: $validFrom, validTo: $validTo) { ${OUTCOME} } }`,
};

let world: World;
let officer: Client;
let registrar: Client;
beforeAll(async () => {
  world = await createWorld();
  officer = await world.as('CASE_OFFICER');
  registrar = await world.as('REGISTRAR');
});
afterAll(async () => world.stop());

const act = async (kind: keyof typeof CHANGES, variables: Record<string, unknown>, by = registrar): Promise<Loose> =>
  (await by.ask(CHANGES[kind], variables)).done;
const add = async (name: string, rest: object = {}): Promise<Loose> =>
  act('add', { input: { name, kind: 'PUBLIC_AUTHORITY', ...rest } });
const at = ({ id, version }: Loose) => ({ actorId: id, expectedVersion: version });
const found = async (search: string, validOn?: string): Promise<Loose> =>
  (
    await officer.ask(
      `query ($f: ActorFilter) { actors(filter: $f, first: 5) { nodes { id version name matchedName ended } } }`,
      { f: { search, includeEnded: true, ...(validOn && { validOn }) } },
    )
  ).actors.nodes;
const told = async (id: string): Promise<Loose> =>
  (
    await officer.ask(
      `query ($id: ID!) { events(objectId: $id, first: 20) { nodes { kind subject facts actorName } } }`,
      {
        id,
      },
    )
  ).events.nodes;

it('a new body stands with its name, number and mailbox, and in the log', async () => {
  const made = await add(' Nya   verket ', {
    ...{ shortName: 'NyV', organisationNumber: '2021005240', mailbox: 'registrator@nyaverket.se', countyCode: '03' },
    validFrom: '2026-01-01',
  });
  expect(made).toMatchObject({
    ...{ __typename: 'Actor', name: 'Nya verket', shortName: 'NyV', organisationNumber: '202100-5240' },
    ...{ mailbox: 'registrator@nyaverket.se', county: 'Uppsala län', ended: null },
  });
  expect(await told(made.id)).toMatchObject([{ kind: 'ACTOR_ADDED', subject: 'Nya verket', actorName: 'REGISTRAR 2' }]);
});

it('all that is wrong is said at once, and nothing is written', async () => {
  const refused = await add('', { organisationNumber: '202100-5241', mailbox: 'registrator', countyCode: '02' });
  expect(refused.problems.map(({ field }: Loose) => field)).toEqual([
    'name',
    'organisationNumber',
    'mailbox',
    'countyCode',
  ]);
  expect(await add('Nya verket')).toMatchObject({ code: 'NAME_TAKEN' });
  expect(await add('Ett annat verk', { organisationNumber: '202100-5240' })).toMatchObject({ code: 'NUMBER_TAKEN' });
  expect(await found('Ett annat verk')).toEqual([]);
});

it('a name from a day: each day has its own, both are found, and a sändlista keeps the one of its day', async () => {
  const made = await add('Förra verket', { shortName: 'FV', validFrom: '2009-01-01', mailbox: 'fv@verket.se' });
  const version = await publish(world);
  const sent = await sendRound(officer, version.id, [made.id], { title: 'Före bytet' });
  const renamed = await act('rename', { at: at(made), name: 'Senare verket', shortName: 'SV', from: '2026-02-01' });
  expect(renamed.names).toEqual(
    expect.arrayContaining([
      { name: 'Senare verket', kind: 'OFFICIAL', validFrom: '2026-02-01', validTo: null },
      { name: 'Förra verket', kind: 'OFFICIAL', validFrom: '2009-01-01', validTo: '2026-01-31' },
      { name: 'FV', kind: 'SHORT', validFrom: '2009-01-01', validTo: '2026-01-31' },
    ]),
  );
  expect(await found('förra verket')).toMatchObject([{ name: 'Senare verket', matchedName: 'Förra verket' }]);
  expect(await found('FV', '2026-01-31')).toMatchObject([{ name: 'Förra verket' }]);
  expect(await found('FV', '2026-02-01')).toMatchObject([{ name: 'Senare verket' }]);
  expect(sent.recipients).toMatchObject([{ name: 'Förra verket' }]);
  const { round } = await officer.ask('query ($s: String!) { round(slug: $s) { recipients { name } } }', {
    s: sent.slug,
  });
  expect(round.recipients).toEqual([{ name: 'Förra verket' }]);
  expect((await told(made.id))[0]).toMatchObject({ kind: 'ACTOR_RENAMED', subject: 'Senare verket' });
});

it('a name that is to come is not the name yet', async () => {
  const made = await add('Väntande verket');
  const soon = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);
  const renamed = await act('rename', { at: at(made), name: 'Kommande verket', from: soon });
  expect(renamed.name).toBe('Väntande verket');
  expect((await found('Väntande verket', soon))[0].name).toBe('Kommande verket');
});

it('bodies that go up in another end the day before, and are found as what they were', async () => {
  const [one, two, into] = [await add('Östra nämnden'), await add('Västra nämnden'), await add('Samlade nämnden')];
  const merged = await act('merge', { at: at(into), predecessorIds: [one.id, two.id], from: '2026-03-01' });
  expect(merged.predecessors).toEqual([
    { name: 'Västra nämnden', from: '2026-03-01' },
    { name: 'Östra nämnden', from: '2026-03-01' },
  ]);
  expect(await found('Östra nämnden')).toMatchObject([{ name: 'Östra nämnden', ended: '2026-02-28' }]);
  expect(await act('merge', { at: at(merged), predecessorIds: [one.id], from: '2026-04-01' })).toMatchObject({
    code: 'ENDED',
  });
  expect((await told(one.id)).map(({ kind }: Loose) => kind)).toEqual(['ACTOR_CLOSED', 'ACTOR_ADDED']);
});

it('a body that ends keeps its last name, and leaves its sectors', async () => {
  const made = await add('Kortlivade verket');
  const placed = await act('sector', { at: at(made), sector: 'Vatten', role: 'MEMBER', validFrom: '2022-10-01' });
  const led = await act('sector', { at: at(placed), sector: 'Vatten', role: 'LEAD', validFrom: '2025-07-22' });
  expect(led.sectors).toEqual([
    { sector: 'Vatten', role: 'MEMBER', validFrom: '2022-10-01', validTo: '2025-07-21' },
    { sector: 'Vatten', role: 'LEAD', validFrom: '2025-07-22', validTo: null },
  ]);
  const ended = await act('close', { at: at(led), lastDay: '2026-06-30' });
  expect(ended).toMatchObject({ name: 'Kortlivade verket', ended: '2026-06-30' });
  expect(ended.sectors[1]).toMatchObject({ validTo: '2026-06-30' });
  expect(await act('rename', { at: at(ended), name: 'Igen', from: '2026-09-01' })).toMatchObject({ code: 'ENDED' });
});

it('two who change the same body do not write over one another', async () => {
  const made = await add('Omtvistade verket');
  const facts = { mailbox: 'en@verket.se' };
  expect(await act('change', { at: at(made), facts }, officer)).toMatchObject({ mailbox: 'en@verket.se' });
  expect(await act('change', { at: at(made), facts: { mailbox: 'annan@verket.se' } })).toEqual({
    __typename: 'Stale',
    changedBy: 'CASE_OFFICER 1',
  });
});
