import fc from 'fast-check';
import { STANCES, type Stance } from './codes.ts';
import { countStances, NO_STANCE, stanceColumn, stanceOfLetter, stanceRows, STANCE_LETTERS } from './stance.ts';

describe('the stance matrix in letters', () => {
  it('gives each stance a letter of its own and reads it back', () => {
    expect(new Set(Object.values(STANCE_LETTERS)).size).toBe(STANCES.length);
    for (const stance of STANCES) expect(stanceOfLetter(STANCE_LETTERS[stance])).toBe(stance);
    expect(stanceOfLetter(NO_STANCE)).toBeNull();
    expect(stanceOfLetter('x')).toBeNull();
  });

  it('writes a body as a column in the order of the units and ignores what is not a unit', () => {
    const stances = new Map<string, Stance>([
      ['b', 'OPPOSES'],
      ['elsewhere', 'SUPPORTS'],
      ['c', 'SUPPORTS_WITH_CONDITIONS'],
    ]);
    expect(stanceColumn(['a', 'b', 'c'], stances)).toBe('.OC');
  });

  it('turns columns into rows, a short column counting as none from its end on', () => {
    expect(stanceRows(3, ['SON', 'S'])).toEqual(['SS', 'O.', 'N.']);
    expect(stanceRows(2, [])).toEqual(['', '']);
  });

  it('counts the same whether by row or by column', () => {
    const letter = fc.constantFrom(...Object.values(STANCE_LETTERS), NO_STANCE);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 12 }),
        fc.infiniteStream(letter),
        (units, bodies, letters) => {
          const columns = Array.from({ length: bodies }, () =>
            Array.from({ length: units }, () => letters.next().value as string).join(''),
          );
          const sum = (lines: string[]): Partial<Record<Stance, number>> => countStances(lines.join(''));
          expect(sum(stanceRows(units, columns))).toEqual(sum(columns));
        },
      ),
    );
  });
});
