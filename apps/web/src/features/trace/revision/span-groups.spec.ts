import { spanGroups, unitOf } from './span-groups.ts';

describe('changes by the provision they are in', () => {
  it.each([
    ['2 kap. 3 § 1 st 2 p', '2 kap. 3 §'],
    ['5 a § 1 st', '5 a §'],
    ['1 kap. 2 § allmänna råd 1 st', '1 kap. 2 §'],
    ['bilaga 1 2 st', 'bilaga 1'],
    ['bilaga 2 1 p a', 'bilaga 2'],
    ['bilaga rad 3', 'bilaga'],
    ['övergångsbestämmelser 1 st', 'övergångsbestämmelser'],
    ['1 kap.', '1 kap.'],
    ['1 kap. rubrik 2', '1 kap. rubrik 2'],
  ])('%s is in %s', (address, unit) => {
    expect(unitOf(address)).toBe(unit);
  });

  it('stand together where they stand next to each other, by where they are now', () => {
    const at = (toAddress: string | null, fromAddress: string | null = null) => ({ toAddress, fromAddress });
    const spans = [
      at(null),
      at(null),
      at('1 § 1 st'),
      at('1 § 2 st', '9 §'),
      at('2 §'),
      at('1 § 3 st'),
      at(null, '1 § 4 st'),
    ];
    expect(spanGroups(spans).map(({ unit, spans: some }) => [unit, some.length])).toEqual([
      [null, 1],
      [null, 1],
      ['1 §', 2],
      ['2 §', 1],
      ['1 §', 2],
    ]);
  });
});
