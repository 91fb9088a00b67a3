import { answerDifference, saysTheSame, type ComparedAnswer, type ComparedComment } from './answer-difference.ts';

const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const point = (pointId: string, words: string, more: Partial<ComparedComment> = {}): ComparedComment => ({
  pointId,
  provisionId: 'p',
  target: 'PROVISION',
  segments: [],
  kind: 'LEGAL',
  body: doc(words),
  proposedWording: null,
  proposedReason: null,
  endorsesCommentId: null,
  ...more,
});
const answer = (more: Partial<ComparedAnswer> = {}): ComparedAnswer => ({
  overallStance: 'SUPPORTS',
  endorsesActorId: null,
  endorsesResponseId: null,
  generalText: doc('Vi tillstyrker.'),
  stances: [],
  comments: [],
  ...more,
});

describe('the difference between two editions', () => {
  it('is nothing where nothing was changed, however it was stored', () => {
    const one = answer({ comments: [point('a', 'x')] });
    const turned = answer({
      comments: [{ ...point('a', 'x'), body: JSON.parse(JSON.stringify(doc('x'))) as unknown }],
    });
    const difference = answerDifference(one, turned);
    expect(difference).toMatchObject({ overall: 'UNCHANGED', general: 'UNCHANGED', stances: [] });
    expect(difference.points.map(({ change }) => change)).toEqual(['UNCHANGED']);
  });

  it('tells every point once: new, changed, gone, as it was', () => {
    const before = answer({ comments: [point('same', 'x'), point('gone', 'bort'), point('changed', 'förr')] });
    const after = answer({ comments: [point('new', 'ny'), point('changed', 'nu'), point('same', 'x')] });
    expect(
      answerDifference(before, after).points.map((one) => [one.change, one.before?.pointId, one.after?.pointId]),
    ).toEqual([
      ['ADDED', undefined, 'new'],
      ['CHANGED', 'changed', 'changed'],
      ['UNCHANGED', 'same', 'same'],
      ['REMOVED', 'gone', undefined],
    ]);
  });

  it('tells every file once: new, under another title, gone, as it was', () => {
    const file = (title: string, sha256: string) => ({ title, fileName: `${sha256}.pdf`, size: 1, sha256 });
    const before = answer({ files: [file('Karta', 'k'), file('Bort', 'b'), file('Förr', 't'), file('Som förr', 's')] });
    // the same bytes twice: the one that is as it was is not taken for the one that is titled anew
    const after = answer({
      files: [file('Ny', 'n'), file('Nu', 't'), file('Karta igen', 'k'), file('Karta', 'k'), file('Som förr', 's')],
    });
    const { files } = answerDifference(before, after);
    expect(files.map((one) => [one.change, one.before?.title, one.after?.title])).toEqual([
      ['ADDED', undefined, 'Ny'],
      ['CHANGED', 'Förr', 'Nu'],
      ['ADDED', undefined, 'Karta igen'],
      ['UNCHANGED', 'Karta', 'Karta'],
      ['UNCHANGED', 'Som förr', 'Som förr'],
      ['REMOVED', 'Bort', undefined],
    ]);
    expect(answerDifference(answer(), answer()).files).toEqual([]);
  });

  it.each<[string, Partial<ComparedAnswer>, Partial<ComparedAnswer>, string]>([
    ['a text where there was none', { generalText: null }, {}, 'ADDED'],
    ['a text taken away', {}, { generalText: null }, 'REMOVED'],
    ['another text', {}, { generalText: doc('Vi avstyrker.') }, 'CHANGED'],
  ])('says of the general text: %s', (_, before, after, change) => {
    expect(answerDifference(answer(before), answer(after)).general).toBe(change);
  });

  it('tells stances that were taken, changed and taken back', () => {
    const before = answer({
      stances: [
        { provisionId: 'a', stance: 'SUPPORTS' },
        { provisionId: 'b', stance: 'OPPOSES' },
        { provisionId: 'c', stance: 'OPPOSES' },
      ],
    });
    const after = answer({
      stances: [
        { provisionId: 'c', stance: 'OPPOSES' },
        { provisionId: 'b', stance: 'SUPPORTS' },
        { provisionId: 'd', stance: 'ABSTAINS' },
      ],
    });
    expect(answerDifference(before, after).stances).toEqual([
      { provisionId: 'a', before: 'SUPPORTS', after: null },
      { provisionId: 'b', before: 'OPPOSES', after: 'SUPPORTS' },
      { provisionId: 'd', before: null, after: 'ABSTAINS' },
    ]);
  });

  it('counts another endorsed body as another stance', () => {
    const before = answer({ overallStance: 'ENDORSES_OTHER', endorsesActorId: 'skr' });
    expect(answerDifference(before, { ...before, endorsesActorId: 'lst' }).overall).toBe('CHANGED');
  });
});

describe('whether a point says the same', () => {
  it.each<[string, Partial<ComparedComment>, boolean]>([
    ['blanks around a wording', { proposedWording: ' ' }, true],
    ['another kind', { kind: 'QUESTION' }, false],
    ['another place', { provisionId: 'q' }, false],
    ['another endorsed point', { endorsesCommentId: 'c' }, false],
  ])('%s', (_, change, same) => {
    expect(saysTheSame(point('a', 'x'), point('a', 'x', change))).toBe(same);
  });
});
