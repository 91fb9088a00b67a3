import { LateComments } from '../src/modules/revisions/use-cases/late-comments.ts';
import type { Client, Loose } from './client.ts';
import {
  openResponse,
  publish,
  type PublishedVersion,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import { codes, decideMet, reviser } from './revising.ts';
import { createWorld, type World } from './world.ts';

const FIRST = `Socialstyrelsens föreskrifter om planering

1 kap. Inledning

1 § Dessa föreskrifter gäller planering av hälso- och sjukvård.

2 § Regionen ska ha en plan som omfattar
1. ledning,
2. personal, och
3. sjukvårdsprodukter.

Planen ska ses över varje år.

3 § Handlingar om planen får förvaras hos den som har upprättat dem under högst tio år.

2 kap. Uppgifter

1 § Regionen ska lämna uppgifter till Socialstyrelsen enligt 1 kap. 2 §.
`;
const SECOND = FIRST.replace('varje år', 'vart tredje år')
  .replace(/3 § Handlingar[^\n]*\n\n/u, '')
  .replace(
    '2 § Regionen',
    '2 § Med ledning avses den som regionen har utsett att svara för beredskapen.\n\n3 § Regionen',
  )
  .replace('1 kap. 2 §', '1 kap. 3 §');

const PLACES = `query ($v: ID!, $unsure: Boolean!) { versionPlaces(versionId: $v, unsure: $unsure) { comments onWhole unsure missing note material
  counts { status comments } nodes { commentId fromAddress address status needsReview explanation } } }`;
const CHANGE = `changes { kind oldText newText number reasons { words commentId organisationName disposition decisionReason alsoSaidBy } }`;
const HISTORY = `query ($v: ID!, $p: ID!) { provisionHistory(versionId: $v, provisionId: $p) { address wordings { number recorded
  provisions { address text } ${CHANGE} } } }`;
const TRACED = `query ($c: ID!) { commentOutcome(commentId: $c) { disposition state reason ${CHANGE} unchanged { words number } places { number address status } } }`;

let world: World;
let [adviser, editor]: Client[] = [];
let one: ReturnType<typeof reviser>;
let another: ReturnType<typeof reviser>;
let version: PublishedVersion;
let roundId: string;
let actors: Record<string, string>;
const comments: Record<string, string> = {};

/** A body's answer: what it says of which provision. */
async function answer(key: string, said: Record<string, object>): Promise<void> {
  const body = await world.as('COORDINATOR', actors[key]);
  const { version: at } = await openResponse(body, roundId);
  for (const [name, input] of Object.entries(said))
    comments[name] = (await saveComment(body, { roundId, ...input })).id;
  const saved = await saveResponse(body, { roundId, expectedVersion: at, overallStance: 'SUPPORTS' });
  expect(await submit(body, roundId, saved.version)).toMatchObject({ __typename: 'Receipt' });
}

async function met(name: string): Promise<void> {
  const text = 'SELECT id FROM record.comment WHERE point_id = $1';
  const [row] = await world.sql<{ id: string }>('owner', text, [comments[name]]);
  comments[name] = row?.id ?? '';
  await decideMet(editor!, adviser!, comments[name] ?? '');
}

const ask = async (query: string, name: string, variables: Record<string, unknown>): Promise<Loose> =>
  (await editor!.ask(query, variables))[name];

beforeAll(async () => {
  world = await createWorld();
  actors = await world.addActors({ key: 'uppsala' }, { key: 'halland' }, { key: 'gotland' });
  [adviser, editor] = [await world.as('LEGAL_ADVISER'), await world.as('EDITOR')];
  [one, another] = [reviser(adviser), reviser(await world.as('LEGAL_ADVISER'))];
  version = await publish(world, FIRST);
  ({ id: roundId } = await sendRound(await world.as('CASE_OFFICER'), version.id, Object.values(actors)));
  const at = (address: string): object => ({ provisionId: version.at[address] });
  const wording = 'Planen ska ses över vart tredje år.';
  await answer('uppsala', {
    often: { ...at('1 kap. 2 § 2 st'), proposedWording: wording, proposedReason: 'Varje år är för ofta.' },
    whole: {},
  });
  await answer('halland', { kept: at('1 kap. 3 §'), reports: at('2 kap. 1 §') });
  await met('often');
  await met('reports');
}, 120_000);
afterAll(async () => world?.stop());

describe('the next version of a föreskrift', () => {
  let draft: Loose;
  let second: Loose;

  it('is compared with the one before, and what it lacks is listed', async () => {
    const { importDraft } = await adviser!.ask(
      'mutation ($i: ImportDraftInput!) { importDraft(input: $i) { __typename ... on Draft { id version followsVersionId } } }',
      { i: { pastedText: SECOND, followsVersionId: version.id } },
    );
    expect(importDraft).toMatchObject({ followsVersionId: version.id });
    draft = await one.compare(importDraft.id);
    expect(draft.edges.map(({ name, reasons }: Loose) => [name, reasons])).toEqual([
      ['1 kap. 3 § utgår', ['REPEALED']],
    ]);
    expect(
      draft.spans.map(({ kind, explainsItself, oldText, newText }: Loose) => [
        kind,
        explainsItself,
        oldText,
        newText.slice(0, 16),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['INSERTED', false, '', '2 §\nMed ledning '],
        ['RENUMBERED', true, '', ''],
        ['EDITED', false, expect.stringContaining('varje'), expect.stringContaining('vart tredje')],
        ['REPEALED', false, expect.stringContaining('Handlingar'), ''],
        ['CONSEQUENTIAL', true, expect.stringContaining('2'), expect.stringContaining('3')],
      ]),
    );
    expect(draft.spans).toHaveLength(5);
    const all = [
      'EDGE_UNCONFIRMED',
      ...Array(3).fill('SPAN_UNEXPLAINED'),
      ...Array(2).fill('MET_WITHOUT_CHANGE'),
      'MATERIAL_UNJUDGED',
    ];
    expect(codes(draft)).toEqual(all);
    expect(codes(await one.handIn(draft.draftId))).toEqual(all);
    expect(codes(await another.publish(draft.draftId, draft.version))).toEqual(all);
  });

  it('asks for the likeliest comment first, and takes a comment, own words, or why nothing was changed', async () => {
    const edited = draft.spans.find(({ kind }: Loose) => kind === 'EDITED');
    expect(edited.likely).toEqual([comments['often']]);
    const { draftId } = draft;
    expect(await one.explain({ draftId, spanIds: [edited.id], metIds: [], words: ' ' })).toMatchObject({
      code: 'WORDS_MISSING',
    });
    await one.judge({ draftId, keys: [draft.edges[0].key], outcome: 'CONFIRMED' });
    await one.material(draftId, true);
    await one.explain({ draftId, spanIds: [edited.id], metIds: [comments['often']] });
    await one.explain({ draftId, spanIds: [], metIds: [comments['reports']], words: 'Kravet framgår redan.' });
    const repealed = draft.spans.find(({ kind }: Loose) => kind === 'REPEALED');
    draft = await one.explain({ draftId, spanIds: [repealed.id], metIds: [], words: 'Frågan regleras i arkivlagen.' });
    const inserted = draft.spans.find(({ kind }: Loose) => kind === 'INSERTED');
    expect(draft.problems).toEqual([
      { code: 'SPAN_UNEXPLAINED', field: inserted.id, message: expect.stringContaining('1 kap. 2 §') },
    ]);
    expect(codes(await one.handIn(draftId))).toEqual(['SPAN_UNEXPLAINED']);
    expect(await another.publish(draftId, draft.version)).toMatchObject({ problems: [{ field: inserted.id }] });
    draft = await one.explain({ draftId, spanIds: [inserted.id], metIds: [], words: 'Ordet behöver förklaras.' });
    expect(draft.problems).toEqual([]);
  });

  it('keeps what was said when it is compared anew, and hears that two provisions are the same', async () => {
    const { draftId } = draft;
    const fromId = draft.edges[0].fromId;
    const becameIds = [draft.units.find(({ address }: Loose) => address === '1 kap. 2 §').id];
    const joined = await one.judge({ draftId, keys: [draft.edges[0].key], outcome: 'INSTEAD', becameIds });
    expect(joined.edges).toEqual([]);
    expect(joined.spans.map(({ kind }: Loose) => kind)).not.toContain('REPEALED');
    const toId = becameIds[0];
    await world.sql(
      'owner',
      `INSERT INTO office.edge_judgement (draft_id, outcome, from_id, to_id, judged_by, judged_by_name)
       VALUES ($1, 'APART', $2, $3, gen_random_uuid(), 'Jurist 2')`,
      [draftId, fromId, toId],
    );
    draft = await one.compare(draftId);
    expect(draft.problems).toEqual([]);
    expect(draft.edges[0]).toMatchObject({ name: '1 kap. 3 § utgår', confirmedBy: expect.any(String) });
  });

  it('is published by another than the one who handed it in, as the text that was handed in', async () => {
    const { draftId } = draft;
    expect(codes(await another.publish(draftId, draft.version))).toEqual(['NOT_SUBMITTED']);
    draft = await one.handIn(draftId);
    expect(draft).toMatchObject({ submittedByMe: true });
    expect(codes(await one.publish(draftId, draft.version))).toEqual(['OWN_SUBMISSION']);
    expect(await another.publish(draftId, draft.version - 1)).toMatchObject({ __typename: 'Stale' });
    second = await another.publish(draftId, draft.version);
    expect(second).toMatchObject({ number: 2, regulationId: version.regulationId });
    expect(await another.publish(draftId, draft.version)).toMatchObject({ code: 'ALREADY_PUBLISHED' });
    const stated = await world.sql('owner', 'SELECT outcome, reason FROM office.gate_statement WHERE version_id = $1', [
      second.id,
    ]);
    expect(stated).toEqual([{ outcome: 'MATERIAL', reason: 'Kraven ändras.' }]);
  });

  it('is written down for good, where a body reaches nothing before it is told', async () => {
    for (const table of ['version_step', 'alignment_edge', 'change_span', 'change_reason', 'comment_place']) {
      for (const change of [`DELETE FROM record.${table}`, `UPDATE record.${table} SET version_id = version_id`])
        for (const role of ['owner', 'samsyn_authority'] as const)
          await expect(world.sql(role, change)).rejects.toThrow();
    }
    for (const table of ['version_step', 'alignment_edge'])
      await expect(world.sql('samsyn_body', `SELECT FROM record.${table}`)).rejects.toThrow('permission denied');
    for (const table of ['change_span', 'change_reason', 'comment_place'])
      for (const body of Object.values(actors))
        expect(await world.sql('samsyn_body', `SELECT version_id FROM record.${table}`, [], body)).toEqual([]);
  });

  it('has one place for every comment, in figures that add up', async () => {
    const read = async (unsure: boolean): Promise<Loose> => ask(PLACES, 'versionPlaces', { v: second.id, unsure });
    const places = await read(false);
    expect(places).toMatchObject({ comments: 4, onWhole: 1, missing: 0, material: true, unsure: 0 });
    expect(places.counts.reduce((sum: number, one: Loose) => sum + one.comments, places.onWhole)).toBe(4);
    expect(places.nodes.map(({ fromAddress, address, status }: Loose) => [fromAddress, address, status])).toEqual([
      ['1 kap. 2 § 2 st', '1 kap. 3 § 2 st', 'MOVED_EDITED'],
      ['1 kap. 3 §', null, 'REPEALED'],
      ['2 kap. 1 §', '2 kap. 1 §', 'EDITED'],
    ]);
    expect(places.note).toContain('Synpunkt från Region uppsala (nr 2): tillgodoses.');
    await answer('gotland', { late: { provisionId: version.at['1 kap. 1 §'] } });
    expect(await read(false)).toMatchObject({ comments: 4, missing: 1 });
    await world.app.get(LateComments).run();
    expect(await read(false)).toMatchObject({ comments: 5, missing: 0 });
  });

  it('is followed by a third, in which a provision is traced back to who asked, and a comment to what it led to', async () => {
    const { startRevision } = await adviser!.ask(
      'mutation ($v: ID!) { startRevision(versionId: $v) { __typename ... on Draft { id version provisions { id address text } } ... on Refusal { code } } }',
      { v: second.id },
    );
    expect(
      (
        await adviser!.ask('mutation ($v: ID!) { startRevision(versionId: $v) { ... on Refusal { code } } }', {
          v: version.id,
        })
      ).startRevision,
    ).toEqual({ code: 'NOT_THE_LAST' });
    const lead = startRevision.provisions.find(({ address }: Loose) => address === '1 kap. 3 § 1 st');
    await adviser!.ask(
      'mutation ($d: ID!, $v: Int!, $op: DraftOperationInput!) { editDraft(draftId: $d, expectedVersion: $v, operation: $op) { __typename } }',
      {
        d: startRevision.id,
        v: 1,
        op: { kind: 'EDIT_TEXT', provisionId: lead.id, text: `${lead.text.replace('en plan', 'en skriftlig plan')}` },
      },
    );
    const compared = await one.compare(startRevision.id);
    expect(codes(compared)).toEqual(['SPAN_UNEXPLAINED', 'MATERIAL_UNJUDGED']);
    expect(compared.met.every(({ accounted }: Loose) => accounted)).toBe(true);
    // what the second version has taken up is not offered for the third
    const offered = 'query ($d: ID!) { draftSuggestions(draftId: $d) { id } }';
    expect((await adviser!.ask(offered, { d: startRevision.id }))['draftSuggestions']).toEqual([]);
    await one.explain({
      draftId: startRevision.id,
      spanIds: [compared.spans[0].id],
      metIds: [],
      words: 'Planen ska vara skriftlig.',
    });
    await one.material(startRevision.id, false);
    const { version: at } = await one.handIn(startRevision.id);
    const third = await another.publish(startRevision.id, at);
    expect(third).toMatchObject({ number: 3 });

    const { address, wordings } = await ask(HISTORY, 'provisionHistory', { v: third.id, p: lead.id });
    expect(address).toBe('1 kap. 3 §');
    expect(
      wordings.map(({ number, provisions }: Loose) => [number, provisions.map((at: Loose) => at.address)]),
    ).toEqual([
      [3, ['1 kap. 3 §']],
      [2, ['1 kap. 3 §']],
      [1, ['1 kap. 2 §']],
    ]);
    const reasons = wordings[1].changes.flatMap((change: Loose) => change.reasons);
    expect(reasons).toEqual([
      expect.objectContaining({
        organisationName: 'Region uppsala',
        disposition: 'ACCEPTED',
        decisionReason: 'Synpunkten är rimlig.',
      }),
    ]);
    const traced = await ask(TRACED, 'commentOutcome', { c: comments['often'] });
    expect(traced).toMatchObject({
      disposition: 'ACCEPTED',
      state: 'VALIDATED',
      changes: [{ number: 2, newText: expect.stringContaining('vart tredje') }],
      places: [
        { number: 2, address: '1 kap. 3 § 2 st' },
        { number: 3, address: '1 kap. 3 § 2 st' },
      ],
    });
    expect((await ask(TRACED, 'commentOutcome', { c: comments['reports'] })).unchanged).toEqual([
      { words: 'Kravet framgår redan.', number: 2 },
    ]);
  });
});
