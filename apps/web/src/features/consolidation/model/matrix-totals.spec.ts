import { STANCES } from '@samsyn/consultation';
import fc from 'fast-check';
import { tallyOf, tallySum, totalMatrix } from './matrix-totals.ts';

describe('the totals of the matrix', () => {
  it('counts per § and per body', () => {
    const totals = totalMatrix(
      [{ cells: ['SUPPORTS', null, 'OPPOSES'] }, { cells: ['SUPPORTS', 'ABSTAINS', null] }],
      3,
    );
    expect(totals.rows[0]).toMatchObject({ SUPPORTS: 1, OPPOSES: 1, ABSTAINS: 0 });
    expect(totals.bodies[0]).toMatchObject({ SUPPORTS: 2 });
    expect(totals.bodies[1]).toMatchObject({ ABSTAINS: 1, SUPPORTS: 0 });
    expect(tallySum(totals.all)).toBe(4);
  });

  it('agree along both margins, whatever the cells', () => {
    const cell = fc.option(fc.constantFrom(...STANCES), { nil: null });
    const matrix = fc.integer({ min: 1, max: 12 }).chain((bodies) =>
      fc.record({
        bodies: fc.constant(bodies),
        rows: fc.array(fc.array(cell, { minLength: bodies, maxLength: bodies }), { maxLength: 20 }),
      }),
    );
    fc.assert(
      fc.property(matrix, ({ bodies, rows }) => {
        const totals = totalMatrix(
          rows.map((cells) => ({ cells })),
          bodies,
        );
        for (const stance of STANCES) {
          const down = totals.rows.reduce((sum, tally) => sum + tally[stance], 0);
          const across = totals.bodies.reduce((sum, tally) => sum + tally[stance], 0);
          expect([down, across]).toEqual([totals.all[stance], totals.all[stance]]);
        }
      }),
    );
  });

  it('adds up counts from the overview', () => {
    expect(tallyOf([{ stance: 'OPPOSES', bodies: 3 }])).toMatchObject({ OPPOSES: 3, SUPPORTS: 0 });
  });
});
