import {
  askedReading,
  EVERYTHING,
  readReadingFilter,
  writeReadingFilter,
  type ReadingFilter,
} from './reading-filter.ts';

const TAG = '0198b6a0-0000-7000-8000-000000000001';
const SOME: ReadingFilter = {
  ...EVERYTHING,
  ...{ search: '3 kap. 2 §', unread: 'ANYONE', decided: 'NO', bodies: 'REGION' },
  ...{ tag: TAG, responsible: 'jag', due: '2026-12-18', place: TAG, stands: 'LEFT' },
};

describe('what is shown in the reading room', () => {
  it('stands in the address, and comes back from it', () => {
    expect(writeReadingFilter(EVERYTHING).toString()).toBe('');
    expect(readReadingFilter(writeReadingFilter(SOME))).toEqual(SOME);
  });

  it('lets all through that an address says wrong', () => {
    expect(
      readReadingFilter(
        new URLSearchParams('olasta=X&slag=FEL&ansvarig=vem&etikett=x&senast=snart&sok=lager&bedomda='),
      ),
    ).toEqual({
      ...EVERYTHING,
      search: 'lager',
    });
  });

  it('asks for no more than is chosen', () => {
    expect(askedReading({ ...EVERYTHING, search: '  ' })).toEqual({});
    expect(askedReading(SOME)).toEqual({
      search: '3 kap. 2 §',
      unreadBy: 'ANYONE',
      decided: false,
      organisationKind: 'REGION',
      tagId: TAG,
      mine: true,
      dueOn: '2026-12-18',
      provisionId: TAG,
      stands: 'LEFT',
    });
    expect(askedReading({ ...EVERYTHING, responsible: 'ingen' })).toEqual({ unassigned: true });
    expect(askedReading({ ...EVERYTHING, responsible: TAG })).toEqual({ responsibleId: TAG });
  });
});
