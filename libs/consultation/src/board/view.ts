import { ACTOR_KINDS, type ActorKind, BOARD_STATES, type BoardState } from '../codes.ts';
import type { DecisionStanding } from '../board-decision.ts';
import type { BoardTick } from './tick.ts';

/** A line of the board, as far as picking and ordering lines is concerned. */
export interface BoardLine {
  name: string;
  kind: ActorKind;
  county: string | null;
  sectors: readonly string[];
  state: BoardState;
  tick: BoardTick;
  openedAt: string | null;
  receivedAt: string | null;
  /** Until when it may answer: the round's last day, or its own. */
  dueAt: string;
  late: boolean;
  decision: DecisionStanding | null;
}

/**
 * `LATE` is a flag on a submitted answer, not a state: it is picked as if it were one, because that is how the question is asked. So are
 * answers with and without remarks, answers whose board has yet to decide, and those on which it has.
 */
export const BOARD_PICKS = [
  'ALL',
  ...BOARD_STATES,
  ...(['LATE', 'REMARKS', 'NO_REMARKS', 'AWAITED', 'DECIDED'] as const),
] as const;
export type BoardPick = (typeof BOARD_PICKS)[number];

export const BOARD_COLUMNS = ['name', 'state', 'left', 'openedAt', 'receivedAt'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
export interface BoardOrder {
  column: BoardColumn;
  direction: 'ascending' | 'descending';
}

export interface BoardView {
  search: string;
  pick: BoardPick;
  kind: ActorKind | '';
  sector: string;
  county: string;
  order: BoardOrder;
}

export const FIRST_VIEW: BoardView = {
  search: '',
  pick: 'ALL',
  kind: '',
  sector: '',
  county: '',
  order: { column: 'state', direction: 'ascending' },
};

/** Who needs attention first: those who have not opened, then those who have not answered. */
const STATE_ORDER: Record<BoardState, number> = {
  NOT_OPENED: 0,
  OPENED: 1,
  NO_RESPONSE: 2,
  SUBMITTED: 3,
  ABSTAINED: 4,
  OTHER_ORDER: 5,
  WITHDRAWN: 6,
};
const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** The lines of a view in its order: the same on the page as in the files. */
export function viewBoard<Line extends BoardLine>(rows: readonly Line[], view: BoardView): Line[] {
  const words = view.search.trim().toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const picked = rows.filter(
    (row) =>
      isPicked(row, view.pick) &&
      belongs(row, view) &&
      words.every((word) => row.name.toLocaleLowerCase('sv').includes(word)),
  );
  const sign = view.order.direction === 'ascending' ? 1 : -1;
  return picked.toSorted((a, b) => compare(a, b, view.order.column, sign) || collator.compare(a.name, b.name));
}

export function isPicked(row: Pick<BoardLine, 'decision' | 'late' | 'state' | 'tick'>, pick: BoardPick): boolean {
  if (pick === 'ALL') return true;
  if (pick === 'AWAITED') return row.decision === 'AWAITED';
  if (pick === 'DECIDED') return row.decision === 'ADOPTED' || row.decision === 'DIFFERS';
  if (pick === 'REMARKS' || pick === 'NO_REMARKS') return row.tick === pick;
  return pick === 'LATE' ? row.late : row.state === pick;
}

function belongs(row: BoardLine, { kind, sector, county }: BoardView): boolean {
  return (
    (kind === '' || row.kind === kind) &&
    (county === '' || row.county === county) &&
    (sector === '' || row.sectors.includes(sector))
  );
}

/** A line without the time asked about stands last in both directions: it has nothing to be ordered by. */
function compare(a: BoardLine, b: BoardLine, column: BoardColumn, sign: number): number {
  if (column === 'name') return sign * collator.compare(a.name, b.name);
  if (column === 'state') return sign * (STATE_ORDER[a.state] - STATE_ORDER[b.state]);
  const [left, right] = [momentOf(a, column), momentOf(b, column)];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return sign * left.localeCompare(right);
}

function momentOf(line: BoardLine, column: 'left' | 'openedAt' | 'receivedAt'): string {
  if (column === 'left') return line.receivedAt === null ? line.dueAt : '';
  return line[column] ?? '';
}

export function turnOrder(order: BoardOrder, column: BoardColumn): BoardOrder {
  if (order.column !== column) return { column, direction: 'ascending' };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Names of the address's parameters: Swedish, as the pages' paths are. */
const PARAMS = { search: 'instans', pick: 'visa', kind: 'slag', sector: 'sektor', county: 'lan' } as const;
const ORDER = 'ordning';

/** The view as it stands in an address; what the address does not say, or says wrong, is as at first. */
export function readBoardView(params: { get: (name: string) => string | null }): BoardView {
  const [column, turned] = (params.get(ORDER) ?? '').split(' ');
  const known = BOARD_COLUMNS.find((one) => one === column);
  return {
    search: params.get(PARAMS.search) ?? '',
    pick: BOARD_PICKS.find((one) => one === params.get(PARAMS.pick)) ?? 'ALL',
    kind: ACTOR_KINDS.find((one) => one === params.get(PARAMS.kind)) ?? '',
    sector: params.get(PARAMS.sector) ?? '',
    county: params.get(PARAMS.county) ?? '',
    order:
      known === undefined
        ? FIRST_VIEW.order
        : { column: known, direction: turned === 'fallande' ? 'descending' : 'ascending' },
  };
}

/** Only what differs from the first view stands in the address. */
export function writeBoardView(view: BoardView): [name: string, value: string][] {
  const { column, direction } = view.order;
  const isFirst = column === FIRST_VIEW.order.column && direction === FIRST_VIEW.order.direction;
  const parts: [string, string][] = [
    [PARAMS.search, view.search.trim()],
    [PARAMS.pick, view.pick === 'ALL' ? '' : view.pick],
    [PARAMS.kind, view.kind],
    [PARAMS.sector, view.sector],
    [PARAMS.county, view.county],
    [ORDER, isFirst ? '' : `${column}${direction === 'descending' ? ' fallande' : ''}`],
  ];
  return parts.filter(([, value]) => value !== '');
}
