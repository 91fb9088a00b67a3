import { splitPlaces } from './split-places.ts';

const passages = [
  { text: 'Första meningen. Andra meningen är 4 kap. lång. Tredje.', kind: 'paragraph', page: 1, part: '' },
  { text: 'Nytt stycke.', kind: 'paragraph', page: 1, part: '' },
].map((one) => ({ __typename: 'SourcePassage' as const, ...one }));
const cut = (id: string, passage: number, offset = 0) =>
  ({ id, passage, offset }) as unknown as Parameters<typeof splitPlaces>[0]['cuts'][number];

describe('where a piece can be cut in two', () => {
  it('is before each sentence and each passage but where it begins', () => {
    expect(splitPlaces({ passages, cuts: [cut('a', 0)] }, 'a').map(({ words }) => words)).toEqual([
      'Andra meningen är 4 kap. lång. Tredje.',
      'Tredje.',
      'Nytt stycke.',
    ]);
  });

  it('is inside the piece only', () => {
    const cuts = [cut('a', 0), cut('b', 0, 17), cut('c', 1)];
    expect(splitPlaces({ passages, cuts }, 'a')).toEqual([]);
    expect(splitPlaces({ passages, cuts }, 'b').map(({ words }) => words)).toEqual(['Tredje.']);
    expect(splitPlaces({ passages, cuts }, 'c')).toEqual([]);
    expect(splitPlaces({ passages, cuts }, 'x')).toEqual([]);
  });
});
