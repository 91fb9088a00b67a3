import { CalendarDateTime } from '@internationalized/date';
import { endOfDayIn, inStockholm, toMoment } from './stockholm-time.ts';

describe('the clock in Stockholm', () => {
  it.each([
    ['winter', new CalendarDateTime(2026, 12, 1, 23, 59, 59), '2026-12-01T22:59:59.000Z'],
    ['summer', new CalendarDateTime(2026, 7, 1, 23, 59), '2026-07-01T21:59:00.000Z'],
    [
      'the day summer time starts, a time that does not exist',
      new CalendarDateTime(2027, 3, 28, 2, 30),
      '2027-03-28T01:30:00.000Z',
    ],
    [
      'the day summer time ends, a time that comes twice: the first',
      new CalendarDateTime(2026, 10, 25, 2, 30),
      '2026-10-25T00:30:00.000Z',
    ],
  ])('%s', (_, local, moment) => {
    expect(toMoment(local)).toBe(moment);
  });

  it('reads a moment back as the wall clock', () => {
    const { day, month, hour, minute } = inStockholm('2026-12-01T22:59:59.000Z');
    expect([day, month, hour, minute]).toEqual([1, 12, 23, 59]);
  });

  it('sets the usual deadline to the end of a day', () => {
    expect(endOfDayIn(new Date('2026-11-22T10:00:00Z'), 90).toAbsoluteString()).toBe('2027-02-20T22:59:00.000Z');
  });
});
