import { Injectable } from '@nestjs/common';
import { countStances, STANCES, stanceRows, type Stance } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { counts, DECIDED } from '../store/counting.ts';

export interface OverviewView {
  roundId: string;
  responses: number;
  comments: number;
  assessed: number;
  rows: OverviewRow[];
}

export interface OverviewRow {
  provisionId: string | null;
  address: string;
  label: string;
  heading: string | null;
  comments: number;
  assessed: number;
  stances: { stance: Stance; bodies: number }[];
}

// Chapters and headings that were commented on in their own right are rows beside the units, in reading order.
const ROWS = `
  WITH said AS (
    SELECT coalesce(c.unit_id, c.provision_id) AS id, count(*)::int AS comments, count(a.disposition)::int AS assessed
    FROM record.comment c ${DECIDED}
    WHERE c.round_id = $1 AND ${counts('c.response_id')} GROUP BY 1
  )
  SELECT p.provision_id AS "provisionId", p.address, p.label, p.heading, p.unit_id = p.provision_id AS "isUnit",
    coalesce(said.comments, 0) AS comments, coalesce(said.assessed, 0) AS assessed
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id LEFT JOIN said ON said.id = p.provision_id
  WHERE r.id = $1 AND (p.unit_id = p.provision_id OR said.id IS NOT NULL OR p.kind IN ('CHAPTER', 'PART')) ORDER BY p.ordinal`;

const WHOLE = `
  SELECT count(c.id)::int AS comments, count(a.disposition)::int AS assessed
  FROM record.comment c ${DECIDED}
  WHERE c.round_id = $1 AND c.provision_id IS NULL AND ${counts('c.response_id')}`;

const COLUMNS = `SELECT letters, overall_stance AS overall FROM record.stance_column WHERE round_id = $1 AND ${counts('response_id')}`;

type Counted = Omit<OverviewRow, 'stances'> & { isUnit: boolean };

/** Per provision: how many comments, how many decided, how many bodies took which stance. Totals are the sums of the rows. */
@Injectable()
export class CompilationOverview {
  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round. */
  async run(caller: AuthorityCaller, roundId: string): Promise<OverviewView | null> {
    const [counted, [whole], columns] = await Promise.all([
      this.db.read<Counted>(caller, ROWS, [roundId], 'overview-rows'),
      this.db.read<{ comments: number; assessed: number }>(caller, WHOLE, [roundId], 'overview-whole'),
      this.db.read<{ letters: string; overall: Stance }>(caller, COLUMNS, [roundId], 'overview-columns'),
    ]);
    if (counted.length === 0) return null;
    const letters = stanceRows(
      counted.filter((row) => row.isUnit).length,
      columns.map((column) => column.letters),
    );
    const next = letters[Symbol.iterator]();
    const units = counted.map(({ isUnit, ...row }) => ({
      ...row,
      stances: isUnit ? listed(countStances((next.next().value as string | undefined) ?? '')) : [],
    }));
    const overall: Partial<Record<Stance, number>> = {};
    for (const column of columns) overall[column.overall] = (overall[column.overall] ?? 0) + 1;
    const draft: OverviewRow = {
      provisionId: null,
      address: '',
      label: '',
      heading: null,
      comments: whole?.comments ?? 0,
      assessed: whole?.assessed ?? 0,
      stances: listed(overall),
    };
    const rows = [draft, ...units];
    const sum = (of: (row: OverviewRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return {
      roundId,
      responses: columns.length,
      comments: sum((row) => row.comments),
      assessed: sum((row) => row.assessed),
      rows,
    };
  }
}

function listed(counts: Partial<Record<Stance, number>>): { stance: Stance; bodies: number }[] {
  return STANCES.flatMap((stance) => {
    const bodies = counts[stance] ?? 0;
    return bodies === 0 ? [] : [{ stance, bodies }];
  });
}
