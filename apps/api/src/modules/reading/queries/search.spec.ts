import { soughtIn } from './search.ts';

describe('what is typed in the search field', () => {
  it.each([
    ['7 §', '7 §'],
    ['7§', '7 §'],
    ['4 a §', '4 a §'],
    ['4a §§', '4 a §'],
    ['3 kap. 4 a §', '3 kap. 4 a §'],
    ['3 KAP 4 §', '3 kap. 4 §'],
    ['3 kap.', '3 kap.'],
    ['Bilaga 2', 'bilaga 2'],
    ['bilaga', 'bilaga'],
    ['7', null],
    ['3 kap. om lager', null],
    ['lager', null],
    ['', null],
  ])('%s is the place %s', (typed, place) => expect(soughtIn(typed).place).toBe(place));

  it('is asked for by beginnings, and anywhere where a word is long enough', () => {
    expect(soughtIn('Lager av el')).toEqual({
      place: null,
      beginnings: ['lager', 'av', 'el'],
      anywhere: [['%lager%', '%lagr%']],
    });
  });

  it('holds nothing that the search would read as its own', () => {
    expect(soughtIn(`a'b & c:* | !(d) %_\\`)).toEqual({
      place: null,
      beginnings: ['a', 'b', 'c', 'd'],
      anywhere: [],
    });
    expect(soughtIn('  &|!  ')).toEqual({ place: null, beginnings: [], anywhere: [] });
  });
});
