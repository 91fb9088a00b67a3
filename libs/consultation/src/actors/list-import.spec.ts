import { listFromRows } from './list-import.ts';

const actor = (key: string, part: object = {}) => ({
  ...{ id: `id-${key}`, key, name: `Verket ${key}`, endedOn: null, otherNames: [], organisationNumber: null },
  ...part,
});
const KNOWN = [
  actor('a', { organisationNumber: '202100-5240', otherNames: ['Gamla a', 'Delat namn'], shortName: 'VA' }),
  actor('b', { name: 'Region B', otherNames: ['Delat namn', 'B läns landsting'] }),
  actor('slut', { endedOn: '2020-12-31', name: 'Verket som var' }),
];
const told = (...rows: string[][]) =>
  listFromRows(rows, KNOWN, new Map([['id-slut', ['id-a', 'id-borta']]])).map(({ row, outcome, actorId }) => [
    row,
    outcome,
    actorId,
  ]);

describe('a list in a file', () => {
  it.each([
    ['by name', 'Verket a'],
    ['whatever its letters and hyphens', 'VERKET  A'],
    ['by a name it had', 'Gamla a'],
    ['by its short name', 'va'],
    ['by its number', '16202100-5240'],
  ])('means a body %s', (_, said) => {
    expect(told([said])).toEqual([[1, 'FOUND', 'id-a']]);
  });

  it.each([
    [
      ['Namn', 'Orgnr'],
      ['', '2021005240'],
      ['Region B', ''],
    ],
    [
      ['Nr', 'Remissinstans', 'Organisationsnummer'],
      ['1', 'x', '202100-5240'],
      ['2', 'B läns landsting', ''],
    ],
  ])('has its columns by their heads', (...rows) => {
    expect(told(...rows)).toEqual([
      [2, 'FOUND', 'id-a'],
      [3, 'FOUND', 'id-b'],
    ]);
  });

  it('leaves to a person what it does not know, and tells its row', () => {
    const rows = [['Namn'], ['Delat namn'], ['Okända'], [''], ['Verket som var'], ['Region B'], ['B läns landsting']];
    const lines = listFromRows(rows, KNOWN, new Map([['id-slut', ['id-a']]]));
    expect(lines.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, 'SEVERAL'],
      [3, 'UNKNOWN'],
      [5, 'ENDED'],
      [6, 'FOUND'],
      [7, 'TWICE'],
    ]);
    expect(lines.map(({ candidates }) => candidates.map(({ name }) => name))).toEqual([
      ['Verket a', 'Region B'],
      [],
      ['Verket a'],
      [],
      [],
    ]);
  });

  it('is empty where there is nothing', () => {
    expect(told()).toEqual([]);
    expect(told([' ', ''])).toEqual([]);
  });
});
