import fc from 'fast-check';
import { type Cut, type CutAct, cutAfter, cutParagraphs } from './cuts.ts';

const PASSAGES = [{ text: 'Rubrik' }, { text: 'Första meningen. Andra meningen.' }, { text: 'Tredje stycket.' }];
const cut = (id: string, passage: number, more: Partial<Cut> = {}): Cut => ({
  ...{
    id,
    passage,
    offset: 0,
    use: 'POINT',
    places: [],
    kind: 'FACTUAL',
    stance: null,
    wording: '',
    transcript: '',
    reason: '',
  },
  decidedBy: null,
  ...more,
});
const CUTS = [cut('a', 0, { use: 'NOT_A_POINT', reason: 'Rubrik' }), cut('b', 1), cut('c', 2)];
const words = (cuts: readonly Cut[]): string => cuts.flatMap((_, at) => cutParagraphs(cuts, at, PASSAGES)).join(' ');
const WHOLE = PASSAGES.map(({ text }) => text).join(' ');
const after = (cuts: readonly Cut[], act: CutAct): Cut[] => {
  const done = cutAfter(cuts, act, PASSAGES, 'Registrator 1');
  if (done === null) throw new Error(`cannot ${act.act}`);
  return done;
};

describe('the pieces of an answer from outside', () => {
  it('are the passages from one cut to the next', () => {
    expect(CUTS.map((_, at) => cutParagraphs(CUTS, at, PASSAGES))).toEqual([
      ['Rubrik'],
      ['Första meningen. Andra meningen.'],
      ['Tredje stycket.'],
    ]);
  });

  it('are cut in two inside a passage, and both are to be decided on', () => {
    const done = after([...CUTS.slice(0, 1), cut('b', 1, { decidedBy: 'x', wording: 'y' }), cut('c', 2)], {
      act: 'SPLIT',
      id: 'b',
      passage: 1,
      offset: 17,
      newId: 'b2',
    });
    expect(done.map((_, at) => cutParagraphs(done, at, PASSAGES))[1]).toEqual(['Första meningen.']);
    expect(done.slice(1, 3).map(({ id, decidedBy, wording }) => [id, decidedBy, wording])).toEqual([
      ['b', null, ''],
      ['b2', null, ''],
    ]);
  });

  it.each<[string, CutAct]>([
    ['at its own beginning', { act: 'SPLIT', id: 'b', passage: 1, offset: 0, newId: 'n' }],
    ['in another piece', { act: 'SPLIT', id: 'b', passage: 2, offset: 3, newId: 'n' }],
    ['beyond the passage', { act: 'SPLIT', id: 'b', passage: 1, offset: 999, newId: 'n' }],
    ['before the passage', { act: 'SPLIT', id: 'b', passage: 1, offset: -1, newId: 'n' }],
    ['under an id that is taken', { act: 'SPLIT', id: 'b', passage: 1, offset: 5, newId: 'c' }],
    ['that is gone', { act: 'REOPEN', id: 'x' }],
    ['with nothing before it', { act: 'MERGE', id: 'a' }],
  ])('are not touched %s', (_, act) => {
    expect(cutAfter(CUTS, act, PASSAGES, 'x')).toBeNull();
  });

  it('are joined to the one before; a heading becomes what it stands over', () => {
    const done = after(CUTS, { act: 'MERGE', id: 'b' });
    expect(done.map(({ id, use, decidedBy }) => [id, use, decidedBy])).toEqual([
      ['a', 'POINT', null],
      ['c', 'POINT', null],
    ]);
    expect(words(done)).toBe(WHOLE);
  });

  it('say who decided, one at a time or all that are no points', () => {
    expect(after(CUTS, { act: 'CONFIRM_NOT_POINTS' }).map(({ decidedBy }) => decidedBy)).toEqual([
      'Registrator 1',
      null,
      null,
    ]);
    const values = {
      use: 'GENERAL',
      places: [],
      kind: 'LEGAL',
      stance: null,
      wording: '',
      transcript: '',
      reason: '',
    } as const;
    const decided = after(CUTS, { act: 'DECIDE', id: 'c', values: { ...values, places: [] } });
    expect(decided[2]).toMatchObject({ use: 'GENERAL', kind: 'LEGAL', decidedBy: 'Registrator 1' });
    expect(after(decided, { act: 'REOPEN', id: 'c' })[2]?.decidedBy).toBeNull();
  });

  it('bear the words a person has put right in place of the file’s', () => {
    expect(cutParagraphs([cut('a', 0, { transcript: 'Rätt.\n\nSå här.' })], 0, PASSAGES)).toEqual(['Rätt.', 'Så här.']);
  });

  it('go on to be the whole source, in order, whatever is done to them', () => {
    const acts = fc.array(
      fc.record({ split: fc.boolean(), piece: fc.nat(6), passage: fc.nat(3), offset: fc.nat(40) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        let cuts: Cut[] = CUTS;
        all.forEach(({ split, piece, passage, offset }, at) => {
          const id = cuts[piece % cuts.length]?.id ?? '';
          const act: CutAct = split ? { act: 'SPLIT', id, passage, offset, newId: `n${at}` } : { act: 'MERGE', id };
          cuts = cutAfter(cuts, act, PASSAGES, 'x') ?? cuts;
        });
        expect(words(cuts).replaceAll(/\s/gu, '')).toBe(WHOLE.replaceAll(/\s/gu, ''));
      }),
    );
  });
});
