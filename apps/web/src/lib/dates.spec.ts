import {
  daysUntil,
  formatClock,
  formatDay,
  formatExact,
  formatMoment,
  formatWeekday,
  stockholmDay,
  weekNumber,
} from './dates.ts';

const deadline = '2026-12-01T22:59:00.000Z';

describe('dates as Stockholm says them', () => {
  it('are written as Swedes and as the British write them', () => {
    expect(formatMoment(deadline, 'sv')).toBe('1 december 2026 kl. 23.59');
    expect(formatMoment(deadline, 'en')).toBe('1 December 2026 at 23:59');
    expect(formatWeekday(deadline, 'sv')).toBe('tisdag 1 december 2026');
    expect(formatExact('2026-12-01T22:59:07.000Z')).toBe('2026-12-01 23.59.07');
    expect(formatClock('2026-07-01T22:30:00.000Z', 'sv')).toBe('00.30');
  });

  it('take a plain day as that day', () => {
    expect(formatDay('2026-01-01', 'sv')).toBe('1 januari 2026');
    expect(stockholmDay('2026-12-31')).toBe('2026-12-31');
  });

  it.each([
    ['2026-12-01T22:30:00Z', '2026-12-01'],
    ['2026-12-01T23:30:00Z', '2026-12-02'],
    ['2026-07-01T22:30:00Z', '2026-07-02'],
  ])('put %s on %s', (moment, day) => expect(stockholmDay(moment)).toBe(day));

  it.each([
    ['2026-12-01T08:00:00Z', 0],
    ['2026-11-30T23:30:00Z', 0],
    ['2026-11-30T22:30:00Z', 1],
    ['2026-12-02T08:00:00Z', -1],
    ['2026-10-24T08:00:00Z', 38],
  ])('count the days from %s to the deadline by the calendar: %s', (now, days) => {
    expect(daysUntil(deadline, now)).toBe(days);
  });

  it.each([
    ['2026-12-01', 49],
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2024-12-30', 1],
  ])('put %s in week %s', (day, week) => expect(weekNumber(day)).toBe(week));
});
