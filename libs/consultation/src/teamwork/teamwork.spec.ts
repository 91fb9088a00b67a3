import { alternativeProblems, alternativesToBeProblems, choiceProblems, REASON_OF_CHOICE_MAX } from './alternatives.ts';
import {
  isAnswered,
  partStanding,
  type PartStanding,
  unansweredOf,
  WORK_GUIDANCE_MAX,
  WORK_TITLE_MAX,
  workPartProblems,
  type WorkPartPlan,
} from './work-part.ts';

const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);
const plan: WorkPartPlan = { title: '3 kap.', unit: '', assigneeId: 'p1', dueOn: '2026-12-01', guidance: '' };

describe('a part of the work', () => {
  it.each<[string, Partial<WorkPartPlan>, string[]]>([
    ['a person and a day', {}, []],
    ['a unit instead of a person', { assigneeId: null, unit: 'Smittskydd' }, []],
    ['no day', { dueOn: null }, []],
    ['the last day itself', { dueOn: '2026-12-15' }, []],
    ['nobody', { assigneeId: null, unit: ' ' }, ['NOBODY_ASSIGNED']],
    ['no title', { title: ' ' }, ['TITLE_MISSING']],
    ['a day after the last', { dueOn: '2026-12-16' }, ['DUE_AFTER_DEADLINE']],
    [
      'all that is wrong at once',
      {
        title: '',
        unit: 'x'.repeat(WORK_TITLE_MAX + 1),
        guidance: 'x'.repeat(WORK_GUIDANCE_MAX + 1),
        dueOn: '2027-01-01',
      },
      ['TITLE_MISSING', 'UNIT_TOO_LONG', 'GUIDANCE_TOO_LONG', 'DUE_AFTER_DEADLINE'],
    ],
    ['a long title', { title: 'x'.repeat(WORK_TITLE_MAX + 1) }, ['TITLE_TOO_LONG']],
  ])('%s', (_name, change, expected) => {
    expect(codes(workPartProblems({ ...plan, ...change }, '2026-12-15'))).toEqual(expected);
  });

  it.each<[PartStanding, boolean, string | null, string]>([
    ['DONE', true, '2026-11-01', '2026-11-22'],
    ['GOING_ON', false, null, '2026-11-22'],
    ['LATE', false, '2026-11-21', '2026-11-22'],
    ['DUE_SOON', false, '2026-11-22', '2026-11-22'],
    ['DUE_SOON', false, '2026-11-25', '2026-11-22'],
    ['GOING_ON', false, '2026-11-26', '2026-11-22'],
    ['DUE_SOON', false, '2026-03-30', '2026-03-27'], // over the night when the clock is moved
  ])('is %s (done: %s, due %s, on %s)', (standing, done, dueOn, today) => {
    expect(partStanding({ done, dueOn }, today)).toBe(standing);
  });

  it('counts a § as answered when something is said of it or it has been gone through', () => {
    const nothing = { provisionId: 'a', comments: 0, stanceTaken: false, reviewed: false };
    expect(isAnswered(nothing)).toBe(false);
    const places = [
      nothing,
      { ...nothing, provisionId: 'b', comments: 1 },
      { ...nothing, provisionId: 'c', stanceTaken: true },
      { ...nothing, provisionId: 'd', reviewed: true },
      { ...nothing, provisionId: 'e' },
    ];
    expect(unansweredOf(places)).toEqual(['a', 'e']);
  });
});

describe('alternatives', () => {
  it.each<[string, number, number, string[]]>([
    ['one chosen, the other set aside', 1, 1, []],
    ['one left after the other was taken away', 1, 0, []],
    ['all taken away', 0, 0, []],
    ['two standing', 2, 0, ['ALTERNATIVES_UNDECIDED']],
    ['two standing and one set aside', 2, 1, ['ALTERNATIVES_UNDECIDED']],
    ['the chosen one taken away', 0, 2, ['CHOSEN_ALTERNATIVE_GONE']],
  ])('%s', (_name, standing, setAside, expected) => {
    expect(codes(alternativeProblems([{ address: '3 §', standing, setAside }]))).toEqual(expected);
  });

  it('says where, also for the whole', () => {
    expect(alternativeProblems([{ address: null, standing: 2, setAside: 0 }])[0]?.message).toContain('som helhet');
    expect(alternativeProblems([{ address: '3 §', standing: 0, setAside: 1 }])[0]?.message).toContain('3 §');
  });

  it('are at least two, on one §', () => {
    expect(codes(alternativesToBeProblems(1, ['a']))).toEqual(['ALTERNATIVES_TOO_FEW']);
    expect(codes(alternativesToBeProblems(2, ['a', 'b']))).toEqual(['ALTERNATIVES_APART']);
    expect(codes(alternativesToBeProblems(2, ['a', null]))).toEqual(['ALTERNATIVES_APART']);
    expect(alternativesToBeProblems(3, ['a', 'a', 'a'])).toEqual([]);
  });

  it('are chosen with a reason', () => {
    expect(codes(choiceProblems(' '))).toEqual(['REASON_MISSING']);
    expect(codes(choiceProblems('x'.repeat(REASON_OF_CHOICE_MAX + 1)))).toEqual(['REASON_TOO_LONG']);
    expect(choiceProblems('Bättre stöd i lagen.')).toEqual([]);
  });
});
