import fc from 'fast-check';
import { pieces } from './highlights.ts';

it('cuts a text where highlights begin and end, also where they overlap', () => {
  const cut = pieces('Regionen ska ha en plan', [
    { start: 9, end: 15, commentId: 'a' },
    { start: 13, end: 18, commentId: 'b' },
  ]);
  expect(cut.map(({ text, commentIds }) => [text, commentIds.join('+')])).toEqual([
    ['Regionen ', ''],
    ['ska ', 'a'],
    ['ha', 'a+b'],
    [' en', 'b'],
    [' plan', ''],
  ]);
});

it('cuts one cell out of a row', () => {
  const cut = pieces('Elavbrott | 7 dygn', [{ start: 3, end: 15, commentId: 'a' }], 12, 18);
  expect(cut.map(({ text, commentIds }) => [text, commentIds.length])).toEqual([
    ['7 d', 1],
    ['ygn', 0],
  ]);
});

it('never loses or doubles a character, whatever the stretches', () => {
  const stretch = fc.record({
    start: fc.integer({ min: -3, max: 40 }),
    end: fc.integer({ min: -3, max: 40 }),
    commentId: fc.string(),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(stretch, { maxLength: 8 }), (text, stretches) => {
      expect(
        pieces(text, stretches)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
