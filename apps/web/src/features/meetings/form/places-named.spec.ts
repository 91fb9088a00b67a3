import { placesNamed } from './places-named.ts';

const provisions = ['1 kap. 2 §', '4 kap. 3 §', '4 kap. 3 § 2 st', 'Bilaga 1'].map((address) => ({
  id: address,
  address,
  text: '',
}));

describe('places that words name', () => {
  it.each([
    ['I 4 kap. 3 § andra stycket bör det stå regionen.', ['4 kap. 3 § 2 st']],
    ['Både 1 kap. 2 § och 4 kap. 3 §.', ['1 kap. 2 §', '4 kap. 3 §']],
    // the text has no third stycke: the § is offered
    ['Ta bort 4 kap. 3 § tredje stycket.', ['4 kap. 3 §']],
    ['Se 9 kap. 1 §.', []],
    ['Enligt 3 § hälso- och sjukvårdslagen (2017:30) gäller annat.', []],
    ['Inget särskilt.', []],
  ])('%s', (words, addresses) => {
    expect(placesNamed(words, provisions).map(({ address }) => address)).toEqual(addresses);
  });
});
