import {
  changeNote,
  isUnsurePlace,
  likelyReasons,
  publishingProblems,
  reasonWordsProblem,
  revisionProblems,
} from './index.ts';
import type { RevisionFacts } from './index.ts';

const READY: RevisionFacts = {
  ...{ compared: true, faults: [], unconfirmed: [], unexplained: [], unmet: [], material: false },
};
const codes = (problems: readonly { code: string; field?: string }[]): string[] =>
  problems.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));

describe('what stands in the way of a version', () => {
  it.each<[string, Partial<RevisionFacts>, string[]]>([
    ['nothing', {}, []],
    ['the draft was changed since', { compared: false, material: null }, ['NOT_COMPARED']],
    ['a fault', { faults: [{ code: 'DUPLICATE', message: 'x' }] }, ['DUPLICATE']],
    ['an edge', { unconfirmed: [{ key: 'k', name: '4 § utgår' }] }, ['EDGE_UNCONFIRMED k']],
    ['a span', { unexplained: [{ id: 's', name: '2 §' }] }, ['SPAN_UNEXPLAINED s']],
    ['a met comment', { unmet: [{ id: 'c', name: 'Region Uppsala, nr 3' }] }, ['MET_WITHOUT_CHANGE c']],
    ['material or not', { material: null }, ['MATERIAL_UNJUDGED material']],
    [
      'all at once',
      { unexplained: [{ id: 's', name: '2 §' }], unmet: [{ id: 'c', name: 'x' }], material: null },
      ['SPAN_UNEXPLAINED s', 'MET_WITHOUT_CHANGE c', 'MATERIAL_UNJUDGED material'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(codes(revisionProblems({ ...READY, ...facts }))).toEqual(expected);
  });

  it.each<[string | null, string, string[]]>([
    [null, 'b', ['NOT_SUBMITTED']],
    ['a', 'a', ['OWN_SUBMISSION']],
    ['a', 'b', []],
  ])('handed in by %s, published by %s', (submittedBy, by, expected) => {
    expect(codes(publishingProblems({ ...READY, submittedBy, by }))).toEqual(expected);
  });

  it.each([
    ['  ', 'WORDS_MISSING'],
    ['x'.repeat(2_001), 'WORDS_TOO_LONG'],
    ['Språklig ändring', undefined],
  ])('words', (words, expected) => {
    expect(reasonWordsProblem(words)?.code).toBe(expected);
  });
});

describe('likely reasons', () => {
  const at = (id: string, unitId: string, wording = '') => ({ id, unitId, provisionId: unitId, wording });
  it('are those whose words were taken over, then those on the same provision', () => {
    const comments = [
      at('elsewhere', 'u2'),
      at('here', 'u1'),
      at('taken', 'u1', 'Planen ska ses över vart tredje år.'),
      at('taken from elsewhere', 'u3', 'ses över vart tredje år'),
    ];
    expect(likelyReasons({ ids: ['u1', null], newText: 'vart tredje år' }, comments)).toEqual([
      'taken',
      'taken from elsewhere',
      'here',
    ]);
    expect(likelyReasons({ ids: ['u1'], newText: '' }, comments)).toEqual(['here', 'taken']);
  });
});

describe('the note on a version', () => {
  it('has a line for each provision, each reason once', () => {
    const asked = { body: 'Region Uppsala', number: 3, disposition: 'ACCEPTED' } as const;
    const note = changeNote([
      { place: '', what: 'EDITED', reasons: [{ words: 'Rättad rubrik.' }] },
      { place: '2 §', what: 'EDITED', reasons: [asked] },
      { place: '2 §', what: 'EDITED', reasons: [asked, { words: 'Språkligt' }] },
      { place: '4 §', what: 'RENUMBERED', reasons: [] },
    ]);
    expect(note.split('\n')).toEqual([
      'Rubrik eller ingress: ändrad lydelse. Rättad rubrik.',
      '2 §: ändrad lydelse. Synpunkt från Region Uppsala (nr 3): tillgodoses. Språkligt.',
      '4 §: nytt nummer.',
    ]);
  });

  it('tells a provision that is gone from one that has got its number', () => {
    const note = changeNote([
      { place: '4 §', before: '3 §', what: 'RENUMBERED', reasons: [] },
      { place: '4 §', what: 'EDITED', reasons: [{ words: 'Tydligare.' }] },
      { place: '4 §', what: 'REPEALED', reasons: [{ words: 'Behövs inte.' }] },
      { place: '9 §', what: 'REPEALED', reasons: [] },
    ]);
    expect(note.split('\n')).toEqual([
      '4 §: nytt nummer (tidigare 3 §), ändrad lydelse. Tydligare.',
      'Tidigare 4 §: utgår. Behövs inte.',
      '9 §: utgår.',
    ]);
  });
});

describe('a place that a person has to look at', () => {
  it.each([
    ['unchanged', 1, ['same'], false],
    ['edited', 0.8, ['projected'], false],
    ['edited', 0.4, ['projected'], true],
    ['moved', 0.9, ['elsewhere'], true],
    ['split', 0.9, [], false],
    ['repealed', 0.3, [], false],
    ['orphaned', 0.7, ['none'], true],
    ['needs_review', 0.9, [], true],
  ])('%s %d %j: %s', (status, confidence, methods, expected) => {
    expect(isUnsurePlace({ status, confidence, methods })).toBe(expected);
  });
});
