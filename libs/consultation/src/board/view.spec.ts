import {
  type BoardView,
  FIRST_VIEW,
  readBoardView,
  turnOrder,
  viewBoard,
  writeBoardView,
  type BoardLine,
  type BoardPick,
} from './view.ts';

const line = (name: string, parts: Partial<BoardLine> = {}): BoardLine => ({
  name,
  kind: 'REGION',
  county: null,
  sectors: [],
  state: 'NOT_OPENED',
  tick: 'NOT_ANSWERED',
  openedAt: null,
  receivedAt: null,
  dueAt: '2026-12-01T22:59:00.000Z',
  late: false,
  decision: null,
  ...parts,
});
const ROWS = [
  line('Region Örebro län', {
    state: 'SUBMITTED',
    openedAt: '2026-11-01T08:00:00.000Z',
    receivedAt: '2026-11-20T08:00:00.000Z',
  }),
  line('Region Skåne', { state: 'OPENED', openedAt: '2026-11-02T08:00:00.000Z' }),
  line('Ale kommun', { kind: 'MUNICIPALITY' }),
  line('Åre kommun', {
    kind: 'MUNICIPALITY',
    state: 'SUBMITTED',
    openedAt: '2026-10-30T08:00:00.000Z',
    receivedAt: '2026-11-21T08:00:00.000Z',
    late: true,
  }),
];
const names = (view: Partial<typeof FIRST_VIEW>) => viewBoard(ROWS, { ...FIRST_VIEW, ...view }).map((row) => row.name);

describe('the board', () => {
  it('puts those who need attention first, then by name as Swedish sorts', () => {
    expect(names({})).toEqual(['Ale kommun', 'Region Skåne', 'Region Örebro län', 'Åre kommun']);
  });

  it('finds by any words of the name, in any case', () => {
    expect(names({ search: 'KOMMUN å' })).toEqual(['Åre kommun']);
    expect(names({ search: 'region län' })).toEqual(['Region Örebro län']);
  });

  it('picks a state, and the late ones as if late were a state', () => {
    expect(names({ pick: 'SUBMITTED' })).toEqual(['Region Örebro län', 'Åre kommun']);
    expect(names({ pick: 'LATE' })).toEqual(['Åre kommun']);
  });

  it('picks preliminary answers by whether their board has decided', () => {
    const rows = [
      line('Väntar', { state: 'SUBMITTED', decision: 'AWAITED' }),
      line('Som svaret', { state: 'SUBMITTED', decision: 'ADOPTED' }),
      line('Annat', { state: 'SUBMITTED', decision: 'DIFFERS' }),
      line('Utan nämnd', { state: 'SUBMITTED', decision: null }),
    ];
    const picked = (pick: BoardPick) => viewBoard(rows, { ...FIRST_VIEW, pick }).map(({ name }) => name);
    expect(picked('AWAITED')).toEqual(['Väntar']);
    expect(picked('DECIDED')).toEqual(['Annat', 'Som svaret']);
  });

  it('keeps lines without a time last in both directions', () => {
    const byReceived = (direction: 'ascending' | 'descending') => names({ order: { column: 'receivedAt', direction } });
    expect(byReceived('ascending')).toEqual(['Region Örebro län', 'Åre kommun', 'Ale kommun', 'Region Skåne']);
    expect(byReceived('descending')).toEqual(['Åre kommun', 'Region Örebro län', 'Ale kommun', 'Region Skåne']);
  });

  it('turns the order when a column is chosen again', () => {
    expect(turnOrder({ column: 'name', direction: 'ascending' }, 'name')).toEqual({
      column: 'name',
      direction: 'descending',
    });
    expect(turnOrder({ column: 'name', direction: 'descending' }, 'state')).toEqual({
      column: 'state',
      direction: 'ascending',
    });
  });

  it('picks by kind, sector and county together', () => {
    const rows = [
      line('Region Uppsala', { county: 'Uppsala län' }),
      line('Länsstyrelsen', {
        kind: 'COUNTY_ADMINISTRATIVE_BOARD',
        county: 'Uppsala län',
        sectors: ['Vatten', 'Räddning'],
      }),
      line('Livsmedelsverket', { kind: 'PUBLIC_AUTHORITY', sectors: ['Vatten'] }),
    ];
    const picked = (view: object) => viewBoard(rows, { ...FIRST_VIEW, ...view }).map(({ name }) => name);
    expect(picked({ sector: 'Vatten' })).toEqual(['Livsmedelsverket', 'Länsstyrelsen']);
    expect(picked({ sector: 'Vatten', county: 'Uppsala län' })).toEqual(['Länsstyrelsen']);
    expect(picked({ kind: 'REGION' })).toEqual(['Region Uppsala']);
    expect(picked({ kind: 'REGION', sector: 'Vatten' })).toEqual([]);
  });

  it('puts those with the least time first, and those who need none last', () => {
    const rows = [
      line('Har svarat', { state: 'SUBMITTED', receivedAt: '2026-11-20T08:00:00.000Z' }),
      line('Anstånd', { dueAt: '2026-12-08T22:59:00.000Z' }),
      line('Som alla'),
    ];
    const order = { column: 'left', direction: 'ascending' } as const;
    expect(viewBoard(rows, { ...FIRST_VIEW, order }).map(({ name }) => name)).toEqual([
      'Som alla',
      'Anstånd',
      'Har svarat',
    ]);
  });

  it('comes back from its address as it was, and leaves the first view out of it', () => {
    const view: BoardView = {
      ...{ search: 'region', pick: 'REMARKS', kind: 'REGION', sector: 'Hälsa, vård och omsorg', county: 'Skåne län' },
      order: { column: 'left', direction: 'descending' },
    };
    expect(readBoardView(new URLSearchParams(writeBoardView(view)))).toEqual(view);
    expect(writeBoardView(FIRST_VIEW)).toEqual([]);
    expect(readBoardView(new URLSearchParams('visa=ALLT&slag=KUNGARIKE&ordning=längd'))).toEqual(FIRST_VIEW);
  });
});
