import { Buckets } from './buckets.ts';

const TEN = { name: 'x', per: 10, seconds: 60 };

describe('a count in the process', () => {
  it('lets ten through in a row, then one every six seconds, each person for herself', () => {
    const buckets = new Buckets(1);
    const waits = Array.from({ length: 12 }, () => buckets.take(TEN, 'a', 1_000));
    expect(waits).toEqual([...Array.from({ length: 10 }, () => 0), 6, 6]);
    expect(buckets.take(TEN, 'b', 1_000)).toBe(0);
    expect(buckets.take(TEN, 'a', 6_999)).toBe(1);
    expect(buckets.take(TEN, 'a', 7_000)).toBe(0);
    expect(buckets.take(TEN, 'a', 7_000)).toBe(6);
    expect(Array.from({ length: 11 }, () => buckets.take(TEN, 'a', 600_000)).filter((wait) => wait > 0)).toHaveLength(
      1,
    );
  });

  it('is multiplied by the setting, and off where it is 0', () => {
    const twice = new Buckets(2);
    expect(Array.from({ length: 30 }, () => twice.take(TEN, 'a', 0)).filter((wait) => wait === 0)).toHaveLength(20);
    const off = new Buckets(0);
    expect(Array.from({ length: 1_000 }, () => off.take(TEN, 'a', 0)).filter((wait) => wait > 0)).toEqual([]);
  });
});
