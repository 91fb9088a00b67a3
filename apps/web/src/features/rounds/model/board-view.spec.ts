import { FIRST_VIEW, turnOrder, viewBoard, type BoardLine, type BoardPick } from './board-view.ts';

const line = (name: string, parts: Partial<BoardLine> = {}): BoardLine => ({
  invitationId: name,
  name,
  kind: 'REGION',
  state: 'NOT_OPENED',
  late: false,
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
});
