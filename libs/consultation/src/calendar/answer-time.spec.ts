import { earliestLastDay, shortTimes, shortTimeWords, usualLastDay } from './answer-time.ts';
import { addDays, daysBetween } from './days.ts';
import { deadlineMoment, deadlineTimeOf, deadlineWords, stockholmDayOf } from './moments.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';

const iso = (moment: number): string => new Date(moment).toISOString();

describe('the moment of a deadline in Stockholm', () => {
  it.each([
    ['2026-12-01', null, '2026-12-01T22:59:59.999Z'],
    ['2026-07-01', null, '2026-07-01T21:59:59.999Z'],
    ['2026-12-01', '15:00', '2026-12-01T14:00:00.000Z'],
    ['2026-07-01', '15:00', '2026-07-01T13:00:00.000Z'],
    // the day that has 23 hours, and the one that has 25
    ['2027-03-28', null, '2027-03-28T21:59:59.999Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-10-31', null, '2027-10-31T22:59:59.999Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-30', null, '2027-10-30T21:59:59.999Z'],
  ])('%s %s is %s', (day, time, expected) => expect(iso(deadlineMoment(day, time))).toBe(expected));

  it('is the last millisecond of its day, every day of sixteen years, and reads back as that day', () => {
    const wrong: string[] = [];
    for (let day = '2020-01-01'; day < '2036-01-01'; day = addDays(day, 1)) {
      const last = deadlineMoment(day);
      const isLast = stockholmDayOf(last) === day && stockholmDayOf(last + 1) === addDays(day, 1);
      if (!isLast || deadlineTimeOf(last) !== null) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('has a time of day only where one was set', () => {
    expect(deadlineTimeOf(deadlineMoment('2026-12-01', '08:05'))).toBe('08:05');
    expect(deadlineTimeOf(deadlineMoment('2026-12-01', '23:59'))).toBeNull();
  });

  it('is read as a day, and as a time of day where one was set', () => {
    expect(deadlineWords(deadlineMoment('2026-12-01'), 'sv')).toBe('tisdag 1 december 2026');
    expect(deadlineWords(deadlineMoment('2026-12-01', '15:00'), 'sv')).toBe('tisdag 1 december 2026 kl. 15.00');
    expect(deadlineWords(deadlineMoment('2026-12-01'), 'en')).toBe('Tuesday 1 December 2026');
    expect(deadlineWords(deadlineMoment('2026-12-01', '15:00'), 'en')).toBe('Tuesday 1 December 2026 at 15:00');
  });

  it.each([
    ['2026-02-30', null],
    ['2026-02-20', '24:00'],
    ['2026-02-20', '9:00'],
    ['i morgon', null],
  ])('is none: %s %s', (day, time) => expect(() => deadlineMoment(day, time)).toThrow(RangeError));
});

describe('the time to answer', () => {
  const short = (sentOn: string, lastDay: string, asksRegelradet = false) =>
    shortTimes({ sentOn, lastDay, asksRegelradet }).map(({ code, counted, given, asked }) =>
      [code, counted === 'DAYS' ? 'd' : 'w', given, asked].join(' '),
    );

  it.each([
    ['long enough in every way', '2027-01-11', '2027-04-12', false, []],
    ['a day too little for the norm', '2027-01-11', '2027-04-10', false, ['THREE_MONTHS d 89 90']],
    ['four weeks to the day', '2027-01-11', '2027-02-08', true, ['THREE_MONTHS d 28 90']],
    ['four weeks but a day', '2027-01-11', '2027-02-07', true, ['FOUR_WEEKS d 27 28', 'THREE_MONTHS d 27 90']],
    ['four weeks across Christmas', '2026-12-14', '2027-01-11', false, ['FOUR_WEEKS w 15 20', 'THREE_MONTHS d 28 90']],
    [
      'two weeks across Christmas, to Regelrådet',
      '2026-12-18',
      '2027-01-01',
      true,
      ['TWO_WEEKS_REGELRADET w 6 10', 'FOUR_WEEKS d 14 28', 'THREE_MONTHS d 14 90'],
    ],
    [
      'thirteen days to Regelrådet',
      '2027-01-11',
      '2027-01-24',
      true,
      ['TWO_WEEKS_REGELRADET d 13 14', 'FOUR_WEEKS d 13 28', 'THREE_MONTHS d 13 90'],
    ],
    ['a day that has been', '2027-01-11', '2027-01-01', false, ['FOUR_WEEKS d 0 28', 'THREE_MONTHS d 0 90']],
  ])('is held against the rules: %s', (_name, sentOn, lastDay, regelradet, expected) => {
    expect(short(sentOn, lastDay, regelradet)).toEqual(expected);
  });

  it('is never short on the first day that is offered as enough, and always on the day before', () => {
    for (let n = 0; n < 120; n += 1) {
      const sentOn = addDays('2026-01-03', n * 11);
      const day = earliestLastDay({ sentOn, asksRegelradet: n % 2 === 0 });
      expect(short(sentOn, day).filter((one) => !one.startsWith('THREE'))).toEqual([]);
      expect(isWorkingDay(day) && daysBetween(sentOn, day) >= 28 && workingDaysBetween(sentOn, day) >= 20).toBe(true);
      let before = addDays(day, -1);
      while (!isWorkingDay(before)) before = addDays(before, -1);
      expect(short(sentOn, before)).toContainEqual(expect.stringMatching(/^FOUR_WEEKS/u));
      expect(short(sentOn, usualLastDay(sentOn))).toEqual([]);
    }
  });

  it('is said in words', () => {
    const [four, norm] = shortTimes({ sentOn: '2026-12-14', lastDay: '2027-01-11', asksRegelradet: false });
    if (four === undefined || norm === undefined) throw new Error('two are short');
    expect(shortTimeWords(four, 'sv')).toBe(
      'Myndighetens egen regel är minst fyra veckor. Här är det 15 arbetsdagar, mot 20: helger ligger emellan.',
    );
    expect(shortTimeWords(norm, 'sv')).toBe('Det vanliga är tre månader. Här är det 28 dagar, mot 90.');
    expect(shortTimeWords(four, 'en')).toContain('15 working days, against 20');
    const one = { code: 'TWO_WEEKS_REGELRADET', given: 1, asked: 14 } as const;
    expect(shortTimeWords({ ...one, counted: 'DAYS' }, 'sv')).toMatch(/1 dag, mot 14\.$/u);
    expect(shortTimeWords({ ...one, counted: 'DAYS' }, 'en')).toContain('1 day, against 14');
    expect(shortTimeWords({ ...one, counted: 'WORKING_DAYS' }, 'sv')).toContain('1 arbetsdag, mot 14');
  });
});
