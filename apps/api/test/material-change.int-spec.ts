import type { Loose } from './client.ts';
import { sendRound } from './remiss.ts';
import { readyToDecide, type RevisedWorld, revisedWorld, SECOND } from './revised-world.ts';

const GATES = 'gates { kind state why day version statement { reason } }';
const RECORD = `mutation ($i: RecordDecisionInput!) { recordDecision(input: $i) { __typename ... on Refusal { problems { code field message } } } }`;
const STATE = `mutation ($i: StateGateInput!) { stateGate(input: $i) { __typename ... on Refusal { code } ... on RoundGates { ${GATES} } } }`;

/** A version that is published as a material change after a round's remiss keeps the round from its decision. */
describe('a material change after the remiss', () => {
  let at: RevisedWorld;
  let second: Loose;
  let version: number;
  beforeAll(async () => {
    at = await revisedWorld();
    const [met] = Object.entries(at.comments).flatMap(([name, id]) => (name.endsWith('2 §') ? [id] : []));
    for (const id of Object.values(at.comments)) await at.decide(id, id === met ? 'ACCEPTED' : 'NOTED', 'Skäl.');
    second = await at.revise(SECOND, at.version.id, [met ?? '']);
    version = await readyToDecide(at, at.roundId, [at.version.id, second['id']]);
    await state({ outcome: 'WITHDRAWN', reason: 'Tidigare bedömning ändrad.' });
  }, 60_000);
  afterAll(async () => at?.world.stop());

  const gate = async (kind = 'NEW_ROUND'): Promise<Loose> => {
    const { gates } = await at.officer.ask(`query ($r: ID!) { gates(roundId: $r) { ${GATES} } }`, { r: at.roundId });
    return gates.gates.find((one: Loose) => one.kind === kind);
  };
  const state = async (input: object): Promise<Loose> => {
    const about = { roundId: at.roundId, versionId: second['id'], kind: 'NEW_ROUND' };
    return (await at.officer.ask(STATE, { i: { ...about, ...input } }))['stateGate'];
  };
  const decide = async (): Promise<Loose> => {
    const i = {
      ...{ roundId: at.roundId, expectedVersion: version, versionId: second['id'], content: 'Beslutas.' },
      ...{ decider: 'Generaldirektören', reportingOfficer: 'Juristen', participants: [], seriesNumber: '' },
      ...{ decidedOn: new Date().toISOString().slice(0, 10), inForceOn: '2099-01-01' },
    };
    return (await at.officer.ask(RECORD, { i }))['recordDecision'];
  };

  it('bars the decision until it has been sent out anew, and says what to do', async () => {
    expect(await gate()).toMatchObject({ state: 'OPEN', why: 'NOT_SENT_ANEW', version: 2 });
    expect((await decide())['problems']).toEqual([
      {
        ...{ code: 'GATE_OPEN', field: 'NEW_ROUND' },
        message: expect.stringMatching(
          /\(version 2\)\. Skicka ut en ny remiss på versionen .* varför ingen behövs\.$/u,
        ),
      },
    ]);
    const { roundDecision } = await at.officer.ask(
      'query ($r: ID!) { roundDecision(roundId: $r) { blocking { field } } }',
      { r: at.roundId },
    );
    expect(roundDecision.blocking).toEqual([{ field: 'NEW_ROUND' }]);
  });

  it('is not waved away without a reason, nor by what is said of an earlier version', async () => {
    expect(await state({ outcome: 'WAIVED', reason: ' ' })).toMatchObject({ __typename: 'Refusal' });
    expect(await state({ outcome: 'MET', reason: 'Klart.', day: '2026-01-01' })).toMatchObject({
      __typename: 'Refusal',
    });
    await state({ versionId: at.version.id, outcome: 'WAIVED', reason: 'Inget har ändrats.' });
    expect(await gate()).toMatchObject({ state: 'OPEN', why: 'NOT_SENT_ANEW' });
    await state({ outcome: 'WAIVED', reason: 'Ändringen kom av svaren.' });
    expect(await gate()).toMatchObject({ state: 'WAIVED', statement: { reason: 'Ändringen kom av svaren.' } });
    await state({ outcome: 'WITHDRAWN', reason: 'Den behövs.' });
  });

  it('is to be notified anew to the EU too, unless a person says otherwise of the version', async () => {
    const EU = { kind: 'EU_NOTIFICATION' };
    await state({ ...EU, versionId: at.version.id, outcome: 'MET', day: '2026-01-01', reason: 'Anmäld.' });
    await state({ ...EU, outcome: 'MATERIAL', reason: 'Som vid publiceringen.' });
    expect(await gate('EU_NOTIFICATION')).toMatchObject({ why: 'NOTIFY_ANEW', version: 2 });
    const { problems } = await decide();
    expect(problems.map(({ field }: Loose) => field)).toEqual(['NEW_ROUND', 'EU_NOTIFICATION']);
    expect(problems[1].message).toMatch(/Anmäl versionen på nytt/u);
    await state({ ...EU, outcome: 'WAIVED', reason: 'Inte en teknisk föreskrift.' });
  });

  it('is no bar once the new remiss is over', async () => {
    const anew = await sendRound(at.officer, second['id'], [at.actors['uppsala'] ?? ''], { title: 'Ny remiss' });
    expect(await gate()).toMatchObject({ state: 'OPEN', why: 'SENT_ANEW', day: expect.stringMatching(/^\d{4}-/u) });
    expect((await decide())['problems'][0].message).toMatch(/Vänta ut svarstiden till och med/u);
    const { roundDecision } = await at.officer.ask('query ($r: ID!) { roundDecision(roundId: $r) { version } }', {
      r: anew.id,
    });
    await at.officer.ask(
      'mutation ($r: ID!, $v: Int!) { closeRound(roundId: $r, expectedVersion: $v, reason: "Alla har svarat.") { __typename } }',
      { r: anew.id, v: roundDecision.version },
    );
    expect(await gate()).toMatchObject({ state: 'MET', why: 'SENT_ANEW_OVER' });
    expect(await decide()).toMatchObject({ __typename: 'RoundDecision' });
  });
});
