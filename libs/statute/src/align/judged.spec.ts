import { alignStatutes, type JudgedPairs } from './index.ts';
import { DRILL, DUTY, FEE, PLAN, REPORT } from './testing/sentences.ts';
import { countingIds, tree } from './testing/tree.ts';
import { findByAddress } from '../tree.ts';

const old = tree(`1 § ${PLAN}\n2 § ${DRILL}\n3 § ${REPORT}`, countingIds(1));
const now = tree(`1 § ${PLAN}\n2 § ${DRILL} ${DUTY}\n3 § ${FEE}`, countingIds(2));
const pair = (from: string, to: string): [string, string] => [
  findByAddress(old, from)!.provision.id,
  findByAddress(now, to)!.provision.id,
];
const units = (judged: Partial<JudgedPairs>): string[] =>
  alignStatutes(old, now, { judged: { together: [], apart: [], ...judged } })
    .edges.filter(({ level }) => level === 'unit')
    .map(({ from, to, relation }) => `${from ?? '–'}→${to ?? '–'} ${relation}`);

describe('what persons have said of pairs', () => {
  it.each<[string, Partial<JudgedPairs>, string[]]>([
    ['nothing', {}, ['1 §→1 § same', '2 §→2 § same', '–→3 § inserted', '3 §→– repealed']],
    [
      'two that share no word are the same',
      { together: [pair('3 §', '3 §')] },
      ['1 §→1 § same', '2 §→2 § same', '3 §→3 § same'],
    ],
    [
      'two of the very same words are not',
      { apart: [pair('1 §', '1 §')] },
      ['–→1 § inserted', '1 §→– repealed', '2 §→2 § same', '–→3 § inserted', '3 §→– repealed'],
    ],
    [
      'it became another than the words say',
      { together: [pair('2 §', '3 §')], apart: [pair('2 §', '2 §')] },
      ['1 §→1 § same', '–→2 § inserted', '2 §→3 § same', '3 §→– repealed'],
    ],
    [
      'it was split',
      { together: [pair('2 §', '2 §'), pair('2 §', '3 §')] },
      ['1 §→1 § same', '2 §→2 § split', '2 §→3 § split', '3 §→– repealed'],
    ],
    [
      'it was merged',
      { together: [pair('2 §', '2 §'), pair('3 §', '2 §')] },
      ['1 §→1 § same', '2 §→2 § merge', '3 §→2 § merge', '–→3 § inserted'],
    ],
  ])('%s', (_, judged, expected) => {
    expect(units(judged).toSorted()).toEqual(expected.toSorted());
  });

  it('go for the text inside sections too', () => {
    const leaf = pair('1 § 1 st', '1 § 1 st');
    const { edges } = alignStatutes(old, now, { judged: { together: [], apart: [leaf] } });
    expect(edges.some(({ fromId, toId }) => fromId === leaf[0] && toId === leaf[1])).toBe(false);
  });
});
