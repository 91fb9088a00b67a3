import {
  isAssessed,
  isFiltering,
  matchesFilter,
  NO_FILTER,
  readCommentFilter,
  writeCommentFilter,
  type FilterableComment,
} from './comment-filter.ts';

const comment = (parts: Partial<FilterableComment> = {}): FilterableComment => ({
  kind: 'LEGAL',
  stance: 'SUPPORTS',
  organisationId: 'skr',
  assessment: null,
  ...parts,
});

describe('which comments are shown', () => {
  it('is all of them without a filter', () => {
    expect(matchesFilter(comment(), NO_FILTER)).toBe(true);
    expect(isFiltering(NO_FILTER)).toBe(false);
  });

  it('tells assessed from not: only a disposition counts', () => {
    expect(isAssessed(comment({ assessment: { disposition: null } }))).toBe(false);
    expect(
      matchesFilter(comment({ assessment: { disposition: null } }), { ...NO_FILTER, assessed: 'UNASSESSED' }),
    ).toBe(true);
    expect(
      matchesFilter(comment({ assessment: { disposition: 'NOTED' } }), { ...NO_FILTER, assessed: 'UNASSESSED' }),
    ).toBe(false);
    expect(
      matchesFilter(comment({ assessment: { disposition: 'NOTED' } }), { ...NO_FILTER, assessed: 'ASSESSED' }),
    ).toBe(true);
  });

  it('picks a stance, or the lack of one', () => {
    expect(matchesFilter(comment(), { ...NO_FILTER, stance: 'OPPOSES' })).toBe(false);
    expect(matchesFilter(comment(), { ...NO_FILTER, stance: 'NONE' })).toBe(false);
    expect(matchesFilter(comment({ stance: null }), { ...NO_FILTER, stance: 'NONE' })).toBe(true);
  });

  it('picks a kind and a body, both at once', () => {
    const filter = { ...NO_FILTER, kind: 'LEGAL' as const, organisationId: 'skr' };
    expect(matchesFilter(comment(), filter)).toBe(true);
    expect(matchesFilter(comment({ organisationId: 'mcf' }), filter)).toBe(false);
    expect(matchesFilter(comment({ kind: 'FACTUAL' }), filter)).toBe(false);
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
