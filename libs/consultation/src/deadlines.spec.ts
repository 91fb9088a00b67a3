import { ROUND_STATES } from './codes.ts';
import {
  extensionDecisionProblems,
  extensionGiftProblems,
  extensionProblems,
  moveProblems,
  pausedProblem,
  pauseProblems,
  REASON_MAX,
  resendingProblems,
} from './deadlines.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const codes = (problems: { code: string }[]): string[] => problems.map(({ code }) => code);
const long = 'x'.repeat(REASON_MAX + 1);

describe('anstånd', () => {
  const asked = {
    roundState: 'OPEN',
    noExtensions: false,
    ownDeadline: NOW + 10 * DAY,
    isWaiting: false,
    until: NOW + 20 * DAY,
    reason: 'Nämnden möts den 10.',
  } as const;

  it.each([
    ['all in order', {}, []],
    ['a closed round', { roundState: 'CLOSED' }, ['ROUND_NOT_OPEN']],
    ['a round that gives none', { noExtensions: true, reason: '' }, ['NO_EXTENSIONS']],
    ['a request that waits', { isWaiting: true }, ['ALREADY_ASKED']],
    ['nothing filled in', { until: Number.NaN, reason: ' ' }, ['UNTIL_MISSING', 'REASON_MISSING']],
    ['the day that holds already', { until: asked.ownDeadline }, ['UNTIL_NOT_LATER']],
    ['a day that has been', { ownDeadline: NOW - 5 * DAY, until: NOW }, ['UNTIL_PASSED']],
    ['a reason without end', { reason: long }, ['REASON_TOO_LONG']],
    ['the day after one that has been', { ownDeadline: NOW - 5 * DAY, until: NOW + 1 }, []],
  ] as const)('is asked for: %s', (_name, change, expected) => {
    expect(codes(extensionProblems({ ...asked, ...change }, NOW))).toEqual(expected);
  });

  const decided = {
    roundState: 'OPEN',
    isDecided: false,
    ownDeadline: NOW + 10 * DAY,
    until: NOW + 15 * DAY,
    reason: '',
  } as const;

  it.each([
    ['granted without a word', {}, []],
    ['granted in a closed round', { roundState: 'CLOSED' }, []],
    ['granted with a word too many', { reason: long }, ['REASON_TOO_LONG']],
    ['refused with a reason', { until: null, reason: 'Beslutet brådskar.' }, []],
    ['refused without', { until: null }, ['REASON_MISSING']],
    ['no later than it is', { until: decided.ownDeadline }, ['UNTIL_NOT_LATER']],
    ['no day', { until: Number.NaN }, ['UNTIL_MISSING']],
    ['twice', { isDecided: true }, ['ALREADY_DECIDED']],
    ['in an archived round', { roundState: 'ARCHIVED' }, ['ROUND_NOT_RECEIVING']],
  ] as const)('is decided on: %s', (_name, change, expected) => {
    expect(codes(extensionDecisionProblems({ ...decided, ...change }, NOW))).toEqual(expected);
  });

  const given = { ...asked, reason: 'Bilagan kom sent till er.' };

  it.each([
    ['with a day and a reason', {}, []],
    ['in a round that takes no requests', { noExtensions: true }, []],
    ['in a closed round', { roundState: 'CLOSED' }, []],
    ['in an archived round', { roundState: 'ARCHIVED' }, ['ROUND_NOT_RECEIVING']],
    ['to one that has asked', { isWaiting: true }, ['ALREADY_ASKED']],
    [
      'no later than it is, and without a reason',
      { until: given.ownDeadline, reason: ' ' },
      ['UNTIL_NOT_LATER', 'REASON_MISSING'],
    ],
    ['with a reason without end', { reason: long }, ['REASON_TOO_LONG']],
  ] as const)('is given unasked: %s', (_name, change, expected) => {
    expect(codes(extensionGiftProblems({ ...given, ...change }, NOW))).toEqual(expected);
  });
});

describe('the last day', () => {
  const moved = { roundState: 'OPEN', before: NOW + DAY, after: NOW + 8 * DAY, reason: 'Bilagan kom sent.' } as const;

  it.each([
    ['later, with a reason', {}, []],
    ['later, without', { reason: '' }, ['REASON_MISSING']],
    ['earlier', { after: NOW + 1 }, ['UNTIL_NOT_LATER']],
    ['nowhere', { after: moved.before, reason: '' }, ['UNTIL_NOT_LATER', 'REASON_MISSING']],
    ['in a closed round', { roundState: 'CLOSED' }, ['NOT_OPEN']],
  ] as const)('is moved %s', (_name, change, expected) => {
    expect(codes(moveProblems({ ...moved, ...change }, NOW))).toEqual(expected);
  });
});

describe('a pause', () => {
  it('is for a round that takes answers, once, with a reason', () => {
    expect(ROUND_STATES.filter((state) => pauseProblems(state, false, 'Fel bilaga').length === 0)).toEqual([
      'OPEN',
      'CLOSED',
      'CONSOLIDATED',
      'DECIDED',
    ]);
    expect(codes(pauseProblems('OPEN', true, 'Fel bilaga'))).toEqual(['ALREADY_PAUSED']);
    expect(codes(pauseProblems('OPEN', false, ' '))).toEqual(['REASON_MISSING']);
  });

  it('is said with its reason, and that the words are kept', () => {
    const { code, message } = pausedProblem('Fel bilaga. ');
    expect(code).toBe('ROUND_PAUSED');
    expect(message).toMatch(/pausad \(Fel bilaga\)\. Det du har skrivit finns kvar/u);
  });
});

describe('an invitation that is sent once more', () => {
  const one = { roundState: 'OPEN', hasAnswered: false, address: 'registrator@region.example' } as const;
  it.each([
    [{}, []],
    [{ roundState: 'CLOSED', address: ' registrator@region.example ' }, []],
    [{ roundState: 'PREPARING' }, ['NOT_OPEN']],
    [{ roundState: 'DECIDED' }, ['NOT_OPEN']],
    [{ hasAnswered: true }, ['HAS_ANSWERED']],
    [{ address: '' }, ['ADDRESS_ODD']],
    [{ address: 'a@b' }, ['ADDRESS_ODD']],
    [{ address: 'a@b.se, c@d.se' }, ['ADDRESS_ODD']],
    [{ address: 'a@b.se\nBcc: c@d.se' }, ['ADDRESS_ODD']],
    [{ address: `${'a'.repeat(260)}@b.se` }, ['ADDRESS_ODD']],
  ] as const)('%j: %j', (change, expected) => {
    expect(codes(resendingProblems({ ...one, ...change }))).toEqual(expected);
  });
});
