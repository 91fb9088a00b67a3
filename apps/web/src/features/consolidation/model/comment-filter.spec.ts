import { askedFilter, isFiltering, NO_FILTER, readCommentFilter, writeCommentFilter } from './comment-filter.ts';

describe('which comments are shown', () => {
  it('is all of them without a filter', () => {
    expect(askedFilter(NO_FILTER)).toBeNull();
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  it('is asked of the api, which sees every page', () => {
    expect(askedFilter({ ...NO_FILTER, assessed: 'UNASSESSED' })).toEqual({ assessed: false });
    expect(askedFilter({ ...NO_FILTER, assessed: 'ASSESSED' })).toEqual({ assessed: true });
    expect(askedFilter({ ...NO_FILTER, assessed: 'RETURNED' })).toEqual({ state: 'RETURNED' });
    expect(askedFilter({ ...NO_FILTER, stance: 'OPPOSES' })).toEqual({ stance: 'OPPOSES' });
    expect(askedFilter({ ...NO_FILTER, stance: 'NONE' })).toEqual({ withoutStance: true });
    expect(askedFilter({ ...NO_FILTER, kind: 'LEGAL', organisationId: 'skr' })).toEqual({
      kind: 'LEGAL',
      organisationId: 'skr',
    });
  });

  it('survives a round trip through the address, and reads nonsense as no filter', () => {
    const filter = {
      assessed: 'UNASSESSED' as const,
      stance: 'NONE' as const,
      kind: 'QUESTION' as const,
      organisationId: 'abc',
    };
    expect(readCommentFilter(new URLSearchParams(writeCommentFilter(filter).toString()))).toEqual(filter);
    expect(readCommentFilter(new URLSearchParams('bedomda=x&stallning=y&slag=z'))).toEqual(NO_FILTER);
  });
});
