import type { ActorKind, BoardState, DecisionStanding, Stance } from '@samsyn/contracts';

/** A line of the board, as far as picking and ordering lines is concerned. */
export interface BoardLine {
  invitationId: string;
  name: string;
  kind: ActorKind;
  state: BoardState;
  openedAt?: string | null;
  receivedAt?: string | null;
  late: boolean;
  overallStance?: Stance | null;
  decision?: DecisionStanding | null;
}

/**
 * `LATE` is a flag on a submitted answer, not a state: it is picked as if it were one, because that is how the question is asked. So are
 * answers whose board has yet to decide, and those on which it has.
 */
export type BoardPick = 'ALL' | BoardState | 'LATE' | 'AWAITED' | 'DECIDED';
export type BoardColumn = 'name' | 'state' | 'openedAt' | 'receivedAt';
export interface BoardOrder {
  column: BoardColumn;
  direction: 'ascending' | 'descending';
}
export interface BoardView {
  search: string;
  pick: BoardPick;
  order: BoardOrder;
}

export const FIRST_VIEW: BoardView = { search: '', pick: 'ALL', order: { column: 'state', direction: 'ascending' } };

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

export function viewBoard<Line extends BoardLine>(rows: readonly Line[], view: BoardView): Line[] {
  const words = view.search.trim().toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const picked = rows.filter(
    (row) => isPicked(row, view.pick) && words.every((word) => row.name.toLocaleLowerCase('sv').includes(word)),
  );
  const sign = view.order.direction === 'ascending' ? 1 : -1;
  return picked.toSorted((a, b) => compare(a, b, view.order.column, sign) || collator.compare(a.name, b.name));
}

export function isPicked(row: BoardLine, pick: BoardPick): boolean {
  if (pick === 'ALL') return true;
  if (pick === 'AWAITED') return row.decision === 'AWAITED';
  if (pick === 'DECIDED') return row.decision === 'ADOPTED' || row.decision === 'DIFFERS';
  return pick === 'LATE' ? row.late : row.state === pick;
}

/** A line without the time asked about stands last in both directions: it has nothing to be ordered by. */
function compare(a: BoardLine, b: BoardLine, column: BoardColumn, sign: number): number {
  if (column === 'name') return sign * collator.compare(a.name, b.name);
  if (column === 'state') return sign * (STATE_ORDER[a.state] - STATE_ORDER[b.state]);
  const [left, right] = [a[column] ?? '', b[column] ?? ''];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return sign * left.localeCompare(right);
}

export function turnOrder(order: BoardOrder, column: BoardColumn): BoardOrder {
  if (order.column !== column) return { column, direction: 'ascending' };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}
