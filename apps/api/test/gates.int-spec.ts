import { GATE_KINDS, IMPACT_PARTS, stockholmDayOf } from '@samsyn/consultation';
import { loadActors } from '../src/register/register.ts';
import type { Client, Loose } from './client.ts';
import {
  ONE_QUESTION,
  openResponse,
  publish,
  type PublishedVersion,
  saveComment,
  saveResponse,
  sendRound,
  submit,
} from './remiss.ts';
import { createWorld, type World } from './world.ts';

const TODAY = stockholmDayOf(Date.now());
const GATES = `roundId open mayState versions { id number } gates { kind state why derived day version statement { outcome reason by } parts { part outcome } }`;

describe('what must be done before a decision', () => {
  let world: World;
  let officer: Client;
  let version: PublishedVersion;
  let round: { id: string; slug: string };
  let armed: string;
  let commentId: string;
  beforeAll(async () => {
    world = await createWorld();
    const bodies = loadActors().filter(({ key }) => key === 'forsvarsmakten' || key === 'regelradet');
    const ids = await world.addActors(...bodies);
    officer = await world.as('CASE_OFFICER');
    version = await publish(world);
    armed = ids['forsvarsmakten'] ?? '';
    round = await sendRound(officer, version.id, Object.values(ids), { title: 'Före beslut' });
  }, 120_000);
  afterAll(async () => world.stop());

  const read = async (client = officer): Promise<Loose> => {
    const { gates } = await client.ask(`query ($id: ID!) { gates(roundId: $id) { ${GATES} } }`, { id: round.id });
    return gates;
  };
  const state = async (input: object, client = officer): Promise<Loose> => {
    const { stateGate } = await client.ask(
      `mutation ($input: StateGateInput!) { stateGate(input: $input) { __typename ... on Refusal { code problems { code field } } ... on RoundGates { ${GATES} } } }`,
      { input: { roundId: round.id, reason: '', ...input } },
    );
    return stateGate;
  };
  const of = (said: Loose, kind: string): Loose => said['gates'].find((one: Loose) => one.kind === kind);

  it('is known from the sändlista, the documents and the answers', async () => {
    const before = await read();
    // all but a new round: nothing was changed since
    expect(before['open']).toBe(GATE_KINDS.length - 1);
    expect(before['gates'].map(({ kind, why, derived }: Loose) => [kind, why, derived])).toEqual([
      ['IMPACT_ASSESSMENT', 'NO_DOCUMENT', true],
      ['ARMED_FORCES', 'TIME_NOT_OUT', true],
      ['REGELRADET', 'TIME_NOT_OUT', true],
      ['NEW_ROUND', 'NOT_CHANGED', true],
      ['EU_NOTIFICATION', 'UNJUDGED', false],
      ['GOVERNMENT_CONSENT', 'UNJUDGED', false],
    ]);
    const body = await world.as('COORDINATOR', armed);
    await openResponse(body, round.id);
    await saveResponse(body, { roundId: round.id, expectedVersion: 1, overallStance: 'NO_OBJECTION' });
    // what is being written is none of it
    expect(of(await read(), 'ARMED_FORCES').why).toBe('TIME_NOT_OUT');
    const point = { roundId: round.id, provisionId: version.at['1 kap. 2 §'] ?? '', kind: 'FACTUAL' };
    await saveComment(body, point);
    await submit(body, round.id, 2);
    [{ id: commentId = '' } = {}] = await world.sql<{ id: string }>('owner', 'SELECT id FROM record.comment');
    expect(of(await read(), 'ARMED_FORCES')).toMatchObject({ state: 'MET', why: 'ANSWERED' });
  });

  it('is stated by a person, with a reason, and stands in the log', async () => {
    expect(await state({ kind: 'REGELRADET', outcome: 'WAIVED' })).toMatchObject({
      code: 'REASON_MISSING',
      problems: [{ code: 'REASON_MISSING', field: 'reason' }],
    });
    const reason = 'Granskningen skulle sakna betydelse.';
    const waived = await state({ kind: 'REGELRADET', outcome: 'WAIVED', reason });
    expect(of(waived, 'REGELRADET')).toMatchObject({ state: 'WAIVED', statement: { outcome: 'WAIVED', reason } });
    const { events } = await officer.ask(
      `query ($id: ID!) { events(roundId: $id, first: 1) { nodes { kind facts reason } } }`,
      { id: round.id },
    );
    expect(events.nodes).toEqual([{ kind: 'GATE_STATED', facts: { gate: 'REGELRADET', outcome: 'WAIVED' }, reason }]);
    const back = await state({ kind: 'REGELRADET', outcome: 'WITHDRAWN', reason: 'Tidigare bedömning ändrad.' });
    expect(of(back, 'REGELRADET')).toMatchObject({ state: 'OPEN', statement: null });
    const kept = world.sql('samsyn_authority', 'UPDATE office.gate_statement SET reason = $1', ['annat']);
    await expect(kept).rejects.toThrow(/permission denied/u);
  });

  it('asks of each new version whether the change is material', async () => {
    const EU = { kind: 'EU_NOTIFICATION' };
    const notTechnical = await state({ ...EU, outcome: 'WAIVED', reason: 'Inte en teknisk föreskrift.' });
    expect(of(notTechnical, 'EU_NOTIFICATION').state).toBe('WAIVED');
    const second = await publish(world, undefined, version);
    const asked = await read();
    expect(asked['versions'].map(({ number }: Loose) => number)).toEqual([1, 2]);
    expect(of(asked, 'EU_NOTIFICATION')).toMatchObject({ state: 'OPEN', why: 'CHANGE_UNJUDGED', version: 2 });
    const reason = 'Endast språkliga ändringar.';
    const judged = await state({ ...EU, versionId: second.id, outcome: 'NOT_MATERIAL', reason });
    expect(of(judged, 'EU_NOTIFICATION').state).toBe('WAIVED');
    const other = await publish(world);
    expect((await state({ ...EU, versionId: other.id, outcome: 'MATERIAL', reason }))['code']).toBe('NOT_FOUND');
  });

  it('is done when the last of it is', async () => {
    await world.sql(
      'owner',
      `INSERT INTO office.round_document (round_id, ordinal, kind, title) VALUES ($1, 90, 'IMPACT_ASSESSMENT', 'Konsekvensutredning')`,
      [round.id],
    );
    for (const part of IMPACT_PARTS) await state({ kind: 'IMPACT_ASSESSMENT', outcome: 'CONTAINED', part });
    await state({ kind: 'REGELRADET', outcome: 'WAIVED', reason: 'Saknar betydelse.' });
    const last = await state({ kind: 'GOVERNMENT_CONSENT', outcome: 'NEEDED' });
    expect(last['open']).toBe(1);
    const day = '2026-01-15';
    const done = await state({ kind: 'GOVERNMENT_CONSENT', outcome: 'MET', day, reason: 'Regeringsbeslut.' });
    expect([done['open'], of(done, 'GOVERNMENT_CONSENT').day]).toEqual([0, day]);
  });

  const OF = `state version mayDecide left { undecided } blocking { field }
    records { number content decidedOn participants publishedOn seriesNumber inForceOn reason }`;
  const DECISION = `__typename ... on Refusal { problems { code field } } ... on Stale { currentVersion } ... on RoundDecision { ${OF} }`;
  const decision = async (client = officer): Promise<Loose> =>
    (await client.ask(`query ($id: ID!) { roundDecision(roundId: $id) { ${OF} } }`, { id: round.id }))['roundDecision'];
  const consolidate = async (client = officer, id = round.id): Promise<Loose> => {
    const variables = { id, v: (await decision(client))['version'] };
    const asked = `mutation ($id: ID!, $v: Int!) { consolidateRound(roundId: $id, expectedVersion: $v) { ${DECISION} } }`;
    return (await client.ask(asked, variables))['consolidateRound'];
  };
  const recordIt = async (more: object = {}): Promise<Loose> => {
    const input = {
      ...{ roundId: round.id, expectedVersion: (await decision())['version'], versionId: version.id },
      ...{ content: 'Föreskrifterna beslutas.', decider: 'Generaldirektören', reportingOfficer: 'Juristen' },
      ...{ participants: ['Rättschefen', ' '], decidedOn: TODAY, inForceOn: '2099-01-01', seriesNumber: '' },
      ...more,
    };
    const asked = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { ${DECISION} } }`;
    return (await officer.ask(asked, { input }))['recordDecision'];
  };
  const codes = (said: Loose): string[] => said['problems'].map(({ code }: Loose) => code);

  it('lets the round be put together when each comment is decided', async () => {
    expect(codes(await consolidate())).toEqual(['NOT_CLOSED']);
    const { closeRound } = await officer.ask(
      'mutation ($id: ID!, $v: Int!) { closeRound(roundId: $id, expectedVersion: $v, reason: "Alla har svarat.") { __typename } }',
      { id: round.id, v: (await decision())['version'] },
    );
    expect(closeRound.__typename).toBe('Round');
    expect((await decision())['left']).toEqual({ undecided: 1 });
    const refused = await consolidate();
    expect(refused['problems']).toEqual([{ code: 'COMMENT_UNDECIDED', field: commentId }]);
    const assess = `mutation ($input: AssessCommentInput!) { assessComment(input: $input) { __typename } }`;
    const said = { commentId, expectedVersion: 0, disposition: 'NOTED', reason: 'Ingen ändring behövs.' };
    await (await world.as('EDITOR')).ask(assess, { input: said });
    expect((await decision())['left']).toEqual({ undecided: 1 });
    const settle = `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { __typename } }`;
    const validated = { commentId, expectedVersion: 1, outcome: 'VALIDATED' };
    await (await world.as('LEGAL_ADVISER')).ask(settle, { input: validated });
    expect(codes(await recordIt())).toEqual(['NOT_CONSOLIDATED']);
    expect(await consolidate(await world.as('EDITOR'))).toMatchObject({ state: 'CONSOLIDATED', mayDecide: false });
    expect(codes(await consolidate())).toEqual(['ALREADY_CONSOLIDATED']);
    const back = world.sql('samsyn_authority', `UPDATE office.round SET state = 'OPEN' WHERE id = $1`, [round.id]);
    await expect(back).rejects.toThrow(/goes from CONSOLIDATED to its next state/u);
  });

  it('keeps the decision from being recorded while one is open, and names it', async () => {
    const reason = 'Tidigare bedömning ändrad.';
    await state({ kind: 'GOVERNMENT_CONSENT', outcome: 'WITHDRAWN', reason });
    expect((await recordIt())['problems']).toEqual([{ code: 'GATE_OPEN', field: 'GOVERNMENT_CONSENT' }]);
    await state({ kind: 'GOVERNMENT_CONSENT', outcome: 'WAIVED', reason: 'Kostnaderna ökar inte.' });
    const without = await recordIt({ decider: '', inForceOn: null, decidedOn: '2099-01-01' });
    expect(without['problems'].map(({ field }: Loose) => field)).toEqual(['decider', 'decidedOn', 'inForceOn']);
    const bare = world.sql('samsyn_authority', `UPDATE office.round SET state = 'DECIDED' WHERE id = $1`, [round.id]);
    await expect(bare).rejects.toThrow(/no decision of the round/u);
  });

  it('is over with a decision on record, which is only ever added to', async () => {
    const [first] = (await recordIt())['records'];
    expect(first).toMatchObject({ number: 1, participants: ['Rättschefen'], publishedOn: null, decidedOn: TODAY });
    expect(codes(await recordIt())).toEqual(['NOTHING_CHANGED']);
    const printed = { publishedOn: TODAY, seriesNumber: 'HSLF-FS 2027:12' };
    expect((await recordIt(printed))['records'][0]).toMatchObject({ number: 2, ...printed });
    const corrected = { ...printed, decider: 'Rättschefen' };
    expect(codes(await recordIt(corrected))).toEqual(['REASON_MISSING']);
    const done = await recordIt({ ...corrected, reason: 'Fel beslutsfattare.' });
    expect(done).toMatchObject({ state: 'DECIDED', blocking: [] });
    expect(done['records'].map(({ number, reason }: Loose) => [number, reason])).toEqual([
      [3, 'Fel beslutsfattare.'],
      [2, ''],
      [1, ''],
    ]);
    expect(await recordIt({ expectedVersion: 1 })).toMatchObject({ __typename: 'Stale' });
    const kept = world.sql('samsyn_authority', 'UPDATE office.decision SET decider = $1', ['annan']);
    await expect(kept).rejects.toThrow(/permission denied/u);
    const { events } = await officer.ask(
      `query ($id: ID!) { events(roundId: $id, first: 3) { nodes { kind facts reason } } }`,
      { id: round.id },
    );
    const settle = `mutation ($input: SettleAssessmentInput!) { settleAssessment(input: $input) { ... on Refusal { code } } }`;
    const returned = { commentId, expectedVersion: 2, outcome: 'RETURNED', word: 'Ändra skälet.' };
    const asked = await (await world.as('LEGAL_ADVISER')).ask(settle, { input: returned });
    expect(asked['settleAssessment']).toEqual({ code: 'ROUND_DECIDED' });
    expect(events.nodes).toEqual([
      { kind: 'DECISION_CORRECTED', facts: {}, reason: 'Fel beslutsfattare.' },
      { kind: 'DECISION_PRINTED', facts: { after: TODAY }, reason: null },
      { kind: 'ROUND_DECIDED', facts: { after: TODAY }, reason: null },
    ]);
  });

  it('is archived by the registrar when its compilation is sealed, and is then read only', async () => {
    const registrar = await world.as('REGISTRAR');
    const archive = async (): Promise<Loose> => {
      const asked = `mutation ($id: ID!, $v: Int!) { archiveRound(roundId: $id, expectedVersion: $v) { ${DECISION} } }`;
      return (await registrar.ask(asked, { id: round.id, v: (await decision())['version'] }))['archiveRound'];
    };
    expect(codes(await archive())).toEqual(['NOT_SEALED']);
    await world.sql(
      'samsyn_authority',
      `INSERT INTO office.compilation_seal SELECT id, id, repeat('0', 64), 1, 1, ordered_at, clock_timestamp(), 'k' FROM office.compilation_edition`,
    );
    expect(await archive()).toMatchObject({ state: 'ARCHIVED', mayDecide: false });
    expect(codes(await archive())).toEqual(['ALREADY_ARCHIVED']);
    const met = { kind: 'REGELRADET', outcome: 'WAIVED', reason: 'x' };
    expect(await state(met)).toMatchObject({ code: 'ROUND_ARCHIVED' });
    const note = `mutation ($r: ID!, $id: ID!) { writeOfficeNote(roundId: $r, id: $id, text: "Sent.") { ... on Refusal { code message } } }`;
    const kept = (await officer.ask(note, { r: round.id, id: commentId }))['writeOfficeNote'];
    expect(kept).toEqual({ code: 'ROUND_ARCHIVED', message: 'Remissen är arkiverad. Den ändras inte längre.' });
    for (const change of [`UPDATE office.round SET title = 'x'`, 'DELETE FROM office.assessment'])
      await expect(world.sql('samsyn_authority', change)).rejects.toThrow(/arkiverad|permission denied/u);
  });

  it('is nothing where the round has questions only: no föreskrift is decided', async () => {
    const only = await sendRound(officer, null, [armed], { title: 'Endast frågor', questions: ONE_QUESTION });
    const asked = { roundId: only.id, kind: 'GOVERNMENT_CONSENT', outcome: 'NEEDED' };
    expect(await state(asked)).toMatchObject({ __typename: 'Refusal', code: 'NO_TEXT_TO_DECIDE' });
    const { gates } = await officer.ask(`query ($id: ID!) { gates(roundId: $id) { ${GATES} } }`, { id: only.id });
    expect(gates).toEqual({ roundId: only.id, open: 0, mayState: false, versions: [], gates: [] });
  });

  it('is read by all of the authority’s readers, and stated by those who answer for the text', async () => {
    expect((await read(await world.as('REGISTRAR')))['mayState']).toBe(false);
    expect((await read(await world.as('LEGAL_ADVISER')))['mayState']).toBe(true);
    const rows = world.sql('samsyn_body', 'SELECT * FROM office.gate_statement', [], armed);
    await expect(rows).rejects.toThrow(/permission denied/u);
    // who put it there is the authority's own; the rest is told (outcome.int-spec.ts)
    const decided = world.sql('samsyn_body', 'SELECT recorded_by_name FROM office.decision', [], armed);
    await expect(decided).rejects.toThrow(/permission denied/u);
  });
});
