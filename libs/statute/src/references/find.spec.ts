import fc from 'fast-check';
import { parseAddress } from '../address.ts';
import { findReferences, type ReferenceContext } from './find.ts';

/** Each reference as `[words] act: address | address`. */
function found(text: string, context?: ReferenceContext): string[] {
  return findReferences(text, context).map(({ text: words, act, addresses }) =>
    `[${words}]${act ? ` ${act}:` : ''} ${addresses.join(' | ')}`.trim(),
  );
}

describe('places in the text itself', () => {
  it.each([
    ['enligt 3 kap. 2 § andra stycket 1', '[3 kap. 2 § andra stycket 1] 3 kap. 2 § 2 st 1 p'],
    ['i 2, 4 och 13–16 §§', '[2, 4 och 13–16 §§] 2 § | 4 § | 13 § | 16 §'],
    [
      'i 5–7 och 9 §§, 10 § första stycket 1–3 samt 11 a §',
      '[5–7 och 9 §§, 10 § första stycket 1–3 samt 11 a §] 5 § | 7 § | 9 § | 10 § 1 st 1 p | 10 § 1 st 3 p | 11 a §',
    ],
    ['4–6 kap.', '[4–6 kap.] 4 kap. | 6 kap.'],
    [
      '1 kap. 2 §, 3 kap. 4 och 5 §§ och 6 kap.',
      '[1 kap. 2 §, 3 kap. 4 och 5 §§ och 6 kap.] 1 kap. 2 § | 3 kap. 4 § | 3 kap. 5 § | 6 kap.',
    ],
    ['2 a kap. 3 §', '[2 a kap. 3 §] 2 a kap. 3 §'],
    ['4 kap 2§ 2 st', '[4 kap 2§ 2 st] 4 kap. 2 § 2 st'],
    ['24 a–24 c §§', '[24 a–24 c §§] 24 a § | 24 c §'],
    ['24 a–c §§', '[24 a–c §§] 24 a § | 24 c §'],
    ['§ 9 fjärde stycket', '[§ 9 fjärde stycket] 9 § 4 st'],
    [
      '3 § 1, 2 och 4 samt 5 § 2',
      '[3 § 1, 2 och 4 samt 5 § 2] 3 § 1 st 1 p | 3 § 1 st 2 p | 3 § 1 st 4 p | 5 § 1 st 2 p',
    ],
    ['6 § andra stycket 2 och 3–5 §§', '[6 § andra stycket 2 och 3–5 §§] 6 § 2 st 2 p | 3 § | 5 §'],
    [
      '2 § första stycket 1 a, 2 b och 3',
      '[2 § första stycket 1 a, 2 b och 3] 2 § 1 st 1 a p | 2 § 1 st 2 b p | 2 § 1 st 3 p',
    ],
    ['7 § första stycket 1 a–c', '[7 § första stycket 1 a–c] 7 § 1 st 1 a p | 7 § 1 st 1 c p'],
    ['10 § f', '[10 § f] 10 § 1 st f p'],
    [
      '2 § första stycket a, b och d–f',
      '[2 § första stycket a, b och d–f] 2 § 1 st a p | 2 § 1 st b p | 2 § 1 st d p | 2 § 1 st f p',
    ],
    ['5 § första och andra styckena', '[5 § första och andra styckena] 5 § 1 st | 5 § 2 st'],
    ['5 § andra stycket första meningen', '[5 § andra stycket första meningen] 5 § 2 st 1 men'],
    ['5 § tredje meningen', '[5 § tredje meningen] 5 § 1 st 3 men'],
    ['5 § andra stycket andra punkten', '[5 § andra stycket andra punkten] 5 § 2 st 2 p'],
    ['5 § punkt 3', '[5 § punkt 3] 5 § 1 st 3 p'],
    ['5 § första strecksatsen', '[5 § första strecksatsen] 5 § 1 st 1 str'],
    ['5 § sista stycket', '[5 § sista stycket] 5 § sista st'],
    ['6 § första stycket 2 och andra stycket', '[6 § första stycket 2 och andra stycket] 6 § 1 st 2 p | 6 § 2 st'],
    ['32 § anvisningarna punkt 3 fjärde stycket', '[32 § anvisningarna punkt 3 fjärde stycket] 32 § 4 st 3 p'],
    ['32 § anvisningarna punkt 3', '[32 § anvisningarna punkt 3] 32 § 1 st 3 p'],
    ['15 § 1 mom. andra stycket', '[15 § 1 mom. andra stycket] 15 §'],
    ['bilaga 1 och 2', '[bilaga 1 och 2] bilaga 1 | bilaga 2'],
    ['bilagorna 1–3', '[bilagorna 1–3] bilaga 1 | bilaga 3'],
    ['i bilagan till denna lag', '[bilagan till denna lag] bilaga'],
    ['bilaga A', '[bilaga A] bilaga A'],
    ['10 procent, 12 år och 5 §', '[5 §] 5 §'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Prop. 2009/10:80 s. 12',
    'den 1 januari 2020',
    '10 procent',
    '1 000 kronor, 2 000 och 3 000 kronor',
    'första meningen',
    'denna paragraf',
    'bilaga',
    'nästa dag',
    '',
  ])('%j names none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names the ends of a range once more', () => {
    expect(findReferences('2–4 §§')[0]?.ranges).toEqual([['2 §', '4 §']]);
    expect(findReferences('bilagorna 1–3')[0]?.ranges).toEqual([['bilaga 1', 'bilaga 3']]);
  });
});

describe('places that mean something where they stand', () => {
  it('take the chapter and section of the text', () => {
    const context = { address: '3 kap. 5 § 2 st' };
    expect(found('enligt 7 §', context)).toEqual(['[7 §] 3 kap. 7 §']);
    expect(found('enligt första stycket 2', context)).toEqual(['[första stycket 2] 3 kap. 5 § 1 st 2 p']);
    expect(found('enligt samma paragraf', context)).toEqual(['[samma paragraf] 3 kap. 5 §']);
    expect(found('tredje–femte styckena', context)).toEqual([
      '[tredje–femte styckena] 3 kap. 5 § 3 st | 3 kap. 5 § 5 st',
    ]);
    expect(found('enligt 7 § lagen (2030:1)', context)).toEqual(['[7 § lagen (2030:1)] 2030:1: 7 §']);
    expect(found('enligt 7 §', { ...context, numberedThrough: true })).toEqual(['[7 §] 7 §']);
  });

  it('take the chapter or section named last, where the words say so', () => {
    expect(found('4 kap. 2 § och 5 § samma kapitel')).toEqual(['[4 kap. 2 § och 5 §] 4 kap. 2 § | 4 kap. 5 §']);
    expect(found('7 § 2 och andra stycket samma paragraf')).toEqual([
      '[7 § 2 och andra stycket samma paragraf] 7 § 1 st 2 p | 7 § 2 st',
    ]);
  });

  it('take a letter alone for one more of the same item', () => {
    expect(found('7 § första stycket 1 a och b')).toEqual([
      '[7 § första stycket 1 a och b] 7 § 1 st 1 a p | 7 § 1 st 1 b p',
    ]);
    expect(found('7 § första stycket 1 och b')).toEqual(['[7 § första stycket 1 och b] 7 § 1 st 1 p | 7 § 1 st 1 b p']);
  });

  it('take the chapter of the text for `samma kapitel` where none is named before', () => {
    expect(found('5 § samma kapitel', { address: '3 kap. 1 §' })).toEqual(['[5 §] 3 kap. 5 §']);
    expect(found('4 kap. 2 §, andra stycket och tredje stycket')).toEqual([
      '[4 kap. 2 §, andra stycket och tredje stycket] 4 kap. 2 § | 4 kap. 2 § 2 st | 4 kap. 2 § 3 st',
    ]);
  });

  it('pass over lists of bare figures, and a sign first and last', () => {
    expect(found('1, 2, 3 och 4 prov')).toEqual([]);
    expect(found('§ 9 §')).toEqual(['[9 §] 9 §']);
  });

  it('tell labels from references by what the context knows', () => {
    expect(found('5 § Enligt 6 §', { isLabel: (offset) => offset === 0 })).toEqual(['[6 §] 6 §']);
  });

  it('may be told the place for each offset', () => {
    const address = (offset: number): string | undefined => (offset < 5 ? '1 kap. 1 §' : undefined);
    expect(found('2 § och så 3 §', { address })).toEqual(['[2 §] 1 kap. 2 §', '[3 §] 3 §']);
  });
});

describe('other acts', () => {
  it.each([
    [
      '4 § arbetsmiljölagen (1977:1160) och 3 § samma lag',
      ['[4 § arbetsmiljölagen (1977:1160)] 1977:1160: 4 §', '[3 § samma lag] 1977:1160: 3 §'],
    ],
    [
      '5 kap. 3 § plan- och bygglagen (2010:900), nedan PBL, samt 5 kap. 4 § PBL',
      ['[5 kap. 3 § plan- och bygglagen (2010:900)] 2010:900: 5 kap. 3 §', '[5 kap. 4 § PBL] 2010:900: 5 kap. 4 §'],
    ],
    [
      'lagen (1998:204) och förordningen (1998:1191)',
      ['[lagen (1998:204)] 1998:204:', '[förordningen (1998:1191)] 1998:1191:'],
    ],
    ['lagen (1998:204) om prov. Enligt 5 § lagen', ['[lagen (1998:204)] 1998:204:', '[5 § lagen] 1998:204: 5 §']],
    ['enligt 5 § lagen', ['[5 § lagen] lagen: 5 §']],
    ['17 kap. 2–4 §§ SFB', ['[17 kap. 2–4 §§ SFB] 2010:110: 17 kap. 2 § | 17 kap. 4 §']],
    ['2 kap. 6 § regeringsformen', ['[2 kap. 6 § regeringsformen] 1974:152: 2 kap. 6 §']],
    ['brottsbalken gäller', ['[brottsbalken] 1962:700:']],
    ['8 § HSLF-FS 2016:40', ['[8 § HSLF-FS 2016:40] HSLF-FS 2016:40: 8 §']],
    ['3 § AFS 2001:1', ['[3 § AFS 2001:1] AFS 2001:1: 3 §']],
    ['2 § Provverkets föreskrifter (PVFS 2030:1)', ['[2 § Provverkets föreskrifter (PVFS 2030:1)] PVFS 2030:1: 2 §']],
    ['Provverkets föreskrifter (2030:1) om prov', ['[Provverkets föreskrifter (2030:1)] 2030:1:']],
    ['5 § rådets direktiv 2014/24/EU', ['[5 § rådets direktiv 2014/24/EU] 2014/24/EU: 5 §']],
    ['2 § förordning (EU) 2016/679', ['[2 § förordning (EU) 2016/679] (EU) 2016/679: 2 §']],
    ['2 § provdirektivet', ['[2 § provdirektivet] provdirektivet: 2 §']],
    ['4 § samma lag', ['[4 § samma lag] samma lag: 4 §']],
    ['5 § provlagen', ['[5 § provlagen] provlagen: 5 §']],
    ['5 § i denna lag', ['[5 § i denna lag] 5 §']],
    [
      'provkungörelse (1970:1). Enligt 2 § provkungörelsen',
      ['[provkungörelse (1970:1)] 1970:1:', '[2 § provkungörelsen] 1970:1: 2 §'],
    ],
    ['slagen och dagordningen', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('tell the note of an amendment from a reference', () => {
    expect(findReferences('Prov ska tas. Lag (2010:1408).')).toMatchObject([
      { addresses: ['övergångsbestämmelser 2010:1408'], amendmentNote: true },
    ]);
    expect(findReferences('provLag (2010:1408).')).toMatchObject([{ act: '2010:1408', addresses: [] }]);
  });

  it('are meant by a place without act where the text is no statute', () => {
    const text = 'Skydd finns i regeringsformen (jfr 2 kap. 6 §).';
    expect(found(text)[1]).toBe('[2 kap. 6 §] 2 kap. 6 §');
    expect(found(text, { outside: true })[1]).toBe('[2 kap. 6 §] 1974:152: 2 kap. 6 §');
    expect(found('enligt 6 §', { outside: true })).toEqual(['[6 §] 6 §']);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    '3 kap. ',
    '2 § ',
    '5 a §',
    '2–4 §§',
    ' och ',
    ', ',
    'andra stycket ',
    '1 ',
    'a ',
    'samma ',
    'lag ',
    'paragraf ',
    'bilaga ',
    'lagen (2030:1)',
    '–',
    'PBL ',
    '\u00a0',
    '12 ',
    'mom. ',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );
  it('gives references in order, none over another, each with its own words and addresses that are such', () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const reference of findReferences(words)) {
          expect(reference.start).toBeGreaterThanOrEqual(end);
          expect(words.slice(reference.start, reference.end)).toBe(reference.text);
          for (const address of reference.addresses)
            expect([address, parseAddress(address)]).toEqual([address, expect.anything()]);
          end = reference.end;
        }
      }),
    );
  });
});
