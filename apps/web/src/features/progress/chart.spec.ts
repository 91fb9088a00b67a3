import { curve } from './chart.ts';

describe('the curve of what is left', () => {
  it.each([
    ['no plan', null, 'M0 0L300 80L600 160', ''],
    ['a plan with a day to go', '2026-03-05', 'M0 0L200 80L400 160', 'M0 0L200 53L400 107L600 160'],
  ])('is drawn from the first day to the last, with %s', (_name, plannedOn, left, planned) => {
    const plan = (count: number): number | null => (plannedOn === null ? null : count);
    const days = [
      { day: '2026-03-02', left: 6, planned: plan(6) },
      { day: '2026-03-03', left: 3, planned: plan(4) },
      { day: '2026-03-04', left: 0, planned: plan(2) },
    ];
    expect(curve(days, plannedOn)).toEqual({ left, planned, most: 6 });
  });

  it('of one day, or of none, is a point and nothing', () => {
    expect(curve([{ day: '2026-03-02', left: 0, planned: null }], null)).toEqual({
      left: 'M0 160',
      planned: '',
      most: 1,
    });
    expect(curve([], null).left).toBe('');
  });
});
