import {
  answersAreVisible,
  answersCanBeShut,
  discardProblems,
  mayChangeVisibility,
  otherOrderProblems,
  submissionStanding,
  supplementProblems,
  withdrawalProblems,
  type OtherOrderFacts,
  type WithdrawalFacts,
} from './answer-forms.ts';
import type { AnswerVisibility, RoundState } from './codes.ts';

const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);

describe('how a submission stands', () => {
  const all = [
    { number: 1, withdrawn: true },
    { number: 2, withdrawn: false },
    { number: 3, withdrawn: false },
  ];
  it.each([
    [0, 'WITHDRAWN'],
    [1, 'SUPERSEDED'],
    [2, 'CURRENT'],
  ] as const)('number %i of three: %s', (index, standing) => {
    const facts = all[index];
    expect(facts && submissionStanding(facts, all)).toBe(standing);
  });

  it('leaves nothing current when the newest is withdrawn', () => {
    const both = [
      { number: 1, withdrawn: false },
      { number: 2, withdrawn: true },
    ];
    expect(both.map((one) => submissionStanding(one, both))).toEqual(['SUPERSEDED', 'WITHDRAWN']);
  });
});

it.each<[string, number, number, number | null, string[]]>([
  ['the begun one goes', 2, 2, 1, []],
  ['the begun one after a discarded one goes', 3, 3, 1, []],
  ['a first answer stays', 1, 1, null, ['NOTHING_BEGUN']],
  ['a first answer that is given is not begun', 1, 1, 1, ['NOTHING_BEGUN']],
  ['one that was submitted meanwhile stays', 2, 2, 2, ['ALREADY_SUBMITTED']],
  ['and so does the one begun after it', 3, 2, 2, ['ALREADY_SUBMITTED']],
  ['one begun after it was discarded stays', 3, 2, 1, ['OTHER_EDITION']],
])('of supplements %s', (_, edition, expectedEdition, given, expected) => {
  expect(codes(discardProblems({ edition, expectedEdition, given }))).toEqual(expected);
});

describe('whether bodies read one another', () => {
  it.each<[AnswerVisibility, RoundState, boolean]>([
    ['NEVER', 'OPEN', false],
    ['NEVER', 'DECIDED', false],
    ['AFTER_CLOSE', 'PREPARING', false],
    ['AFTER_CLOSE', 'OPEN', false],
    ['AFTER_CLOSE', 'CLOSED', true],
    ['AFTER_CLOSE', 'ARCHIVED', true],
    ['ON_SUBMISSION', 'PREPARING', false],
    ['ON_SUBMISSION', 'OPEN', true],
  ])('%s in a round that is %s: %s', (rule, state, visible) => {
    expect(answersAreVisible(rule, state)).toBe(visible);
  });

  it.each<[AnswerVisibility, RoundState, boolean]>([
    ['NEVER', 'OPEN', false],
    ['ON_SUBMISSION', 'PREPARING', false],
    ['ON_SUBMISSION', 'OPEN', true],
    ['AFTER_CLOSE', 'OPEN', true],
    ['AFTER_CLOSE', 'DECIDED', true],
    ['ON_SUBMISSION', 'ARCHIVED', false],
  ])('%s in a round that is %s can be shut: %s', (rule, state, may) => {
    expect(answersCanBeShut(rule, state)).toBe(may);
  });

  it.each<[RoundState, AnswerVisibility, boolean]>([
    ['PREPARING', 'ON_SUBMISSION', true],
    ['OPEN', 'ON_SUBMISSION', false],
    ['OPEN', 'AFTER_CLOSE', false],
    ['OPEN', 'NEVER', true],
    ['ARCHIVED', 'NEVER', false],
  ])('%s may be set to %s: %s', (state, to, may) => {
    expect(mayChangeVisibility(state, to)).toBe(may);
  });
});

describe('a supplement', () => {
  it.each<[RoundState, boolean, string[]]>([
    ['OPEN', true, []],
    ['DECIDED', true, []],
    ['ARCHIVED', true, ['ROUND_NOT_RECEIVING']],
    ['OPEN', false, ['NOTHING_SUBMITTED']],
  ])('in a round that is %s, submitted %s: %j', (roundState, submitted, expected) => {
    expect(codes(supplementProblems({ roundState, submitted }))).toEqual(expected);
  });
});

describe('a withdrawal', () => {
  const facts: WithdrawalFacts = {
    roundState: 'OPEN',
    number: 2,
    newest: 2,
    withdrawn: false,
    reason: 'Fel bilaga.',
  };
  it.each<[string, Partial<WithdrawalFacts>, string[]]>([
    ['of the newest', {}, []],
    ['after the decision', { roundState: 'DECIDED' }, []],
    ['in an archived round', { roundState: 'ARCHIVED' }, ['ROUND_NOT_RECEIVING']],
    ['of nothing', { newest: null }, ['NOTHING_SUBMITTED']],
    ['of one that is followed', { newest: 3 }, ['NOT_THE_NEWEST']],
    ['twice', { withdrawn: true }, ['ALREADY_WITHDRAWN']],
    ['without a reason', { reason: ' \n' }, ['REASON_MISSING']],
    ['with a very long reason', { reason: 'x'.repeat(2_001) }, ['REASON_TOO_LONG']],
  ])('%s', (_, change, expected) => {
    expect(codes(withdrawalProblems({ ...facts, ...change }))).toEqual(expected);
  });
});

describe('an answer given in another order', () => {
  const facts: OtherOrderFacts = { roundState: 'OPEN', submitted: false, holdsText: true, emptied: true };
  it.each<[string, Partial<OtherOrderFacts>, string[]]>([
    ['from an empty draft', { holdsText: false, emptied: false }, []],
    ['when all is to be taken away', {}, []],
    ['with text that nobody said could go', { emptied: false }, ['DRAFT_NOT_EMPTY']],
    ['of what is submitted', { submitted: true }, ['ALREADY_SUBMITTED']],
    ['in an archived round', { roundState: 'ARCHIVED' }, ['ROUND_NOT_RECEIVING']],
  ])('%s', (_, change, expected) => {
    expect(codes(otherOrderProblems({ ...facts, ...change }))).toEqual(expected);
  });
});
