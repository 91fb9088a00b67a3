import { kindMatrix, leading } from './kind-matrix.ts';
import { emptyTally, tallySum } from './matrix-totals.ts';

const matrix = {
  bodies: [
    { organisationId: 'a', name: 'Region Dalarna', kind: 'REGION', overallStance: 'SUPPORTS' },
    { organisationId: 'b', name: 'Falu kommun', kind: 'MUNICIPALITY', overallStance: 'OPPOSES' },
    { organisationId: 'c', name: 'Region Halland', kind: 'REGION', overallStance: 'OPPOSES' },
  ],
  rows: [
    { provisionId: 'p', address: '1 §', heading: null, cells: 'SOS' },
    { provisionId: 'q', address: '2 §', heading: null, cells: '..O' },
  ],
} as const;
const recipients = [
  { actorId: 'a', kind: 'REGION' },
  { actorId: 'b', kind: 'MUNICIPALITY' },
  { actorId: 'd', kind: 'REGION' },
] as const;

describe('§ × kind of body', () => {
  const { columns, rows } = kindMatrix(
    matrix,
    new Map([
      ['p', 8],
      ['q', 1],
    ]),
    recipients,
  );

  it('counts every stance once, with the kind of the body that took it', () => {
    expect(columns.map(({ kind }) => kind)).toEqual(['REGION', 'MUNICIPALITY']);
    expect(rows.map(({ cells }) => cells.map(tallySum))).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(rows[0]?.cells[0]).toEqual({ ...emptyTally(), SUPPORTS: 2 });
    expect(rows.map(({ cells }) => cells.map(leading))).toEqual([
      ['SUPPORTS', 'OPPOSES'],
      ['OPPOSES', null],
    ]);
  });

  it('has the rate of answers of those that were asked, and how much is said of each §', () => {
    expect(columns.map(({ answered, asked }) => `${answered}/${asked}`)).toEqual(['1/2', '1/1']);
    expect(rows.map(({ comments, heat }) => [comments, heat])).toEqual([
      [8, 4],
      [1, 1],
    ]);
  });
});
