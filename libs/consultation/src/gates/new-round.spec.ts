import type { GateFacts, GateStanding, GateStatement } from './facts.ts';
import { decidingProblems } from './problems.ts';
import { gatesOf } from './standing.ts';

const TODAY = '2026-11-23';
const EU = 'EU_NOTIFICATION';
const nothing: GateFacts = {
  ...{ today: TODAY, armedForces: null, consultedOn: null, regelradet: null, hasImpactAssessment: true },
  ...{ versions: [1], material: [], anew: [], statements: [] },
};
const said = (kind: GateStatement['kind'], outcome: GateStatement['outcome'], more: Partial<GateStatement> = {}) => ({
  ...{ kind, outcome, part: null, reason: 'Skäl.', day: null, until: null, version: 1 },
  ...{ by: 'Jurist 1', on: '2026-11-20', ...more },
});
const gate = (kind: GateStatement['kind'], facts: Partial<GateFacts>): Partial<GateStanding> => {
  const { state, why, day, version } = gatesOf({ ...nothing, ...facts }).find((one) => one.kind === kind)!;
  return { state, why, day, version };
};

describe('a material change after the remiss', () => {
  const anew = (version: number, lastDay: string, closed = false) => ({ version, lastDay, closed });
  const needless = (version: number) => said('NEW_ROUND', 'WAIVED', { version });
  it.each<[string, Partial<GateFacts>, GateStanding['state'], GateStanding['why'], string | null, number | null]>([
    ['nothing material', { versions: [1, 2] }, 'MET', 'NOT_CHANGED', null, null],
    ['material', { material: [2] }, 'OPEN', 'NOT_SENT_ANEW', null, 2],
    ['sent out', { material: [2], anew: [anew(2, TODAY)] }, 'OPEN', 'SENT_ANEW', TODAY, 2],
    ['and over', { material: [2], anew: [anew(2, '2026-11-22')] }, 'MET', 'SENT_ANEW_OVER', '2026-11-22', null],
    ['closed early', { material: [2], anew: [anew(2, '2026-12-24', true)] }, 'MET', 'SENT_ANEW_OVER', null, null],
    [
      'one over, one not',
      { material: [2], anew: [anew(2, '2026-11-22'), anew(3, '2027-01-01')] },
      'MET',
      'SENT_ANEW_OVER',
      '2026-11-22',
      null,
    ],
    ['a later one', { material: [2], anew: [anew(3, '2026-11-22')] }, 'MET', 'SENT_ANEW_OVER', '2026-11-22', null],
    ['then material again', { material: [2, 3], anew: [anew(2, '2026-11-22')] }, 'OPEN', 'NOT_SENT_ANEW', null, 3],
    ['not needed', { material: [2], statements: [needless(2)] }, 'WAIVED', 'STATED', '2026-11-20', null],
    ['not needed of an earlier one', { material: [2, 3], statements: [needless(2)] }, 'OPEN', 'NOT_SENT_ANEW', null, 3],
    [
      'needed after all',
      { material: [2], statements: [needless(2), said('NEW_ROUND', 'WITHDRAWN', { version: 2 })] },
      ...(['OPEN', 'NOT_SENT_ANEW', null, 2] as const),
    ],
  ])('a new round: %s', (_, facts, state, why, day, version) => {
    expect(gate('NEW_ROUND', facts)).toEqual({ state, why, day, version });
  });

  it('says what to do about what is open', () => {
    const [, , , sent] = decidingProblems({ ...nothing, material: [2] });
    expect(sent?.message).toBe(
      'Ny remiss: Ändringen efter remissen är väsentlig och har inte remitterats (version 2). Skicka ut en ny remiss på versionen och vänta ut svarstiden, eller anteckna under Före beslut varför ingen behövs.',
    );
    const [, , , out] = decidingProblems({ ...nothing, material: [2], anew: [anew(2, '2026-12-01')] });
    expect(out?.message).toMatch(/Vänta ut svarstiden till och med 2026-12-01/u);
    const again = said(EU, 'MATERIAL', { version: 2 });
    const told = decidingProblems({
      ...nothing,
      versions: [1, 2],
      statements: [said(EU, 'MET', { day: '2026-08-20' }), again],
    });
    expect(told.find(({ field }) => field === EU)?.message).toMatch(/\(version 2\)\. Anmäl versionen på nytt/u);
  });
});
