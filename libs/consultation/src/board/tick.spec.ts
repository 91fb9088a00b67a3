import { BOARD_STATES, type Stance } from '../codes.ts';
import { timeLeft, timeLeftWords } from './heat.ts';
import { tickOf } from './tick.ts';

const answered = (overallStance: Stance, comments = 0, hasGeneralWords = false) =>
  tickOf({ state: 'SUBMITTED', overallStance, comments, hasGeneralWords });

describe('how a body is ticked', () => {
  it.each([
    ['NO_OBJECTION', 0, false, 'NO_REMARKS'],
    ['SUPPORTS', 0, false, 'NO_REMARKS'],
    ['NO_OBJECTION', 1, false, 'REMARKS'],
    ['SUPPORTS', 0, true, 'REMARKS'],
    ['OPPOSES', 0, false, 'REMARKS'],
    ['SUPPORTS_WITH_CONDITIONS', 0, false, 'REMARKS'],
    ['ENDORSES_OTHER', 0, false, 'REMARKS'],
  ] as const)('%s with %i comments (words on the whole: %s) is %s', (stance, comments, words, tick) => {
    expect(answered(stance, comments, words)).toBe(tick);
  });

  it('is by what it did where it gave no answer to read', () => {
    const nothing = { overallStance: null, comments: null, hasGeneralWords: false };
    const ticks = BOARD_STATES.map((state) => [state, tickOf({ state, ...nothing })]);
    expect(Object.fromEntries(ticks)).toEqual({
      NOT_OPENED: 'NOT_ANSWERED',
      OPENED: 'NOT_ANSWERED',
      NO_RESPONSE: 'NOT_ANSWERED',
      SUBMITTED: 'NO_REMARKS',
      ABSTAINED: 'ABSTAINED',
      OTHER_ORDER: 'OTHER_ORDER',
      WITHDRAWN: 'WITHDRAWN',
    });
  });
});

describe('the time a body has left', () => {
  const DUE = Date.parse('2026-03-31T21:59:59.999Z'); // 23:59 in Stockholm, summer time
  it.each([
    ['2026-03-01T12:00:00Z', 'CALM', '30 dagar kvar'],
    ['2026-03-21T12:00:00Z', 'SOON', '10 dagar kvar'],
    ['2026-03-28T12:00:00Z', 'HOT', '3 dagar kvar'],
    ['2026-03-30T21:59:59Z', 'HOT', '1 dag kvar'],
    ['2026-03-30T22:00:00Z', 'HOT', 'sista dagen'],
    ['2026-03-31T22:00:00Z', 'PASSED', 'gick ut för 1 dag sedan'],
    ['2026-04-05T12:00:00Z', 'PASSED', 'gick ut för 5 dagar sedan'],
  ])('at %s is %s: %s', (now, heat, words) => {
    const left = timeLeft(DUE, Date.parse(now));
    expect([left.heat, timeLeftWords(left, 'sv')]).toEqual([heat, words]);
  });

  it('has passed on the day itself when the hour has', () => {
    const left = timeLeft(Date.parse('2026-03-31T10:00:00Z'), Date.parse('2026-03-31T10:00:01Z'));
    expect(timeLeftWords(left, 'en')).toBe('ended today');
  });
});
