import fc from 'fast-check';
import { countingIds, tree } from '../align/testing/tree.ts';
import { findByAddress, flatten } from '../tree.ts';
import {
  anchorReader,
  describeAnchor,
  validateAnchor,
  type Anchor,
  type AnchorSegment,
  type WrittenAnchor,
} from './index.ts';
import { findQuote } from './fuzzy.ts';
import { tokenText } from './project.ts';

const statute = tree(
  `# 1 kap. Lager
1 § Vårdgivaren ska ha en plan. Planen ska innehålla
1. mål för lager,
2. medel för lager.
+ Vårdgivaren ska ha en övning.
2 § Planen ska ses över. Planen 😀 ska sparas.`,
  countingIds(1),
);
const node = (address: string) => flatten(statute).find((provision) => provision.address === address)!;
const segment = (address: string, start: number, end: number): AnchorSegment => ({
  provisionId: node(address).id,
  ...describeAnchor(node(address).text, start, end),
});

describe('describeAnchor', () => {
  it('gives the quote and at most 64 units around it', () => {
    const text = `${'a'.repeat(100)} mitten ${'b'.repeat(100)}`;
    expect(describeAnchor(text, 101, 107)).toEqual({
      start: 101,
      end: 107,
      exact: 'mitten',
      prefix: `${'a'.repeat(63)} `,
      suffix: ` ${'b'.repeat(63)}`,
    });
  });

  it('begins and ends what stands around with whole characters', () => {
    const text = `😀${'a'.repeat(63)}mitten${'b'.repeat(63)}😀`;
    expect(describeAnchor(text, 65, 71)).toMatchObject({ prefix: 'a'.repeat(63), suffix: 'b'.repeat(63) });
  });

  it('never cuts a character, in the quote or around it', () => {
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`;
    const quote = describeAnchor(text, 80, 82);
    expect(quote.exact).toBe('x😀');
    const odd = describeAnchor(`a${text}b`, 81, 82);
    expect([odd.prefix.length, odd.suffix.length]).toEqual([64, 64]);
    const uneven = describeAnchor(`${'😀'.repeat(40)}xy${'😀'.repeat(40)}`, 80, 81);
    for (const part of [uneven.prefix, uneven.suffix, describeAnchor(`a${'😀'.repeat(40)}x`, 79, 81).prefix])
      expect(() => encodeURIComponent(part)).not.toThrow();
    for (const part of [quote.exact, quote.prefix, quote.suffix]) expect(() => encodeURIComponent(part)).not.toThrow();
    expect(describeAnchor(text, 3, 5).exact).toBe('😀😀');
  });

  it.each([
    [2, 2],
    [-1, 2],
    [3, 1],
    [0, 99],
    [0.5, 2],
    [NaN, 2],
  ])('refuses %s–%s', (start, end) => {
    expect(() => describeAnchor('text', start, end)).toThrow(RangeError);
  });
});

describe('validateAnchor', () => {
  const home = node('1 kap. 1 §').id;
  const good = segment('1 kap. 1 § 1 st', 0, 11);
  const check = (anchor: Anchor) => validateAnchor(anchor, statute);

  it('is content with what describeAnchor made, on the provision or under it', () => {
    expect(check({ provisionId: home, segments: [] })).toEqual([]);
    expect(
      check({
        provisionId: home,
        segments: [good, segment('1 kap. 1 § 1 st', 20, 30), segment('1 kap. 1 § 1 st 2 p', 0, 5)],
      }),
    ).toEqual([]);
  });

  it.each<[string, AnchorSegment]>([
    ['unknownProvision', { ...good, provisionId: 'okänd' }],
    ['outsideProvision', segment('1 kap. 2 § 1 st', 0, 5)],
    ['empty', { ...good, end: 0, exact: '' }],
    ['outOfRange', { ...good, end: 999 }],
    ['quoteDiffers', { ...good, exact: 'Vårdgivaran' }],
    ['contextDiffers', { ...good, suffix: ' bör' }],
    ['contextDiffers', { ...good, prefix: 'x' }],
  ])('%s', (code, bad) => {
    expect(check({ provisionId: home, segments: [bad] })).toEqual([{ code, segment: 0 }]);
  });

  it('finds unknown homes, segments out of order and offsets inside a character', () => {
    expect(check({ provisionId: 'okänd', segments: [good] })).toEqual([{ code: 'unknownProvision' }]);
    expect(check({ provisionId: home, segments: [segment('1 kap. 1 § 1 st 2 p', 0, 5), good, good] })).toEqual([
      { code: 'notInOrder', segment: 1 },
      { code: 'notInOrder', segment: 2 },
    ]);
    const { text, id } = node('1 kap. 2 § 1 st');
    const inside = text.indexOf('😀') + 1;
    const cut = {
      provisionId: id,
      start: inside,
      end: inside + 4,
      exact: text.slice(inside, inside + 4),
      prefix: '',
      suffix: '',
    };
    expect(check({ provisionId: id, segments: [cut] })).toEqual([{ code: 'splitsCharacter', segment: 0 }]);
  });
});

describe('anchorReader', () => {
  const reader = anchorReader(statute);
  const read = (written: WrittenAnchor) => {
    const { anchor, problem } = reader.read(written);
    if (anchor) expect(validateAnchor(anchor, statute)).toEqual([]);
    return {
      anchor,
      problem,
      quotes: anchor?.segments.map(({ exact }) => exact),
      starts: anchor?.segments.map(({ start }) => start),
    };
  };

  it('reads an address as people write it', () => {
    expect(read({ address: '1 kap 2§' }).anchor).toEqual({ provisionId: node('1 kap. 2 §').id, segments: [] });
    expect(read({ address: '9 kap. 9 §' })).toMatchObject({ anchor: undefined, problem: 'address' });
    expect(read({ address: 'bilaga 7' })).toMatchObject({ anchor: undefined, problem: 'address' });
    expect(read({ address: '1 kap.', exact: 'Planen ska ses över' }).quotes).toEqual(['Planen ska ses över']);
  });

  it('takes a number without its chapter where only one provision has it', () => {
    const chapters = tree(`# 1 kap. A\n1 § Ett.\n2 § Två.\n# 2 kap. B\n1 § Tre.`, countingIds(9));
    const of = (address: string) => anchorReader(chapters).read({ address });
    expect(of('2 §').anchor!.provisionId).toBe(findByAddress(chapters, '1 kap. 2 §')!.provision.id);
    expect(of('1 §')).toMatchObject({ anchor: undefined, problem: 'address' });
  });

  it('looks for the quote in the whole section, and keeps the section where the paragraph is not there', () => {
    const second = node('1 kap. 1 § 2 st').id;
    expect(read({ address: '1 kap. 1 § 1 st', exact: 'Vårdgivaren ska ha en övning' })).toMatchObject({
      problem: undefined,
      anchor: { provisionId: second },
    });
    expect(read({ address: '1 kap. 1 § 2 st', exact: 'innehålla mål för lager, medel' })).toMatchObject({
      problem: undefined,
      anchor: { provisionId: node('1 kap. 1 §').id },
    });
    expect(read({ address: '1 kap. 1 § 9 st', exact: 'Vårdgivaren ska ha en övning' })).toMatchObject({
      problem: undefined,
      quotes: ['Vårdgivaren ska ha en övning'],
    });
    expect(read({ address: '1 kap. 1 § 9 st' })).toMatchObject({
      problem: 'address',
      anchor: { provisionId: node('1 kap. 1 §').id, segments: [] },
    });
    expect(read({ address: '1 kap. 1 § 1 st', exact: 'något helt annat här' })).toMatchObject({ problem: 'quote' });
  });

  it('finds a quote, and of several the one whose surroundings fit', () => {
    expect(read({ address: '1 kap. 1 §', exact: 'en  plan' }).quotes).toEqual(['en plan']);
    expect(read({ address: '1 kap. 2 §', exact: 'Planen', suffix: ' 😀 ska' }).starts).toEqual([21]);
    expect(read({ address: '1 kap. 2 §', exact: 'ska', prefix: 'Planen ' }).starts).toEqual([7]);
    expect(
      read({ address: '1 kap. 1 §', exact: 'Vårdgivaren ska ha', suffix: ' en övning.' }).anchor!.segments[0]!
        .provisionId,
    ).toBe(node('1 kap. 1 § 2 st').id);
  });

  it('finds a quote over several paragraphs, with and without their labels', () => {
    expect(read({ address: '1 kap. 1 §', exact: 'innehålla mål för lager, medel' }).quotes).toEqual([
      'innehålla',
      'mål för lager,',
      'medel',
    ]);
    expect(read({ address: '1 kap. 1 §', exact: 'innehålla\n1. mål för lager,' }).quotes).toEqual([
      'innehålla',
      'mål för lager,',
    ]);
  });

  it('finds a quote that was written down with small faults', () => {
    expect(read({ address: '1 kap. 1 §', exact: 'Vårdgivaren skall ha en övning' }).quotes).toEqual([
      'Vårdgivaren ska ha en övning',
    ]);
  });

  it('of two places that nearly fit takes the better one', () => {
    expect(read({ address: '1 kap. 1 §', exact: 'Vårdgivaren skall ha en plan' }).quotes).toEqual([
      'Vårdgivaren ska ha en plan',
    ]);
  });

  it('says when the quote is not there, and finds it elsewhere when the address is wrong', () => {
    expect(read({ address: '1 kap. 1 §', exact: 'något helt annat här' })).toMatchObject({
      problem: 'quote',
      quotes: [],
    });
    expect(read({ address: '7 §', exact: 'medel för lager' }).quotes).toEqual(['medel för lager']);
    expect(read({ address: '7 §', exact: 'Vårdgivaren ska ha' })).toMatchObject({
      anchor: undefined,
      problem: 'address',
    });
    expect(read({ address: '7 §', exact: 'Planen ska' })).toMatchObject({ anchor: undefined });
    expect(read({ address: '7 §', exact: 'ska s' })).toMatchObject({ anchor: undefined });
  });
});

describe('findQuote', () => {
  const quote = (exact: string, prefix = '', suffix = '') => ({ start: 0, end: 0, exact, prefix, suffix });

  it('gives nothing for an empty quote or an empty text', () => {
    expect(findQuote(quote(' '), tokenText('en text'))).toBeUndefined();
    expect(findQuote(quote('en'), tokenText(''))).toBeUndefined();
  });

  it('finds an exact quote wherever it stands', () => {
    const word = fc.constantFrom('en', 'plan', 'ska', 'lager', 'mål', 'övning');
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 12 }),
        (before, middle, after) => {
          const text = [...before, ...middle, ...after].join(' ');
          const hit = findQuote(quote(middle.join(' '), before.join(' '), after.join(' ')), tokenText(text))!;
          expect(text.slice(hit.start, hit.end)).toBe(middle.join(' '));
          expect(hit.errors).toBe(0);
        },
      ),
    );
  });

  it('looks in a very long text for the words as written only', () => {
    const words = Array.from({ length: 6000 }, (_, index) => `ord${index}`);
    const text = tokenText(words.join(' '));
    const middle = words.slice(2000, 3000);
    expect(findQuote(quote(middle.join(' ')), text)).toMatchObject({ errors: 0, start: text.text.indexOf('ord2000 ') });
    expect(findQuote(quote(middle.with(500, 'annat').join(' ')), text)).toBeUndefined();
    expect(findQuote(quote(middle.slice(0, 100).with(50, 'annat').join(' ')), text)).toMatchObject({ errors: 0.01 });
  });

  it('does not take a place whose surroundings are others', () => {
    expect(
      findQuote(
        quote('en plan', 'Regionen måste alltid ha', 'för blod och plasma'),
        tokenText('Kommunen bör skriva en plan om vägar'),
      ),
    ).toBeUndefined();
  });
});
