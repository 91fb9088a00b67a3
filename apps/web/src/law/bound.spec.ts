import fc from 'fast-check';
import { bound } from './bound.ts';

it.each([
  ['enligt 7 kap. 2 b § och 11 kap. 2 a § lagen', 'enligt 7_kap. 2_b_§ och 11_kap. 2_a_§ lagen'],
  ['20 § 2 och 3 samt 21 §', '20_§_2 och 3 samt 21_§'],
  ['4 och 13–16 §§', '4 och 13–16_§§'],
  ['högst 1 000 kronor', 'högst 1_000 kronor'],
  ['år 2026 ska planen', 'år 2026 ska planen'],
])('keeps references whole in %s', (text, expected) => expect(bound(text)).toBe(expected.replaceAll('_', '\u00a0')));

it('never changes the length of a text, nor anything but spaces', () => {
  const word = fc.constantFrom('1', '12', 'a', '§', '§§', 'kap.', '000', 'st', 'plan', ',');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      expect(bound(text).replaceAll('\u00a0', ' ')).toBe(text);
    }),
  );
});
