import { type ActorRecord, lastDays, missingPredecessors } from './actor-record.ts';

function record(key: string, ...predecessors: [string, string][]): ActorRecord {
  return {
    key,
    kind: 'PUBLIC_AUTHORITY',
    names: [],
    sectors: [],
    predecessors: predecessors.map(([of, from]) => ({ key: of, from, kind: 'MERGER' })),
  };
}

describe('predecessors in the register', () => {
  it('end the day before the first that took over began', () => {
    const days = lastDays([
      record('new', ['old', '2024-03-01']),
      record('other', ['old', '2026-01-01']),
      record('old'),
    ]);
    expect([...days]).toEqual([['old', '2024-02-29']]);
  });

  it('must be described themselves', () => {
    expect(missingPredecessors([record('a', ['b', '2020-01-01'], ['c', '2020-01-01']), record('b')])).toEqual(['c']);
    expect(missingPredecessors([record('a')])).toEqual([]);
  });
});
