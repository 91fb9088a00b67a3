import { Injectable } from '@nestjs/common';
import { countStances, STANCES, stanceRows, type Stance } from '@samsyn/consultation';
import { UnitOfWork } from '../../../platform/db/index.ts';
import type { AuthorityCaller } from '../../../platform/caller.ts';
import { SharedWork } from '../../../platform/shared-work.ts';
import { ASSESSED, counts, goesBy, IS_DECIDED } from '../store/counting.ts';
import { commentsKey, roundState } from './round-state.ts';

export interface OverviewView {
  roundId: string;
  responses: number;
  comments: number;
  /** Somebody has proposed what to do, or it is decided. */
  assessed: number;
  /** Proposed by one and validated by another. */
  decided: number;
  rows: OverviewRow[];
}

export interface OverviewRow {
  provisionId: string | null;
  address: string;
  label: string;
  heading: string | null;
  comments: number;
  /** Somebody has proposed what to do, or it is decided. */
  assessed: number;
  /** Proposed by one and validated by another. */
  decided: number;
  stances: { stance: Stance; bodies: number }[];
}

// Each comment that counts, with how it stands: of the narrow rows alone.
const STANDING = `office.goes_by g LEFT JOIN office.assessment a ON a.round_id = $1 AND a.comment_id = ${goesBy('g')}
    WHERE g.round_id = $1 AND ${counts('g.response_id')}`;
const COUNTED = `count(*)::int AS comments, count(*) FILTER (WHERE ${ASSESSED})::int AS assessed, count(*) FILTER (WHERE ${IS_DECIDED})::int AS decided`;

// Chapters and headings that were commented on in their own right are rows beside the units, in reading order.
const ROWS = `
  WITH said AS (SELECT g.place_id AS id, ${COUNTED} FROM ${STANDING} GROUP BY 1)
  SELECT p.provision_id AS "provisionId", p.address, p.label, p.heading, p.unit_id = p.provision_id AS "isUnit",
    coalesce(said.comments, 0) AS comments, coalesce(said.assessed, 0) AS assessed, coalesce(said.decided, 0) AS decided
  FROM office.round r JOIN record.provision p ON p.version_id = r.version_id LEFT JOIN said ON said.id = p.provision_id
  WHERE r.id = $1 AND (p.unit_id = p.provision_id OR said.id IS NOT NULL OR p.kind IN ('CHAPTER', 'PART')) ORDER BY p.ordinal`;

const WHOLE = `SELECT ${COUNTED} FROM ${STANDING} AND g.provision_ordinal = 0 AND g.place_id IS NULL`;

const COLUMNS = `SELECT letters, overall_stance AS overall FROM record.stance_column WHERE round_id = $1 AND ${counts('response_id')}`;

type Counted = Omit<OverviewRow, 'stances'> & { isUnit: boolean };

const REMEMBERED = 20;

/** Per provision: how many comments, how many decided, how many bodies took which stance. Totals are the sums of the rows. Counted once for all who ask, until something is decided or comes in. */
@Injectable()
export class CompilationOverview {
  private readonly work = new SharedWork<{ view: OverviewView | null }>(REMEMBERED);

  constructor(private readonly db: UnitOfWork) {}

  /** Null where there is no such round. */
  async run(caller: AuthorityCaller, roundId: string): Promise<OverviewView | null> {
    const state = await roundState(this.db, caller, roundId);
    if (state === null) return this.count(caller, roundId);
    const key = `${commentsKey(roundId, state)} ${state.assessed}`;
    const { view } = await this.work.run(key, new AbortController().signal, async () => ({
      view: await this.count(caller, roundId),
    }));
    return view;
  }

  private async count(caller: AuthorityCaller, roundId: string): Promise<OverviewView | null> {
    const [counted, [whole], columns] = await Promise.all([
      this.db.read<Counted>(caller, ROWS, [roundId], 'overview-rows'),
      this.db.read<{ comments: number; assessed: number; decided: number }>(caller, WHOLE, [roundId], 'overview-whole'),
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
      decided: whole?.decided ?? 0,
      stances: listed(overall),
    };
    const rows = [draft, ...units];
    const sum = (of: (row: OverviewRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return {
      roundId,
      responses: columns.length,
      comments: sum((row) => row.comments),
      assessed: sum((row) => row.assessed),
      decided: sum((row) => row.decided),
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
