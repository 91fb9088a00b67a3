import { jest } from '@jest/globals';
import fc from 'fast-check';
import { damaged, fuzz, RUNS } from '../testing/fuzz.ts';
import { makePdf } from '../testing/pdf.ts';

describe('no PDF crashes the reader', () => {
  jest.setTimeout(600_000);

  it('damaged PDF files', () =>
    fuzz(
      damaged(
        makePdf({
          pages: [
            [
              { x: 70, y: 700, text: '1 § Text på en rad som är lång nog' },
              { x: 70, y: 686, text: 'och en till' },
            ],
          ],
        }),
      ),
      'x.pdf',
      RUNS / 3,
    ));

  it('PDF files with words anywhere', () =>
    fuzz(
      fc
        .array(
          fc.array(
            fc.record({
              x: fc.integer({ min: -50, max: 650 }),
              y: fc.integer({ min: -50, max: 900 }),
              text: fc.constantFrom(
                '1 §',
                'Text som går vidare',
                'avslu-',
                'tat.',
                '3',
                '1.',
                '–',
                'A',
                'Bilaga 1',
                '_________',
                ' ',
              ),
              size: fc.constantFrom(0.1, 5, 8, 11, 11, 11, 18),
              bold: fc.boolean(),
            }),
            { maxLength: 40 },
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((pages) => makePdf({ pages })),
      'x.pdf',
      RUNS / 3,
    ));
});
