import { stanceOfLetter, type ActorKind, type Stance } from '@samsyn/consultation';
import { totalMatrix, type MatrixTotals } from './matrix-totals.ts';

export interface MatrixBody {
  organisationId: string;
  name: string;
  kind: ActorKind;
  overallStance: Stance;
}

export interface MatrixData {
  bodies: readonly MatrixBody[];
  rows: readonly { provisionId: string; address: string; heading: string | null; cells: string }[];
}

export interface MatrixFilter {
  kind: ActorKind | '';
  /** Leaves out the rows that nobody has taken a stance on. */
  takenOnly: boolean;
  /** One row alone, and of the bodies those that have the stance on it: what a number opens. */
  row?: string;
  stance?: Stance | '';
}

export interface ViewRow {
  provisionId: string;
  address: string;
  heading: string | null;
  /** One per shown body, in their order. */
  cells: (Stance | null)[];
}

/** The matrix as shown: the bodies of the kind asked for, and totals of what is shown. */
export interface MatrixView {
  bodies: readonly MatrixBody[];
  rows: ViewRow[];
  totals: MatrixTotals;
}

export function matrixView(matrix: MatrixData, filter: MatrixFilter): MatrixView {
  const only = matrix.rows.find(({ provisionId }) => provisionId === filter.row);
  const counted = (at: number): boolean =>
    only === undefined || !filter.stance || stanceOfLetter(only.cells[at] ?? '') === filter.stance;
  const columns = matrix.bodies.flatMap((body, at) =>
    (filter.kind === '' || body.kind === filter.kind) && counted(at) ? [at] : [],
  );
  const bodies = columns.map((at) => matrix.bodies[at]!);
  const all = (only === undefined ? matrix.rows : [only]).map(({ cells, ...row }) => ({
    ...row,
    cells: columns.map((at) => stanceOfLetter(cells[at] ?? '')),
  }));
  const rows = filter.takenOnly ? all.filter(({ cells }) => cells.some((stance) => stance !== null)) : all;
  return { bodies, rows, totals: totalMatrix(rows, bodies.length) };
}

/** The kinds of body that have answered, in the order they first appear, with how many. */
export function kindsOf(bodies: readonly Pick<MatrixBody, 'kind'>[]): { kind: ActorKind; bodies: number }[] {
  const counts = new Map<ActorKind, number>();
  for (const { kind } of bodies) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, bodies: count }));
}
