import { STANCE_LETTERS, STANCES } from '@samsyn/consultation';
import { kindsOf, matrixView, type MatrixData } from './matrix-view.ts';

const matrix: MatrixData = {
  bodies: [
    { organisationId: 'a', name: 'Region Gotland', kind: 'REGION', overallStance: 'SUPPORTS' },
    { organisationId: 'b', name: 'Kiruna kommun', kind: 'MUNICIPALITY', overallStance: 'OPPOSES' },
    { organisationId: 'c', name: 'Region Norrbotten', kind: 'REGION', overallStance: 'NO_OBJECTION' },
  ],
  rows: [
    { provisionId: '1', address: '1 §', heading: null, cells: 'SO.' },
    { provisionId: '2', address: '2 §', heading: null, cells: '.C.' },
    { provisionId: '3', address: '3 §', heading: null, cells: 'N' },
  ],
};

describe('the matrix as shown', () => {
  it('reads the letters, and a row cut short as no stance', () => {
    const { rows } = matrixView(matrix, { kind: '', takenOnly: false });
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['SUPPORTS', 'OPPOSES', null],
      [null, 'SUPPORTS_WITH_CONDITIONS', null],
      ['NO_OBJECTION', null, null],
    ]);
  });

  it('shows one kind of body, and its totals are of what is shown', () => {
    const { bodies, rows, totals } = matrixView(matrix, { kind: 'REGION', takenOnly: false });
    expect(bodies.map(({ name }) => name)).toEqual(['Region Gotland', 'Region Norrbotten']);
    expect(rows[0]?.cells).toEqual(['SUPPORTS', null]);
    expect(totals.all).toMatchObject({ SUPPORTS: 1, NO_OBJECTION: 1, OPPOSES: 0 });
    expect(totals.rows).toHaveLength(rows.length);
  });

  it('leaves out rows without stances when asked, after the bodies have been picked', () => {
    expect(matrixView(matrix, { kind: 'REGION', takenOnly: true }).rows.map(({ address }) => address)).toEqual([
      '1 §',
      '3 §',
    ]);
  });

  it('opens of each number just what it counts: of a row, of a row and a kind', () => {
    for (const { provisionId, cells } of matrix.rows)
      for (const stance of STANCES)
        for (const kind of ['', 'REGION', 'MUNICIPALITY'] as const) {
          const counted = matrix.bodies.filter(
            (body, at) => (kind === '' || body.kind === kind) && cells[at] === STANCE_LETTERS[stance],
          );
          const { bodies, rows } = matrixView(matrix, { kind, takenOnly: false, row: provisionId, stance });
          expect(bodies).toEqual(counted);
          expect(rows.map((row) => row.provisionId)).toEqual([provisionId]);
          expect(rows[0]?.cells.every((cell) => cell === stance)).toBe(true);
        }
  });

  it('counts the kinds that have answered', () => {
    expect(kindsOf(matrix.bodies)).toEqual([
      { kind: 'REGION', bodies: 2 },
      { kind: 'MUNICIPALITY', bodies: 1 },
    ]);
  });
});
