import { alignStatutes } from '../align/index.ts';
import type { Statute } from '../model.ts';
import { parsePlainText, parsePlainTextWithLines } from '../parse/parse-statute.ts';
import { countingIds } from '../spec-notation.ts';
import { brokenReferences, referencesBrokenByChange } from './broken.ts';
import { documentContext } from './document-context.ts';
import { findReferences } from './find.ts';
import { ReferenceResolver, referencesOf } from './resolve.ts';

const parse = (text: string, prefix = 'p'): Statute => parsePlainText(text, countingIds(prefix));

const TEXT = `1 kap. Inledning

1 § Prov ska tas enligt 2 kap. 1–3 §§.

Vid prov ska anges

1. plats,
2. tid med

a) dag, och

b) timme.

2 § Har upphävts genom lag (2030:1).

2 kap. Prov

1 § Prov tas enligt 1 kap. 1 § andra stycket 2 b och bilagan.

2 § Prov tas enligt 1 kap. 2 § och 9 §.

– ofta,

– sällan.

3 § Prov enligt provlagen (2029:1) tas enligt 5 kap. 18 § den lagen.

Bilaga

Avgifter`;

describe('the resolver', () => {
  const resolver = new ReferenceResolver(parse(TEXT));

  it.each([
    ['1 kap. 1 §', '1 kap. 1 §'],
    ['1 kap. 1 § 1 st 2 p', '1 kap. 1 § 2 st 2 p'],
    ['1 kap. 1 § 2 st 2 b p', '1 kap. 1 § 2 st 2 p b'],
    ['1 kap. 1 § sista st', '1 kap. 1 § 2 st'],
    ['1 kap. 1 § 2 st 1 men', '1 kap. 1 § 2 st'],
    ['2 kap. 2 § 1 st 2 str', '2 kap. 2 § 1 st 2 str'],
    ['bilaga', 'bilaga'],
    ['bilaga 1', 'bilaga'],
  ])('takes %s for %s', (address, meant) => {
    expect(resolver.resolve(address)?.address).toBe(meant);
  });

  it.each([
    '9 kap. 1 §',
    '1 kap. 1 § 7 st',
    '1 kap. 1 § 2 st 9 p',
    '1 kap. 1 § 2 st 9 b p',
    '1 kap. 1 § 2 st 9 str',
    'bilaga 2',
    'x',
    '',
  ])('finds nothing at %j', (address) => {
    expect(resolver.resolve(address)).toBeUndefined();
  });

  it('finds every section between two, also where an end is missing', () => {
    const between = (from: string, to: string): string[] => resolver.between(from, to).map(({ address }) => address);
    expect(between('2 kap. 1 §', '2 kap. 3 §')).toEqual(['2 kap. 1 §', '2 kap. 2 §', '2 kap. 3 §']);
    expect(between('2 kap. 1 a §', '2 kap. 3 §')).toEqual(['2 kap. 2 §', '2 kap. 3 §']);
    expect(between('2 kap. 1 §', '2 kap. 9 §')).toEqual([]);
    expect(between('2 kap. 3 §', '2 kap. 1 §')).toEqual([]);
    expect(between('bilaga', '2 kap. 1 §')).toEqual([]);
    expect(between('2 kap. 1 §', 'bilaga')).toEqual([]);
    expect(between('x', '2 kap. 1 §')).toEqual([]);
    expect(new ReferenceResolver(parse('1 § Ett.\n\n3 § Tre.')).between('2 §', '3 §')).toHaveLength(1);
  });
});

describe('the references of a statute', () => {
  it('say where they stand, what they mean, and what is not there', () => {
    const references = referencesOf(parse(TEXT)).map(({ provisionAddress, text, targets, missing }) => [
      provisionAddress,
      text,
      targets.map(({ address }) => address).join(' | '),
      missing.join(' | '),
    ]);
    expect(references).toEqual([
      ['1 kap. 1 § 1 st', '2 kap. 1–3 §§', '2 kap. 1 § | 2 kap. 3 § | 2 kap. 2 §', ''],
      ['1 kap. 2 § 1 st', 'lag (2030:1)', '', ''],
      ['2 kap. 1 § 1 st', '1 kap. 1 § andra stycket 2 b och bilagan', '1 kap. 1 § 2 st 2 p b | bilaga', ''],
      ['2 kap. 2 § 1 st', '1 kap. 2 § och 9 §', '', '1 kap. 2 § | 1 kap. 9 §'],
      ['2 kap. 3 § 1 st', 'provlagen (2029:1)', '', ''],
      ['2 kap. 3 § 1 st', '5 kap. 18 § den lagen', '', ''],
    ]);
  });

  it('are told as broken with a sentence for the person who edits', () => {
    const [first] = brokenReferences(parse(TEXT));
    expect(first).toMatchObject({ reason: 'missing', target: '1 kap. 2 §', address: '2 kap. 2 § 1 st' });
    expect(first?.message).toBe('”1 kap. 2 § och 9 §” pekar på 1 kap. 2 §, som inte finns.');
  });
});

describe('a change', () => {
  const LONG = [
    'Prov ska tas av den som ansvarar för verksamheten innan den börjar.',
    'Den som tar prov ska ha lämplig utbildning och anteckna tid och plats.',
    'Resultatet av varje prov ska bevaras i tio år av den som ansvarar.',
    'Tillsynen utövas av den myndighet som regeringen bestämmer i varje län.',
  ];
  const before = parse(
    `${LONG.map((words, at) => `${at + 1} § ${words}`).join('\n\n')}\n\n5 § Avgift tas ut för tillsyn enligt 3 och 4 §§.\n`,
  );

  it('breaks a reference that stands although its target has another number or is gone', () => {
    const after = parse(
      `1 § ${LONG[0]}\n\n2 § ${LONG[2]}\n\n3 § ${LONG[1]}\n\n4 § Avgift tas ut för tillsyn enligt 3 och 4 §§.\n`,
      'n',
    );
    const problems = referencesBrokenByChange(before, after, alignStatutes(before, after));
    expect(problems.map(({ reason, target, now, message }) => [reason, target, now, message])).toEqual([
      ['moved', '3 §', '2 §', '”3 och 4 §§” pekar på 3 §, men bestämmelsen som avsågs är nu 2 §.'],
      ['repealed', '4 §', undefined, '”3 och 4 §§” pekar på 4 §, men bestämmelsen som avsågs har upphört.'],
    ]);
  });

  it('breaks nothing where nothing changed, and a new reference only where it names nothing', () => {
    expect(referencesBrokenByChange(before, before, alignStatutes(before, before))).toEqual([]);
    const after = parse(
      `${LONG.map((words, at) => `${at + 1} § ${words}`).join('\n\n')}\n\n5 § Avgift tas ut för tillsyn enligt 3 och 4 §§.\n\n6 § Avgift enligt 5 § tas ut enligt 8 §.\n`,
      'n',
    );
    const problems = referencesBrokenByChange(before, after, alignStatutes(before, after));
    expect(problems.map(({ reason, target }) => [reason, target])).toEqual([['missing', '8 §']]);
  });
});

describe('the context of a document', () => {
  it('tells labels, places and whether there are sections', () => {
    const { statute, lines } = parsePlainTextWithLines(TEXT, countingIds());
    const texts = findReferences(TEXT, documentContext(TEXT, statute, lines)).map(
      ({ text, addresses }) => `${text}: ${addresses.join(' | ')}`,
    );
    expect(texts).toContain('1 kap. 2 § och 9 §: 1 kap. 2 § | 1 kap. 9 §');
    expect(texts.filter((text) => /^[12] kap\.:/.test(text))).toEqual([]);
    const titled = 'Förordning (2030:1) om prov\n\n1 § Prov enligt förordningen (2030:1).';
    const whole = parsePlainTextWithLines(titled, countingIds());
    expect(findReferences(titled, documentContext(titled, whole.statute, whole.lines))).toHaveLength(1);
    const letter = 'Enligt provlagen (2029:1) gäller 5 §.';
    const read = parsePlainTextWithLines(letter, countingIds());
    expect(findReferences(letter, documentContext(letter, read.statute, read.lines))[1]).toMatchObject({
      act: '2029:1',
    });
    expect(findReferences('5 §', documentContext('5 §', statute, new Map()))[0]?.addresses).toEqual(['5 §']);
  });
});
