import { parsePlainText } from '../parse/parse-statute.ts';
import { countingIds } from '../spec-notation.ts';
import { findByAddress } from '../tree.ts';
import { type AdditionKind, proposedAddition, spotAfter } from './addition.ts';

const TEXT = `Föreskrifter om planer



4 §   Planen ska ange

1. ledning, och

2. medel.

Den ska övas.

5 §   Den ska sparas.
`;
const statute = parsePlainText(TEXT, countingIds());
const id = (address: string): string => findByAddress(statute, address)?.provision.id ?? address;
const addressOf = (wanted: string | null): string | null =>
  ['4 §', '4 § 1 st', '4 § 1 st 1 p', '4 § 1 st 2 p', '4 § 2 st'].find((one) => id(one) === wanted) ?? wanted;

describe('a wording that proposes something new', () => {
  const read = (address: string, wording: string): string | null => {
    const found = proposedAddition(statute, id(address), wording);
    return found && `${found.what}: ${found.text}`;
  };

  it('says so by its number, or in words', () => {
    expect(read('4 §', '4 a § Planen ska vara skriftlig.')).toBe('section: Planen ska vara skriftlig.');
    expect(read('4 § 2 st', 'Ny paragraf efter 4 §: ”4 a § Planen ska vara skriftlig.”')).toBe(
      'section: Planen ska vara skriftlig.',
    );
    expect(read('4 §', 'Inför ett nytt stycke: Den ska vara skriftlig.')).toBe('subsection: Den ska vara skriftlig.');
    expect(read('4 § 1 st 2 p', '3. lokaler.')).toBe('item: lokaler.');
    expect(read('4 § 1 st', 'Ny punkt: lokaler.')).toBe('item: lokaler.');
  });

  it('is told from other words for what stands there', () => {
    expect(read('4 §', '4 § Planen ska ange ledning.')).toBeNull();
    expect(read('4 § 1 st 2 p', '2. medel och lokaler.')).toBeNull();
    expect(read('4 § 2 st', 'Den ska övas varje år. Nya krav: se 5 §.')).toBeNull();
    expect(read('4 §', 'Ny paragraf:')).toBeNull();
  });

  it('comes after the nearest of its kind', () => {
    const spot = (address: string, what: AdditionKind): (string | null)[] | null => {
      const found = spotAfter(statute, id(address), what);
      return found && [addressOf(found.in), addressOf(found.after)];
    };
    expect(spot('4 § 1 st 1 p', 'section')?.[1]).toBe('4 §');
    expect(spot('4 §', 'subsection')).toEqual(['4 §', '4 § 2 st']);
    expect(spot('4 § 1 st', 'subsection')).toEqual(['4 §', '4 § 1 st']);
    expect(spot('4 § 1 st 1 p', 'item')).toEqual(['4 § 1 st', '4 § 1 st 1 p']);
    expect(spot('4 § 1 st', 'item')).toEqual(['4 § 1 st', '4 § 1 st 2 p']);
    expect(spot('9 §', 'section')).toBeNull();
  });
});
