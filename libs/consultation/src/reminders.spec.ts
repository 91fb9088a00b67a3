import { addDays, stockholmDayOf } from './calendar/index.ts';
import { deadlineMoment } from './calendar/moments.ts';
import { isWorkingDay } from './calendar/working-days.ts';
import {
  ANSWER_STANDINGS,
  daysLeftWords,
  presetOf,
  reminderDays,
  reminderMoment,
  reminderProblems,
  standingWords,
} from './reminders.ts';

describe('the days on which a body is reminded', () => {
  it.each([
    ['a Friday', '2026-11-27', [14, 7, 1], ['2026-11-13 14', '2026-11-20 7', '2026-11-26 1']],
    // Sunday and Saturday give way to Friday
    ['a Sunday', '2026-11-29', [7, 1, 0], ['2026-11-20 7', '2026-11-27 0']],
    ['after Christmas', '2026-12-28', [3, 1], ['2026-12-23 1']],
    ['given in any order, and twice', '2026-11-27', [1, 14, 14], ['2026-11-13 14', '2026-11-26 1']],
    ['none', '2026-11-27', [], []],
  ])('are working days: %s', (_name, day, before, expected) => {
    const planned = reminderDays(deadlineMoment(day), before);
    expect(planned.map((one) => `${one.day} ${one.daysBefore}`)).toEqual(expected);
  });

  it('are never after the last day, never twice, and in order, for every last day of four years', () => {
    const wrong: string[] = [];
    for (let day = '2026-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
      const days = reminderDays(deadlineMoment(day), [30, 14, 7, 3, 1, 0]).map((one) => one.day);
      const isRight = days.every((one, n) => one <= day && isWorkingDay(one) && one > (days[n - 1] ?? ''));
      if (!isRight || days.length === 0) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-07-01', '2026-07-01T06:00:00.000Z'],
    ['2026-12-01', '2026-12-01T07:00:00.000Z'],
    // the day that has 23 hours, the one that has 25, and the days before them
    ['2027-03-27', '2027-03-27T07:00:00.000Z'],
    ['2027-03-28', '2027-03-28T06:00:00.000Z'],
    ['2027-10-30', '2027-10-30T06:00:00.000Z'],
    ['2027-10-31', '2027-10-31T07:00:00.000Z'],
  ])('begin at eight in Stockholm: %s is %s', (day, expected) => {
    expect(new Date(reminderMoment(day)).toISOString()).toBe(expected);
    expect(stockholmDayOf(reminderMoment(day))).toBe(day);
  });
});

describe('a schedule', () => {
  it.each([
    [[14, 7, 1], []],
    [[], []],
    [[0, 90], []],
    [[91], ['REMINDER_DAY_ODD']],
    [[-1], ['REMINDER_DAY_ODD']],
    [[1.5], ['REMINDER_DAY_ODD']],
    [[1, 2, 3, 4, 5, 6, 7, 8, 8], []],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], ['TOO_MANY_REMINDERS']],
  ])('%j: %j', (days, codes) => expect(reminderProblems(days).map(({ code }) => code)).toEqual(codes));

  it('is known as a preset in any order', () => {
    expect([presetOf([1, 7, 14]), presetOf([]), presetOf([7]), presetOf([6])]).toEqual(['USUAL', 'NONE', 'ONCE', null]);
  });
});

describe('the words', () => {
  it('are others for each standing, in both languages', () => {
    const all = (['sv', 'en'] as const).flatMap((language) =>
      ANSWER_STANDINGS.map((one) => standingWords(one, language)),
    );
    expect(new Set(all).size).toBe(2 * ANSWER_STANDINGS.length);
  });

  it.each([
    [0, 'i dag', 'today'],
    [1, 'i morgon', 'tomorrow'],
    [14, 'om 14 dagar', 'in 14 days'],
  ])('say how far off the day is: %i', (days, sv, en) => {
    expect([daysLeftWords(days, 'sv'), daysLeftWords(days, 'en')]).toEqual([sv, en]);
  });
});
