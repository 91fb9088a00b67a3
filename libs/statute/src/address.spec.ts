import fc from 'fast-check';
import {
  type Address,
  alias,
  compareAddresses,
  eId,
  formatAddress,
  normalizeAddress,
  parseAddress,
} from './address.ts';

describe('addresses', () => {
  it.each([
    ['3 kap. 2 a § 1 st 2 p a', 'chp_3__sec_2a__para_1__point_2__point_a', 'K3P2aS1N2Na'],
    ['5 § 2 st 3 str', 'sec_5__para_2__indent_3', 'P5S2N3'],
    ['avd. II 1 kap.', 'part_II__chp_1', 'A2K1'],
    ['avd. B', 'part_B', 'AB'],
    ['bilaga 2 rad 4', 'annex_2__tr_4', 'B2T4'],
    ['bilaga 1 st', 'annex__para_1', 'B1S1'],
    ['bilaga 1 p a', 'annex__point_1__point_a', 'B1N1Na'],
    ['bilaga A', 'annex_A', 'BA'],
    ['bilaga 3 a 1 st', 'annex_3a__para_1', 'B3aS1'],
    ['3 kap. rubrik 2', 'chp_3__crossHeading_2', 'K3R2'],
    ['5 § allmänna råd 1 st', 'sec_5__advice__para_1', 'P5GS1'],
    ['övergångsbestämmelser 2008:653 1 p', 'trans_2008-653__point_1', 'L2008:653N1'],
    ['övergångsbestämmelser', 'trans', 'L'],
    ['4 § (2) 1 st', 'sec_4-2__para_1', 'P4v2S1'],
    ['4 § 1 st 2 def', 'sec_4__para_1__def_2', 'P4S1D2'],
    ['4 § sista st', 'sec_4__para_sista', 'P4Ssista'],
    ['1 kap. 3 § 1 st 1 men', 'chp_1__sec_3__para_1__sentence_1', 'K1P3S1M1'],
    ['2 § 1 st a p 1 up', 'sec_2__para_1__point_a__point_1', 'P2S1NaN1'],
    ['2 § 1 st 1.2 p', 'sec_2__para_1__point_1-2', 'P2S1N1.2'],
  ])('%s', (address, id, short) => {
    expect(normalizeAddress(address)).toBe(address);
    expect(eId(address)).toBe(id);
    expect(alias(address)).toBe(short);
  });

  it.each([
    ['3 kap 2§', '3 kap. 2 §'],
    ['  3  KAP. 2A §  1 st. ', '3 kap. 2 a § 1 st'],
    ['5 §§', '5 §'],
    ['Bilaga 2', 'bilaga 2'],
    ['bilagan', 'bilaga'],
    ['bilaga b', 'bilaga B'],
    ['Avdelning II', 'avd. II'],
    ['5 § allmänt råd', '5 § allmänna råd'],
  ])('reads %j as %s', (written, address) => expect(normalizeAddress(written)).toBe(address));

  it.each(['', 'hej', '5 § hej hej', 'a', '5 kap. x §'])('does not understand %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
    expect(normalizeAddress(text)).toBeUndefined();
    expect(eId(text)).toBe('');
  });

  it('reads back every address it prints', () => {
    const figure = fc.integer({ min: 1, max: 999 }).map(String);
    const lettered = fc.tuple(figure, fc.constantFrom('', ' a', ' b', ' z')).map((parts) => parts.join(''));
    const occurrence = fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined });
    const step = (kind: Address[number]['kind'], value: fc.Arbitrary<string>): fc.Arbitrary<Address[number]> =>
      fc
        .tuple(value, occurrence)
        .map(([v, n]) => (n === undefined ? { kind, value: v } : { kind, value: v, occurrence: n }));
    const address = fc
      .tuple(
        fc.option(step('chapter', lettered), { nil: undefined }),
        step('section', lettered),
        fc.option(step('subsection', figure), { nil: undefined }),
        fc.option(step('item', fc.oneof(figure, fc.constantFrom('a', 'b', 'p', 'st'))), { nil: undefined }),
        fc.option(step('subitem', fc.oneof(figure, fc.constantFrom('a', 'ii', 'aa'))), { nil: undefined }),
      )
      .map(([chapter, section, subsection, item, subitem]) =>
        [chapter, section, subsection, item, item && subitem].filter((one) => one !== undefined),
      );
    fc.assert(fc.property(address, (steps) => expect(parseAddress(formatAddress(steps))).toEqual(steps)));
  });

  it('sorts as a statute is printed', () => {
    const sorted = [
      'övergångsbestämmelser',
      'bilaga 2',
      'bilaga 1',
      '2 kap. 1 §',
      '1 kap. 10 §',
      '1 kap. 2 a § 1 st',
      '1 kap. 2 a §',
      '1 kap. 2 §',
      '1 kap.',
    ];
    expect([...sorted].reverse().sort(compareAddresses)).toEqual([...sorted].sort(compareAddresses));
    expect([...sorted].sort(compareAddresses)).toEqual([...sorted].reverse());
  });

  it.each([
    ['1 §', 'hej', -1],
    ['hej', '1 §', 1],
    ['b!', 'a!', 1],
    ['a!', 'a!', 0],
    ['avd. II', 'avd. IX', -1],
    ['avd. B', 'avd. A', 1],
    ['2 § (2)', '2 §', 1],
    ['2 §', '2 §', 0],
  ])('%s against %s: %d', (a, b, sign) => expect(Math.sign(compareAddresses(a, b))).toBe(sign));
});
