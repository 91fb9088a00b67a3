import {
  type BoardLine,
  type BoardView as View,
  labels,
  tickWords,
  timeLeft,
  timeLeftWords,
  viewBoard,
} from '@samsyn/consultation';
import type { TableReport } from '@samsyn/documents';
import type { BoardRowView, BoardView } from '../../rounds/index.ts';

const COLUMNS: TableReport['columns'] = [
  { header: 'Remissinstans', width: 40 },
  { header: 'Slag', width: 22, onlyInSheets: true },
  { header: 'Län', width: 18, onlyInSheets: true },
  { header: 'Beredskapssektorer', width: 30, onlyInSheets: true },
  { header: 'E-post', width: 30, onlyInSheets: true },
  { header: 'Utskickad', width: 16, onlyInSheets: true },
  { header: 'Öppnad', width: 16, onlyInSheets: true },
  { header: 'Svar', width: 9 },
  { header: 'Synpunkter', width: 12 },
  { header: 'Inkom', width: 18 },
  { header: 'Efter svarstiden', width: 12 },
  { header: 'Ställningstagande', width: 26 },
  { header: 'Antal synpunkter', width: 12, onlyInSheets: true },
  { header: 'Anmärkning', width: 36 },
];

const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
const timeOf = (moment: Date | null): string => (moment === null ? '' : TIME.format(moment));

type Line = BoardLine & { of: BoardRowView };

/** The list ticked for who has answered and who had something to say: the lines of the view in its order, then those who were not asked. */
export function boardReport(
  { title, registrationNumber, board }: { title: string; registrationNumber: string; board: BoardView },
  view: View,
  authority: string,
): TableReport {
  const lines = viewBoard(
    board.rows.map((row) => lineOf(row, board)),
    view,
  );
  const uninvited = viewBoard(
    board.uninvited.map((row) => ({ ...NOBODY, ...timesOf(row, board), of: row })),
    view,
  );
  return {
    ...{ title: `Avprickningslista: ${title}`, registrationNumber, authority, sheet: 'Avprickning' },
    generatedAt: board.serverTime.toISOString(),
    facts: [
      ['Sista svarsdag', timeOf(board.deadline)],
      ['Urval', viewWords(view) || 'Alla remissinstanser'],
      ['Antal', countWords(lines.length, board, uninvited.length)],
    ],
    columns: COLUMNS,
    rows: [
      ...lines.map(({ of }) => rowOf(of, board)),
      ...uninvited.map(({ of }) => rowOf({ ...NOBODY, ...of, remark: 'Inte tillfrågad' }, board)),
    ],
  };
}

function lineOf(row: BoardRowView, board: BoardView): Line {
  return { ...timesOf(row, board), of: row };
}

type Timed = Pick<BoardRowView, 'openedAt' | 'receivedAt' | 'extendedUntil'>;

function timesOf<Row extends Partial<Timed>>(row: Row, { deadline }: BoardView) {
  return {
    ...row,
    openedAt: row.openedAt?.toISOString() ?? null,
    receivedAt: row.receivedAt?.toISOString() ?? null,
    dueAt: (row.extendedUntil ?? deadline).toISOString(),
  };
}

const NOBODY = {
  sectors: [],
  mailbox: null,
  sentAt: null,
  openedAt: null,
  extendedUntil: null,
  decision: null,
} as const;

type Ticked = Pick<
  BoardRowView,
  'name' | 'kind' | 'county' | 'mailbox' | 'openedAt' | 'receivedAt' | 'late' | 'overallStance' | 'comments' | 'tick'
> &
  Pick<BoardRowView, 'extendedUntil' | 'decision' | 'state'> & {
    sectors: readonly string[];
    sentAt: Date | null;
    remark?: string;
  };

function rowOf(row: Ticked, board: BoardView): (string | number)[] {
  const { actorKind, stance } = labels('sv');
  const answered = row.tick !== 'NOT_ANSWERED' && row.tick !== 'WITHDRAWN';
  const remarks = { REMARKS: 'Ja', NO_REMARKS: 'Nej' } as const;
  return [
    ...[row.name, actorKind[row.kind], row.county ?? '', row.sectors.join('; '), row.mailbox ?? ''],
    ...[timeOf(row.sentAt), timeOf(row.openedAt), answered ? 'Ja' : 'Nej'],
    row.tick === 'REMARKS' || row.tick === 'NO_REMARKS' ? remarks[row.tick] : '',
    ...[timeOf(row.receivedAt), row.receivedAt === null ? '' : row.late ? 'Ja' : 'Nej'],
    row.overallStance === null || row.state === 'WITHDRAWN' ? '' : stance[row.overallStance],
    row.comments ?? '',
    [row.remark ?? '', ...remarksOf(row, board)].filter((words) => words !== '').join('; '),
  ];
}

/** What the columns do not say: what else than answering it did, and what it has left of its time. */
function remarksOf({ tick, receivedAt, extendedUntil, decision }: Ticked, board: BoardView): string[] {
  const isPlain = tick === 'REMARKS' || tick === 'NO_REMARKS' || tick === 'NOT_ANSWERED';
  const due = extendedUntil ?? board.deadline;
  const left = timeLeftWords(timeLeft(due.getTime(), board.serverTime.getTime()), 'sv');
  return [
    isPlain ? '' : tickWords(tick, 'sv'),
    decision === 'AWAITED' ? 'Preliminärt svar, beslut kommer' : '',
    receivedAt === null && extendedUntil !== null ? `Anstånd till ${timeOf(extendedUntil)}` : '',
    receivedAt === null && board.state === 'OPEN' ? left : '',
  ];
}

function viewWords(view: View): string {
  const { actorKind, boardState } = labels('sv');
  const picks = {
    ...boardState,
    ...{ LATE: 'Efter svarstiden', REMARKS: tickWords('REMARKS', 'sv'), NO_REMARKS: tickWords('NO_REMARKS', 'sv') },
    ...{ AWAITED: 'Preliminära svar', DECIDED: 'Svar med beslut i efterhand' },
  };
  return [
    view.pick === 'ALL' ? '' : picks[view.pick],
    view.kind === '' ? '' : actorKind[view.kind],
    view.sector,
    view.county,
    view.search.trim() === '' ? '' : `”${view.search.trim()}”`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function countWords(shown: number, { rows, counts }: BoardView, uninvited: number): string {
  const answered = counts.submitted + counts.abstained + counts.otherOrder;
  const others = uninvited === 0 ? '' : `; ${uninvited} utan att ha tillfrågats`;
  return `${shown} av ${rows.length} tillfrågade; ${answered} av ${rows.length} har svarat${others}`;
}
