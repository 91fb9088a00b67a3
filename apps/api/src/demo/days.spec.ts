import { addDays, deadlineMoment, isWorkingDay, stockholmDayOf } from '@samsyn/consultation';
import { eveningIn, workingDayIn, workingEveningIn } from './days.ts';

describe('the days of the demonstration', () => {
  it('are working days, whatever day it is laid, a few days ahead or a few days past', () => {
    for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const now = new Date(deadlineMoment(day, '08:15'));
      for (const days of [19, 32, -4, -13]) {
        const found = workingDayIn(days, now);
        expect(isWorkingDay(found)).toBe(true);
        expect(found >= addDays(day, days)).toBe(days > 0 || found === addDays(day, days));
      }
    }
  });

  it('end at 23.59 in Stockholm, in summer as in winter', () => {
    expect(eveningIn(1, new Date('2026-06-30T08:00:00Z')).toISOString()).toBe('2026-07-01T21:59:00.000Z');
    expect(eveningIn(1, new Date('2026-12-01T08:00:00Z')).toISOString()).toBe('2026-12-02T22:59:00.000Z');
    // 12 December 2026 is a Saturday
    const deadline = workingEveningIn(19, new Date('2026-11-23T08:00:00Z'));
    expect(stockholmDayOf(deadline.getTime())).toBe('2026-12-14');
  });
});
