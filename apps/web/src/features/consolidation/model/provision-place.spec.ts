import { neighbourWithComments, provisionPlaces } from './provision-place.ts';

const places = provisionPlaces([
  { id: 'a', path: '3-kap' },
  { id: 'b', path: '3-kap/2-§' },
  { id: 'c', path: '3-kap/2-a-§' },
]);

describe('a provision in the page address', () => {
  it('is found by its path, encoded or not, in any case', () => {
    expect(places.provisionAt('3-kap/2-§')).toBe('b');
    expect(places.provisionAt('3-kap/2-%C2%A7')).toBe('b');
    expect(places.provisionAt('3-KAP/2-A-§/')).toBe('c');
  });

  it('is the draft as a whole when nothing is named', () => {
    expect(places.provisionAt('')).toBeNull();
    expect(places.provisionAt('hela')).toBeNull();
    expect(places.pathOf(null)).toBe('hela');
  });

  it('is unknown, not broken, when the address names nothing', () => {
    expect(places.provisionAt('9-kap/1-§')).toBeUndefined();
    expect(places.provisionAt('%E0%A4%A')).toBeUndefined();
    expect(places.pathOf('b')).toBe('3-kap/2-§');
  });
});

it('steps over provisions nobody has commented on', () => {
  const rows = [{ comments: 2 }, { comments: 0 }, { comments: 1 }];
  expect(neighbourWithComments(rows, 0, 1)).toBe(rows[2]);
  expect(neighbourWithComments(rows, 2, -1)).toBe(rows[0]);
  expect(neighbourWithComments(rows, 2, 1)).toBeUndefined();
});
