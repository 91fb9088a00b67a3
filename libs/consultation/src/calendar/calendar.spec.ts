import { addDays, addMonths, type Day, daysBetween, isDay, weekday } from './days.ts';
import { easterDay, HOLIDAYS, holidayName, holidayOn, holidaysOf } from './holidays.ts';
import {
  addWorkingDays,
  daysApart,
  isBridgeDay,
  isWorkingDay,
  lawfulLastDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

/**
 * The days that move, as the almanacs have them: Easter Day, Ascension Day, Midsummer's Day, All Saints' Day. Written down from the
 * almanacs, not computed.
 */
const ALMANAC: readonly [year: number, easter: string, ascension: string, midsummer: string, saints: string][] = [
  [2020, '04-12', '05-21', '06-20', '10-31'],
  [2021, '04-04', '05-13', '06-26', '11-06'],
  [2022, '04-17', '05-26', '06-25', '11-05'],
  [2023, '04-09', '05-18', '06-24', '11-04'],
  [2024, '03-31', '05-09', '06-22', '11-02'],
  [2025, '04-20', '05-29', '06-21', '11-01'],
  [2026, '04-05', '05-14', '06-20', '10-31'],
  [2027, '03-28', '05-06', '06-26', '11-06'],
  [2028, '04-16', '05-25', '06-24', '11-04'],
  [2029, '04-01', '05-10', '06-23', '11-03'],
  [2030, '04-21', '05-30', '06-22', '11-02'],
  [2031, '04-13', '05-22', '06-21', '11-01'],
  [2032, '03-28', '05-06', '06-26', '11-06'],
  [2033, '04-17', '05-26', '06-25', '11-05'],
  [2034, '04-09', '05-18', '06-24', '11-04'],
  [2035, '03-25', '05-03', '06-23', '11-03'],
];
const FIXED = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];

/** Every day of 2020–2035, by JavaScript's own calendar. */
const ALL_DAYS: Day[] = [];
for (let ms = Date.UTC(2020, 0, 1); ms < Date.UTC(2036, 0, 1); ms += 86_400_000)
  ALL_DAYS.push(new Date(ms).toISOString().slice(0, 10));

/** Without any function of ours: Saturdays, Sundays, and what the almanac says, with the day before Midsummer's Day. */
const FREE = new Set<Day>(ALL_DAYS.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())));
const shifted = (day: string, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
for (const [year, easter, ascension, midsummer, saints] of ALMANAC) {
  for (const date of [...FIXED, easter, ascension, midsummer, saints]) FREE.add(`${year}-${date}`);
  for (const days of [-2, 1]) FREE.add(shifted(`${year}-${easter}`, days));
  FREE.add(shifted(`${year}-${midsummer}`, -1));
}
const isFree = (day: Day): boolean => FREE.has(day) || day < '2020' || day > '2036';

describe('the Swedish calendar 2020–2035', () => {
  it.each(ALMANAC)('%i has its days where the almanac has them', (year, easter, ascension, midsummer, saints) => {
    expect(easterDay(year)).toBe(`${year}-${easter}`);
    const days = new Map(holidaysOf(year).map(({ holiday, day }) => [holiday, day]));
    expect(days.get('ASCENSION_DAY')).toBe(`${year}-${ascension}`);
    expect(days.get('MIDSUMMER_DAY')).toBe(`${year}-${midsummer}`);
    expect(days.get('ALL_SAINTS_DAY')).toBe(`${year}-${saints}`);
    expect(weekday(days.get('WHIT_SUNDAY') ?? '')).toBe(7);
    expect(days.size).toBe(HOLIDAYS.length);
  });

  it('agrees with the almanac about each of its 5 844 days', () => {
    expect(ALL_DAYS).toHaveLength(5844);
    expect(ALL_DAYS.filter((day) => isWorkingDay(day) === FREE.has(day))).toEqual([]);
    const inWeek = (days: readonly Day[]) => days.filter((day) => weekday(day) < 6);
    expect(inWeek(ALL_DAYS.filter((day) => holidayOn(day) !== null))).toEqual(inWeek([...FREE].toSorted()));
  });

  it('knows the klämdagar of a year', () => {
    expect(ALL_DAYS.filter((day) => day.startsWith('2026') && isBridgeDay(day))).toEqual([
      '2026-01-02',
      '2026-01-05',
      '2026-05-15',
    ]);
    const between = (day: Day) => !isFree(day) && isFree(shifted(day, -1)) && isFree(shifted(day, 1));
    expect(ALL_DAYS.filter(isBridgeDay)).toEqual(ALL_DAYS.filter(between));
  });

  it('moves a last day that is no working day to the next that is, and leaves the others', () => {
    const moved = (day: Day): Day => (FREE.has(day) ? moved(shifted(day, 1)) : day);
    expect(ALL_DAYS.slice(0, -3).filter((day) => lawfulLastDay(day) !== moved(day))).toEqual([]);
    expect(lawfulLastDay('2026-12-24')).toBe('2026-12-28');
    expect(lawfulLastDay('2027-12-24')).toBe('2027-12-27');
    expect(lawfulLastDay('2026-06-19')).toBe('2026-06-22');
    expect(lawfulLastDay('2026-04-03')).toBe('2026-04-07');
    expect(lawfulLastDay('2026-12-31')).toBe('2027-01-04');
  });

  it('counts working days as one who counts them on the fingers', () => {
    const wrong: string[] = [];
    for (let n = 0; n < 600; n += 1) {
      const from = ALL_DAYS[(n * 9) % 5400] ?? '';
      const to = shifted(from, (n * 7) % 400);
      let counted = 0;
      for (let day = shifted(from, 1); day <= to; day = shifted(day, 1)) counted += FREE.has(day) ? 0 : 1;
      if (workingDaysBetween(from, to) !== counted) wrong.push(`${from} ${to}`);
    }
    expect(wrong).toEqual([]);
    expect(workingDaysBetween('2026-12-01', '2026-11-01')).toBe(0);
    expect(workingDaysBetween('2026-01-01', '9998-12-31')).toBeGreaterThan(1_900_000);
  });

  it('comes back where it left: add and count, next and previous', () => {
    const wrong: string[] = [];
    for (let n = 0; n < 400; n += 1) {
      const day = ALL_DAYS[100 + n * 13] ?? '';
      const count = n % 70;
      const later = addWorkingDays(day, count);
      const back = isWorkingDay(day) ? addWorkingDays(later, -count) : day;
      const isRight = workingDaysBetween(day, later) === count && (isWorkingDay(later) || count === 0) && back === day;
      if (!isRight || previousWorkingDay(nextWorkingDay(day)) > day) wrong.push(`${day} ${count}`);
    }
    expect(wrong).toEqual([]);
    expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2027-01-07', -2)).toBe('2027-01-04');
  });

  it('lists what stands between two days', () => {
    expect(daysApart('2026-12-18', '2027-01-08')).toEqual([
      { day: '2026-12-24', holiday: 'CHRISTMAS_EVE' },
      { day: '2026-12-25', holiday: 'CHRISTMAS_DAY' },
      { day: '2026-12-31', holiday: 'NEW_YEARS_EVE' },
      { day: '2027-01-01', holiday: 'NEW_YEARS_DAY' },
      { day: '2027-01-06', holiday: 'EPIPHANY' },
    ]);
    expect(daysApart('2026-05-14', '2026-05-15')).toEqual([{ day: '2026-05-15', holiday: null }]);
    expect(daysApart('2026-05-13', '2026-05-14')).toEqual([{ day: '2026-05-14', holiday: 'ASCENSION_DAY' }]);
    expect(daysApart('2026-01-01', '2026-01-05').map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-05']);
    expect(daysApart('2026-05-15', '2026-05-01')).toEqual([]);
  });

  it('has a name for each day in both languages', () => {
    for (const holiday of HOLIDAYS) {
      expect(holidayName(holiday, 'sv')).not.toBe('');
      expect(holidayName(holiday, 'en')).not.toBe(holidayName(holiday, 'sv'));
    }
  });

  it('knows two holidays on one day, and no years before the law as it stands', () => {
    expect(holidayOn('2008-05-01')).toBe('ASCENSION_DAY');
    expect(workingDaysBetween('2008-04-30', '2008-05-02')).toBe(1);
    expect(() => holidaysOf(2004)).toThrow(RangeError);
    expect(() => holidaysOf(2026.5)).toThrow(RangeError);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

  it('are counted over summer time, months and years', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  it.each([
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));
});
