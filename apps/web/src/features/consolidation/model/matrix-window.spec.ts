import fc from 'fast-check';
import { drawnParts, moveCell, moveForKey, visibleSpan } from './matrix-window.ts';

const AXIS = { count: 300, size: 40, overscan: 2 };

describe('the part of the matrix that is drawn', () => {
  it('starts at the top and ends below the fold', () => {
    expect(visibleSpan(AXIS, 0, 400)).toEqual({ start: 0, end: 12 });
  });

  it('follows the scroll and stops at the end', () => {
    expect(visibleSpan(AXIS, 4000, 400)).toEqual({ start: 98, end: 112 });
    expect(visibleSpan(AXIS, 11_700, 400)).toEqual({ start: 290, end: 300 });
  });

  it('is never turned inside out', () => {
    expect(visibleSpan({ ...AXIS, count: 3 }, 90_000, 400)).toEqual({ start: 3, end: 3 });
    expect(visibleSpan({ ...AXIS, count: 0 }, 0, 400)).toEqual({ start: 0, end: 0 });
  });

  it('has gaps for what is left out, and the focused one by itself', () => {
    expect(drawnParts(10, { start: 3, end: 5 }, undefined)).toEqual([
      { gap: 3, from: 0 },
      { index: 3 },
      { index: 4 },
      { gap: 5, from: 5 },
    ]);
    expect(drawnParts(10, { start: 3, end: 5 }, 1)).toEqual([
      { gap: 1, from: 0 },
      { index: 1 },
      { gap: 1, from: 2 },
      { index: 3 },
      { index: 4 },
      { gap: 5, from: 5 },
    ]);
    expect(drawnParts(10, { start: 3, end: 5 }, 9).slice(-2)).toEqual([{ gap: 4, from: 5 }, { index: 9 }]);
    expect(drawnParts(3, { start: 0, end: 3 }, 1)).toEqual([{ index: 0 }, { index: 1 }, { index: 2 }]);
  });

  it('adds up to the whole axis, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(45), (count, a, b, focused) => {
        const [start, end] = [Math.min(a, b, count), Math.min(Math.max(a, b), count)];
        const sizes = drawnParts(count, { start, end }, focused).map((part) => ('gap' in part ? part.gap : 1));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
      }),
    );
  });
});

describe('moving in the matrix by keyboard', () => {
  it.each([
    ['up', { row: 4, column: 7 }],
    ['down', { row: 6, column: 7 }],
    ['left', { row: 5, column: 6 }],
    ['right', { row: 5, column: 8 }],
    ['rowStart', { row: 5, column: 0 }],
    ['rowEnd', { row: 5, column: 369 }],
    ['first', { row: 0, column: 0 }],
    ['last', { row: 299, column: 369 }],
    ['pageDown', { row: 15, column: 7 }],
    ['pageUp', { row: 0, column: 7 }],
  ] as const)('%s', (move, cell) => {
    expect(moveCell({ row: 5, column: 7 }, move, 300, 370)).toEqual(cell);
  });

  it('stays inside', () => {
    expect(moveCell({ row: 0, column: 0 }, 'up', 300, 370)).toEqual({ row: 0, column: 0 });
    expect(moveCell({ row: 299, column: 369 }, 'right', 300, 370)).toEqual({ row: 299, column: 369 });
  });

  it('reads the keys of a grid', () => {
    expect(moveForKey({ key: 'Home', ctrlKey: true })).toBe('first');
    expect(moveForKey({ key: 'End', ctrlKey: false })).toBe('rowEnd');
    expect(moveForKey({ key: 'ArrowDown', ctrlKey: false })).toBe('down');
    expect(moveForKey({ key: 'ArrowDown', ctrlKey: true })).toBeUndefined();
    expect(moveForKey({ key: 'j', ctrlKey: false })).toBeUndefined();
  });
});
