import type { Disposition } from '../codes.ts';
import { cutPlaces, partProblems, spansBetween, type PartSpan } from './parts.ts';
import type { AssessmentState } from '../assessment/index.ts';
import { standsLike, wholeOf, wholeReason } from './whole.ts';

const TEXT = 'Lagret räcker inte. Tre månader är för kort.\nUppgifterna finns redan.';
const at = (...spans: [number, number][]): PartSpan[] =>
  spans.map(([start, end]) => ({ start, end, provisionId: null }));
const decided = (...all: (Disposition | null)[]) =>
  all.map((disposition) => ({
    disposition,
    reason: 'Skäl.',
    state: disposition === null ? null : ('PROPOSED' as const),
  }));
const standing = (...all: (AssessmentState | null)[]) =>
  all.map((state) => ({ disposition: state === null ? null : ('NOTED' as const), reason: 'Skäl.', state }));

describe('a comment in parts', () => {
  it('may be cut before a sentence and before a line', () => {
    expect(cutPlaces(TEXT)).toEqual([20, 45]);
    expect(cutPlaces('Kort.')).toEqual([]);
    expect(cutPlaces('')).toEqual([]);
  });

  it('is all of its text', () => {
    expect(spansBetween(TEXT, [45, 20, 20, 0, 900]).map(({ start, end }) => TEXT.slice(start, end).trim())).toEqual(
      TEXT.replaceAll('. ', '.\n').split('\n'),
    );
    expect(spansBetween(TEXT, [])).toEqual([{ start: 0, end: TEXT.length }]);
  });

  it.each<[string, PartSpan[], string[]]>([
    ['may be whole', [], []],
    ['is more than one', at([0, TEXT.length]), ['ONE_PART']],
    ['is in two', at([0, 20], [20, TEXT.length]), []],
    ['leaves nothing out between', at([0, 19], [20, TEXT.length]), ['NOT_ALL_OF_IT']],
    ['nor at the end', at([0, 20], [20, 30]), ['NOT_ALL_OF_IT']],
    ['nor says it twice', at([0, 21], [20, TEXT.length]), ['NOT_ALL_OF_IT']],
    ['says something in each', at([0, 19], [19, 20], [20, TEXT.length]), ['EMPTY_PART']],
    ['has a bound', at(...Array.from({ length: 41 }, (_, i): [number, number] => [i, i + 1])), ['TOO_MANY_PARTS']],
  ])('%s', (_, spans, codes) => {
    expect(partProblems(TEXT, spans).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[(Disposition | null)[], Disposition | null]>([
    [['ACCEPTED', null], null],
    [[null, null], null],
    [['NOTED', 'NOTED'], 'NOTED'],
    [['ACCEPTED', 'ACCEPTED'], 'ACCEPTED'],
    [['ACCEPTED', 'NOT_ACCEPTED'], 'PARTLY'],
    [['PARTLY', 'OUT_OF_SCOPE'], 'PARTLY'],
    [['NOTED', 'NOT_ACCEPTED', 'TO_GUIDANCE'], 'NOT_ACCEPTED'],
    [['NOTED', 'TO_GUIDANCE'], 'TO_GUIDANCE'],
    [['NOTED', 'OUT_OF_SCOPE'], 'OUT_OF_SCOPE'],
  ])('%j makes the whole %s', (all, whole) => {
    expect(wholeOf(decided(...all))).toBe(whole);
  });

  it.each<[(AssessmentState | null)[], number | null]>([
    [['PROPOSED', 'PROPOSED'], null],
    [['VALIDATED', 'PROPOSED'], null],
    [['VALIDATED', 'VALIDATED'], 1],
    [['VALIDATED', 'RETURNED'], 1],
    [['REMAINDER', 'VALIDATED', 'RETURNED'], 2],
    [['PROPOSED', 'REMAINDER'], 1],
    [['RETURNED', null], null],
  ])('%j stands like part %s', (all, part) => {
    expect(standsLike(standing(...all))).toBe(part);
  });

  it('has the reasons of its parts', () => {
    expect(wholeReason([...decided('NOTED'), { disposition: null, reason: null, state: null }])).toBe(
      'Punkt 1: Noteras. Skäl.\nPunkt 2:',
    );
  });
});
