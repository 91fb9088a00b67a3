import {
  bodyStanding,
  inShort,
  positionPlace,
  type PositionFacts,
  positionsOf,
  positionTextProblems,
} from './index.ts';

const body = (organisationId: string, rest: Partial<PositionFacts['bodies'][number]> = {}) => ({
  ...{ organisationId, name: organisationId, kind: 'REGION' as const, asked: true, received: true, withdrawn: false },
  ...{ form: 'ANSWER' as const, overallStance: 'SUPPORTS' as const, ...rest },
});
const place = (provisionId: string, isUnit = true) => ({
  ...{ provisionId, address: `${provisionId} §`, heading: null, isUnit, assessment: '' },
});
const NOTHING: PositionFacts = { bodies: [], places: [], columns: [], said: [], themes: [], impact: [], reasons: [] };

describe('how a body stands', () => {
  it.each([
    [{ received: false }, 'NO_RESPONSE'],
    [{ withdrawn: true }, 'WITHDRAWN'],
    [{ form: 'OTHER_ORDER' as const }, 'OTHER_ORDER'],
    [{ asked: false }, 'UNASKED'],
    [{ overallStance: 'ABSTAINS' as const }, 'ABSTAINED'],
    [{ overallStance: 'NO_OBJECTION' as const }, 'NO_REMARK'],
    [{}, 'ANSWERED'],
  ])('%j: %s', (facts, standing) => expect(bodyStanding(body('a', facts))).toBe(standing));
});

describe('a summary of positions', () => {
  it('of nothing is nothing', () => {
    expect(positionsOf(NOTHING)).toMatchObject({ comments: 0, decided: 0, provisions: [], changes: [], bodies: [] });
    expect(positionsOf(NOTHING).kinds).toEqual([{ kind: null, asked: 0, standings: [], stances: [] }]);
  });

  it('counts bodies by kind, and all of them last; one that took its answer back has no stance', () => {
    const bodies = [
      body('a', { overallStance: 'OPPOSES' }),
      body('b', { kind: 'MUNICIPALITY', withdrawn: true, overallStance: 'OPPOSES' }),
      body('c', { received: false, overallStance: null }),
    ];
    const { kinds, bodies: told } = positionsOf({ ...NOTHING, bodies });
    expect(kinds.map(({ kind, asked, stances }) => [kind, asked, stances])).toEqual([
      ['REGION', 2, [{ code: 'OPPOSES', count: 1 }]],
      ['MUNICIPALITY', 1, []],
      [null, 3, [{ code: 'OPPOSES', count: 1 }]],
    ]);
    expect(told.map(({ overallStance }) => overallStance)).toEqual(['OPPOSES', null, null]);
  });

  it('puts those most oppose first, then those with most conditions, then those of which most is said', () => {
    const facts: PositionFacts = {
      ...NOTHING,
      places: [place('1'), place('2'), place('3'), place('4'), place('5', false)],
      columns: [
        { organisationId: 'a', letters: '.OC.' },
        { organisationId: 'b', letters: '.OSS' },
      ],
      said: [
        { provisionId: '1', disposition: null, comments: 2 },
        { provisionId: '5', disposition: 'NOTED', comments: 3 },
        { provisionId: '2', disposition: 'ACCEPTED', comments: 1 },
      ],
    };
    const { provisions, provisionsInAll } = positionsOf(facts);
    expect(provisions.map(({ provisionId }) => provisionId)).toEqual(['2', '3', '5', '1']);
    expect(provisionsInAll).toBe(4);
    expect(provisions[0]).toMatchObject({
      stances: [{ code: 'OPPOSES', count: 2 }],
      outcome: [{ code: 'ACCEPTED', count: 1 }],
      undecided: 0,
    });
  });

  it('tells what is changed, on the whole too, with its reasons in short', () => {
    const facts: PositionFacts = {
      ...NOTHING,
      places: [place('1')],
      said: [
        { provisionId: null, disposition: 'PARTLY', comments: 2 },
        { provisionId: '1', disposition: 'NOTED', comments: 1 },
      ],
      reasons: [{ provisionId: null, reasons: ['Tiden  var\nför kort.'] }],
    };
    expect(positionsOf(facts).changes).toEqual([
      { provisionId: null, address: '', heading: null, accepted: 0, partly: 2, reasons: ['Tiden var för kort.'] },
    ]);
  });

  it('counts what is said of the consequences, and by how many', () => {
    const impact: PositionFacts['impact'] = [
      { organisationId: 'a', stance: 'OPPOSES', disposition: null, comments: 2 },
      { organisationId: 'a', stance: null, disposition: 'NOTED', comments: 1 },
    ];
    expect(positionsOf({ ...NOTHING, impact }).impact).toEqual({
      ...{ comments: 3, bodies: 1, withoutStance: 1, undecided: 2 },
      stances: [{ code: 'OPPOSES', count: 2 }],
      outcome: [{ code: 'NOTED', count: 1 }],
    });
  });
});

describe('a text in short', () => {
  it.each([
    ['Kort.', 20, 'Kort.'],
    ['Första meningen. Andra meningen.', 20, 'Första meningen.'],
    ['Ett långt stycke utan slut på meningen', 20, 'Ett långt stycke …'],
    ['Ettenda långt ord som inte tar slut', 4, 'Ette …'],
  ])('%s (%i): %s', (text, most, short) => expect(inShort(text, most)).toBe(short));
});

describe('own words in a summary', () => {
  it.each(['PREPARING', 'OPEN', 'CLOSED', 'CONSOLIDATED'] as const)('may be written while it is %s', (state) =>
    expect(positionTextProblems(state)).toEqual([]),
  );
  it.each(['DECIDED', 'ARCHIVED'] as const)('are not changed once it is %s', (state) =>
    expect(positionTextProblems(state)).toMatchObject([{ code: 'DECIDED' }]),
  );
  it('stand on a part, or on one thing in it', () => {
    expect([positionPlace('THEMES', null), positionPlace('THEMES', 'x')]).toEqual(['THEMES', 'THEMES x']);
  });
});
