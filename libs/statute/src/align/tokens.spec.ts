import fc from 'fast-check';
import { diffTokens } from './token-diff.ts';
import { isStopWord, tokenize } from './tokens.ts';

const cores = (text: string): string[] => tokenize(text).map(({ core }) => core);

describe('tokenize', () => {
  it.each([
    ['enligt 5 a § och 10–12 §§', ['enligt', '5 a §', 'och', '10–12 §§']],
    ['2 kap. 3 § samt 2–4 kap. och 5a §', ['2 kap.', '3 §', 'samt', '2–4 kap.', 'och', '5a §']],
    ['2 a, 2 b och 4 §§ gäller', ['2 a', ',', '2 b', 'och', '4 §§', 'gäller']],
    ['lagen (2010:900) om 1 000,50 kr', ['lagen', '(', '2010:900', ')', 'om', '1 000,50', 'kr']],
    ['mat m.m. och t.ex. fr.o.m. den 1 juli', ['mat', 'm.m.', 'och', 't.ex.', 'fr.o.m.', 'den', '1', 'juli']],
    [
      'bygg- och anläggningsarbete, EU:s it-system.',
      ['bygg-', 'och', 'anläggningsarbete', ',', 'EU:s', 'it-system', '.'],
    ],
    ['2026-07-01 på https://exempel.se/sida.', ['2026-07-01', 'på', 'https://exempel.se/sida', '.']],
    ['§ 5 och 4.2.1', ['§ 5', 'och', '4.2.1']],
    ['  indrag', ['', 'indrag']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(cores(text)).toEqual(expected);
  });

  it('gives the text back, with true offsets, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map(({ core, space }) => core + space).join('')).toBe(text);
        for (const { core, start } of tokens) expect(text.slice(start, start + core.length)).toBe(core);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows words that carry no rule from words that do', () => {
    expect(['och', 'Av', ','].every(isStopWord)).toBe(true);
    expect(['inte', 'får', 'ska', 'tillstånd'].some(isStopWord)).toBe(false);
  });
});

describe('diffTokens', () => {
  it('keeps equal tokens between its hunks, on short and on long texts, with and without a limit', () => {
    const word = fc.integer({ min: 0, max: 40 }).map((value) => `w${value}`);
    const list = fc.array(word, { maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(
        list,
        list,
        fc.array(word, { maxLength: 200, size: 'max' }),
        fc.constantFrom(1, 5, 1000),
        (a, b, common, limit) => {
          const before = tokenize([...common, ...a].join(' '));
          const after = tokenize([...b, ...common].join(' '));
          let oldAt = 0;
          let newAt = 0;
          for (const hunk of [
            ...diffTokens(before, after, limit),
            { oldStart: before.length, oldEnd: 0, newStart: after.length, newEnd: 0 },
          ]) {
            expect(hunk.oldStart - oldAt).toBe(hunk.newStart - newAt);
            for (; oldAt < hunk.oldStart; oldAt += 1, newAt += 1) expect(before[oldAt]!.core).toBe(after[newAt]!.core);
            oldAt = hunk.oldEnd;
            newAt = hunk.newEnd;
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('compares a long text in which nothing stands once as a whole', () => {
    const before = tokenize('a b '.repeat(150));
    const hunks = diffTokens(before, tokenize('b c '.repeat(150)));
    expect(before.length - hunks.reduce((sum, hunk) => sum + hunk.oldEnd - hunk.oldStart, 0)).toBe(150);
  });
});
