import { STANCES, type Stance } from '@samsyn/consultation';

export type StanceTally = Record<Stance, number>;
export type Cells = readonly (Stance | null | undefined)[];

export const emptyTally = (): StanceTally => ({
  SUPPORTS: 0,
  SUPPORTS_WITH_CONDITIONS: 0,
  NO_OBJECTION: 0,
  OPPOSES: 0,
  ABSTAINS: 0,
  ENDORSES_OTHER: 0,
});

export interface MatrixTotals {
  /** One tally per row (§), in the order of the rows. */
  rows: StanceTally[];
  /** One tally per column (body), in the order of the bodies. */
  bodies: StanceTally[];
  all: StanceTally;
}

/** Totals from the cells themselves, so that the figures in the margins always equal what stands between them. */
export function totalMatrix(rows: readonly { cells: Cells }[], bodyCount: number): MatrixTotals {
  const bodies = Array.from({ length: bodyCount }, emptyTally);
  const all = emptyTally();
  const perRow = rows.map(({ cells }) => {
    const tally = emptyTally();
    for (const [column, stance] of cells.entries()) {
      if (stance == null) continue;
      tally[stance] += 1;
      all[stance] += 1;
      const body = bodies[column];
      if (body) body[stance] += 1;
    }
    return tally;
  });
  return { rows: perRow, bodies, all };
}

export const tallySum = (tally: StanceTally) => STANCES.reduce((sum, stance) => sum + tally[stance], 0);

export function tallyOf(counts: readonly { stance: Stance; bodies: number }[]): StanceTally {
  const tally = emptyTally();
  for (const { stance, bodies } of counts) tally[stance] += bodies;
  return tally;
}
