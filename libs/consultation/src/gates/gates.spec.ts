import { GATE_KINDS, GATE_OUTCOMES, type GateKind, IMPACT_PARTS } from './codes.ts';
import type { GateFacts, GateStanding, GateStatement } from './facts.ts';
import { decidingProblems, gateProblems, partOf, type StatedGate } from './problems.ts';
import { gatesOf, openGates, twoWeeksFrom } from './standing.ts';
import { gateWords } from './words.ts';

const TODAY = '2026-11-23';
const nothing: GateFacts = {
  today: TODAY,
  armedForces: null,
  consultedOn: null,
  regelradet: null,
  hasImpactAssessment: true,
  versions: [1],
  material: [],
  anew: [],
  statements: [],
};
const said = (kind: GateKind, outcome: GateStatement['outcome'], more: Partial<GateStatement> = {}): GateStatement => ({
  ...{
    kind,
    outcome,
    part: null,
    reason: 'Skäl.',
    day: null,
    until: null,
    version: 1,
    by: 'Jurist 1',
    on: '2026-11-20',
  },
  ...more,
});
const gate = (kind: GateKind, facts: Partial<GateFacts>): Pick<GateStanding, 'state' | 'why' | 'day' | 'version'> => {
  const found = gatesOf({ ...nothing, ...facts }).find((one) => one.kind === kind);
  return { state: found!.state, why: found!.why, day: found!.day, version: found!.version };
};
const asked = { sentOn: '2026-08-03', lastDay: '2026-11-02', answeredOn: null };

describe('what must be done before a decision', () => {
  it('is all open where nothing is known', () => {
    expect(openGates(nothing).map(({ kind, why }) => [kind, why])).toEqual([
      ['IMPACT_ASSESSMENT', 'PARTS_MISSING'],
      ['ARMED_FORCES', 'NOT_ASKED'],
      ['REGELRADET', 'NOT_ASKED'],
      ['EU_NOTIFICATION', 'UNJUDGED'],
      ['GOVERNMENT_CONSENT', 'UNJUDGED'],
    ]);
    expect(decidingProblems(nothing).map(({ code, field }) => [code, field])).toEqual(
      GATE_KINDS.filter((kind) => kind !== 'NEW_ROUND').map((kind) => ['GATE_OPEN', kind]),
    );
  });

  it.each<[string, Partial<GateFacts>, GateStanding['state'], GateStanding['why'], string | null]>([
    ['asked, the last day ahead', { armedForces: { ...asked, lastDay: TODAY } }, 'OPEN', 'TIME_NOT_OUT', TODAY],
    ['asked, the last day passed', { armedForces: asked }, 'MET', 'TIME_OUT', '2026-11-02'],
    [
      'answered',
      { armedForces: { ...asked, lastDay: '2026-12-24', answeredOn: '2026-10-01' } },
      'MET',
      'ANSWERED',
      '2026-10-01',
    ],
    ['met with', { consultedOn: '2026-09-01' }, 'MET', 'CONSULTED', '2026-09-01'],
    ['to be met with', { consultedOn: '2026-12-01' }, 'OPEN', 'NOT_ASKED', null],
    [
      'met with, and asked',
      { consultedOn: '2026-09-01', armedForces: { ...asked, lastDay: TODAY } },
      'MET',
      'CONSULTED',
      '2026-09-01',
    ],
    ['stated', { statements: [said('ARMED_FORCES', 'MET', { day: '2026-01-02' })] }, 'MET', 'STATED', '2026-01-02'],
    ['not needed', { statements: [said('ARMED_FORCES', 'WAIVED')] }, 'WAIVED', 'STATED', '2026-11-20'],
    [
      'taken back',
      { statements: [said('ARMED_FORCES', 'WAIVED'), said('ARMED_FORCES', 'WITHDRAWN')] },
      'OPEN',
      'NOT_ASKED',
      null,
    ],
  ])('Försvarsmakten: %s', (_, facts, state, why, day) => {
    expect(gate('ARMED_FORCES', facts)).toEqual({ state, why, day, version: null });
  });

  it.each<[string, Partial<GateFacts>, GateStanding['state'], GateStanding['why'], string | null]>([
    ['asked, time out', { regelradet: asked }, 'MET', 'TIME_OUT', '2026-11-02'],
    [
      'answered within the time',
      { regelradet: { ...asked, answeredOn: '2026-08-10' } },
      'MET',
      'ANSWERED',
      '2026-08-10',
    ],
    // sent on Monday 9 November with a week: the two weeks run to Monday 23 November, and that day is not over
    [
      'a short time runs on to two weeks',
      { regelradet: { sentOn: '2026-11-09', lastDay: '2026-11-16', answeredOn: null } },
      'OPEN',
      'TIME_NOT_OUT',
      TODAY,
    ],
    [
      'two weeks and a day',
      { regelradet: { sentOn: '2026-11-06', lastDay: '2026-11-16', answeredOn: null } },
      'MET',
      'TIME_OUT',
      '2026-11-20',
    ],
    [
      'asked apart',
      { statements: [said('REGELRADET', 'MET', { day: '2026-11-02' })] },
      'MET',
      'TIME_OUT',
      '2026-11-16',
    ],
    [
      'asked apart lately',
      { statements: [said('REGELRADET', 'MET', { day: '2026-11-16' })] },
      'OPEN',
      'TIME_NOT_OUT',
      '2026-11-30',
    ],
    [
      'refrained from',
      { regelradet: asked, statements: [said('REGELRADET', 'WAIVED')] },
      'WAIVED',
      'STATED',
      '2026-11-20',
    ],
  ])('Regelrådet: %s', (_, facts, state, why, day) => {
    expect(gate('REGELRADET', facts)).toEqual({ state, why, day, version: null });
  });

  it.each([
    ['2026-11-02', '2026-11-16'],
    // Christmas and New Year: ten working days, not fourteen days
    ['2026-12-18', '2027-01-08'],
    ['2027-03-22', '2027-04-07'],
  ])('two weeks from %s end on %s', (from, to) => {
    expect(twoWeeksFrom(from)).toBe(to);
  });

  it('the konsekvensutredning is there and each part is contained or left out with a reason', () => {
    const parts = IMPACT_PARTS.map((part, at) =>
      said('IMPACT_ASSESSMENT', at === 4 ? 'OMITTED' : 'CONTAINED', { part, on: `2026-11-${10 + at}` }),
    );
    expect(gate('IMPACT_ASSESSMENT', { statements: parts.slice(1) }).why).toBe('PARTS_MISSING');
    expect(gate('IMPACT_ASSESSMENT', { statements: parts })).toMatchObject({ state: 'MET', day: '2026-11-15' });
    expect(gate('IMPACT_ASSESSMENT', { statements: parts, hasImpactAssessment: false }).why).toBe('NO_DOCUMENT');
    const back = [...parts, said('IMPACT_ASSESSMENT', 'WITHDRAWN', { part: 'PROBLEM' })];
    expect(gate('IMPACT_ASSESSMENT', { statements: back }).why).toBe('PARTS_MISSING');
    const without = { hasImpactAssessment: false, statements: [said('IMPACT_ASSESSMENT', 'WAIVED')] };
    expect(gate('IMPACT_ASSESSMENT', without).state).toBe('WAIVED');
    const [standing] = gatesOf({ ...nothing, statements: parts });
    expect(standing?.parts.map(({ outcome }) => outcome).filter((one) => one === 'OMITTED')).toHaveLength(1);
  });

  const EU = 'EU_NOTIFICATION';
  const notified = said(EU, 'MET', { day: '2026-08-20' });
  it.each<[string, Partial<GateFacts>, GateStanding['state'], GateStanding['why'], string | null, number | null]>([
    ['three months have gone', { statements: [notified] }, 'MET', 'STANDSTILL_OVER', '2026-11-20', null],
    ['to the day', { statements: [said(EU, 'MET', { day: '2026-08-23' })] }, 'OPEN', 'STANDSTILL', TODAY, null],
    ['made longer', { statements: [{ ...notified, until: '2027-02-20' }] }, 'OPEN', 'STANDSTILL', '2027-02-20', null],
    ['no technical regulation', { statements: [said(EU, 'WAIVED')] }, 'WAIVED', 'STATED', '2026-11-20', null],
    ['a new version', { versions: [1, 2], statements: [said(EU, 'WAIVED')] }, 'OPEN', 'CHANGE_UNJUDGED', null, 2],
    [
      'not material',
      { versions: [1, 2], statements: [notified, said(EU, 'NOT_MATERIAL', { version: 2 })] },
      'MET',
      'STANDSTILL_OVER',
      '2026-11-20',
      null,
    ],
    [
      'and one more',
      { versions: [1, 2, 3], statements: [notified, said(EU, 'NOT_MATERIAL', { version: 2 })] },
      'OPEN',
      'CHANGE_UNJUDGED',
      null,
      3,
    ],
    [
      'material',
      { versions: [1, 2], statements: [notified, said(EU, 'MATERIAL', { version: 2 })] },
      'OPEN',
      'NOTIFY_ANEW',
      null,
      2,
    ],
    [
      'thought again',
      {
        versions: [1, 2],
        statements: [notified, said(EU, 'MATERIAL', { version: 2 }), said(EU, 'NOT_MATERIAL', { version: 2 })],
      },
      'MET',
      'STANDSTILL_OVER',
      '2026-11-20',
      null,
    ],
    [
      'notified anew',
      {
        versions: [1, 2],
        statements: [
          notified,
          said(EU, 'MATERIAL', { version: 2 }),
          said(EU, 'MET', { version: 2, day: '2026-11-19' }),
        ],
      },
      'OPEN',
      'STANDSTILL',
      '2027-02-19',
      null,
    ],
    ['taken back', { statements: [notified, said(EU, 'WITHDRAWN')] }, 'OPEN', 'UNJUDGED', null, null],
  ])('the EU: %s', (_, facts, state, why, day, version) => {
    expect(gate(EU, facts)).toEqual({ state, why, day, version });
  });

  it.each([
    ['NEEDED', 'OPEN', 'CONSENT_AWAITED'],
    ['MET', 'MET', 'STATED'],
    ['WAIVED', 'WAIVED', 'STATED'],
    ['WITHDRAWN', 'OPEN', 'UNJUDGED'],
  ] as const)('regeringens medgivande: %s', (outcome, state, why) => {
    expect(gate('GOVERNMENT_CONSENT', { statements: [said('GOVERNMENT_CONSENT', outcome)] })).toMatchObject({
      state,
      why,
    });
  });
});

describe('a statement about a gate', () => {
  const stated: StatedGate = {
    kind: 'ARMED_FORCES',
    outcome: 'MET',
    part: null,
    reason: 'Samråd.',
    day: TODAY,
    until: null,
  };
  it.each<[string, Partial<StatedGate>, string[]]>([
    ['holds', {}, []],
    ['is of what may be said of the gate', { outcome: 'MATERIAL' }, ['OUTCOME_INVALID']],
    ['says why', { reason: ' ' }, ['REASON_MISSING']],
    ['says so shortly', { reason: 'x'.repeat(2_001) }, ['REASON_TOO_LONG']],
    ['says when', { day: null }, ['DAY_MISSING']],
    ['says a day that exists', { day: '2026-02-30' }, ['DAY_MISSING']],
    ['not before it was', { day: '2026-11-24' }, ['DAY_IN_FUTURE']],
    ['needs no day where it is waived', { outcome: 'WAIVED', day: null }, []],
    ['of which part', { kind: 'IMPACT_ASSESSMENT', outcome: 'OMITTED', day: null }, ['PART_MISSING']],
    [
      'a part that is there needs no words',
      { kind: 'IMPACT_ASSESSMENT', outcome: 'CONTAINED', part: 'PROBLEM', reason: '' },
      [],
    ],
    [
      'a part left out does',
      { kind: 'IMPACT_ASSESSMENT', outcome: 'OMITTED', part: 'PROBLEM', reason: '' },
      ['REASON_MISSING'],
    ],
    ['the standstill ends after it began', { kind: 'EU_NOTIFICATION', until: TODAY }, ['UNTIL_TOO_EARLY']],
  ])('%s', (_, part, codes) => {
    expect(gateProblems({ ...stated, ...part }, TODAY).map(({ code }) => code)).toEqual(codes);
  });

  it('is kept under its part where it is of one', () => {
    expect(partOf({ outcome: 'CONTAINED', part: 'PROBLEM' })).toBe('PROBLEM');
    expect(partOf({ outcome: 'WAIVED', part: 'PROBLEM' })).toBeNull();
  });

  it('has words for every code in both languages', () => {
    const [sv, en] = [gateWords(), gateWords('en')];
    for (const group of Object.keys(sv) as (keyof typeof sv)[])
      expect(Object.keys(en[group]).toSorted()).toEqual(Object.keys(sv[group]).toSorted());
    expect(Object.keys(sv.outcome)).toEqual([...GATE_OUTCOMES]);
  });
});
