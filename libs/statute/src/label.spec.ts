import { compareOrdinals, followsDirectly, formatOrdinal, nextOrdinal, parseOrdinal, romanValue } from './label.ts';

const ordinal = (text: string): NonNullable<ReturnType<typeof parseOrdinal>> => {
  const parsed = parseOrdinal(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('section numbers', () => {
  it.each([
    ['5', '5'],
    ['5a', '5 a'],
    [' 12  B ', '12 b'],
    ['31 aa', '31 aa'],
  ])('%s is printed %s', (text, printed) => expect(formatOrdinal(ordinal(text))).toBe(printed));

  it.each(['', 'a', '5 §', '5 abc', '1234567'])('%j is no number', (text) =>
    expect(parseOrdinal(text)).toBeUndefined(),
  );

  it('sorts 5 < 5 a < 5 b < 5 ö < 5 aa < 6', () => {
    const shuffled = ['6', '5 aa', '5 b', '5', '5 ö', '5 a'].map(ordinal);
    expect(shuffled.sort(compareOrdinals).map(formatOrdinal)).toEqual(['5', '5 a', '5 b', '5 ö', '5 aa', '6']);
  });

  it.each([
    ['5', '6', true],
    ['5', '5 a', true],
    ['5 a', '5 b', true],
    ['5 b', '6', true],
    ['5', '7', false],
    ['5', '5 b', false],
    ['5', '6 a', false],
    ['6', '5', false],
    ['5 a', '5', false],
  ])('%s → %s follows directly: %s', (a, b, expected) =>
    expect(followsDirectly(ordinal(a), ordinal(b))).toBe(expected),
  );

  it.each([
    ['5', '6'],
    ['5 a', '5 b'],
    ['5 ö', '5 a'],
  ])('after %s comes %s', (a, next) => expect(formatOrdinal(nextOrdinal(ordinal(a)))).toBe(next));
});

describe('Roman numbers', () => {
  it.each([
    ['I', 1],
    ['iv', 4],
    ['IX', 9],
    ['XLII', 42],
    ['C', 100],
  ])('%s is %d', (text, value) => expect(romanValue(text)).toBe(value));

  it.each(['', 'A', 'CXC', 'M', 'ivivivivi'])('%j is none', (text) => expect(romanValue(text)).toBeUndefined());
});
