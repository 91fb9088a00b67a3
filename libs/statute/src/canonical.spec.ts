import fc from 'fast-check';
import { CANONICAL_VERSION, canonicalText, isCanonical } from './canonical.ts';

describe('canonical text', () => {
  it.each([
    ['  två   ord \n här ', 'två ord här'],
    ['mjukt\u00ADbinde\u00ADstreck', 'mjuktbindestreck'],
    ['5\u00A0§\u202F1\u2007kr', '5 § 1 kr'],
    ['a\u030Angstrom', 'ångstrom'],
    ['noll\u200Bbredd\uFEFF', 'nollbredd'],
    ['10\u201112', '10-12'],
    ['10–12 §§ och 3-4', '10–12 §§ och 3-4'],
    ['rad\u0085ny\u2028rad', 'rad ny rad'],
    ['\u0000\u0007', ''],
  ])('%j → %j', (text, expected) => {
    expect(canonicalText(text)).toBe(expected);
    expect(isCanonical(expected)).toBe(true);
  });

  it('is the same when done twice, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = canonicalText(text);
        expect(canonicalText(once)).toBe(once);
        expect(once).not.toMatch(/^\s|\s$|\s\s/);
      }),
    );
  });

  it('tells text that is not in canonical form', () => {
    expect(isCanonical(' a')).toBe(false);
    expect(CANONICAL_VERSION).toBe(1);
  });
});
