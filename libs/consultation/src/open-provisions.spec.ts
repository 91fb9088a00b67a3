import { openProvisions, tidyOpenProvisions } from './open-provisions.ts';

const rows = [
  { id: '1 kap.', parentId: null },
  { id: '1:1', parentId: '1 kap.' },
  { id: '1:1 st. 1', parentId: '1:1' },
  { id: '1:2', parentId: '1 kap.' },
  { id: '2 kap.', parentId: null },
  { id: '2:1', parentId: '2 kap.' },
];

describe('openProvisions', () => {
  it('is everything where nothing is chosen', () => {
    expect(openProvisions(rows, [])).toBeNull();
  });

  it('is what was chosen with all below it, and nothing above', () => {
    expect([...(openProvisions(rows, ['1:1']) ?? [])]).toEqual(['1:1', '1:1 st. 1']);
    expect(openProvisions(rows, ['1 kap.'])?.has('1:1 st. 1')).toBe(true);
    expect(openProvisions(rows, ['1 kap.'])?.has('2:1')).toBe(false);
  });
});

describe('tidyOpenProvisions', () => {
  it.each([
    { chosen: [], kept: [] },
    { chosen: ['2:1', '1:1'], kept: ['1:1', '2:1'] },
    { chosen: ['1:1', '1 kap.', '1:1 st. 1'], kept: ['1 kap.'] },
    { chosen: ['1 kap.', '2 kap.'], kept: [] },
    { chosen: ['1:1', '1:1'], kept: ['1:1'] },
  ])('keeps $kept of $chosen', ({ chosen, kept }) => {
    expect(tidyOpenProvisions(rows, chosen)).toEqual(kept);
  });
});
