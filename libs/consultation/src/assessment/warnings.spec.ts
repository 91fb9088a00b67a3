import { wordingsClash } from './clash.ts';
import { type DecidedComment, warningsOf } from './warnings.ts';

const one = (id: string, more: Partial<DecidedComment>): DecidedComment => ({
  ...{ id, disposition: 'NOTED', reason: id, placeId: 'p', groupId: null, endorses: null, tags: [], wording: null },
  ...more,
});
const told = (decided: readonly DecidedComment[]) =>
  warningsOf(decided).map(({ kind, commentIds, tag }) => [kind, ...commentIds, ...(tag === null ? [] : [tag])]);

describe('what may be a contradiction', () => {
  it.each<[string, DecidedComment[], string[][]]>([
    ['a group with one outcome', [one('a', { groupId: 'g' }), one('b', { groupId: 'g' })], []],
    [
      'a group with two',
      [one('a', { groupId: 'g' }), one('b', { groupId: 'g', disposition: 'ACCEPTED' }), one('c', {})],
      [['GROUP', 'a', 'b']],
    ],
    [
      'an addition decided otherwise than the point',
      [one('a', {}), one('b', { endorses: 'a', disposition: 'PARTLY' }), one('c', { endorses: 'undecided' })],
      [['ENDORSED', 'a', 'b']],
    ],
    ['an addition decided like it', [one('a', {}), one('b', { endorses: 'a' })], []],
    [
      'one tag with two outcomes',
      [
        one('a', { tags: ['Kostnad', 'Tid'] }),
        one('b', { tags: ['Kostnad'], disposition: 'ACCEPTED' }),
        one('c', { tags: ['Tid'] }),
      ],
      [['TAG', 'a', 'b', 'Kostnad']],
    ],
    [
      'one reason for two outcomes on one provision, however it is spaced',
      [
        one('a', { reason: 'Ryms inte.' }),
        one('b', { reason: ' ryms  inte.', disposition: 'PARTLY' }),
        one('c', { reason: 'Ryms inte.', placeId: 'q', disposition: 'ACCEPTED' }),
      ],
      [['REASON', 'a', 'b']],
    ],
  ])('%s', (_, decided, warnings) => {
    expect(told(decided)).toEqual(warnings);
  });

  const BEFORE = 'Regionen ska ha en plan som ses över varje år.';
  const wording = (after: string) => ({ provisionId: 'p', before: BEFORE, after });

  it('is two accepted wordings that change the same words', () => {
    const often = one('a', {
      disposition: 'ACCEPTED',
      wording: wording('Regionen ska ha en plan som ses över vartannat år.'),
    });
    const seldom = one('b', {
      disposition: 'ACCEPTED',
      wording: wording('Regionen ska ha en plan som ses över vart femte år.'),
    });
    const elsewhere = one('c', {
      disposition: 'ACCEPTED',
      wording: wording('Regionen får ha en plan som ses över varje år.'),
    });
    expect(told([often, seldom, elsewhere])).toEqual([['WORDINGS', 'a', 'b']]);
    expect(told([often, { ...seldom, disposition: 'PARTLY' }])).toEqual([]);
  });

  it.each([
    ['the same change', 'varje år', 'vartannat år', 'vartannat år', false],
    ['different words put in at one place', 'en plan', 'en plan och budget', 'en plan samt rutiner', true],
    ['a word put in where another is taken away', 'en god plan', 'en mycket god plan', 'en plan', true],
  ])('%s', (_, before, mine, theirs, clash) => {
    expect(wordingsClash(before, mine, theirs)).toBe(clash);
  });

  it('has a name that lasts as long as the decisions do', () => {
    const pair = (disposition: 'ACCEPTED' | 'PARTLY') => [
      one('a', { groupId: 'g' }),
      one('b', { groupId: 'g', disposition }),
    ];
    const [first] = warningsOf(pair('ACCEPTED'));
    expect(warningsOf(pair('ACCEPTED').reverse())[0]?.key).toBe(first?.key);
    expect(warningsOf(pair('PARTLY'))[0]?.key).not.toBe(first?.key);
  });
});
