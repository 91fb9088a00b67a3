import { asSeen, planOf, type TogetherRow } from './together.ts';

const viewer = { id: 'me', can: ['compilation.assess', 'compilation.validate'] };
const row = (commentId: string, state: string | null, by = 'other', ownText = ''): TogetherRow =>
  ({
    ...{ commentId, ownText, ownWording: '', inParts: commentId === 'in parts' },
    assessment: state === null ? null : { version: 2, disposition: 'NOTED', state, updatedById: by },
  }) as TogetherRow;
const rows = [
  row('none', null),
  row('own words', null, 'other', 'Eget.'),
  row('proposed', 'PROPOSED'),
  row('mine', 'PROPOSED', 'me'),
  row('validated', 'VALIDATED'),
  row('remainder', 'REMAINDER'),
  row('in parts', null),
];
const ids = (some: readonly TogetherRow[]) => some.map(({ commentId }) => commentId);

it('writes over nothing unless told to', () => {
  const kept = planOf(rows, 'ASSESS', 'KEEP', viewer);
  expect([ids(kept.changed), ids(kept.left), kept.waits]).toEqual([
    ['none', 'own words'],
    ['proposed', 'mine', 'validated', 'remainder', 'in parts'],
    1,
  ]);
  expect(ids(planOf(rows, 'ASSESS', 'REPLACE', viewer).left)).toEqual(['in parts']);
});

it('validates what another has proposed and whose own words do not wait', () => {
  const { changed, waits } = planOf(rows, 'VALIDATE', 'KEEP', viewer);
  expect([ids(changed), waits]).toEqual([['proposed'], 0]);
  expect(asSeen([...changed, rows[0]!])).toEqual([
    { commentId: 'proposed', expectedVersion: 2 },
    { commentId: 'none', expectedVersion: 0 },
  ]);
});
