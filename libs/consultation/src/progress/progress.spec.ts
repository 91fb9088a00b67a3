import { burnDown, textHeat, type TurnCount } from './index.ts';

const turn = (day: string, of: TurnCount['turn'], count: number): TurnCount => ({ day, turn: of, count });

describe('how the work goes', () => {
  // a Thursday to the Monday after
  const span = { from: '2026-03-05', to: '2026-03-09', plannedOn: null };

  it('has each working day, and others on which something happened; what came before is in the first', () => {
    const days = burnDown(
      [
        turn('2026-02-01', 'SAID', 10),
        turn('2026-02-20', 'READ', 4),
        turn('2026-03-06', 'PROPOSED', 3),
        turn('2026-03-08', 'PROPOSED', -2),
        turn('2026-03-08', 'VALIDATED', 2),
        turn('2026-03-20', 'VALIDATED', 8),
      ],
      span,
    );
    expect(
      days.map(({ day, unread, unproposed, proposed, validated, left }) => [
        day,
        unread,
        unproposed,
        proposed,
        validated,
        left,
      ]),
    ).toEqual([
      ['2026-03-05', 6, 10, 0, 0, 10],
      ['2026-03-06', 6, 7, 3, 0, 10],
      ['2026-03-08', 6, 7, 1, 2, 8],
      ['2026-03-09', 6, 7, 1, 2, 8],
    ]);
  });

  it('goes up again when a decision is taken up anew, and down when an answer is taken back', () => {
    const days = burnDown(
      [
        turn('2026-03-05', 'SAID', 5),
        turn('2026-03-05', 'VALIDATED', 2),
        turn('2026-03-06', 'VALIDATED', -1),
        turn('2026-03-09', 'SAID', -2),
      ],
      span,
    );
    expect(days.map(({ points, left }) => [points, left])).toEqual([
      [5, 3],
      [5, 4],
      [3, 2],
    ]);
  });

  it.each([
    ['over working days', '2026-03-10', [9, 6, 3]],
    ['to a day that has passed', '2026-03-06', [9, 0, null]],
    ['on the first day', '2026-03-05', [0, null, null]],
  ])('has a plan that goes down %s', (_name, plannedOn, planned) => {
    const days = burnDown([turn('2026-03-05', 'SAID', 9)], { ...span, plannedOn });
    expect(days.map((day) => day.planned)).toEqual(planned);
  });
});

describe('how much is said along a text', () => {
  const at = (provisionId: string, ordinal: number, lastOrdinal: number, comments: number) => ({
    ...{ provisionId, ordinal, lastOrdinal, comments },
  });

  it('is of each place with all below it, beside the § of which most is said', () => {
    const places = [at('chapter', 1, 5, 1), at('a', 2, 4, 2), at('a1', 3, 3, 5), at('a2', 4, 4, 0), at('b', 5, 5, 1)];
    expect(textHeat(places, new Set(['a', 'b']))).toEqual([
      { provisionId: 'chapter', comments: 9, heat: 4 },
      { provisionId: 'a', comments: 7, heat: 4 },
      { provisionId: 'a1', comments: 5, heat: 3 },
      { provisionId: 'b', comments: 1, heat: 1 },
    ]);
  });

  it('of nothing is nothing', () => expect(textHeat([at('a', 1, 1, 0)], new Set(['a']))).toEqual([]));
});
