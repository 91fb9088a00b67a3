import { isValidOn, namesOverTime } from './names-over-time.ts';

const NAMES = [
  { name: 'MSB', kind: 'SHORT' as const, validFrom: '2009-01-01', validTo: '2025-12-31' },
  {
    name: 'Myndigheten för samhällsskydd och beredskap',
    kind: 'OFFICIAL' as const,
    validFrom: '2009-01-01',
    validTo: '2025-12-31',
  },
  { name: 'Myndigheten för civilt försvar', kind: 'OFFICIAL' as const, validFrom: '2026-01-01', validTo: null },
  { name: 'MCF', kind: 'SHORT' as const, validFrom: '2026-01-01', validTo: null },
];

describe('the names of a body over time', () => {
  it('puts official names first, the newest at the top', () => {
    expect(namesOverTime(NAMES, '2026-11-22').map((row) => row.name)).toEqual([
      'Myndigheten för civilt försvar',
      'Myndigheten för samhällsskydd och beredskap',
      'MCF',
      'MSB',
    ]);
  });

  it('marks the name that was valid on the day asked about, both ends included', () => {
    const current = (day: string) =>
      namesOverTime(NAMES, day)
        .filter((row) => row.current)
        .map((row) => row.name);
    expect(current('2025-12-31')).toEqual(['Myndigheten för samhällsskydd och beredskap', 'MSB']);
    expect(current('2026-01-01')).toEqual(['Myndigheten för civilt försvar', 'MCF']);
  });

  it('reads a missing end as open', () => {
    expect(isValidOn({}, '1900-01-01')).toBe(true);
    expect(isValidOn({ validTo: '1999-12-31' }, '2000-01-01')).toBe(false);
  });
});
