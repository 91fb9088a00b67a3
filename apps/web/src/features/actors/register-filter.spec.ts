import { EMPTY_FILTER, isEmptyFilter, readFilter, toActorFilter, writeFilter } from './register-filter.ts';

describe('the register filter in the address', () => {
  it('survives a round trip through the query string', () => {
    const filter = {
      search: 'MSB',
      kind: 'REGION' as const,
      sector: 'Hälsa, vård och omsorg',
      county: '01',
      includeEnded: true,
    };
    expect(readFilter(new URLSearchParams(writeFilter(filter).toString()))).toEqual(filter);
  });

  it('leaves out what is not set', () => {
    expect(writeFilter({ ...EMPTY_FILTER, search: '  ' }).toString()).toBe('');
    expect(isEmptyFilter(EMPTY_FILTER)).toBe(true);
    expect(isEmptyFilter({ ...EMPTY_FILTER, includeEnded: true })).toBe(false);
  });

  it('reads an unknown kind as none', () => {
    expect(readFilter(new URLSearchParams('slag=KUNGARIKE')).kind).toBe('');
  });

  it('gives the api trimmed words and nothing empty', () => {
    expect(toActorFilter({ ...EMPTY_FILTER, search: ' MSB ' })).toEqual({ search: 'MSB' });
    expect(toActorFilter({ ...EMPTY_FILTER, kind: 'MUNICIPALITY', county: '25' })).toEqual({
      kind: 'MUNICIPALITY',
      county: '25',
    });
  });
});
