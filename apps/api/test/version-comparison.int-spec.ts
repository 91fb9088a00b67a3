import { readDocument } from '@samsyn/documents';
import type { Client, Loose } from './client.ts';
import { publish, sendRound } from './remiss.ts';
import { reviser } from './revising.ts';
import { createWorld, type World } from './world.ts';

const FIRST = `Socialstyrelsens föreskrifter om planering

Socialstyrelsen föreskriver följande med stöd av 8 kap. 1 § hälso- och sjukvårdsförordningen (2017:80).

1 kap. Inledning

1 § Dessa föreskrifter gäller planering av hälso- och sjukvård.

2 § Regionen ska ha en plan som omfattar
1. ledning,
2. personal, och
3. sjukvårdsprodukter.

Planen ska ses över varje år.

3 § Den som ansvarar för planen ska utbilda och öva sin personal.

2 kap. Uppgifter

1 § Regionen ska lämna uppgifter till Socialstyrelsen enligt 1 kap. 2 §.
`;
// All words of 1 kap. 3 § go over two steps: held against each other the first and the third know nothing of it.
const SECOND = FIRST.replace('varje år', 'vart tredje år')
  .replace(
    '2 § Regionen',
    '2 § Med ledning avses den som regionen har utsett att svara för beredskapen.\n\n3 § Regionen',
  )
  .replace(
    '3 § Den som ansvarar för planen ska utbilda och öva sin personal.',
    '4 § Den som ansvarar för planen ska utbilda och öva sin personal. Övningar dokumenteras skriftligt och bevaras i tio år.',
  )
  .replace('1 kap. 2 §', '1 kap. 3 §');
const THIRD = SECOND.replace('Den som ansvarar för planen ska utbilda och öva sin personal. ', '').replace(
  'vart tredje år',
  'vart fjärde år',
);

const SEGMENTS = 'segments { kind text }';
const COMPARE = `query ($from: ID!, $to: ID!) { versionComparison(fromId: $from, toId: $to) { isSameRegulation unconfirmed { fromNumber toNumber }
  from { number } to { number } changes { number block kind oldAddress newAddress follows } blocks { change kind level number oldAddress newAddress ${SEGMENTS} }
  act { title ingress further registerLine gaps entryIntoForce parts { type label text } unworded { number } } } }`;
const REASONS = `query ($from: ID!, $to: ID!) { comparisonReasons(fromId: $from, toId: $to) { number changes { number kind reasons { words } } } }`;

let world: World;
let adviser: Client;
let versions: { id: string; number: number }[];
let actors: Record<string, string>;
let regulation: string;

async function firstVersion(): Promise<{ id: string }> {
  const { importDraft } = await adviser.ask(
    'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { __typename ... on Draft { id version } } }',
    { i: { pastedText: FIRST } },
  );
  const { publishDraft } = await adviser.ask(
    'mutation ($d: ID!, $v: Int!) { publishDraft(draftId: $d, expectedVersion: $v) { __typename ... on VersionSummary { id } } }',
    { d: importDraft.id, v: importDraft.version },
  );
  return publishDraft;
}

/** The next version, handed in by one and published by another, each change with its reason. */
async function nextVersion(text: string, followsVersionId: string, reason: string): Promise<Loose> {
  const [one, another] = [reviser(adviser), reviser(await world.as('LEGAL_ADVISER'))];
  const { importDraft } = await adviser.ask(
    'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { __typename ... on Draft { id } } }',
    { i: { pastedText: text, followsVersionId } },
  );
  let draft = await one.compare(importDraft.id);
  const { draftId } = draft;
  const keys = draft.edges.map(({ key }: Loose) => key);
  if (keys.length > 0) await one.judge({ draftId, keys, outcome: 'CONFIRMED' });
  const spanIds = draft.spans.filter(({ explainsItself }: Loose) => !explainsItself).map(({ id }: Loose) => id);
  await one.explain({ draftId, spanIds, metIds: [], words: reason });
  await one.material(draftId, false);
  draft = await one.handIn(draftId);
  return another.publish(draftId, draft.version);
}

const ask = async (from: number, to: number, client = adviser): Promise<Loose> =>
  (await client.ask(COMPARE, { from: versions[from]?.id, to: versions[to]?.id })).versionComparison;
const said = ({ changes }: Loose): string[] =>
  changes.map(({ kind, oldAddress, newAddress }: Loose) => `${kind} ${oldAddress ?? '–'} → ${newAddress ?? '–'}`);
const pathOf = (from: number, to: number, file: string): string =>
  `/export/foreskrift/${versions[from]?.id}/${versions[to]?.id}/${file}`;

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' });
  adviser = await world.as('LEGAL_ADVISER');
  const first = await firstVersion();
  const second = await nextVersion(SECOND, first.id, 'Skäl för version två.');
  const third = await nextVersion(THIRD, second['id'], 'Skäl för version tre.');
  regulation = third['regulationId'];
  versions = [{ id: first.id, number: 1 }, second as never, third as never];
}, 120_000);
afterAll(async () => world?.stop());

describe('any two versions of a föreskrift', () => {
  it('are compared along the steps that were confirmed, also far apart', async () => {
    const far = await ask(0, 2);
    expect(far).toMatchObject({ isSameRegulation: true, unconfirmed: [], from: { number: 1 }, to: { number: 3 } });
    expect(said(far)).toEqual([
      'INSERTED – → 1 kap. 2 §',
      'RENUMBERED 1 kap. 2 § → 1 kap. 3 §',
      'EDITED 1 kap. 2 § 2 st → 1 kap. 3 § 2 st',
      'RENUMBERED 1 kap. 3 § → 1 kap. 4 §',
      'EDITED 1 kap. 3 § 1 st → 1 kap. 4 § 1 st',
      'CONSEQUENTIAL 2 kap. 1 § 1 st → 2 kap. 1 § 1 st',
    ]);
    expect(far.changes.filter(({ follows }: Loose) => follows)).toHaveLength(3);
    const [one, two] = [await ask(0, 1), await ask(1, 2)];
    expect([one.unconfirmed, two.unconfirmed, said(two)]).toEqual([
      [],
      [],
      ['EDITED 1 kap. 3 § 2 st → 1 kap. 3 § 2 st', 'EDITED 1 kap. 4 § 1 st → 1 kap. 4 § 1 st'],
    ]);
  });

  it('give back either text, word for word, and are read backwards too', async () => {
    const { blocks } = await ask(0, 2);
    const text = (side: string, of: Loose[]): string[] =>
      of
        .filter(({ change }: Loose) => change !== 'MOVED_AWAY')
        .map(({ segments }: Loose) =>
          segments
            .filter(({ kind }: Loose) => kind === 'SAME' || kind === side)
            .map((segment: Loose) => segment.text)
            .join(''),
        )
        .filter((words: string) => words !== '');
    const stored = async (id: string | undefined): Promise<string[]> =>
      (
        await world.sql<{ text: string }>(
          'owner',
          `SELECT text FROM record.provision WHERE version_id = $1 AND text <> '' ORDER BY ordinal`,
          [id],
        )
      ).map((row) => row.text);
    expect(text('DELETED', blocks)).toEqual(expect.arrayContaining(await stored(versions[0]?.id)));
    expect(text('INSERTED', blocks)).toEqual(expect.arrayContaining(await stored(versions[2]?.id)));
    const back = await ask(2, 0);
    expect(back.changes).toHaveLength(6);
    expect(said(back)).toContain('REPEALED 1 kap. 2 § → –');
    expect((await ask(1, 1)).changes).toEqual([]);
  });

  it('tell why each change was made, in whichever step it was', async () => {
    const asked = { from: versions[0]?.id, to: versions[2]?.id };
    const { comparisonReasons } = await adviser.ask(REASONS, asked);
    const words = comparisonReasons.map(({ number, changes }: Loose) => [
      number,
      changes.map((change: Loose) => [change.number, change.reasons[0].words]),
    ]);
    const both = [
      [2, 'Skäl för version två.'],
      [3, 'Skäl för version tre.'],
    ];
    expect(words).toEqual([
      [1, [both[0]]],
      [3, both],
      [5, both],
    ]);
    const back = await adviser.ask(REASONS, { from: asked.to, to: asked.from });
    expect(back.comparisonReasons.map(({ changes }: Loose) => changes.length).toSorted()).toEqual([1, 2, 2]);
  });

  it('are as many changes in every file, all well formed', async () => {
    const { changes, act } = await ask(0, 2);
    const page = await (await adviser.fetch(pathOf(0, 2, 'andringar.html'))).text();
    expect(page.match(/ id="andring-\d+"/g)).toHaveLength(changes.length);
    expect(page).toContain('version 3, publicerad');
    for (const file of ['andringar.docx', 'jamforelsetabell.docx']) {
      const response = await adviser.fetch(pathOf(0, 2, file));
      expect(response.headers.get('content-disposition')).toContain('attachment');
      const bytes = new Uint8Array(await response.arrayBuffer());
      const read = await readDocument(bytes, file, { trackedChanges: 'ACCEPT' });
      expect(read.ok && read.plainText).toContain('vart fjärde år');
    }
    const word = await adviser.fetch(pathOf(0, 2, 'andringsforfattning.docx'));
    const read = await readDocument(new Uint8Array(await word.arrayBuffer()), 'x.docx');
    for (const line of [...act.ingress, act.registerLine]) expect(read.ok && read.plainText).toContain(line);
    expect(act).toMatchObject({
      ingress: [
        'Socialstyrelsen föreskriver med stöd av 8 kap. 1 § hälso- och sjukvårdsförordningen (2017:80) i fråga om Socialstyrelsens föreskrifter om planering',
        'dels att nuvarande 1 kap. 2 och 3 §§ ska betecknas 1 kap. 3 och 4 §§,',
        'dels att 2 kap. 1 § och de nya 1 kap. 3 och 4 §§ ska ha följande lydelse,',
        'dels att det ska införas en ny paragraf, 1 kap. 2 §, av följande lydelse.',
      ],
      ...{ unworded: [], gaps: ['DESIGNATION', 'DECIDED', 'ENTRY_INTO_FORCE'] },
    });
    const akn = await (await adviser.fetch(pathOf(0, 2, 'andringsforfattning.xml'))).text();
    expect(akn).toMatch(/<act name="amendment".*vart fjärde år/su);
    const version = await adviser.fetch(`/export/foreskrift/${versions[2]?.id}/version.xml`);
    expect(version.headers.get('content-type')).toContain('application/akn+xml');
    // 1 kap. 4 § was 1 kap. 3 § when it first came, and is still known by that
    expect(await version.text()).toMatch(/eId="chp_1__sec_4" wId="chp_1__sec_3"/);
  });

  it('are said to be unconfirmed where nobody has confirmed a step, and held against other föreskrifter', async () => {
    const other = await publish(world, THIRD.replace('om planering', 'om något annat'));
    const { versionComparison } = await adviser.ask(COMPARE, { from: versions[0]?.id, to: other.id });
    expect(versionComparison).toMatchObject({ isSameRegulation: false, unconfirmed: [] });
    expect(said(versionComparison)).toContain('EDITED Rubriken → Rubriken');
    const after = { regulationId: regulation, number: 3 };
    const fourth = await publish(world, THIRD.replace('vart fjärde år', 'vart femte år'), after);
    versions.push({ id: fourth.id, number: 4 });
    const far = await ask(0, 3);
    expect(far.unconfirmed).toEqual([{ fromNumber: 3, toNumber: 4 }]);
    expect(said(far)).toContain('EDITED 1 kap. 3 § 1 st → 1 kap. 4 § 1 st');
    const page = await (await adviser.fetch(pathOf(0, 3, 'andringar.html'))).text();
    expect(page).toContain('Ingen har bekräftat vad som hände med bestämmelserna från version 3 till 4');
  });

  it('are there for a body that has been sent both, without the reasons, and for nobody else', async () => {
    const officer = await world.as('CASE_OFFICER');
    await sendRound(officer, versions[0]!.id, [actors['uppsala'] ?? '', actors['halland'] ?? '']);
    await sendRound(officer, versions[2]!.id, [actors['uppsala'] ?? '']);
    const [uppsala, halland] = [
      await world.as('READER', actors['uppsala']),
      await world.as('READER', actors['halland']),
    ];
    expect(said(await ask(0, 2, uppsala))).toEqual(said(await ask(0, 2)));
    expect((await uppsala.fetch(pathOf(0, 2, 'jamforelsetabell.docx'))).status).toBe(200);
    expect(await ask(0, 1, uppsala)).toBeNull();
    expect((await uppsala.fetch(pathOf(0, 1, 'andringar.html'))).status).toBe(404);
    expect((await uppsala.fetch(`/export/foreskrift/${versions[1]?.id}/version.xml`)).status).toBe(404);
    expect(await uppsala.ask(REASONS, { from: versions[0]?.id, to: versions[2]?.id })).toEqual({
      comparisonReasons: null,
    });
    expect(await ask(0, 2, halland)).toBeNull();
    expect((await world.anonymous().fetch(pathOf(0, 2, 'andringar.html'))).status).toBe(401);
    for (const file of ['andringar.pdf', 'constructor', 'version.xml'])
      expect((await adviser.fetch(pathOf(0, 2, file))).status).toBe(404);
  });
});
