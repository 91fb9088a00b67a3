import { readDocument } from '@samsyn/documents';
import type { Client, Loose } from './client.ts';
import { until } from './mail-server.ts';
import { openResponse, paragraph, saveComment, saveResponse, sendRound, submit } from './remiss.ts';
import { codes, reviser } from './revising.ts';
import { workingCopy } from './working-copy.ts';
import { createWorld, type World } from './world.ts';

const LAW = `Föreskrifter om planering

1 § Regionen ska ha en plan.

2 § Planen ska ses över varje år.
`;

const IMPACT = `# Konsekvensutredning – planering

## 1. Problemet

Det saknas planer, och 99 § i en annan författning hjälper inte.

## 5. Kostnader

### 5.1 Regioner

Kostnaderna bedöms som små för de flesta regioner.

| Post | Årlig kostnad |
|---|---|
| Plan | 26,5 mnkr |
| Övning | 9,5 mnkr |
`;
const CHANGED = IMPACT.replace('26,5 mnkr', '31,0 mnkr').replace('bedöms som små', 'bedöms vara små');
const PLAN = 'konsekvensutredning avsnitt 5.1 rad 2';

const DRAFT = '__typename ... on Draft { id version problems { code } provisions { id kind address text } sourceText }';
const TAKE_IN = `mutation ($d: ID!, $v: Int!, $i: ImpactAssessmentInput!) { takeInImpactAssessment(draftId: $d, expectedVersion: $v, input: $i) {
  ${DRAFT} ... on Stale { currentVersion } ... on Refusal { code message } ... on ImportQuestion { code } } }`;
const IMPORT = `mutation ($i: ImportDraftInput!) { importDraft(input: $i) { ${DRAFT} } }`;
const PUBLISH =
  'mutation ($d: ID!, $v: Int!) { publishDraft(draftId: $d, expectedVersion: $v) { __typename ... on VersionSummary { id } } }';

let world: World;
let adviser: Client;
let officer: Client;
let body: Client;
let draft: Loose;
let versionId: string;
let roundId: string;
let secondId: string;
const at = (address: string, of = draft): Loose => of['provisions'].find((one: Loose) => one.address === address);
const takeIn = async (pastedText: string, of = draft, version = of['version']): Promise<Loose> =>
  (await adviser.ask(TAKE_IN, { d: of['id'], v: version, i: { pastedText } }))['takeInImpactAssessment'];

beforeAll(async () => {
  world = await createWorld({ SAMSYN_PROCESS: 'all' });
  const actors = await world.addActors({ key: 'uppsala' });
  adviser = await world.as('LEGAL_ADVISER');
  officer = await world.as('CASE_OFFICER');
  ({ importDraft: draft } = await adviser.ask(IMPORT, { i: { pastedText: LAW } }));
  body = await world.as('COORDINATOR', actors['uppsala']);
  draft = await takeIn(IMPACT);
  versionId = (await adviser.ask(PUBLISH, { d: draft['id'], v: draft['version'] }))['publishDraft'].id;
  ({ id: roundId } = await sendRound(officer, versionId, Object.values(actors)));
}, 60_000);
afterAll(async () => world?.stop());

describe('a konsekvensutredning in the model of the text', () => {
  it('is read into the draft as its last part, beside what it was read from', () => {
    expect(draft['provisions'].map(({ kind, address }: Loose) => `${kind} ${address}`).slice(-9)).toEqual([
      'IMPACT_ASSESSMENT konsekvensutredning',
      'HEADING konsekvensutredning avsnitt 1',
      'SUBSECTION konsekvensutredning avsnitt 1 1 st',
      'HEADING konsekvensutredning avsnitt 5',
      'HEADING konsekvensutredning avsnitt 5.1',
      'SUBSECTION konsekvensutredning avsnitt 5.1 1 st',
      'TABLE_ROW konsekvensutredning avsnitt 5.1 rad 1',
      'TABLE_ROW konsekvensutredning avsnitt 5.1 rad 2',
      'TABLE_ROW konsekvensutredning avsnitt 5.1 rad 3',
    ]);
    expect(draft['problems']).toEqual([]);
    expect(draft['sourceText']).toContain('hjälper inte');
  });

  it('is refused on a draft that somebody else has changed, and where there is nothing to read', async () => {
    const { importDraft: other } = await adviser.ask(IMPORT, { i: { pastedText: LAW } });
    expect(await takeIn(IMPACT, other, 0)).toMatchObject({ __typename: 'Stale', currentVersion: 1 });
    expect(await takeIn('  ', other)).toMatchObject({ code: 'SOURCE_MISSING' });
    expect(await takeIn(IMPACT)).toMatchObject({ code: 'ALREADY_PUBLISHED' });
  });

  it('is commented on in a heading, a row and as a whole, with a stance', async () => {
    const { version } = await openResponse(body, roundId);
    const say = async (address: string, words: string): Promise<unknown> =>
      saveComment(body, { roundId, provisionId: at(address)['id'], body: paragraph(words), kind: 'FACTUAL' });
    await say(PLAN, 'Kostnaden för planen är för lågt räknad.');
    await say('konsekvensutredning avsnitt 5', 'Avsnittet saknar kommunerna.');
    await say('1 §', 'Bra.');
    const { setProvisionStance } = await body.ask(
      'mutation ($r: ID!, $p: ID!) { setProvisionStance(roundId: $r, provisionId: $p, stance: OPPOSES) { __typename } }',
      { r: roundId, p: at('konsekvensutredning')['id'] },
    );
    expect(setProvisionStance.__typename).not.toBe('Refusal');
    const saved = await saveResponse(body, { roundId, expectedVersion: version, overallStance: 'SUPPORTS' });
    await submit(body, roundId, saved.version);
  });

  it('has its row last in the matrix and the compilation, with its comments', async () => {
    const { stanceMatrix, compilation } = await officer.ask(
      'query ($r: ID!) { stanceMatrix(roundId: $r) { rows { address cells } } compilation(roundId: $r) { comments rows { address comments } } }',
      { r: roundId },
    );
    expect(stanceMatrix.rows.map(({ address }: Loose) => address)).toEqual(['1 §', '2 §', 'konsekvensutredning']);
    expect(compilation.comments).toBe(3);
    expect(compilation.rows.at(-1)).toMatchObject({ address: 'konsekvensutredning', comments: 2 });
  });
});

describe('the files of the round', () => {
  const START = 'mutation ($i: StartExportInput!) { startExport(input: $i) { ... on RoundExport { id } } }';
  const points = async (kind: string): Promise<string[]> => {
    const { startExport } = await officer.ask(START, { i: { roundId, kind, format: 'JSON' } });
    let response = await officer.fetch(`/export/fil/${startExport.id}`);
    await until(async () => (response = await officer.fetch(`/export/fil/${startExport.id}`)).status === 200, 60_000);
    const { comments } = JSON.parse(await response.text());
    return comments.map(({ target }: Loose) => target);
  };

  it('have them after the text, and by themselves whatever kind they are of', async () => {
    expect(await points('BY_PROVISION')).toEqual(['1 §', 'konsekvensutredning avsnitt 5', PLAN]);
    expect(await points('IMPACT')).toEqual(['konsekvensutredning avsnitt 5', PLAN]);
  });
});

describe('the version after it', () => {
  it('has it with the ids it had, also where the text comes as a new file, and asks why it was changed', async () => {
    const [one, another] = [reviser(adviser), reviser(await world.as('LEGAL_ADVISER'))];
    const { importDraft } = await adviser.ask(IMPORT, {
      i: { pastedText: LAW.replace('varje år', 'vartannat år'), followsVersionId: versionId },
    });
    expect(at(PLAN, importDraft)).toEqual(at(PLAN));
    const changed = await takeIn(CHANGED, importDraft);
    expect([at(PLAN, changed)['id'], at(PLAN, changed)['text']]).toEqual([at(PLAN)['id'], 'Plan | 31,0 mnkr']);
    const draftId = importDraft.id;
    const { edges, spans } = await one.compare(draftId);
    expect(spans.map(({ toAddress }: Loose) => toAddress)).toEqual([
      '2 § 1 st',
      'konsekvensutredning avsnitt 5.1 1 st',
      PLAN,
    ]);
    if (edges.length > 0) await one.judge({ draftId, keys: edges.map(({ key }: Loose) => key), outcome: 'CONFIRMED' });
    await one.material(draftId, false);
    await one.explain({ draftId, spanIds: [spans[0].id], metIds: [], words: 'Behövs.' });
    expect(codes(await one.handIn(draftId))).toEqual(['SPAN_UNEXPLAINED', 'SPAN_UNEXPLAINED']);
    await one.explain({ draftId, spanIds: [spans[1].id, spans[2].id], metIds: [], words: 'Rättat.' });
    const handed = await one.handIn(draftId);
    const published = await another.publish(draftId, handed['version']);
    expect(published).toMatchObject({ __typename: 'VersionSummary', number: 2 });
    secondId = published['id'];
  });

  it('has each comment on it in its place', async () => {
    const rows = await world.sql<{ address: string; status: string; now: string }>(
      'owner',
      `SELECT c.address, p.status, q.address AS now FROM record.comment_place p JOIN record.comment c ON c.id = p.comment_id
       LEFT JOIN record.provision q ON q.version_id = p.version_id AND q.provision_id = p.provision_id
       WHERE p.version_id = $1 ORDER BY c.address`,
      [secondId],
    );
    const heading = 'konsekvensutredning avsnitt 5';
    expect(rows).toEqual([
      { address: '1 §', status: 'UNCHANGED', now: '1 §' },
      { address: heading, status: 'UNCHANGED', now: heading },
      { address: PLAN, status: 'EDITED', now: PLAN },
    ]);
  });

  it('has the history of a passage by itself, and not of the whole', async () => {
    const { provisionHistory } = await adviser.ask(
      'query ($v: ID!, $p: ID!) { provisionHistory(versionId: $v, provisionId: $p) { address wordings { number provisions { text } changes { toAddress } } } }',
      { v: secondId, p: at(PLAN)['id'] },
    );
    expect(provisionHistory).toEqual({
      address: PLAN,
      wordings: [
        { number: 2, provisions: [{ text: 'Plan | 31,0 mnkr' }], changes: [{ toAddress: PLAN }] },
        { number: 1, provisions: [{ text: 'Plan | 26,5 mnkr' }], changes: [] },
      ],
    });
  });

  it('keeps it out of everything that prints or generates the text', async () => {
    const path = (file: string): string => `/export/foreskrift/${file}`;
    const words = async (file: string): Promise<string> => {
      const response = await adviser.fetch(path(file));
      expect(response.status).toBe(200);
      if (!file.endsWith('.docx')) return response.text();
      const read = await readDocument(new Uint8Array(await response.arrayBuffer()), file, { trackedChanges: 'ACCEPT' });
      return read.ok ? read.plainText : '';
    };
    const both = `${versionId}/${secondId}`;
    for (const file of [
      `${secondId}/version.xml`,
      `${secondId}/version.docx`,
      `${both}/andringar.docx`,
      `${both}/jamforelsetabell.docx`,
      `${both}/andringsforfattning.docx`,
      `${both}/andringsforfattning.xml`,
    ]) {
      const text = await words(file);
      expect([file, text.includes('vartannat')]).toEqual([file, true]);
      expect([file, /mnkr|onsekvensutredning|hjälper inte/u.test(text)]).toEqual([file, false]);
    }
    const page = await words(`${both}/andringar.html`);
    expect(page.indexOf('31,0')).toBeGreaterThan(page.indexOf('vartannat'));
    // and it is a file of its own, with nothing of the text
    const alone = await words(`${secondId}/konsekvensutredning.docx`);
    expect([alone.includes('31,0 mnkr'), alone.includes('vartannat')]).toEqual([true, false]);
    expect((await body.fetch(path(`${secondId}/konsekvensutredning.docx`))).status).toBe(404);
  });
});

describe('as a whole', () => {
  /** What it takes to hand a draft in: what is asked of its places, and of its changes. */
  const asked = async (draftId: string): Promise<{ edges: Loose[]; spans: Loose[]; left: string[] }> => {
    const one = reviser(adviser);
    const { edges, spans } = await one.compare(draftId);
    if (edges.length > 0) await one.judge({ draftId, keys: edges.map(({ key }: Loose) => key), outcome: 'CONFIRMED' });
    await one.explain({ draftId, spanIds: spans.map(({ id }: Loose) => id), metIds: [], words: 'Behövs.' });
    return { edges, spans, left: codes(await one.material(draftId, false)) };
  };

  it('goes from a version with one confirmation and one reason', async () => {
    const copy = await workingCopy(adviser, adviser, secondId);
    const command = { kind: 'REPEAL', provisionId: at('konsekvensutredning', await copy.now())['id'] };
    expect(await copy.revise(adviser, 1, command)).toMatchObject({ __typename: 'RevisedDraft' });
    const { edges, spans, left } = await asked(copy.d);
    expect(edges.map(({ name }) => name)).toEqual(['konsekvensutredning utgår']);
    expect(spans.map(({ kind, fromAddress }) => `${kind} ${fromAddress}`)).toEqual(['REPEALED konsekvensutredning']);
    expect(left).toEqual([]);
  });

  it('comes new in one with one reason', async () => {
    const { importDraft: bare } = await adviser.ask(IMPORT, { i: { pastedText: LAW } });
    const { publishDraft } = await adviser.ask(PUBLISH, { d: bare.id, v: bare.version });
    const { importDraft: next } = await adviser.ask(IMPORT, {
      i: { pastedText: LAW, followsVersionId: publishDraft.id },
    });
    await takeIn(IMPACT, next);
    const { edges, spans, left } = await asked(next.id);
    expect(edges).toEqual([]);
    expect(spans.map(({ kind, toAddress }) => `${kind} ${toAddress}`)).toEqual(['INSERTED konsekvensutredning']);
    expect(left).toEqual([]);
  });
});
