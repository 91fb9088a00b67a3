import fc from 'fast-check';
import { PairTable } from './pair-table.ts';

describe('PairTable', () => {
  it('numbers pairs from 0 in the order they are first seen, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4000, size: 'max' }), (pairs) => {
        const table = new PairTable();
        const seen = new Map<string, number>();
        for (const [a, b] of pairs) {
          const key = `${a} ${b}`;
          if (!seen.has(key)) seen.set(key, seen.size);
          expect(table.number(a, b)).toBe(seen.get(key));
        }
        expect(table.size).toBe(seen.size);
      }),
      { numRuns: 30 },
    );
  });

  it('grows past its first size', () => {
    const table = new PairTable();
    for (let index = 0; index < 5000; index += 1) expect(table.number(index, index * 7)).toBe(index);
    for (let index = 0; index < 5000; index += 1) expect(table.number(index, index * 7)).toBe(index);
  });
});
